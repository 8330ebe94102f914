#include "compiler/layout/map/map.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/layout/map/map_pages.h"
#include "compiler/layout/map/map_parts.h"
#include "compiler/layout/text_measure.h"

namespace jc::layout {
namespace map {
namespace {

constexpr double kBelowHeader = 20;
constexpr double kBelowStages = 10;
constexpr double kAboveLegend = 12;

Band draw(Scene scene, MapLane lane) {
  switch (lane.kind) {
    case LaneKind::feelings:
      return draw_feelings(scene);
    case LaneKind::milestones:
      return draw_milestones(scene);
    case LaneKind::owners:
      return draw_owners(scene);
    default:
      return draw_lane(scene, std::move(lane));
  }
}

}  // namespace

Sheet::Sheet(const JourneyMap& shown, double least)
    : map(shown), grid(grid_of(shown, board::kMargin, least)), scene{map, grid, ids} {
  width = grid.right() + board::kMargin;
  header = draw_header(map.header, grid, ids);
  header.height += kBelowHeader;
  stages = draw_stages(scene);
  stages.height += kBelowStages;
  legend = draw_legend(scene);
  if (!legend.group.groups.empty()) {
    legend.height += kAboveLegend;
    move_by(legend.group, 0, kAboveLegend / 2);
  }
}

Band Sheet::draw_lane(MapLane lane) {
  Band band = draw(scene, std::move(lane));
  band.height += board::kLaneGap;
  return band;
}

Band Sheet::draw_all_lanes() {
  Band band = draw_blueprint(scene);
  band.height += board::kLaneGap;
  return band;
}

std::string summary_of(const JourneyMap& map) {
  std::vector<std::string> names;
  for (const MapStage& stage : map.stages) {
    if (!stage.title.empty())
      names.push_back(stage.title);
  }
  std::string words = names.empty() ? fmt::format("{} steps", map.columns.size())
                                    : fmt::format("{} stages: {}", names.size(), fmt::join(names, ", "));
  if (!map.header.goal.empty())
    words += fmt::format(". Goal: {}", map.header.goal);
  return one_line(words);
}

}  // namespace map

std::vector<Diagram> lay_out_map(JourneyMap map, Page page) {
  std::vector<Diagram> pages;
  if (map.columns.empty())
    return pages;
  if (page != Page::none)
    return map::lay_out_pages(map, page);
  map::Sheet sheet(map);
  map::Stack stack;
  stack.add(std::move(sheet.header));
  stack.add(std::move(sheet.stages));
  if (map.blueprint)
    stack.add(sheet.draw_all_lanes());
  for (std::size_t i = 0; i < map.lanes.size() && !map.blueprint; i++)
    stack.add(sheet.draw_lane(std::move(map.lanes[i])));
  stack.add(std::move(sheet.legend));
  pages.push_back(stack.finish(map, sheet.width));
  return pages;
}

}  // namespace jc::layout
