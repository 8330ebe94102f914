#include "compiler/workspace/passes.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "compiler/diag/cut_quotes.h"
#include "compiler/diag/order.h"
#include "compiler/diag/together.h"
#include "compiler/lint/aliases.h"
#include "compiler/lint/lint.h"
#include "compiler/lint/suppression/judge.h"
#include "compiler/model/asked.h"
#include "compiler/model/rewrite.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/limit_tiers.h"
#include "compiler/workspace/one_name.h"
#include "compiler/workspace/parallel.h"
#include "compiler/workspace/reader.h"
#include "compiler/workspace/schemas.h"
#include "compiler/workspace/suppress.h"

namespace jc::workspace {

namespace {

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

// Whoever asks for one file hears of the configuration that governs it, too.
bool speaks_of(const Targets& targets, const Config& config, const std::string& path) {
  return targets.cover(path) ||
         std::find(config.files.begin(), config.files.end(), path) != config.files.end();
}

void move_into(diag::Diagnostics& to, diag::Diagnostics& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

bool declares_for_others(const std::string& path) {
  return path.find(".vocabulary.") != std::string::npos || path.find(".portfolio.") != std::string::npos;
}

void Passes::configure() {
  result_.files = request_.keep_in;
  result_.config = load_config(request_.root, *result_.files, earlier_, request_.texts, request_.revision);
  if (request_.adjust) {
    request_.adjust(result_.config);
  }
  if (result_.config.settings.as_of == 0) {
    result_.config.settings.as_of = request_.today;
  }
  result_.as_of = result_.config.settings.as_of;
}

void Passes::take_built_in_rules() {
  if (request_.lint) {
    result_.rules = std::make_unique<lint::RuleSet>(lint::RuleSet::built_in());
  }
}

void Passes::find_files() {
  Discovery found =
      request_.revision != nullptr ? discover(result_.config, *request_.revision) : discover(result_.config);
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
  if (request_.revision != nullptr) {
    for (const std::string& path : paths_) {
      const auto text = request_.revision->find(path);
      if (text != request_.revision->end()) {
        given_.emplace(path, &text->second);
      }
    }
  }
  std::sort(paths_.begin(), paths_.end());
  leave_out_second_names(given_, paths_, targets_.files);
}

bool Passes::recall() {
  if (!recollection_.emplace(request_, result_, paths_).recall(result_)) {
    return false;
  }
  if (request_.with_rules) {
    take_built_in_rules();
    add_house_rules(result_.config, *result_.files, *result_.rules, earlier_);
  }
  return true;
}

void Passes::read_all() {
  list_files();
  std::vector<std::size_t> all(ids_.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  read_these(all);
}

void Passes::link() {
  model::Model& model = *result_.model;
  const std::size_t before = earlier_.size();
  limit_tiers(model, earlier_);
  asked_more_ = asked_more_ || earlier_.size() > before;
  model::link_shared(model, across_);
  std::vector<std::size_t> all(model.documents.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  link_these(all);
  if (request_.lint) {
    linked_files_.emplace(result_.config.root);
    look_for_links(all);
  }
}

void Passes::lint() {
  plan_rules();
  judge(across_);
  const model::Model& model = *result_.model;
  std::vector<std::size_t> all(model.documents.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  take_judged(all, lint_all(model, *plan_, result_.as_of, request_.threads, all, recollection_.has_value()));
  const model::Asked asked;
  facts::Context context(model, result_.as_of);
  lint::lint_across(context, *plan_, across_);
  day_compared_ = day_compared_ || context.has_asked_for_day();
  asked_more_ = asked_more_ || asked.has(model::Asked::What::more);
  if (recollection_) {
    note_files(all);
  }
}

void Passes::finish() {
  result_.findings.insert(result_.findings.end(), std::make_move_iterator(earlier_.begin()),
                          std::make_move_iterator(earlier_.end()));
  result_.findings.insert(result_.findings.end(), across_.begin(), across_.end());
  for (const KeptFile& file : kept_) {
    result_.findings.insert(result_.findings.end(), file.findings.begin(), file.findings.end());
    aliases_.insert(aliases_.end(), file.aliases.begin(), file.aliases.end());
  }
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
  std::size_t journeys = 0;
  for (std::size_t i = 0; i < kept_.size(); i++) {
    journeys += targets_.cover(paths_[i]) ? kept_[i].journey_count : 0;
  }
  const auto files = static_cast<std::size_t>(std::count_if(
      paths_.begin(), paths_.end(), [&](const std::string& path) { return targets_.cover(path); }));
  result_.summary = diag::summarize(result_.findings, journeys, files);
  if (plan_) {
    summarize_silence(*plan_, result_);
    result_.summary.as_of = day_compared_ ? result_.as_of : 0;
  }
}

bool Passes::is_reported_on(source::FileId file) const {
  return speaks_of(targets_, result_.config, (*result_.files)[file].path());
}

void Passes::list_files() {
  if (ids_.empty()) {
    for (const std::string& path : paths_) {
      ids_.push_back(result_.files->add(path, ""));
    }
  }
  kept_.resize(ids_.size());
}

void Passes::read_these(const std::vector<std::size_t>& places) {
  if (request_.readings != nullptr) {
    request_.readings->own(result_.files);
  }
  const Reader reader{*result_.files, result_.config.root, unseen_, given_, request_.readings.get()};
  std::vector<Reading> readings(ids_.size());
  std::atomic<std::size_t> done{0};
  parallel_for(places.size(), request_.threads, [&](std::size_t i) {
    readings[places[i]] = reader.read(ids_[places[i]]);
    if (request_.progress) {
      request_.progress(done.fetch_add(1) + 1, places.size());
    }
  });
  result_.model = std::make_unique<model::Model>(*result_.files);
  std::size_t count = 0;
  for (std::size_t i = 0; i < readings.size(); i++) {
    count += readings[i].documents.size() + (base_ ? base_->check.files[i].journeys.size() : 0);
  }
  result_.model->documents.reserve(count);
  result_.model->linked.reserve(count);
  auto next = places.begin();
  for (std::size_t i = 0; i < readings.size(); i++) {
    if (next == places.end() || *next != i) {
      stand_in(i);
      continue;
    }
    ++next;
    if (request_.readings != nullptr) {
      request_.readings->keep((*result_.files)[ids_[i]].content(), readings[i]);
    }
    take(i, readings[i]);
  }
  result_.model->incomplete = incomplete_;
}

void Passes::link_these(const std::vector<std::size_t>& documents) {
  model::Model& model = *result_.model;
  std::vector<diag::Diagnostics> found(documents.size());
  parallel_for(documents.size(), request_.threads,
               [&](std::size_t i) { model::link_document(model, documents[i], found[i]); });
  for (std::size_t i = 0; i < found.size(); i++) {
    move_into(kept_of(documents[i]).findings, found[i]);
  }
  const model::Asked asked;
  for (KeptFile& file : kept_) {
    model::offer_renames(model, file.findings);
  }
  asked_more_ = asked_more_ || asked.has_any();
}

void Passes::look_for_links(const std::vector<std::size_t>& documents) {
  for (const std::size_t i : documents) {
    KeptFile& file = kept_of(i);
    report_dead_links(*result_.model, result_.model->documents[i], *linked_files_, file.findings);
    const std::vector<std::string> asked = linked_files_->take_latest();
    file.links.insert(file.links.end(), asked.begin(), asked.end());
  }
}

void Passes::plan_rules() {
  add_house_rules(result_.config, *result_.files, *result_.rules, earlier_);
  check_settings(result_.config, *result_.rules, earlier_);
  // Making schemas to compare with takes longer than checking a file does, which editors do while people
  // type.
  if (targets_.cover(result_.config.root + std::string(kSchemaFolder))) {
    check_schemas(result_.config.root, *result_.files, earlier_);
  }
  const auto is_unread = [](const diag::Diagnostic& each) { return each.rule == "unreadable-file"; };
  has_unread_files_ = std::any_of(earlier_.begin(), earlier_.end(), is_unread);
  suppressions_ = result_.config.suppressions;
  for (const KeptFile& file : kept_) {
    has_unread_files_ =
        has_unread_files_ || std::any_of(file.findings.begin(), file.findings.end(), is_unread);
    suppressions_.insert(suppressions_.end(), file.suppressions.begin(), file.suppressions.end());
  }
  lint::check_suppressed_rules(*result_.rules, suppressions_, earlier_);
  plan_.emplace(*result_.rules, result_.config.settings);
  lint::judge(*plan_, *result_.files, std::exchange(earlier_, {}), result_.findings);
}

void Passes::judge(diag::Diagnostics& found) const {
  diag::Diagnostics judged;
  lint::judge(*plan_, *result_.files, std::move(found), judged);
  found = std::move(judged);
}

void Passes::take_judged(const std::vector<std::size_t>& documents, Judged judged) {
  std::set<KeptFile*> all;
  for (const std::size_t document : documents) {
    if (all.insert(&kept_of(document)).second) {
      judge(kept_of(document).findings);
    }
  }
  for (std::size_t i = 0; i < documents.size(); i++) {
    KeptFile& file = kept_of(documents[i]);
    move_into(file.findings, judged.found[i]);
    file.day_compared = file.day_compared || judged.day_compared[i] != 0;
    day_compared_ = day_compared_ || judged.day_compared[i] != 0;
    constexpr std::uint64_t kFactor = 31;
    file.told = file.told * kFactor + judged.told[i];
  }
  asked_more_ = asked_more_ || judged.asked_more;
  asked_told_ = asked_told_ || judged.asked_told;
  for (model::Asked::Name& name : judged.names) {
    const bool found = name.document != model::Asked::kNowhere;
    names_.push_back({std::move(name.id), std::move(name.title),
                      found ? place_of(result_.model->documents[name.document].file) : LookedFor::kNowhere});
  }
}

void Passes::take(std::size_t place, Reading& reading) {
  KeptFile& file = kept_[place];
  for (std::size_t i = 0; i < reading.documents.size(); i++) {
    file.journey_count += reading.documents[i].kind == language::Kind::journey ? 1 : 0;
    result_.model->documents.push_back(std::move(reading.documents[i]));
    result_.model->linked.push_back({{}, std::move(reading.mentions[i])});
  }
  unreadable_targets_ = unreadable_targets_ || (!reading.loaded && targets_.cover(paths_[place]));
  incomplete_ = incomplete_ || (reading.is_cut_short() && declares_for_others(paths_[place]));
  file.suppressions = std::move(reading.suppressions);
  file.aliases = std::move(reading.aliases);
  file.findings = std::move(reading.found);
}

}  // namespace jc::workspace
