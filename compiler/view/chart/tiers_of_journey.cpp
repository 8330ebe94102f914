#include <algorithm>
#include <deque>
#include <unordered_map>
#include <unordered_set>

#include "compiler/facts/tiers.h"
#include "compiler/model/effective.h"
#include "compiler/model/left_out.h"
#include "compiler/view/chart/tier_chart.h"
#include "compiler/view/chart/tier_columns.h"
#include "compiler/view/chart/tier_lines.h"
#include "compiler/view/wording.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {
namespace {

using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

Entity with_id(const std::vector<Entity>& items, std::string_view id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const Entity& item) { return item.id() == id; });
  return found == items.end() ? Entity() : *found;
}

std::vector<Entity> children(const Entity& around, language::KeyId key) {
  return around ? around.children(key) : std::vector<Entity>();
}

class TierBuilder {
 public:
  TierBuilder(const facts::Context& context, Entity journey, const Links& links)
      : model_(context.model()),
        wording_(context.model()),
        lines_(context.model()),
        journey_(journey),
        links_(links),
        written_(context, journey.document()),
        tiers_(facts::tiers_of(context.model(), journey.document())) {
    for (const std::string_view tier : tiers_) {
      copies_.emplace_back(context, model::effective(journey.document(), tier));
    }
  }

  TierChart build() {
    TierChart chart;
    chart.title = journey_.title();
    for (std::size_t i = 0; i < tiers_.size(); i++) {
      chart.tiers.push_back(tier_column(model_, journey_.document(), tiers_[i]));
      chart.tiers.back().href = links_.of(copies_[i].root());
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
  // How the parts of a stage (or of the journey) are compared.
  TierSection stage_section(const Entity& stage) {
    TierSection section;
    section.title = stage.title();
    section.href = links_.of(stage);
    const auto in = [&](TierCopy& copy) { return with_id(copy.root().children("stages"_key), stage.id()); };
    for (std::size_t i = 0; i < tiers_.size(); i++) {
      const bool there = static_cast<bool>(in(copies_[i]));
      section.left_out.push_back(
          there ? std::nullopt
                : std::optional(std::string(model::why_left_out(journey_, tiers_[i], stage.id()))));
    }
    const auto add = [&](std::string title, IconKind icon, auto lines, bool only_if_any) {
      TierRow row = compared(
          std::move(title), icon, [&](TierCopy& copy) { return in(copy); }, lines);
      const bool any = !row.framework.lines.empty() ||
                       std::any_of(row.tiers.begin(), row.tiers.end(),
                                   [](const TierCell& cell) { return !cell.lines.empty(); });
      if (any || !only_if_any) {
        section.rows.push_back(std::move(row));
      }
    };
    const TierLines& tell = lines_;
    add(
        say("Owner"), IconKind::person,
        [&](TierCopy& copy, const Entity& at) { return tell.owner(copy, at); }, false);
    add(
        say("Time"), IconKind::clock, [&](const TierCopy&, const Entity& at) { return tell.time(at); }, true);
    add_items(section, stage.id(), in);
    add(
        say("When off track"), IconKind::lifebuoy,
        [&](const TierCopy& copy, const Entity& at) { return tell.fallbacks(copy, at); }, true);
    add(
        say("Plays"), IconKind::play,
        [&](const TierCopy& copy, const Entity& at) { return tell.plays(copy, at); }, true);
    return section;
  }

  TierSection journey_section() {
    TierSection section;
    section.title = say("Throughout the journey");
    section.left_out.resize(tiers_.size());
    const auto in = [](TierCopy& copy) { return copy.root(); };
    add_items(section, "", in);
    TierRow fallbacks =
        compared(say("When off track"), IconKind::lifebuoy, in,
                 [this](const TierCopy& copy, const Entity& at) { return lines_.fallbacks(copy, at); });
    if (!fallbacks.framework.lines.empty() || differs(fallbacks)) {
      section.rows.push_back(std::move(fallbacks));
    }
    add_rows(section, {"", "plays"_key, "play", IconKind::play, true}, in,
             [this](TierCopy& copy, const Entity& at) { return lines_.play(copy, at); });
    const auto governance = [](TierCopy& copy) { return copy.root().child("governance"_key); };
    add_rows(section, {"", "rituals"_key, "ritual", IconKind::calendar, true}, governance,
             [this](TierCopy& copy, const Entity& at) { return lines_.ritual(copy, at); });
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
    const auto cell = [&](TierCopy& copy) {
      const Entity at = in(copy);
      return at ? TierCell{lines(copy, at), links_.of(at)} : TierCell();
    };
    row.framework = cell(written_);
    for (TierCopy& copy : copies_) {
      row.tiers.push_back(cell(copy));
    }
    return row;
  }

  // A list of things that have ids, in a stage or in the journey where `stage` is empty.
  struct ItemsOf {
    std::string_view stage;
    language::KeyId key;
    const char* kind;
    IconKind icon;
    bool only_if_different = false;
  };

  template <class In>
  void add_items(TierSection& section, std::string_view stage, In in) {
    // Named here, because clang 14 leaves a call behind where such a key stands in a template's expression.
    constexpr language::KeyId kMilestones = "milestones"_key;
    constexpr language::KeyId kTouchpoints = "touchpoints"_key;
    add_rows(section, {stage, kMilestones, "milestone", IconKind::flag}, in,
             [this](TierCopy& copy, const Entity& at) { return lines_.milestone(copy, at); });
    add_rows(section, {stage, kTouchpoints, "contact", IconKind::chat}, in,
             [this](TierCopy& copy, const Entity& at) { return lines_.contact(copy, at); });
  }

  // A row for each item that the framework or some tier has, in the order of the framework.
  template <class In, class Lines>
  void add_rows(TierSection& section, const ItemsOf& of, In in, Lines lines) {
    // Named here, since clang 14 calls a literal at run time that stands inside a call in a template.
    constexpr language::KeyId kTiers = "tiers"_key;
    // Looked up, not looked for: a tier may add thousands.
    std::vector<Entity> all;
    std::unordered_set<std::string_view> known;
    std::unordered_map<const TierCopy*, std::unordered_map<std::string_view, Entity>> by_id;
    const auto gather = [&](TierCopy& copy) {
      for (const Entity& item : children(in(copy), of.key)) {
        by_id[&copy].try_emplace(item.id(), item);
        if (known.insert(item.id()).second) {
          all.push_back(item);
        }
      }
    };
    gather(written_);
    std::for_each(copies_.begin(), copies_.end(), gather);
    for (const Entity& item : all) {
      const auto same = [&](TierCopy& copy) {
        const auto& items = by_id[&copy];
        const auto found = items.find(item.id());
        return found == items.end() ? Entity() : found->second;
      };
      TierRow row = compared(item.title(), of.icon, same, lines);
      if (of.only_if_different && !differs(row)) {
        continue;
      }
      row.kind = of.kind;
      row.href = links_.of(item);
      row.only_for = listed(wording_.titles(item, kTiers, language::NameKind::tier));
      explain_absence(row, of.stage, of.key, item.id());
      section.rows.push_back(std::move(row));
    }
  }

  // A tier may say why it does without an item.
  void explain_absence(TierRow& row, std::string_view stage, language::KeyId group,
                       std::string_view id) const {
    for (std::size_t i = 0; i < tiers_.size(); i++) {
      const ValueView reason = row.tiers[i].lines.empty() ? reason_for(i, stage, group, id) : ValueView();
      if (reason.is(Is::none)) {
        row.tiers[i].lines.push_back({std::string(reason->text), std::nullopt, TierMark::on_purpose});
      }
    }
  }

  ValueView reason_for(std::size_t tier, std::string_view stage, language::KeyId key,
                       std::string_view id) const {
    const Entity around = stage.empty() ? model::table_entry(journey_, "overlays"_key, tiers_[tier]).record()
                                        : model::overlay_of(journey_, tiers_[tier], stage).record();
    if (!around) {
      return {};
    }
    const ValueView patch = around.find(key);
    return patch.is(Is::record) ? model::table_entry(patch.record(), "change"_key, id)
                                : model::table_entry(around, key, id);
  }

  const model::Model& model_;
  Wording wording_;
  TierLines lines_;
  Entity journey_;
  const Links& links_;
  TierCopy written_;
  std::vector<std::string_view> tiers_;
  // Views of a copy point into it, so copies must not move.
  std::deque<TierCopy> copies_;
};

}  // namespace

TierChart tiers_of_journey(const facts::Context& context, Entity journey, const Links& links) {
  return TierBuilder(context, journey, links).build();
}

}  // namespace jc::view
