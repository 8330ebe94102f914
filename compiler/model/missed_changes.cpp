#include "compiler/model/missed_changes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "compiler/diag/edits.h"
#include "compiler/source/nearest.h"

namespace jc::model {

namespace {

// What an overlay changes stands in the journey as a whole, or in one of its stages.
class Missed {
 public:
  Missed(const Model& model, const Document& journey, diag::Diagnostics& out)
      : model_(model), journey_(journey), out_(out) {
    for (RecordId at = 0; at < journey.records.size(); at++) {
      const Entity entity(&journey, at);
      if (!entity.id().empty() && !language::info(entity.kind()).overlay && !entity.around(Kind::overlay)) {
        by_id_.emplace(entity.id(), at);
      }
    }
  }

  void look_at(const Entity& overlay, const Entity& target) {
    for (const KeyId key : {"touchpoints"_key, "plays"_key, "rituals"_key}) {
      const Entity patch = overlay.child(key);
      const Entity holder = key == "rituals"_key ? target.child("governance"_key) : target;
      if (patch) {
        look_at_patch(patch, key, target, holder);
      }
    }
    look_at_keyed(overlay.find("milestones"_key), "milestones"_key, target, target);
    if (const ValueView stages = overlay.find("stages"_key); stages.is(Is::table)) {
      for (const ValueView& entry : stages.items()) {
        const Entity stage = child_of(target, "stages"_key, entry->text);
        if (stage && entry.value().is(Is::record)) {
          look_at(entry.value().record(), stage);
        }
      }
    }
  }

 private:
  void look_at_patch(const Entity& patch, KeyId key, const Entity& target, const Entity& holder) {
    if (const ValueView removed = patch.find("remove"_key)) {
      std::unordered_set<std::string_view> seen;
      for (const ValueView& item : removed.items()) {
        if (seen.insert(item->text).second) {
          check(item, key, target, holder, "remove");
        }
      }
    }
    look_at_keyed(patch.find("change"_key), key, target, holder);
  }

  void look_at_keyed(const ValueView& changes, KeyId key, const Entity& target, const Entity& holder) {
    if (!changes.is(Is::table)) {
      return;
    }
    for (const ValueView& entry : changes.items()) {
      check(entry, key, target, holder, "change");
    }
  }

  void check(const ValueView& name, KeyId key, const Entity& target, const Entity& holder,
             std::string_view verb) {
    if (name->text.empty() || (holder && child_of(holder, key, name->text))) {
      return;
    }
    const Kind kind = find_field(key == "rituals"_key ? Kind::governance : target.kind(), key)->type.record;
    const Entity elsewhere = find_elsewhere(kind, name->text);
    if (kind == Kind::milestone && !elsewhere) {
      return;
    }
    const std::string_view what = info(kind).name;
    diag::Diagnostic found{
        .rule = "unresolved-name",
        .span = model_.files()[journey_.file].first_line(name.span()),
        .message = fmt::format("{} has no {} `{}`, so that nothing {}", named(target), what, name->text,
                               verb == "remove" ? "is left out" : "changes"),
        .entity = target.path()};
    if (elsewhere) {
      found.related.push_back({elsewhere.name_span(), fmt::format("`{}` is declared here", name->text)});
      found.help = help_with_place(elsewhere, key, name->text, verb);
    } else {
      help_with_names(found, name, key, holder);
    }
    out_.push_back(std::move(found));
  }

  Entity child_of(const Entity& holder, KeyId key, std::string_view id) const {
    const auto [first, last] = by_id_.equal_range(id);
    const auto found = std::find_if(first, last, [&](const auto& each) {
      const Record& record = journey_.records[each.second];
      return record.in == key && record.parent == holder.record_id();
    });
    return found == last ? Entity() : Entity(&journey_, found->second);
  }

  static std::string named(const Entity& target) {
    return target.kind() == Kind::journey ? "the journey itself" : fmt::format("stage `{}`", target.id());
  }

  // Of this journey, or of a vocabulary.
  Entity find_elsewhere(Kind kind, std::string_view id) const {
    const auto [first, last] = by_id_.equal_range(id);
    const auto found = std::find_if(
        first, last, [&](const auto& each) { return journey_.records[each.second].kind == kind; });
    if (found != last) {
      return {&journey_, found->second};
    }
    return kind == Kind::play ? model_.find(journey_, NameKind::play, id) : Entity();
  }

  static std::string help_with_place(const Entity& there, KeyId key, std::string_view id,
                                     std::string_view verb) {
    const std::string change = key == "milestones"_key ? fmt::format("{{ {}: {{ … }} }}", id)
                               : verb == "remove"      ? fmt::format("{{ remove: [{}] }}", id)
                                                       : fmt::format("{{ change: {{ {}: {{ … }} }} }}", id);
    if (there.around(Kind::vocabulary)) {
      return fmt::format(
          "{} `{}` of the vocabulary is the same for all journeys and tiers: where a tier has "
          "another, add one under an id of its own",
          info(there.kind()).name, id);
    }
    const Entity stage = there.around(Kind::stage);
    return stage ? fmt::format("it stands in stage `{0}`: write `stages: {{ {0}: {{ {1}: {2} }} }}`",
                               stage.id(), text_of(key), change)
                 : fmt::format("it stands in the journey itself: write `{}: {}` beside `stages`",
                               text_of(key), change);
  }

  void help_with_names(diag::Diagnostic& found, const ValueView& name, KeyId key, const Entity& holder) {
    // Many names against many ids would take longer than the check does.
    constexpr std::size_t kMostCompared = 200'000;
    std::vector<std::string_view> ids;
    if (holder && compared_ < kMostCompared) {
      for (const Entity& child : holder.children(key)) {
        ids.push_back(child.id());
      }
    }
    compared_ += ids.size();
    constexpr std::size_t kMostListed = 8;
    if (const auto near = source::nearest(name->text, ids)) {
      found.help = fmt::format("did you mean `{}`?", *near);
      auto edits = diag::respell(model_.files()[journey_.file].content(), name.span(), name->text, *near);
      if (!edits.empty()) {
        found.fixes.push_back({fmt::format("write `{}`", *near),
                               source::is_clear_slip(name->text, *near, ids), std::move(edits)});
      }
    } else if (ids.empty() || ids.size() > kMostListed) {
      found.help = fmt::format("what only this tier has stands under `{}: {{ add: [ … ] }}`", text_of(key));
    } else {
      found.help = fmt::format("there {} {}; what only this tier has stands under `add`",
                               ids.size() == 1 ? "is" : "are", fmt::join(ids, ", "));
    }
  }

  const Model& model_;
  const Document& journey_;
  diag::Diagnostics& out_;
  // Records outside of what tiers change.
  std::unordered_multimap<std::string_view, RecordId> by_id_;
  std::size_t compared_ = 0;
};

}  // namespace

void report_missed_changes(const Model& model, const Document& journey, diag::Diagnostics& out) {
  const Entity root(&journey, 0);
  const ValueView overlays = journey.kind == Kind::journey ? root.find("overlays"_key) : ValueView();
  if (!overlays.is(Is::table)) {
    return;
  }
  Missed missed(model, journey, out);
  for (const ValueView& overlay : overlays.items()) {
    if (overlay.value().is(Is::record)) {
      missed.look_at(overlay.value().record(), root);
    }
  }
}

}  // namespace jc::model
