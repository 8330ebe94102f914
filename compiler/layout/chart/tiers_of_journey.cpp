#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <memory>

#include "compiler/layout/chart/tiers.h"
#include "compiler/layout/map/map_items.h"
#include "compiler/layout/wording.h"
#include "compiler/model/effective.h"
#include "compiler/model/facts_owner.h"

namespace jc::layout {
namespace {

using model::Document;
using model::Entity;
using model::Is;
using model::operator""_key;
using model::ValueView;

// The journey as one column of the comparison sees it.
struct Copy {
  Copy(const model::Context& around, Document made)
      : document(std::move(made)), context(around.model(), around.as_of()) {}
  Entity root() const { return Entity(&document, 0); }
  Document document;
  model::Context context;
};

Entity with_id(const std::vector<Entity>& items, std::string_view id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const Entity& item) { return item.id() == id; });
  return found == items.end() ? Entity() : *found;
}

std::vector<Entity> children(const Entity& around, model::KeyId key) {
  return around ? around.children(key) : std::vector<Entity>();
}

// The value under `key` of a table in a record; false where it is not there.
ValueView entry(const Entity& record, model::KeyId table, std::string_view key) {
  const ValueView value = record ? record.find(table) : ValueView();
  if (!value.is(Is::table)) {
    return {};
  }
  for (const ValueView& each : value.items()) {
    if (each->text == key) {
      return each.value();
    }
  }
  return {};
}

class TierBuilder {
 public:
  TierBuilder(const model::Context& context, Entity journey, const Link& link)
      : model_(context.model()),
        wording_(context.model()),
        journey_(journey),
        link_(link),
        written_(context, journey.document()) {
    for (const std::string_view tier : model::tiers_of(journey.document())) {
      tiers_.push_back(tier);
      copies_.emplace_back(context, model::effective(journey.document(), tier));
    }
  }

  TierChart build() {
    TierChart chart;
    chart.title = journey_.title();
    for (std::size_t i = 0; i < tiers_.size(); i++) {
      chart.tiers.push_back(column(i));
    }
    for (const Entity& stage : written_.root().children("stages"_key)) {
      chart.sections.push_back(stage_section(stage));
    }
    TierSection rest = journey_section();
    if (!rest.rows.empty()) {
      chart.sections.push_back(std::move(rest));
    }
    return chart;
  }

 private:
  TierColumn column(std::size_t tier) const {
    TierColumn made;
    const Entity entity = model_.find(journey_.document(), model::NameKind::tier, tiers_[tier]);
    made.title = entity ? entity.title() : model::sentence_case(tiers_[tier]);
    made.href = link_(copies_[tier].root());
    if (!entity) {
      return made;
    }
    made.model = entity.text("model"_key);
    const auto fact = [&](const char* before, const std::string& text) {
      if (!text.empty()) {
        made.facts.push_back(before + text);
      }
    };
    fact("serves ", joined(wording_.titles(entity, "serves"_key, model::NameKind::segment)));
    fact("", wording_.phrase(entity, "where"_key));
    fact("by ", wording_.people(entity, "who"_key));
    fact("", std::string(entity.text("ratio"_key)));
    fact("", entity.text("assigned"_key) == "purchased" ? "customers buy it" : "");
    return made;
  }

  // How the parts of a stage (or of the journey) are compared.
  TierSection stage_section(const Entity& stage) {
    TierSection section;
    section.title = stage.title();
    section.href = link_(stage);
    const auto in = [&](Copy& copy) { return with_id(copy.root().children("stages"_key), stage.id()); };
    const auto add = [&](std::string title, IconKind icon, auto lines, bool only_if_any) {
      TierRow row = compared(
          std::move(title), icon, [&](Copy& copy) { return in(copy); }, lines);
      const bool any = !row.framework.lines.empty() ||
                       std::any_of(row.tiers.begin(), row.tiers.end(),
                                   [](const TierCell& cell) { return !cell.lines.empty(); });
      if (any || !only_if_any) {
        explain_absence(row, stage.id(), {}, "");
        section.rows.push_back(std::move(row));
      }
    };
    add(
        "Owner", IconKind::person, [this](Copy& copy, const Entity& at) { return owner_lines(copy, at); },
        false);
    add(
        "Time", IconKind::clock, [this](Copy&, const Entity& at) { return time_lines(at); }, true);
    add_items(section, stage.id(), in);
    add(
        "When off track", IconKind::lifebuoy, [this](Copy&, const Entity& at) { return fallback_lines(at); },
        true);
    add(
        "Plays", IconKind::play, [this](Copy&, const Entity& at) { return play_lines(at); }, true);
    return section;
  }

  TierSection journey_section() {
    TierSection section;
    section.title = "Throughout the journey";
    const auto in = [](Copy& copy) { return copy.root(); };
    add_items(section, "", in);
    TierRow fallbacks = compared("When off track", IconKind::lifebuoy, in,
                                 [this](Copy&, const Entity& at) { return fallback_lines(at); });
    if (!fallbacks.framework.lines.empty() || differs(fallbacks)) {
      section.rows.push_back(std::move(fallbacks));
    }
    add_rows(section, {"", "plays"_key, "play", IconKind::play, true}, in,
             [this](Copy& copy, const Entity& at) { return play_lines_of(copy, at); });
    const auto governance = [](Copy& copy) { return copy.root().child("governance"_key); };
    add_rows(section, {"", "rituals"_key, "ritual", IconKind::calendar, true}, governance,
             [this](Copy& copy, const Entity& at) { return ritual_lines(copy, at); });
    return section;
  }

  static bool differs(const TierRow& row) {
    return std::any_of(row.tiers.begin(), row.tiers.end(),
                       [&](const TierCell& cell) { return !(cell == row.framework); });
  }

  // One row for `in(copy)`.
  template <class In, class Lines>
  TierRow compared(std::string title, IconKind icon, In in, Lines lines) {
    TierRow row;
    row.title = std::move(title);
    row.icon = icon;
    const auto cell = [&](Copy& copy) {
      const Entity at = in(copy);
      return at ? TierCell{lines(copy, at), link_(at)} : TierCell();
    };
    row.framework = cell(written_);
    for (Copy& copy : copies_) {
      row.tiers.push_back(cell(copy));
    }
    return row;
  }

  // A list of things that have ids, in a stage or in the journey where `stage` is empty.
  struct ItemsOf {
    std::string_view stage;
    model::KeyId key;
    const char* kind;
    IconKind icon;
    bool only_if_different = false;
  };

  template <class In>
  void add_items(TierSection& section, std::string_view stage, In in) {
    // Named here, because clang 14 leaves a call behind where such a key stands in a template's expression.
    constexpr model::KeyId kMilestones = "milestones"_key;
    constexpr model::KeyId kTouchpoints = "touchpoints"_key;
    add_rows(section, {stage, kMilestones, "milestone", IconKind::flag}, in,
             [this](Copy& copy, const Entity& at) { return milestone_lines(copy, at); });
    add_rows(section, {stage, kTouchpoints, "contact", IconKind::chat}, in,
             [this](Copy& copy, const Entity& at) { return contact_lines(copy, at); });
  }

  // A row for each item that the framework or some tier has, in the order of the framework.
  template <class In, class Lines>
  void add_rows(TierSection& section, const ItemsOf& of, In in, Lines lines) {
    std::vector<Entity> all;
    const auto gather = [&](Copy& copy) {
      for (const Entity& item : children(in(copy), of.key)) {
        if (!with_id(all, item.id())) {
          all.push_back(item);
        }
      }
    };
    gather(written_);
    std::for_each(copies_.begin(), copies_.end(), gather);
    for (const Entity& item : all) {
      const auto same = [&](Copy& copy) { return with_id(children(in(copy), of.key), item.id()); };
      TierRow row = compared(item.title(), of.icon, same, lines);
      if (of.only_if_different && !differs(row)) {
        continue;
      }
      row.kind = of.kind;
      row.href = link_(item);
      explain_absence(row, of.stage, of.key, item.id());
      section.rows.push_back(std::move(row));
    }
  }

  // A tier may say why it does without a stage or an item. Why it leaves out a whole stage is said once, in
  // the stage's first row.
  void explain_absence(TierRow& row, std::string_view stage, model::KeyId group, std::string_view id) const {
    for (std::size_t i = 0; i < tiers_.size(); i++) {
      const ValueView reason = row.tiers[i].lines.empty() ? reason_for(i, stage, group, id) : ValueView();
      if (!reason.is(Is::none)) {
        continue;
      }
      const bool whole = !stage.empty() && stage_reason(i, stage).is(Is::none);
      const bool first = row.kind.empty() && row.icon == IconKind::person;
      row.tiers[i].lines.push_back(
          {whole && !first ? std::string() : std::string(reason->text), std::nullopt, TierMark::on_purpose});
    }
  }

  ValueView stage_reason(std::size_t tier, std::string_view stage) const {
    return entry(entry(journey_, "overlays"_key, tiers_[tier]).record(), "stages"_key, stage);
  }

  ValueView reason_for(std::size_t tier, std::string_view stage, model::KeyId key,
                       std::string_view id) const {
    Entity around = entry(journey_, "overlays"_key, tiers_[tier]).record();
    if (!stage.empty()) {
      const ValueView value = stage_reason(tier, stage);
      if (value.is(Is::none) || id.empty()) {
        return value;
      }
      around = value.record();
    }
    if (!around || id.empty()) {
      return {};
    }
    const ValueView patch = around.find(key);
    return patch.is(Is::record) ? entry(patch.record(), "change"_key, id) : entry(around, key, id);
  }

  std::vector<TierLine> owner_lines(Copy& copy, const Entity& at) const {
    std::vector<std::string> owners;
    for (const ValueView& value : model::owner_values(copy.context, at)) {
      if (value.is(Is::none)) {
        return {{std::string(value->text), std::nullopt, TierMark::on_purpose}};
      }
      owners.push_back(wording_.title(at.document(), model::NameKind::party, value->text));
    }
    if (owners.empty()) {
      return {{"no owner", std::nullopt, TierMark::missing}};
    }
    return {{joined(owners), IconKind::person, TierMark::none}};
  }

  std::vector<TierLine> time_lines(const Entity& at) const {
    std::vector<TierLine> lines;
    for (const model::KeyId key : {"duration"_key, "window"_key}) {
      add(lines, IconKind::clock, wording_.phrase(at, key));
      add_reason(lines, at, key);
    }
    return lines;
  }

  std::vector<TierLine> milestone_lines(Copy& copy, const Entity& at) const {
    std::vector<TierLine> lines;
    add(lines, IconKind::clock, wording_.phrase(at, "due"_key));
    add_reason(lines, at, "due"_key);
    if (lines.empty()) {
      lines.push_back({"no date", std::nullopt, TierMark::missing});
    }
    if (at.field("owner"_key) != nullptr) {
      const auto owners = owner_lines(copy, at);
      lines.insert(lines.end(), owners.begin(), owners.end());
    }
    const auto late = fallback_lines(at);
    lines.insert(lines.end(), late.begin(), late.end());
    return lines;
  }

  // Who, where and when: what a tier is made of.
  std::vector<TierLine> contact_lines(Copy& copy, const Entity& at) const {
    std::vector<TierLine> lines;
    add_people(lines, copy, at);
    const std::vector<std::string> channels = wording_.titles(at, "channel"_key, model::NameKind::channel);
    const auto names = at.texts("channel"_key);
    add(lines, names.empty() ? IconKind::chat : channel_icon(model_, at.document(), names.front()),
        joined(channels));
    add_reason(lines, at, "channel"_key);
    if (channels.empty() && !at.find("channel"_key).is(Is::none)) {
      lines.push_back({"no channel", std::nullopt, TierMark::missing});
    }
    std::string when = wording_.phrase(at, "when"_key);
    if (const std::string repeat = wording_.phrase(at, "repeat"_key); !repeat.empty()) {
      when += (when.empty() ? "" : ", then ") + repeat;
    }
    add(lines, IconKind::clock, when);
    add_reason(lines, at, "when"_key);
    const std::string only = wording_.phrase(at, "if"_key);
    add(lines, IconKind::question, only.empty() ? "" : "only if " + only);
    return lines;
  }

  void add_people(std::vector<TierLine>& lines, Copy& copy, const Entity& at) const {
    const std::string people = wording_.sides(at);
    const bool automated = at.find("automated"_key).is(Is::flag) && at.find("automated"_key)->number() != 0;
    if (automated) {
      add(lines, IconKind::robot, people.empty() ? "automated" : "automated, " + people);
    } else if (!people.empty()) {
      add(lines, IconKind::people, people);
    } else {
      const auto owners = owner_lines(copy, at);
      lines.insert(lines.end(), owners.begin(), owners.end());
    }
  }

  std::vector<TierLine> fallback_lines(const Entity& at) const {
    std::vector<TierLine> lines;
    for (const Entity& contingency : at.children("contingencies"_key)) {
      std::string text = wording_.phrase(contingency, "if"_key);
      std::string answer = joined(wording_.titles(contingency, "play"_key, model::NameKind::play));
      answer = answer.empty() ? std::string(contingency.text("do"_key)) : answer;
      text += answer.empty() ? "" : (text.empty() ? "" : ": ") + answer;
      const std::string owner = wording_.people(contingency, "owner"_key);
      text += owner.empty() ? "" : " (" + owner + ")";
      add(lines, IconKind::lifebuoy, text);
    }
    return lines;
  }

  std::vector<TierLine> play_lines(const Entity& at) const {
    std::vector<TierLine> lines;
    for (const std::string& play : wording_.titles(at, "plays"_key, model::NameKind::play)) {
      add(lines, IconKind::play, play);
    }
    return lines;
  }

  std::vector<TierLine> play_lines_of(Copy& copy, const Entity& at) const {
    std::vector<TierLine> lines = owner_lines(copy, at);
    add(lines, IconKind::play, wording_.phrase(at, "trigger"_key));
    add(lines, IconKind::clock, wording_.phrase(at, "within"_key));
    return lines;
  }

  std::vector<TierLine> ritual_lines(Copy& copy, const Entity& at) const {
    std::vector<TierLine> lines = owner_lines(copy, at);
    add(lines, IconKind::calendar, wording_.phrase(at, "cadence"_key));
    add(lines, IconKind::people, wording_.people(at, "attendees"_key));
    return lines;
  }

  static void add(std::vector<TierLine>& lines, IconKind icon, std::string text) {
    if (!text.empty()) {
      lines.push_back({std::move(text), icon, TierMark::none});
    }
  }

  static void add_reason(std::vector<TierLine>& lines, const Entity& at, model::KeyId key) {
    if (const ValueView value = at.find(key); value.is(Is::none)) {
      lines.push_back({std::string(value->text), std::nullopt, TierMark::on_purpose});
    }
  }

  const model::Model& model_;
  Wording wording_;
  Entity journey_;
  const Link& link_;
  Copy written_;
  std::vector<std::string_view> tiers_;
  // Views of a copy point into it, so copies must not move.
  std::deque<Copy> copies_;
};

}  // namespace

TierChart tiers_of_journey(const model::Context& context, Entity journey, const Link& link) {
  return TierBuilder(context, journey, link).build();
}

}  // namespace jc::layout
