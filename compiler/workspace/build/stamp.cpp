#include "compiler/workspace/build/stamp.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

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
}

// Those named by them as well: a page may show what stands on the page of another.
std::set<std::uint32_t> JourneyStamps::named_by(const model::Document& journey) const {
  const model::Model& model = *compilation_.model;
  std::set<std::uint32_t> named{journey.place};
  std::vector<std::uint32_t> open{journey.place};
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    for (const model::Use& use : model.linked[at].uses) {
      const bool other = use.is_known() && model.documents[use.to_document].kind == language::Kind::journey;
      if (other && named.insert(use.to_document).second) {
        open.push_back(use.to_document);
      }
    }
  }
  named.erase(journey.place);
  return named;
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
  for (const std::uint32_t other : named_by(document)) {
    stamp.add(files_[compilation_.model->documents[other].file.value]);
  }
  return stamp.text();
}

}  // namespace jc::workspace
