#include "compiler/workspace/compile.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <map>
#include <set>

#include "compiler/diag/cut_quotes.h"
#include "compiler/diag/order.h"
#include "compiler/diag/together.h"
#include "compiler/lint/aliases.h"
#include "compiler/lint/lint.h"
#include "compiler/lint/suppression/judge.h"
#include "compiler/model/decode/decode.h"
#include "compiler/model/rewrite.h"
#include "compiler/source/load.h"
#include "compiler/syntax/parse.h"
#include "compiler/workspace/cache/recollection.h"
#include "compiler/workspace/dead_links.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/limit_tiers.h"
#include "compiler/workspace/one_name.h"
#include "compiler/workspace/parallel.h"
#include "compiler/workspace/readings.h"
#include "compiler/workspace/repository.h"
#include "compiler/workspace/schemas.h"
#include "compiler/workspace/suppress.h"
#include "compiler/workspace/targets.h"

namespace jc::workspace {

namespace {

// Far above any journey; a file of this size is a mistake, and reading it would take seconds.
constexpr std::size_t kLargestFile = std::size_t{16} << 20U;

// Whoever asks for a file by its second name gets what is found in it.
void leave_out_second_names(const std::map<std::string, const std::string*>& given,
                            std::vector<std::string>& paths, std::set<std::string>& targets) {
  const std::map<std::string, std::string> second = second_names(paths);
  std::erase_if(paths,
                [&](const std::string& path) { return second.contains(path) && !given.contains(path); });
  for (const auto& [path, kept] : second) {
    if (targets.contains(path) && !given.contains(path)) {
      targets.insert(kept);
    }
  }
}

bool declares_for_others(const std::string& path) {
  return path.find(".vocabulary.") != std::string::npos || path.find(".portfolio.") != std::string::npos;
}

// Whoever asks for one file hears of the configuration that governs it, too.
bool speaks_of(const Targets& targets, const Config& config, const std::string& path) {
  return targets.cover(path) ||
         std::find(config.files.begin(), config.files.end(), path) != config.files.end();
}

// Everything that is done to one file alone, in one go while its text is at hand.
void read_text(const source::Files& files, source::FileId id, Reading& reading) {
  thread_local syntax::Tree tree;
  syntax::parse_into(tree, files, id, reading.found);
  reading.suppressions = lint::read_suppressions(files, tree, reading.found);
  reading.aliases = lint::alias_uses(tree);
  reading.documents = model::decode(files, tree, reading.found);
  for (const model::Document& document : reading.documents) {
    reading.mentions.push_back(model::mentions(document));
  }
}

// Runs the rules over all documents. True where one has compared a date with the day of the run.
bool lint_all(const model::Model& model, const lint::Plan& plan, int as_of, unsigned threads,
              diag::Diagnostics& out) {
  // Neighbouring documents go to one thread in bundles, which keeps a context's caches warm.
  constexpr std::size_t kBundle = 16;
  const std::size_t bundles = (model.documents.size() + kBundle - 1) / kBundle;
  std::vector<diag::Diagnostics> found(bundles);
  std::atomic<bool> day_compared{false};
  parallel_for(bundles, threads, [&](std::size_t bundle) {
    facts::Context context(model, as_of);
    const std::size_t end = std::min(model.documents.size(), (bundle + 1) * kBundle);
    for (std::size_t i = bundle * kBundle; i < end; i++) {
      lint::lint_with_tiers(context, plan, model.documents[i], found[bundle]);
    }
    if (context.has_asked_for_day()) {
      day_compared = true;
    }
  });
  for (diag::Diagnostics& each : found) {
    out.insert(out.end(), std::make_move_iterator(each.begin()), std::make_move_iterator(each.end()));
  }
  facts::Context context(model, as_of);
  lint::lint_workspace(context, plan, out);
  return day_compared || context.has_asked_for_day();
}

// The passes, and what one leaves for the next.
class Passes {
 public:
  Passes(const Request& request, Compilation& result)
      : request_(request), result_(result), targets_{{}, request.folders} {}

  void configure() {
    result_.files = request_.keep_in;
    result_.config =
        load_config(request_.root, *result_.files, earlier_, request_.texts, request_.only_texts);
    if (request_.adjust) {
      request_.adjust(result_.config);
    }
    if (result_.config.settings.as_of == 0) {
      result_.config.settings.as_of = request_.today;
    }
    result_.as_of = result_.config.settings.as_of;
  }

  void take_built_in_rules() {
    if (request_.lint) {
      result_.rules = std::make_unique<lint::RuleSet>(lint::RuleSet::built_in());
    }
  }

  void find_files() {
    Discovery found =
        request_.only_texts ? discover(result_.config, request_.texts) : discover(result_.config);
    result_.nested = std::move(found.nested);
    paths_ = std::move(found.files);
    unseen_.insert(found.special.begin(), found.special.end());
    for (const NamedFile& named : request_.files) {
      const std::string path = clean_path(named.path);
      targets_.files.insert(path);
      if (std::find(paths_.begin(), paths_.end(), path) == paths_.end()) {
        paths_.push_back(path);
        unseen_.insert(path);
      }
      if (named.content) {
        given_[path] = &*named.content;
      }
    }
    for (const auto& [path, text] : request_.texts) {
      given_.emplace(path, &text);
    }
    std::sort(paths_.begin(), paths_.end());
    leave_out_second_names(given_, paths_, targets_.files);
  }

  // Whether an earlier run has found it all.
  bool recall() {
    if (!recollection_.emplace(request_, result_, paths_).recall(result_)) {
      return false;
    }
    if (request_.with_rules) {
      take_built_in_rules();
      add_house_rules(result_.config, *result_.files, *result_.rules, earlier_);
    }
    return true;
  }

  void keep() const {
    if (recollection_ && !result_.unreadable && !has_unread_files_) {
      recollection_->keep(result_, linked_files_->asked());
    }
  }

  void read_all() {
    for (const std::string& path : paths_) {
      ids_.push_back(result_.files->add(path, ""));
    }
    if (request_.readings != nullptr) {
      request_.readings->own(result_.files);
    }
    std::vector<Reading> readings(ids_.size());
    std::atomic<std::size_t> done{0};
    parallel_for(ids_.size(), request_.threads, [&](std::size_t i) {
      readings[i] = read(ids_[i]);
      if (request_.progress) {
        request_.progress(done.fetch_add(1) + 1, ids_.size());
      }
    });
    suppressions_ = result_.config.suppressions;
    result_.model = std::make_unique<model::Model>(*result_.files);
    std::size_t count = 0;
    for (const Reading& reading : readings) {
      count += reading.documents.size();
    }
    result_.model->documents.reserve(count);
    result_.model->linked.reserve(count);
    for (std::size_t i = 0; i < readings.size(); i++) {
      if (request_.readings != nullptr) {
        request_.readings->keep((*result_.files)[ids_[i]].content(), readings[i]);
      }
      take(paths_[i], readings[i]);
    }
    result_.model->incomplete = incomplete_;
  }

  void link() {
    model::Model& model = *result_.model;
    limit_tiers(model, earlier_);
    model::link_shared(model, earlier_);
    std::vector<diag::Diagnostics> found(model.documents.size());
    parallel_for(model.documents.size(), request_.threads,
                 [&](std::size_t i) { model::link_document(model, i, found[i]); });
    for (diag::Diagnostics& each : found) {
      earlier_.insert(earlier_.end(), std::make_move_iterator(each.begin()),
                      std::make_move_iterator(each.end()));
    }
    model::offer_renames(model, earlier_);
    if (request_.lint) {
      report_dead_links(model, linked_files_.emplace(result_.config.root), earlier_);
    }
  }

  void lint() {
    add_house_rules(result_.config, *result_.files, *result_.rules, earlier_);
    check_settings(result_.config, *result_.rules, earlier_);
    // Making schemas to compare with takes longer than checking a file does, which editors do while people
    // type.
    if (targets_.cover(result_.config.root + std::string(kSchemaFolder))) {
      check_schemas(result_.config.root, *result_.files, earlier_);
    }
    has_unread_files_ = std::any_of(earlier_.begin(), earlier_.end(), [](const diag::Diagnostic& each) {
      return each.rule == "unreadable-file";
    });
    const model::Model& model = *result_.model;
    lint::check_suppressed_rules(*result_.rules, suppressions_, earlier_);
    const lint::Plan& plan = plan_.emplace(*result_.rules, result_.config.settings);
    lint::judge(plan, *result_.files, std::move(earlier_), result_.findings);
    earlier_.clear();
    day_compared_ = lint_all(model, plan, result_.as_of, request_.threads, result_.findings);
  }

  void finish() {
    result_.findings.insert(result_.findings.end(), std::make_move_iterator(earlier_.begin()),
                            std::make_move_iterator(earlier_.end()));
    std::erase_if(result_.findings, [&](const diag::Diagnostic& found) {
      return found.span.exists() && found.rule != "unreadable-rule" && !is_reported_on(found.span.file);
    });
    std::erase_if(suppressions_,
                  [&](const lint::Suppression& each) { return !is_reported_on(each.span.file); });
    for (diag::Diagnostic& finding : result_.findings) {
      diag::cut_quotes(finding);
    }
    diag::sort_and_unique(result_.findings, *result_.files);
    lint::say_once(aliases_, result_.findings);
    result_.unreadable = unreadable_targets_;
    if (plan_) {
      silence(request_, *plan_, suppressions_, aliases_, result_);
    }
    diag::tell_together(result_.findings, *result_.files);
    const auto count = [&](auto matches) {
      return static_cast<std::size_t>(
          std::count_if(result_.model->documents.begin(), result_.model->documents.end(), matches));
    };
    const std::size_t journeys = count([&](const model::Document& document) {
      return document.kind == language::Kind::journey &&
             targets_.cover((*result_.files)[document.file].path());
    });
    const auto files = static_cast<std::size_t>(std::count_if(
        paths_.begin(), paths_.end(), [&](const std::string& path) { return targets_.cover(path); }));
    result_.summary = diag::summarize(result_.findings, journeys, files);
    if (plan_) {
      summarize_silence(*plan_, result_);
      result_.summary.as_of = day_compared_ ? result_.as_of : 0;
    }
  }

 private:
  bool is_reported_on(source::FileId file) const {
    return speaks_of(targets_, result_.config, (*result_.files)[file].path());
  }

  // The file's content or why there is none, in which case it stays empty: the finding has a path to show.
  bool load(source::FileId id, diag::Diagnostics& found) {
    const std::string& path = (*result_.files)[id].path();
    const auto given = given_.find(path);
    // What was just listed as a regular file is no link, and its folders are not either.
    const bool outside =
        given == given_.end() && unseen_.contains(path) && !is_in_repository(path, result_.config.root);
    source::Loaded loaded = outside ? source::LoadFailure{.text = "leads out of the repository"}
                            : given != given_.end()  ? source::Loaded(*given->second)
                            : unseen_.contains(path) ? source::load(path, kLargestFile)
                                                     : source::load_listed(path, kLargestFile);
    if (auto* content = std::get_if<std::string>(&loaded)) {
      result_.files->fill(id, std::move(*content));
      return true;
    }
    found.push_back({.rule = "unreadable-file",
                     .span = {id, 0, 0},
                     .message = fmt::format("this file could not be read: it {}",
                                            std::get<source::LoadFailure>(loaded).text)});
    return false;
  }

  Reading read(source::FileId id) {
    Reading reading;
    reading.loaded = load(id, reading.found);
    if (reading.loaded && request_.readings != nullptr) {
      if (auto known = request_.readings->find((*result_.files)[id].content(), id)) {
        return std::move(*known);
      }
    }
    if (reading.loaded) {
      read_text(*result_.files, id, reading);
    }
    return reading;
  }

  void take(const std::string& path, Reading& reading) {
    for (std::size_t i = 0; i < reading.documents.size(); i++) {
      result_.model->documents.push_back(std::move(reading.documents[i]));
      result_.model->linked.push_back({{}, std::move(reading.mentions[i])});
    }
    suppressions_.insert(suppressions_.end(), reading.suppressions.begin(), reading.suppressions.end());
    aliases_.insert(aliases_.end(), reading.aliases.begin(), reading.aliases.end());
    unreadable_targets_ = unreadable_targets_ || (!reading.loaded && targets_.cover(path));
    incomplete_ = incomplete_ || (reading.is_cut_short() && declares_for_others(path));
    earlier_.insert(earlier_.end(), std::make_move_iterator(reading.found.begin()),
                    std::make_move_iterator(reading.found.end()));
  }

  const Request& request_;
  Compilation& result_;
  diag::Diagnostics earlier_;
  std::vector<std::string> paths_;
  Targets targets_;
  // Paths at which nobody has seen a regular file yet.
  std::set<std::string> unseen_;
  std::map<std::string, const std::string*> given_;
  std::vector<source::FileId> ids_;
  std::vector<lint::Suppression> suppressions_;
  std::vector<lint::AliasUse> aliases_;
  std::optional<lint::Plan> plan_;
  std::optional<LinkedFiles> linked_files_;
  std::optional<Recollection> recollection_;
  bool incomplete_ = false;
  bool unreadable_targets_ = false;
  // Or other files of the workspace.
  bool has_unread_files_ = false;
  // A rule has compared a date with the day of the run.
  bool day_compared_ = false;
};

}  // namespace

Compilation compile(const Request& request) {
  Compilation result;
  Passes passes(request, result);
  passes.configure();
  passes.find_files();
  if (may_remember(request) && passes.recall()) {
    return result;
  }
  passes.take_built_in_rules();
  passes.read_all();
  passes.link();
  if (request.lint) {
    passes.lint();
  }
  passes.finish();
  passes.keep();
  return result;
}

}  // namespace jc::workspace
