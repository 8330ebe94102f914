// What a check does where an earlier one has judged most files.

#include <algorithm>
#include <map>
#include <set>

#include "compiler/facts/name_in_text.h"
#include "compiler/workspace/cache/kept_check_fields.h"
#include "compiler/workspace/passes.h"

namespace jc::workspace {

bool Passes::amend() {
  base_ = recollection_ ? recollection_->base() : std::nullopt;
  const auto affected = base_ ? affected_by(base_->check.files, base_->changed) : std::optional<Affected>();
  list_files();
  const diag::Diagnostics before = earlier_;
  if (affected && take_kept(*affected) && judge_again(*affected)) {
    finish();
    keep();
    result_.model.reset();
    return true;
  }
  earlier_ = before;
  forget_attempt();
  return false;
}

void Passes::keep() {
  if (!recollection_ || result_.unreadable || has_unread_files_) {
    return;
  }
  const KeptCheck* base = base_ ? &base_->check : nullptr;
  recollection_->keep(result_, linked_files_->asked(), base);
  // Of an earlier check as much has changed since then as now, so that it serves as well.
  constexpr std::size_t kFew = 4;
  if (!asked_more_ && !result_.model->incomplete &&
      (base == nullptr || base_->changed.size() > kFew || recollection_->is_worn(*base))) {
    KeptCheck all;
    all.files = std::move(kept_);
    all.across = std::move(across_);
    all.day_compared = day_compared_;
    all.names = base == nullptr ? names_ : base->names;
    recollection_->keep_files(result_, linked_files_->asked(), std::move(all), base);
  }
}

void Passes::stand_in(std::size_t place) {
  for (const Outline& outline : base_->check.files[place].journeys) {
    result_.model->documents.push_back(outline_of(outline, ids_[place]));
    result_.model->linked.emplace_back();
  }
}

void Passes::note_files(const std::vector<std::size_t>& documents) {
  const model::Model& model = *result_.model;
  std::set<std::size_t> mixed;
  for (const std::size_t i : documents) {
    const model::Document& document = model.documents[i];
    KeptFile& file = kept_of(i);
    const TierWork work = tier_work(model, document);
    file.work = {file.work.things + work.things, file.work.all + work.all};
    if (document.kind != language::Kind::journey || document.records.empty() ||
        declares_for_others(paths_[place_of(document.file)])) {
      mixed.insert(place_of(document.file));
      continue;
    }
    file.journeys.push_back(outline_of(document));
    const std::set<std::size_t> named = named_by(i);
    file.names.insert(file.names.end(), named.begin(), named.end());
  }
  for (const std::size_t place : mixed) {
    kept_[place].journeys.clear();
  }
}

std::set<std::size_t> Passes::named_by(std::size_t document) const {
  const model::Model& model = *result_.model;
  std::set<std::size_t> named;
  for (const model::Use& use : model.linked[document].uses) {
    if (use.is_known() && use.to_document != document &&
        model.documents[use.to_document].kind == language::Kind::journey) {
      named.insert(place_of(model.documents[use.to_document].file));
    }
  }
  named.erase(place_of(model.documents[document].file));
  return named;
}

bool Passes::take_kept(const Affected& affected) {
  KeptCheck& kept = base_->check;
  for (const std::size_t place : affected.judged) {
    KeptFile& file = kept.files[place];
    file.findings.clear();
    file.suppressions.clear();
    file.aliases.clear();
    file.links.clear();
  }
  linked_files_.emplace(result_.config.root);
  std::set<std::string_view> links;
  for (const KeptFile& file : kept.files) {
    links.insert(file.links.begin(), file.links.end());
  }
  const bool same_links = std::all_of(kept.links.begin(), kept.links.end(), [&](const Looked& looked) {
    return !links.contains(looked.path) || linked_files_->has(looked.path) == looked.there;
  });
  linked_files_->take_latest();
  const std::set<std::size_t> changed(base_->changed.begin(), base_->changed.end());
  return same_links && !speak_of(kept, changed) && give_files(kept, *result_.files, ids_, changed);
}

bool Passes::judge_again(const Affected& affected) {
  take_built_in_rules();
  std::set<std::size_t> read = affected.read;
  std::vector<std::size_t> documents;
  for (std::size_t known = 0; known != read.size();) {
    known = read.size();
    read_again(affected.judged, read);
    documents = documents_in(affected.judged);
    for (const std::size_t document : documents) {
      const std::set<std::size_t> named = named_by(document);
      read.insert(named.begin(), named.end());
    }
    add_named(base_->check.files, read);
  }
  look_for_links(documents);
  plan_rules();
  take_judged(documents, lint_all(*result_.model, *plan_, result_.as_of, request_.threads, documents, true));
  note_files(documents);
  across_ = base_->check.across;
  return !asked_more_ && !asked_told_ && !incomplete_ && names_.empty() &&
         is_told_the_same(affected.judged) && has_the_same_names(affected.judged) &&
         speaks_only_of(read, affected.judged);
}

void Passes::read_again(const std::set<std::size_t>& judged, const std::set<std::size_t>& read) {
  kept_ = base_->check.files;
  for (const std::size_t place : judged) {
    kept_[place] = KeptFile();
  }
  read_these({read.begin(), read.end()});
  diag::Diagnostics known;
  model::link_shared(*result_.model, known);
  link_these(documents_in(read));
  for (const std::size_t place : read) {
    if (!judged.contains(place)) {
      kept_[place] = base_->check.files[place];
    }
  }
}

std::vector<std::size_t> Passes::documents_in(const std::set<std::size_t>& places) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < result_.model->documents.size(); i++) {
    if (places.contains(place_of(result_.model->documents[i].file))) {
      found.push_back(i);
    }
  }
  return found;
}

bool Passes::is_told_the_same(const std::set<std::size_t>& judged) {
  const KeptCheck& kept = base_->check;
  TierWork work;
  bool compared = day_compared_;
  for (std::size_t i = 0; i < kept_.size(); i++) {
    work = {work.things + kept_[i].work.things, work.all + kept_[i].work.all};
    compared = compared || (!judged.contains(i) && kept.files[i].day_compared);
  }
  const bool known_day = compared || !kept.day_compared;
  day_compared_ = compared;
  return known_day && is_little(work) && std::all_of(judged.begin(), judged.end(), [&](std::size_t place) {
           return kept_[place].told == kept.files[place].told &&
                  kept_[place].journeys.size() == kept.files[place].journeys.size() &&
                  !kept_[place].journeys.empty();
         });
}

bool Passes::speaks_only_of(const std::set<std::size_t>& read, const std::set<std::size_t>& judged) {
  bool only = true;
  const auto look = [&](const source::FileId& id) {
    const std::size_t place = id.exists() && id >= ids_.front() ? place_of(id) : ids_.size();
    only = only && (place >= ids_.size() || read.contains(place));
  };
  Every<source::FileId, decltype(look)> every(look);
  for (const std::size_t place : judged) {
    every(kept_[place].findings);
  }
  return only;
}

bool Passes::has_the_same_names(const std::set<std::size_t>& judged) const {
  const std::vector<LookedFor>& names = base_->check.names;
  return std::all_of(judged.begin(), judged.end(), [&](std::size_t place) {
    const std::string_view text = (*result_.files)[ids_[place]].content();
    return std::all_of(names.begin(), names.end(), [&](const LookedFor& name) {
      return name.place == LookedFor::kNowhere ? !facts::holds_name(text, name.id, name.title)
             : name.place == place             ? facts::holds_name(text, name.id, name.title)
                                               : true;
    });
  });
}

void Passes::forget_attempt() {
  names_.clear();
  base_.reset();
  result_.model.reset();
  result_.rules.reset();
  result_.findings.clear();
  kept_.clear();
  across_.clear();
  suppressions_.clear();
  linked_files_.reset();
  plan_.reset();
  incomplete_ = unreadable_targets_ = has_unread_files_ = false;
  day_compared_ = asked_more_ = asked_told_ = false;
}

}  // namespace jc::workspace
