// The parts of a map's picture: each draws one band from left to right, with its top at 0, so that whoever
// puts the bands together decides where they go.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/layout/board/frame.h"
#include "compiler/layout/board/lane_grid.h"
#include "compiler/view/map/journey_map.h"

namespace jc::layout::map {

struct Band {
  Group group;
  double height = 0;
};

// Columns as wide as steps and stages need, or as wide as all of them have to be together.
board::LaneGrid grid_of(const view::JourneyMap& map, double left, double least = 0);

// How a box is drawn that is known as well as `confidence` says: plain where most of the map is.
struct Edge {
  Line line = Line::solid;
  double width = 1;
};
Edge edge_of(const view::JourneyMap& map, view::Confidence confidence, double width = 1);

// Owners beyond these are painted like the first ones again; a test holds the theme to it.
inline constexpr int kOwnerTones = 12;

// Makes ids that are unique in a picture: `pains-1`, `pains-2`.
class Ids {
 public:
  std::string next(std::string_view kind);
  // How many there are.
  std::size_t made(std::string_view kind) { return count_of(kind); }
  // The next one follows after `count`.
  void begin(std::string_view kind, std::size_t count);

  // Of lanes, and of what stands in those of a team's own.
  static constexpr std::string_view kLane = "lane";
  static constexpr std::string_view kOwn = "own";

 private:
  std::size_t& count_of(std::string_view kind);

  std::vector<std::pair<std::string, std::size_t>> counts_;
};

struct Scene {
  const view::JourneyMap& map;
  const board::LaneGrid& grid;
  Ids& ids;
};

Band draw_header(const view::MapHeader& header, const board::LaneGrid& grid);
// Under the title: who, for whom, how it is measured. Of no height where nothing is said.
Band draw_facts(const view::MapHeader& header, const board::LaneGrid& grid, Ids& ids);
Band draw_stages(Scene scene);
Band draw_lane(Scene scene, view::MapLane lane);
Band draw_feelings(Scene scene);
Band draw_milestones(Scene scene, view::MapLane lane);
Band draw_owners(Scene scene, view::MapLane lane);
// What the signs on it mean.
std::vector<KeyEntry> key_of(const view::JourneyMap& map);
// Whose curve is which, and what is tinted: of the overview.
std::vector<KeyEntry> key_of_curves(const view::JourneyMap& map);
// On a page that shows some lanes of a map alone.
std::vector<KeyEntry> key_of(const view::JourneyMap& shown, const view::JourneyMap& whole);
Band draw_legend(const std::vector<KeyEntry>& key, const board::LaneGrid& grid);
// How the journey ends, as a sign.
void put_end_sign(std::vector<Element>& elements, Point center, view::Terminal terminal);
// All lanes of a blueprint.
Band draw_blueprint(Scene scene);

// The name and sign of a lane, without content.
board::Lane lane_of(const view::MapLane& lane, Ids& ids);
// Items as cells of a grid: those over several columns first.
std::vector<board::Cell> cells_of(std::vector<view::MapItem> items, const view::LaneInfo& look, Scene scene);
board::CardContent card_of(view::MapItem item, const view::LaneInfo& look, Scene scene);
// It stands over all columns of a map with several stages.
bool is_whole(const view::JourneyMap& map, view::Span span);
// The column is one of a stage that only ends the journey beside its way.
bool stands_aside(const view::JourneyMap& map, std::size_t column);
// Milestones of the whole journey, those beside its way and those without a time have no mark on the ruler.
bool is_on_ruler(const view::JourneyMap& map, const view::MapMilestone& milestone);
// The stage, and the step where there is one, that an item stands in: for screen readers.
std::string place_of(const view::JourneyMap& map, view::Span span);

}  // namespace jc::layout::map
