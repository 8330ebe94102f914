#include "compiler/workspace/build/stamp.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>
#include <vector>

#include "compiler/emit/site/page.h"
#include "compiler/source/load.h"
#include "compiler/source/text_hash.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/write/standing.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

// Texts one behind the other, each with its size, so that none can run into the next.
class Stamp {
 public:
  void add(std::string_view text) {
    constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;
    value_ = (value_ ^ source::text_hash(text) ^ text.size()) * kFactor;
    value_ ^= value_ >> 32U;
  }
  void add(std::uint64_t number) { add(fmt::format("{}", number)); }
  std::string text() const { return fmt::format("{:016x}", value_); }

 private:
  std::uint64_t value_ = 1;
};

// Everything below the folder of the team's own templates, by name.
bool add_templates(const Config& config, Stamp& stamp) {
  if (config.templates.empty()) {
    return true;
  }
  std::vector<std::string> paths;
  std::error_code error;
  // A folder that may not be read stops the walk, and what it holds is not known: nothing is kept then.
  for (fs::recursive_directory_iterator at(config.root + clean_path(config.templates), error);
       !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    if (at->is_regular_file(error) && at->path().extension() == ".mustache") {
      paths.push_back(at->path().string());
    }
  }
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths) {
    const source::Loaded loaded = source::load(path);
    const auto* text = std::get_if<std::string>(&loaded);
    if (text == nullptr) {
      return false;
    }
    stamp.add(path);
    stamp.add(*text);
  }
  return !error;
}

void add_finding(const diag::Diagnostic& finding, Stamp& stamp) {
  stamp.add(finding.rule);
  stamp.add(static_cast<std::uint64_t>(finding.severity));
  stamp.add(finding.message);
  stamp.add(finding.help);
  stamp.add(finding.entity);
  stamp.add(finding.span.begin);
}

void add_findings(const diag::Diagnostics& findings, Stamp& stamp) {
  stamp.add(findings.size());
  for (const diag::Diagnostic& finding : findings) {
    add_finding(finding, stamp);
  }
}

// The program, and how it was asked. False where some of it can't be told.
bool add_order(const Compilation& compilation, const BuildOrder& order, Stamp& stamp) {
  const std::string program = standing_of("/proc/self/exe");
  stamp.add(program);
  stamp.add(describe(compilation.config));
  stamp.add(static_cast<std::uint64_t>(compilation.as_of));
  stamp.add(order.out_dir);
  stamp.add(order.audience == nullptr ? "" : order.audience->name);
  const bool dated = order.audience != nullptr && order.audience->start;
  stamp.add(dated ? static_cast<std::uint64_t>(order.audience->start->time_since_epoch().count()) : 0);
  for (const OutputFile& kept : order.kept) {
    stamp.add(kept.path);
    stamp.add(kept.title);
  }
  return !program.empty() && add_templates(compilation.config, stamp);
}

void add_file(const source::File& file, Stamp& stamp) {
  stamp.add(file.path());
  stamp.add(file.content());
}

// By the number of a file: whether there are journeys in it and nothing else.
std::vector<bool> files_of_journeys(const Compilation& compilation) {
  std::vector<bool> only(compilation.files->size());
  for (const model::Document& document : compilation.model->documents) {
    only[document.file.value] = document.kind == language::Kind::journey;
  }
  for (const model::Document& document : compilation.model->documents) {
    if (document.kind != language::Kind::journey) {
      only[document.file.value] = false;
    }
  }
  return only;
}

// Stamps of journeys with all that they name, and that these name: a page may show what stands on the page of
// another. Those that name each other in a circle share one; each circle is made of those that it leads to,
// so that a chain of thousands is gone through once (strongly connected components, Tarjan 1972).
class NamingCircles {
 public:
  // `files` are the stamps of files, by their numbers.
  NamingCircles(const model::Model& model, const std::vector<std::string>& files)
      : model_(model),
        files_(files),
        number_(model.documents.size()),
        low_(model.documents.size()),
        stamps_(model.documents.size()) {}

  // By the places of the journeys.
  std::vector<std::string> stamps() && {
    for (std::uint32_t place = 0; place < model_.documents.size(); place++) {
      if (model_.documents[place].kind == language::Kind::journey && number_[place] == 0) {
        walk(place);
      }
    }
    return std::move(stamps_);
  }

 private:
  struct Step {
    std::uint32_t at = 0;
    std::vector<std::uint32_t> named;
    std::size_t next = 0;
  };

  std::vector<std::uint32_t> named_by(std::uint32_t journey) const {
    std::vector<std::uint32_t> named;
    for (const model::Use& use : model_.linked[journey].uses) {
      if (use.is_known() && model_.documents[use.to_document].kind == language::Kind::journey) {
        named.push_back(use.to_document);
      }
    }
    return named;
  }

  void enter(std::uint32_t journey) {
    number_[journey] = low_[journey] = ++count_;
    open_.push_back(journey);
    steps_.push_back({journey, named_by(journey)});
  }

  void walk(std::uint32_t first) {
    enter(first);
    while (!steps_.empty()) {
      Step& step = steps_.back();
      const std::uint32_t at = step.at;
      if (step.next < step.named.size()) {
        const std::uint32_t other = step.named[step.next++];
        if (number_[other] == 0) {
          enter(other);
        } else if (stamps_[other].empty()) {
          low_[at] = std::min(low_[at], number_[other]);
        }
        continue;
      }
      steps_.pop_back();
      if (low_[at] == number_[at]) {
        close(at);
      } else {
        low_[steps_.back().at] = std::min(low_[steps_.back().at], low_[at]);
      }
    }
  }

  // The circle whose first journey it is; what that leads to is closed already.
  void close(std::uint32_t first) {
    const auto begin = std::find(open_.rbegin(), open_.rend(), first).base() - 1;
    std::vector<std::uint32_t> circle(begin, open_.end());
    open_.erase(begin, open_.end());
    std::sort(circle.begin(), circle.end());
    Stamp stamp;
    std::set<std::string> behind;
    for (const std::uint32_t journey : circle) {
      stamp.add(files_[model_.documents[journey].file.value]);
      for (const std::uint32_t other : named_by(journey)) {
        behind.insert(stamps_[other]);
      }
    }
    for (const std::string& other : behind) {
      stamp.add(other);
    }
    for (const std::uint32_t journey : circle) {
      stamps_[journey] = stamp.text();
    }
  }

  const model::Model& model_;
  const std::vector<std::string>& files_;
  // In the order in which they were come to; 0 for not yet.
  std::vector<std::uint32_t> number_;
  // The least of those that are open and that it leads to.
  std::vector<std::uint32_t> low_;
  // Empty for those of no closed circle.
  std::vector<std::string> stamps_;
  std::uint32_t count_ = 0;
  std::vector<std::uint32_t> open_;
  std::vector<Step> steps_;
};

}  // namespace

std::string stamp_of(const Compilation& compilation, const BuildOrder& order) {
  Stamp stamp;
  const bool known = add_order(compilation, order, stamp);
  for (std::size_t i = 0; i < compilation.files->size(); i++) {
    add_file((*compilation.files)[source::FileId{static_cast<std::uint32_t>(i)}], stamp);
  }
  add_findings(compilation.findings, stamp);
  return known ? stamp.text() : "";
}

JourneyStamps::JourneyStamps(const Compilation& compilation, const BuildOrder& order,
                             const view::Pages& pages)
    : compilation_(compilation) {
  const std::vector<bool> only_journeys = files_of_journeys(compilation);
  Stamp all;
  const bool known = add_order(compilation, order, all);
  std::vector<Stamp> files(only_journeys.size());
  for (std::size_t i = 0; i < files.size(); i++) {
    add_file((*compilation.files)[source::FileId{static_cast<std::uint32_t>(i)}],
             only_journeys[i] ? files[i] : all);
  }
  for (const diag::Diagnostic& finding : compilation.findings) {
    const bool own = finding.span.exists() && only_journeys[finding.span.file.value];
    add_finding(finding, own ? files[finding.span.file.value] : all);
  }
  for (const auto& [place, page] : pages) {
    all.add(place);
    all.add(page);
  }
  for (const emit::SitePage& page : emit::site_pages(*compilation.model)) {
    all.add(page.file);
  }
  all_ = known ? all.text() : "";
  for (const Stamp& file : files) {
    files_.push_back(file.text());
  }
  with_named_ = NamingCircles(*compilation.model, files_).stamps();
}

std::string JourneyStamps::of(const model::Entity& journey) const {
  if (all_.empty()) {
    return "";
  }
  const model::Document& document = journey.document();
  Stamp stamp;
  stamp.add(all_);
  stamp.add(files_[document.file.value]);
  stamp.add(document.number);
  stamp.add(with_named_[document.place]);
  return stamp.text();
}

}  // namespace jc::workspace
