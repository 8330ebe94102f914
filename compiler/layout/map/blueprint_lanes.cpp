// The lanes of a service blueprint: drawn as one, because lines part who does what.
#include <algorithm>
#include <iterator>

#include "compiler/layout/board/curve.h"
#include "compiler/layout/map/map_parts.h"
#include "compiler/layout/map/served_lines.h"
#include "compiler/view/words/words.h"

namespace jc::layout::map {
namespace {

constexpr double kBoundaryHeight = 34;

struct Boundary {
  // The last lane that may stand above it.
  view::LaneKind above;
  const char* words;
  Line line;
};

constexpr Boundary kBoundaries[] = {
    {view::LaneKind::actions, "Line of interaction", Line::solid},
    {view::LaneKind::frontstage, "Line of visibility", Line::dashed},
    {view::LaneKind::backstage, "Line of internal interaction", Line::dotted},
};

bool is_classic(view::LaneKind kind) {
  return kind >= view::LaneKind::evidence && kind <= view::LaneKind::support;
}

class BlueprintLanes {
 public:
  explicit BlueprintLanes(Scene scene) : scene_(scene) {}

  Band draw() {
    const std::vector<view::MapLane>& lanes = scene_.map.lanes;
    std::size_t boundary = 0;
    for (std::size_t i = 0; i < lanes.size(); i++) {
      while (i > 0 && boundary < std::size(kBoundaries) && lanes[i].kind > kBoundaries[boundary].above &&
             is_classic(lanes[i].kind)) {
        put_boundary(kBoundaries[boundary++]);
      }
      // A line that nothing stands above is not one.
      while (i == 0 && boundary < std::size(kBoundaries) && lanes[i].kind > kBoundaries[boundary].above) {
        boundary++;
      }
      put_lane(lanes[i]);
    }
    Group joins = draw_served(groups_, served_);
    Band band;
    band.group = {"blueprint",       view::say("Service blueprint"), "", "", view::Role::lane, {},
                  std::move(groups_)};
    band.group.groups.push_back(std::move(joins));
    band.height = y_ - board::kLaneGap;
    return band;
  }

 private:
  void put_boundary(const Boundary& boundary) {
    const double top = y_ - board::kLaneGap;
    const double middle = top + kBoundaryHeight / 2;
    Group group{scene_.ids.next("line"), view::say(boundary.words), "", "", view::Role::boundary, {}, {}};
    const auto text =
        board::text_block(view::say(boundary.words), {board::kSmallSize, true, false, view::Role::boundary},
                          board::kLabelWidth - 14, 2);
    board::put(group, text, scene_.grid.label_left(), middle - text.height() / 2);
    group.elements.push_back(board::straight({scene_.grid.left(), middle}, {scene_.grid.right(), middle},
                                             view::Role::boundary, boundary.line, 2));
    groups_.push_back(std::move(group));
    y_ = top + kBoundaryHeight;
  }

  void put_lane(const view::MapLane& lane) {
    for (const view::MapItem& item : lane.items) {
      for (const std::string& served : item.serves) {
        served_.push_back(
            {item.text, served, scene_.grid.left_of(item.span.first), scene_.grid.right_of(item.span.last)});
      }
    }
    Group content;
    const double bottom = scene_.grid.put_cells(content, cells_of(lane.items, view::info(lane.kind), scene_),
                                                y_ + scene_.grid.top_padding());
    board::Lane named = lane_of({lane.kind, lane.title, {}}, scene_.ids);
    named.lines_in_middle = is_classic(lane.kind);
    board::LaneGrid::Frame frame = scene_.grid.frame(named, y_, bottom - y_ + board::kLanePadding);
    board::append(frame.group, std::move(content));
    y_ = frame.ground.bottom() + board::kLaneGap;
    groups_.push_back(std::move(frame.group));
  }

  Scene scene_;
  double y_ = 0;
  std::vector<Group> groups_;
  std::vector<Served> served_;
};

}  // namespace

Band draw_blueprint(Scene scene) { return BlueprintLanes(scene).draw(); }

}  // namespace jc::layout::map
