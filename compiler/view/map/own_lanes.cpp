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

std::vector<Span> runs_of(const std::vector<bool>& covered) {
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
  std::vector<bool> covered(columns_, false);
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
