#include "compiler/view/map/map_of_journey.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>

#include "compiler/view/map/choose_lanes.h"
#include "compiler/view/map/columns.h"
#include "compiler/view/map/ends.h"
#include "compiler/view/map/feelings.h"
#include "compiler/view/map/handoffs.h"
#include "compiler/view/map/header.h"
#include "compiler/view/map/items.h"
#include "compiler/view/map/milestones.h"
#include "compiler/view/map/opportunities.h"
#include "compiler/view/map/own_lanes.h"
#include "compiler/view/map/statuses_and_plays.h"
#include "compiler/view/map/tier_lanes.h"
#include "compiler/view/words/words.h"

namespace jc::view {

using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

namespace {

// What happens when something goes wrong, and with what, where a reader of the map could not tell.
struct Fallback {
  Entity contingency;
  std::string about;
};

// Those of a stage, step or journey with those of its contacts; or those of a milestone.
std::vector<Fallback> fallbacks_of(const Entity& entity) {
  std::vector<Fallback> found;
  const auto add = [&](const Entity& of, const std::string& about) {
    for (const Entity& contingency : of.children("contingencies"_key)) {
      found.push_back({contingency, about});
    }
  };
  add(entity, entity.kind() == language::Kind::milestone ? entity.title() : "");
  for (const Entity& contact : entity.children("touchpoints"_key)) {
    add(contact, contact.title());
  }
  return found;
}

class MapBuilder {
 public:
  // Lanes of kinds that are not wanted stay empty.
  MapBuilder(facts::Context& context, Entity journey, const Links& links,
             const std::function<bool(LaneKind)>& wanted)
      : context_(context),
        journey_(journey),
        items_(context, links),
        flow_(stages_and_handoffs_of(context, journey, links)),
        timeline_(context.model(), journey) {
    items_.show_actors(journey);
    for (const LaneInfo& lane : lane_table()) {
      wanted_[static_cast<std::size_t>(lane.kind)] = wanted(lane.kind);
    }
    shows_fallbacks_ = wants(LaneKind::fallbacks);
    if (shows_fallbacks_) {
      items_.leave_fallbacks_to_lane();
    }
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
    MapColumns columns = columns_of(items_, flow_, journey_);
    set_ends(facts::stage_ways(context_, journey_), columns.stages);
    map_.columns = std::move(columns.columns);
    map_.stages = std::move(columns.stages);
    places_ = std::move(columns.places);
    if (map_.columns.empty()) {
      return std::move(map_);
    }
    own_lanes_.emplace(items_, places_, map_.columns.size());
    const Span all{0, map_.columns.size() - 1};
    add_entity(journey_, all);
    for (const auto& [entity, span] : places_) {
      add_entity(entity, span);
    }
    if (wants(LaneKind::opportunities)) {
      for (MapItem& item : opportunities_of(context_.model(), items_, journey_, places_, all)) {
        lanes_[LaneKind::opportunities].push_back(std::move(item));
      }
    }
    lanes_[LaneKind::statuses] = statuses_over(items_, journey_, places_, map_.columns.size());
    lanes_[LaneKind::plays] = plays_over(context_.model(), items_, journey_, places_, map_.columns.size());
    map_.handoffs = handoffs_of(items_, flow_, journey_, places_);
    add_stage_facts();
    map_.feelings = feelings_of(context_, items_, journey_, places_);
    sort_by_day(map_.milestones);
    collect_lanes();
    return std::move(map_);
  }

 private:
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
      put(LaneKind::doing, items_.remark(say("Experience: ") + reason), span);
    }
    put_all(LaneKind::touchpoints, entity, "touchpoints"_key, span, &MapItems::touchpoint);
    put_all(LaneKind::activities, entity, "activities"_key, span, &MapItems::activity);
    add_milestones(entity, span);
    // Those of the journey as a whole stand in the header.
    if (entity.kind() != language::Kind::journey) {
      add_metrics(entity, span);
    }
    if (!taken_[static_cast<std::size_t>(LaneKind::own)]) {
      own_lanes_->add(entity, span);
    }
    add_contingencies(entity, span);
  }

  void add_contingencies(const Entity& entity, Span span) {
    for (const Fallback& each : wants(LaneKind::fallbacks) ? fallbacks_of(entity) : std::vector<Fallback>()) {
      put(LaneKind::fallbacks, items_.contingency(each.contingency, each.about), span);
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
      place_in_time(shown, milestone, timeline_);
      map_.milestones.push_back(std::move(shown));
      add_contingencies(milestone, span);
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

  // Facts of stages alone: what they are for, and what both sides bring.
  void add_stage_facts() {
    for (const auto& [entity, span] : places_) {
      if (entity.kind() != language::Kind::stage) {
        continue;
      }
      if (const std::string reason = Wording::reason(entity, "handoff"_key); !reason.empty()) {
        put(LaneKind::owners, items_.remark(say("no hand-off: ") + reason), span);
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

  bool has_content(LaneKind kind) {
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
        return !lanes_[kind].empty();
    }
  }

  void collect_lanes() {
    lanes_.merge(own_lanes_->classic);
    for (const LaneInfo& lane : lane_table()) {
      if (taken_[static_cast<std::size_t>(lane.kind)]) {
        take_lanes(lane.kind);
      } else if (lane.kind == LaneKind::own) {
        for (MapLane& own : own_lanes_->own) {
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
  MapPlaces places_;
  std::map<LaneKind, std::vector<MapItem>> lanes_;
  std::optional<OwnLanes> own_lanes_;
};

}  // namespace

bool has_map(const Entity& journey) {
  return !journey.children("stages"_key).empty() || !journey.children("steps"_key).empty();
}

JourneyMap everything_of(facts::Context& context, Entity journey, const Links& links) {
  return MapBuilder(context, journey, links, [](LaneKind) { return true; }).build();
}

JourneyMap tier_map_of(facts::Context& context, Entity journey, const Links& links, const MapOptions& options,
                       const JourneyMap& framework, const model::TierChanges& changes) {
  if (!has_same_columns(changes)) {
    return map_of(context, journey, links, options);
  }
  MapBuilder builder(context, journey, links, [&](LaneKind kind) { return may_show(kind, options.lanes); });
  builder.take_from(framework, [&](LaneKind kind) { return is_same_lane(kind, changes); });
  JourneyMap map = builder.build();
  choose_lanes(map, options.lanes);
  return map;
}

JourneyMap map_of(facts::Context& context, Entity journey, const Links& links, const MapOptions& options) {
  const auto wanted = [&](LaneKind kind) { return may_show(kind, options.lanes); };
  JourneyMap map = MapBuilder(context, journey, links, wanted).build();
  choose_lanes(map, options.lanes);
  if (options.outside) {
    map.header.chips.clear();
  }
  return map;
}

}  // namespace jc::view
