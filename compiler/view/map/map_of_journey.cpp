#include "compiler/view/map/map_of_journey.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "compiler/view/map/choose_lanes.h"
#include "compiler/view/map/ends.h"
#include "compiler/view/map/feelings.h"
#include "compiler/view/map/header.h"
#include "compiler/view/map/items.h"
#include "compiler/view/map/milestones.h"
#include "compiler/view/map/tier_lanes.h"

namespace jc::view {

using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

namespace {

constexpr std::size_t kShortReason = 80;  // bytes

class MapBuilder {
 public:
  // Lanes of kinds that are not wanted stay empty.
  MapBuilder(facts::Context& context, Entity journey, const Link& link,
             const std::function<bool(LaneKind)>& wanted)
      : context_(context),
        journey_(journey),
        items_(context, link),
        flow_(stages_and_handoffs_of(context, journey, link)),
        timeline_(context.model(), journey) {
    for (const LaneInfo& lane : lane_table()) {
      wanted_[static_cast<std::size_t>(lane.kind)] = wanted(lane.kind);
    }
    shows_fallbacks_ = wants(LaneKind::fallbacks);
  }

  // Lanes of these kinds are not filled in: they are those of the other map.
  void take_from(const JourneyMap& other, const std::function<bool(LaneKind)>& same) {
    other_ = &other;
    for (const LaneInfo& lane : lane_table()) {
      const std::size_t kind = static_cast<std::size_t>(lane.kind);
      taken_[kind] = same(lane.kind);
      wanted_[kind] = wanted_[kind] && !taken_[kind];
    }
  }

  JourneyMap build() {
    map_.header = header_of(context_, journey_, items_);
    add_columns();
    if (map_.columns.empty()) {
      return std::move(map_);
    }
    name_owners();
    const Span all{0, map_.columns.size() - 1};
    add_entity(journey_, all);
    for (const auto& [entity, span] : places_) {
      add_entity(entity, span);
    }
    add_opportunities(all);
    add_handoffs();
    add_stage_facts();
    map_.feelings = feelings_of(context_, items_, journey_, places_);
    sort_by_day(map_.milestones);
    collect_lanes();
    return std::move(map_);
  }

 private:
  // Columns, stages, and where each stage and step stands.
  void add_columns() {
    const std::vector<Entity> stages = journey_.children("stages"_key);
    for (std::size_t i = 0; i < stages.size(); i++) {
      MapStage stage;
      // Of the framework, which a tier may leave stages out of.
      stage.number = stages[i]->ordinal + 1;
      stage.title = stages[i].title();
      stage.confidence = MapItems::confidence(stages[i]);
      stage.href = items_.href(stages[i]);
      const FlowStage& shown = flow_.stages[i];
      stage.owner = shown.owner;
      stage.owner_origin = shown.owner_origin;
      stage.duration = shown.duration;
      if (const std::string reason = Wording::reason(stages[i], "duration"_key); !reason.empty()) {
        stage.duration = "no set time: " + reason;
      }
      stage.terminal = shown.terminal;
      stage.overlaps = overlaps_of(stages[i], shown);
      const std::vector<Entity> steps = stages[i].children("steps"_key);
      stage.span = add_steps(steps);
      if (steps.empty()) {
        map_.columns.push_back({});
        stage.span = {map_.columns.size() - 1, map_.columns.size() - 1};
      }
      places_.push_back({stages[i], stage.span});
      map_.stages.push_back(std::move(stage));
      add_step_places(steps, map_.stages.back().span.first);
    }
    set_ends(journey_, flow_, map_.stages);
    const std::vector<Entity> steps = journey_.children("steps"_key);
    if (!steps.empty()) {
      MapStage untitled;
      untitled.span = add_steps(steps);
      untitled.title = stages.empty() ? "" : "Steps";
      map_.stages.push_back(untitled);
      add_step_places(steps, untitled.span.first);
    }
  }

  // What a stage runs beside, for how long, and why where that is short.
  std::vector<std::string> overlaps_of(const Entity& stage, const FlowStage& shown) const {
    std::vector<std::string> overlaps = shown.overlaps;
    std::size_t end = 0;
    for (const Entity& overlap : journey_.children("overlaps"_key)) {
      const auto together = overlap.texts("stages"_key);
      if (std::find(together.begin(), together.end(), stage.id()) == together.end()) {
        continue;
      }
      end += together.size() - 1;
      if (end == 0 || end > overlaps.size()) {
        break;
      }
      std::string& last = overlaps[end - 1];
      if (const std::string time = items_.wording().phrase(overlap, "duration"_key); !time.empty()) {
        last += " for " + time;
      }
      const std::string_view why = overlap.text("why"_key);
      if (!why.empty() && why.size() <= kShortReason && together.front() == stage.id()) {
        last.append(": ").append(why);
      }
    }
    return overlaps;
  }

  Span add_steps(const std::vector<Entity>& steps) {
    const std::size_t first = map_.columns.size();
    for (const Entity& step : steps) {
      map_.columns.push_back(items_.step(step));
    }
    return {first, first + (steps.empty() ? 0 : steps.size() - 1)};
  }

  void add_step_places(const std::vector<Entity>& steps, std::size_t first) {
    for (std::size_t i = 0; i < steps.size(); i++) {
      places_.push_back({steps[i], {first + i, first + i}});
    }
  }

  void name_owners() {
    std::map<std::string, int> tones;
    for (MapStage& stage : map_.stages) {
      if (stage.owner_origin == OwnerOrigin::own || stage.owner_origin == OwnerOrigin::inherited) {
        stage.owner_tone = tones.emplace(stage.owner, static_cast<int>(tones.size())).first->second;
      }
    }
  }

  bool wants(LaneKind kind) const { return wanted_[static_cast<std::size_t>(kind)]; }

  void put(LaneKind kind, MapItem item, Span span) {
    item.span = span;
    lanes_[kind].push_back(std::move(item));
  }

  void put_all(LaneKind kind, const Entity& entity, language::KeyId key, Span span,
               MapItem (MapItems::*make)(const Entity&) const) {
    if (!wants(kind)) {
      return;
    }
    if (const std::string reason = Wording::reason(entity, key); !reason.empty()) {
      put(kind, items_.remark(reason), span);
    }
    for (const Entity& each : entity.children(key)) {
      put(kind, (items_.*make)(each), span);
    }
  }

  // What journeys, stages and steps have in common.
  void add_entity(const Entity& entity, Span span) {
    if (entity.kind() == language::Kind::step && entity.field("title"_key) != nullptr &&
        !entity.text("does"_key).empty()) {
      put(LaneKind::doing, items_.text(entity, std::string(entity.text("does"_key))), span);
    }
    if (const Entity experience = entity.child("experience"_key)) {
      add_experience(experience, span);
    } else if (const std::string reason = Wording::reason(entity, "experience"_key); !reason.empty()) {
      put(LaneKind::doing, items_.remark("Experience: " + reason), span);
    }
    put_all(LaneKind::touchpoints, entity, "touchpoints"_key, span, &MapItems::touchpoint);
    put_all(LaneKind::activities, entity, "activities"_key, span, &MapItems::activity);
    add_milestones(entity, span);
    // Those of the journey as a whole stand in the header.
    if (entity.kind() != language::Kind::journey) {
      add_metrics(entity, span);
    }
    add_own_lanes(entity, span);
    add_contingencies(entity, "", span);
  }

  void add_contingencies(const Entity& entity, const std::string& about, Span span) {
    if (!wants(LaneKind::fallbacks)) {
      return;
    }
    for (const Entity& contingency : entity.children("contingencies"_key)) {
      put(LaneKind::fallbacks, items_.contingency(contingency, about), span);
    }
  }

  void add_experience(const Entity& experience, Span span) {
    // Lists of texts and of insights alike.
    for (const LaneInfo& list : lane_table()) {
      const language::KeyId key = wants(list.kind) ? experience_key(list) : language::KeyId();
      const ValueView value = key.exists() ? experience.find(key) : ValueView();
      if (!value) {
        continue;
      }
      if (std::string reason = Wording::reason(value); !reason.empty()) {
        put(list.kind, items_.remark(std::move(reason)), span);
        continue;
      }
      for (const ValueView& each : value.items()) {
        if (const Entity insight = each.record()) {
          put(list.kind, items_.insight(insight), span);
        } else if (!each->text.empty()) {
          put(list.kind, items_.text(experience, std::string(each->text)), span);
        }
      }
    }
  }

  void add_milestones(const Entity& entity, Span span) {
    if (const std::string reason = Wording::reason(entity, "milestones"_key); !reason.empty()) {
      put(LaneKind::milestones, items_.remark(reason), span);
    }
    for (const Entity& milestone : entity.children("milestones"_key)) {
      MapMilestone shown{items_.milestone(milestone), items_.wording().phrase(milestone, "due"_key), {}, ""};
      if (!shows_fallbacks_) {
        items_.add_fallbacks(shown.item, milestone);
      }
      shown.item.span = span;
      shown.mark = shown.due;
      place_in_time(shown, milestone, journey_, timeline_);
      map_.milestones.push_back(std::move(shown));
      add_contingencies(milestone, milestone.title(), span);
    }
  }

  void add_metrics(const Entity& entity, Span span) {
    if (!wants(LaneKind::metrics)) {
      return;
    }
    if (const std::string reason = Wording::reason(entity, "metrics"_key); !reason.empty()) {
      put(LaneKind::metrics, items_.remark(reason), span);
    }
    for (std::string& target : items_.wording().phrases(entity, "metrics"_key)) {
      put(LaneKind::metrics, items_.text(entity, std::move(target)), span);
    }
  }

  void add_own_lanes(const Entity& entity, Span span) {
    const ValueView table = entity.find("lanes"_key);
    if (!table.is(Is::table) || taken_[static_cast<std::size_t>(LaneKind::own)]) {
      return;
    }
    for (const ValueView& entry : table.items()) {
      if (!is_classic(lane_named(entry->text))) {
        // In the order in which they are declared, whichever has the first item.
        own_lane(entry->text);
      }
      for (const ValueView& each : entry.value().items()) {
        if (const Entity item = each.record()) {
          add_lane_item(entry->text, item, span);
        }
      }
    }
  }

  void add_lane_item(std::string_view lane, const Entity& item, Span span) {
    MapItem shown = items_.lane_item(item);
    shown.span = span;
    std::vector<bool> covered(map_.columns.size(), false);
    for (const std::string_view name : item.texts("across"_key)) {
      for (const auto& [entity, place] : places_) {
        for (std::size_t i = place.first; entity.id() == name && i <= place.last; i++) {
          covered[i] = true;
        }
      }
    }
    shown.runs = runs_of(covered);
    if (shown.runs.empty()) {
      // What stands on a stage or on the journey spans its steps.
      shown.runs = {span};
    }
    shown.span = {shown.runs.front().first, shown.runs.back().last};
    if (shown.span.first == shown.span.last) {
      shown.runs.clear();
    }
    if (const auto kind = lane_named(lane); is_classic(kind)) {
      lanes_[*kind].push_back(std::move(shown));
    } else {
      own_lane(lane).items.push_back(std::move(shown));
    }
  }

  // One of a blueprint's.
  static bool is_classic(std::optional<LaneKind> kind) {
    return kind && *kind >= LaneKind::evidence && *kind <= LaneKind::support;
  }

  static std::vector<Span> runs_of(const std::vector<bool>& covered) {
    std::vector<Span> runs;
    for (std::size_t i = 0; i < covered.size(); i++) {
      if (covered[i] && i > 0 && covered[i - 1]) {
        runs.back().last = i;
      } else if (covered[i]) {
        runs.push_back({i, i});
      }
    }
    return runs;
  }

  MapLane& own_lane(std::string_view name) {
    const std::string title = model::sentence_case(name);
    for (MapLane& lane : own_) {
      if (lane.title == title) {
        return lane;
      }
    }
    return own_.emplace_back(MapLane{LaneKind::own, title, {}});
  }

  Span place_of(std::string_view id, Span otherwise) const {
    for (const auto& [entity, span] : places_) {
      if (entity.id() == id && !id.empty()) {
        return span;
      }
    }
    return otherwise;
  }

  Span span_of(const Entity& stage) const {
    const auto found = std::find_if(places_.begin(), places_.end(),
                                    [&](const MapPlace& place) { return place.entity == stage; });
    return found->span;
  }

  // At the first of its stages; else where the pain is that it would end.
  void add_opportunities(Span all) {
    if (!wants(LaneKind::opportunities)) {
      return;
    }
    for (const Entity& opportunity : journey_.children("opportunities"_key)) {
      Span span = all;
      const auto stages = opportunity.texts("stage"_key);
      const auto pains = opportunity.texts("addresses"_key);
      if (!stages.empty()) {
        span = place_of(stages.front(), all);
        for (const std::string_view other : stages) {
          const Span more = place_of(other, span);
          span = {std::min(span.first, more.first), std::max(span.last, more.last)};
        }
      } else if (!pains.empty()) {
        const Entity pain =
            context_.model().find(journey_.document(), language::NameKind::insight, pains.front());
        for (Entity at = pain; at; at = at.parent()) {
          if (at.kind() == language::Kind::step || at.kind() == language::Kind::stage) {
            span = place_of(at.id(), all);
            break;
          }
        }
      }
      MapItem shown = items_.opportunity(opportunity);
      if (stages.size() > 1 && span.first < span.last) {
        shown.runs = {span};
      }
      put(LaneKind::opportunities, std::move(shown), span);
    }
  }

  void add_handoffs() {
    // What the flow counts as stages: steps where there are no stages.
    std::vector<Entity> stages = journey_.children("stages"_key);
    if (stages.empty()) {
      stages = journey_.children("steps"_key);
    }
    std::size_t next = 0;
    const auto add = [&](const Entity& handoff) {
      const FlowHandoff& shown = flow_.handoffs[next++];
      const bool from = shown.from < stages.size();
      const bool to = shown.to < stages.size();
      FlowHandoff named = shown;
      name_side(handoff, "from-owner"_key, shown.from, named.from_owner);
      name_side(handoff, "to-owner"_key, shown.to, named.to_owner);
      MapHandoff made{items_.handoff(handoff, named), 0, !from && !to};
      made.border = from ? span_of(stages[shown.from]).last + 1 : to ? span_of(stages[shown.to]).first : 0;
      if (from && to && shown.to != shown.from + 1) {
        made.item.details.push_back({"to " + stages[shown.to].title(), IconKind::arrow_out});
      }
      map_.handoffs.push_back(std::move(made));
    };
    for (const Entity& stage : stages) {
      for (const Entity& handoff : stage.children("handoff"_key)) {
        add(handoff);
      }
    }
    for (const Entity& handoff : journey_.children("handoffs"_key)) {
      add(handoff);
    }
  }

  // A stage that nobody owns hands over in its own name, not in that of the reason.
  void name_side(const Entity& handoff, language::KeyId key, StageIndex stage, std::string& side) const {
    if (handoff.field(key) == nullptr && stage < flow_.stages.size() &&
        flow_.stages[stage].owner_origin == OwnerOrigin::none) {
      side = flow_.stages[stage].title;
    }
  }

  // Facts of stages alone: what they are for, and what both sides bring.
  void add_stage_facts() {
    for (const auto& [entity, span] : places_) {
      if (entity.kind() != language::Kind::stage) {
        continue;
      }
      if (const std::string reason = Wording::reason(entity, "handoff"_key); !reason.empty()) {
        put(LaneKind::owners, items_.remark("no hand-off: " + reason), span);
      }
      if (wants(LaneKind::goals)) {
        add_goal(entity, span);
      }
      if (wants(LaneKind::brings)) {
        for (MapItem& side : items_.brings(entity)) {
          put(LaneKind::brings, std::move(side), span);
        }
      }
    }
  }

  void add_goal(const Entity& stage, Span span) {
    for (MapItem& remark : items_.goal_remarks(stage)) {
      put(LaneKind::goals, std::move(remark), span);
    }
    if (MapItem goal = items_.goal(stage); !goal.text.empty() || !goal.details.empty()) {
      put(LaneKind::goals, std::move(goal), span);
    }
  }

  bool has_content(LaneKind kind) const {
    switch (kind) {
      case LaneKind::milestones:
        return !map_.milestones.empty() || lanes_.count(kind) > 0;
      case LaneKind::feelings:
        return !map_.feelings.feelings.empty() || !map_.feelings.truths.empty() ||
               !map_.feelings.throughout.empty();
      case LaneKind::owners:
        return !map_.handoffs.empty() || lanes_.count(kind) > 0 ||
               std::any_of(map_.stages.begin(), map_.stages.end(),
                           [](const MapStage& stage) { return stage.owner_origin != OwnerOrigin::unset; });
      default:
        return lanes_.count(kind) > 0;
    }
  }

  void collect_lanes() {
    for (const LaneInfo& lane : lane_table()) {
      if (taken_[static_cast<std::size_t>(lane.kind)]) {
        take_lanes(lane.kind);
      } else if (lane.kind == LaneKind::own) {
        for (MapLane& own : own_) {
          if (!own.items.empty()) {
            map_.lanes.push_back(std::move(own));
          }
        }
      } else if (has_content(lane.kind)) {
        map_.lanes.push_back({lane.kind, "", std::move(lanes_[lane.kind])});
      }
    }
  }

  void take_lanes(LaneKind kind) {
    for (const MapLane& lane : other_->lanes) {
      if (lane.kind == kind) {
        map_.lanes.push_back({kind, lane.title, {}, &lane});
      }
    }
  }

  facts::Context& context_;
  Entity journey_;
  MapItems items_;
  FlowGraph flow_;
  facts::Timeline timeline_;
  std::array<bool, kLaneKindCount> wanted_{};
  // In a lane of their own.
  bool shows_fallbacks_ = false;
  std::array<bool, kLaneKindCount> taken_{};
  const JourneyMap* other_ = nullptr;
  JourneyMap map_;
  std::vector<MapPlace> places_;
  std::map<LaneKind, std::vector<MapItem>> lanes_;
  std::vector<MapLane> own_;
};

}  // namespace

bool has_map(const Entity& journey) {
  return !journey.children("stages"_key).empty() || !journey.children("steps"_key).empty();
}

JourneyMap everything_of(facts::Context& context, Entity journey, const Link& link) {
  return MapBuilder(context, journey, link, [](LaneKind) { return true; }).build();
}

JourneyMap tier_map_of(facts::Context& context, Entity journey, const Link& link, const MapOptions& options,
                       const JourneyMap& framework, const model::TierChanges& changes) {
  if (!has_same_columns(changes)) {
    return map_of(context, journey, link, options);
  }
  MapBuilder builder(context, journey, link, [&](LaneKind kind) { return may_show(kind, options.lanes); });
  builder.take_from(framework, [&](LaneKind kind) { return is_same_lane(kind, changes); });
  JourneyMap map = builder.build();
  choose_lanes(map, options.lanes);
  return map;
}

JourneyMap map_of(facts::Context& context, Entity journey, const Link& link, const MapOptions& options) {
  const auto wanted = [&](LaneKind kind) { return may_show(kind, options.lanes); };
  JourneyMap map = MapBuilder(context, journey, link, wanted).build();
  choose_lanes(map, options.lanes);
  return map;
}

}  // namespace jc::view
