#include "compiler/view/map/blueprint.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "compiler/facts/audience.h"
#include "compiler/view/map/confidence.h"
#include "compiler/view/map/header.h"
#include "compiler/view/map/items.h"
#include "compiler/view/map/map_of_journey.h"

namespace jc::view {

using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

namespace {

constexpr LaneKind kOrder[] = {LaneKind::evidence,  LaneKind::actions, LaneKind::frontstage,
                               LaneKind::backstage, LaneKind::support, LaneKind::own};

bool has_lane_items(const Entity& entity) {
  const ValueView table = entity.find("lanes"_key);
  if (!table.is(Is::table)) {
    return false;
  }
  for (const ValueView& entry : table.items()) {
    const auto kind = lane_named(entry->text);
    if (kind && *kind >= LaneKind::evidence && *kind <= LaneKind::support && !entry.value().items().empty()) {
      return true;
    }
  }
  return false;
}

// The steps and the stages without steps, beside the columns of the map.
std::vector<Entity> columns_of(const Entity& journey) {
  std::vector<Entity> columns;
  for (const Entity& stage : journey.children("stages"_key)) {
    const std::vector<Entity> steps = stage.children("steps"_key);
    columns.insert(columns.end(), steps.begin(), steps.end());
    if (steps.empty()) {
      columns.push_back(stage);
    }
  }
  const std::vector<Entity> steps = journey.children("steps"_key);
  columns.insert(columns.end(), steps.begin(), steps.end());
  return columns;
}

// All actors of the step are our own people or partners.
bool is_ours(const model::Model& model, const Entity& step) {
  const auto actors = step.texts("actor"_key);
  return !actors.empty() && std::all_of(actors.begin(), actors.end(), [&](std::string_view name) {
    const Entity actor = model.find(step.document(), language::NameKind::customer_party, name);
    const bool partner = actor && actor.text("kind"_key) == "partner";
    return actor && (partner || !facts::is_outside(actor));
  });
}

LaneKind lane_of_step(const model::Model& model, const Entity& step) {
  if (!is_ours(model, step)) {
    return LaneKind::actions;
  }
  return step.texts("channel"_key).empty() ? LaneKind::backstage : LaneKind::frontstage;
}

MapItem action_of(const MapItems& items, const Entity& step, const MapColumn& column) {
  MapItem item = items.action(step);
  item.details.insert(item.details.end(), column.details.begin(), column.details.end());
  item.tags = column.tags;
  return item;
}

// What customers do in stages that are not divided into steps.
std::vector<MapItem> actions_of_stages(const JourneyMap& map) {
  std::vector<MapItem> actions;
  for (const MapLane& lane : map.lanes) {
    for (const MapItem& item : lane.items) {
      const bool alone = item.span.first == item.span.last && !map.columns[item.span.first].step;
      if (lane.kind == LaneKind::doing && alone && !item.remark) {
        actions.push_back(item);
      }
    }
  }
  return actions;
}

// What an item serves is a line where the blueprint shows it; where not, the item goes on saying it in words.
void choose_lines(std::vector<MapLane>& lanes) {
  const auto shown = [&](const std::string& text) {
    return std::any_of(lanes.begin(), lanes.end(), [&](const MapLane& lane) {
      return std::any_of(lane.items.begin(), lane.items.end(),
                         [&](const MapItem& item) { return item.text == text && !item.remark; });
    });
  };
  for (MapLane& lane : lanes) {
    for (MapItem& item : lane.items) {
      std::erase_if(item.serves, [&](const std::string& served) { return !shown(served); });
      for (const std::string& served : item.serves) {
        MapItems::draw_as_line(item, served);
      }
    }
  }
}

}  // namespace

bool has_blueprint(const Entity& journey) {
  bool found = has_lane_items(journey);
  for (const Entity& stage : journey.children("stages"_key)) {
    found = found || has_lane_items(stage);
  }
  for (const Entity& column : columns_of(journey)) {
    found = found || has_lane_items(column);
  }
  return found && has_map(journey);
}

JourneyMap blueprint_of(facts::Context& context, Entity journey, const Links& links) {
  JourneyMap map = everything_of(context, journey, links);
  const MapItems items(context, links);
  map.blueprint = true;
  map.header = header_of(context, journey, items, "Service blueprint");
  std::vector<MapItem> actions = actions_of_stages(map);
  std::vector<MapLane> lanes;
  for (const LaneKind kind : kOrder) {
    bool found = false;
    for (MapLane& lane : map.lanes) {
      if (lane.kind == kind) {
        lanes.push_back(std::move(lane));
        found = true;
      }
    }
    if (!found && kind != LaneKind::own) {
      lanes.push_back({kind, "", {}});
    }
  }
  auto& customers = std::find_if(lanes.begin(), lanes.end(), [](const MapLane& each) {
                      return each.kind == LaneKind::actions;
                    })->items;
  std::move(actions.begin(), actions.end(), std::back_inserter(customers));
  const std::vector<Entity> columns = columns_of(journey);
  std::map<LaneKind, std::ptrdiff_t> put;
  for (std::size_t i = 0; i < columns.size(); i++) {
    if (!map.columns[i].step) {
      continue;
    }
    MapItem item = action_of(items, columns[i], items.step(columns[i]));
    item.span = {i, i};
    const LaneKind kind = lane_of_step(context.model(), columns[i]);
    const auto lane =
        std::find_if(lanes.begin(), lanes.end(), [&](const MapLane& each) { return each.kind == kind; });
    item.named = true;
    auto& first = put[kind];
    lane->items.insert(lane->items.begin() + first++, std::move(item));
  }
  lanes.erase(
      std::remove_if(lanes.begin(), lanes.end(), [](const MapLane& lane) { return lane.items.empty(); }),
      lanes.end());
  choose_lines(lanes);
  map.lanes = std::move(lanes);
  say_usual(map);
  return map;
}

}  // namespace jc::view
