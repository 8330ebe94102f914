#include "compiler/view/map/choose_lanes.h"

#include <algorithm>

#include "compiler/model/document.h"
#include "compiler/view/map/column_widths.h"
#include "compiler/view/map/confidence.h"

namespace jc::view {
namespace {

bool is_called(const MapLane& lane, std::string_view name) {
  if (lane.kind == LaneKind::own) {
    return lane.title == name || lane.title == model::sentence_case(name);
  }
  return info(lane.kind).name == name;
}

}  // namespace

bool may_show(LaneKind kind, const std::vector<std::string>& names) {
  if (names.empty()) {
    return info(kind).by_default;
  }
  return kind == LaneKind::own || std::find(names.begin(), names.end(), info(kind).name) != names.end();
}

void choose_lanes(JourneyMap& map, const std::vector<std::string>& names) {
  std::vector<MapLane> chosen;
  for (MapLane& lane : map.lanes) {
    if (names.empty() && info(lane.kind).by_default) {
      chosen.push_back(std::move(lane));
    }
  }
  for (const std::string& name : names) {
    const auto found = std::find_if(map.lanes.begin(), map.lanes.end(),
                                    [&](const MapLane& lane) { return is_called(lane, name); });
    if (found != map.lanes.end()) {
      chosen.push_back(std::move(*found));
      map.lanes.erase(found);
    }
  }
  map.lanes = std::move(chosen);
  // Of what is shown.
  say_usual(map);
  weigh_columns(map);
}

}  // namespace jc::view
