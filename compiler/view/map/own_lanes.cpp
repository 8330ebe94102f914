#include "compiler/view/map/own_lanes.h"

namespace jc::view {

using language::operator""_key;
using model::Entity;
using model::Is;
using model::ValueView;

namespace {

// One of a blueprint's.
bool is_classic(std::optional<LaneKind> kind) {
  return kind && *kind >= LaneKind::evidence && *kind <= LaneKind::support;
}

}  // namespace

void OwnLanes::add(const Entity& entity, Span span) {
  const ValueView table = entity.find("lanes"_key);
  if (!table.is(Is::table)) {
    return;
  }
  for (const ValueView& entry : table.items()) {
    if (!is_classic(lane_named(entry->text))) {
      own_lane(entry->text);
    }
    for (const ValueView& each : entry.value().items()) {
      if (const Entity item = each.record()) {
        add_item(entry->text, item, span);
      }
    }
  }
}

void OwnLanes::add_item(std::string_view lane, const Entity& item, Span span) {
  MapItem shown = items_.lane_item(item);
  shown.runs = runs_over(places_, item.texts("across"_key), columns_);
  if (shown.runs.empty()) {
    // What stands on a stage or on the journey spans its steps.
    shown.runs = {span};
  }
  shown.span = {shown.runs.front().first, shown.runs.back().last};
  if (shown.span.first == shown.span.last) {
    shown.runs.clear();
  }
  if (const auto kind = lane_named(lane); is_classic(kind)) {
    classic[*kind].push_back(std::move(shown));
  } else {
    own_lane(lane).items.push_back(std::move(shown));
  }
}

MapLane& OwnLanes::own_lane(std::string_view name) {
  const std::string title = model::sentence_case(name);
  for (MapLane& lane : own) {
    if (lane.title == title) {
      return lane;
    }
  }
  return own.emplace_back(MapLane{LaneKind::own, title, {}});
}

}  // namespace jc::view
