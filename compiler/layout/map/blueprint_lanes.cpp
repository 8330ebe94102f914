// The lanes of a service blueprint: drawn as one, because lines join what stands below each other.
#include <algorithm>
#include <iterator>

#include "compiler/layout/board/curve.h"
#include "compiler/layout/map/map_parts.h"

namespace jc::layout::map {
namespace {

constexpr double kBoundaryHeight = 34;
constexpr double kJoinWidth = 1.25;

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
    Band band;
    band.group = {"blueprint", "Service blueprint", "", "", view::Role::lane, {}, std::move(groups_)};
    Group joins{"", "", "", "", view::Role::rule, std::move(joins_), {}};
    band.group.groups.push_back(std::move(joins));
    band.height = y_ - board::kLaneGap;
    return band;
  }

 private:
  void put_boundary(const Boundary& boundary) {
    const double top = y_ - board::kLaneGap;
    const double middle = top + kBoundaryHeight / 2;
    Group group{scene_.ids.next("line"), boundary.words, "", "", view::Role::boundary, {}, {}};
    const auto text = board::text_block(
        boundary.words, {board::kSmallSize, true, false, view::Role::boundary}, board::kLabelWidth - 14, 2);
    board::put(group, text, scene_.grid.label_left(), middle - text.height() / 2);
    group.elements.push_back(board::straight({scene_.grid.left(), middle}, {scene_.grid.right(), middle},
                                             view::Role::boundary, boundary.line, 2));
    groups_.push_back(std::move(group));
    y_ = top + kBoundaryHeight;
  }

  void put_lane(const view::MapLane& lane) {
    Group content;
    std::vector<board::LaneGrid::Extent> extents;
    const double bottom = scene_.grid.put_cells(content, cells_of(lane.items, view::info(lane.kind), scene_),
                                                y_ + scene_.grid.top_padding(), &extents);
    board::Lane named = lane_of({lane.kind, lane.title, {}}, scene_.ids);
    named.lines_in_middle = is_classic(lane.kind);
    board::LaneGrid::Frame frame = scene_.grid.frame(named, y_, bottom - y_ + board::kLanePadding);
    board::append(frame.group, std::move(content));
    if (is_classic(lane.kind)) {
      join(extents);
    }
    y_ = frame.ground.bottom() + board::kLaneGap;
    groups_.push_back(std::move(frame.group));
  }

  // Thin lines from what stands in a column to what stands below it.
  void join(const std::vector<board::LaneGrid::Extent>& extents) {
    ends_.resize(extents.size());
    for (std::size_t i = 0; i < extents.size(); i++) {
      if (!extents[i].used) {
        continue;
      }
      const double x = scene_.grid.center_of({i, i});
      if (ends_[i].used) {
        joins_.push_back(board::straight({x, ends_[i].bottom}, {x, extents[i].top}, view::Role::card,
                                         Line::solid, kJoinWidth));
      }
      ends_[i] = extents[i];
    }
  }

  Scene scene_;
  double y_ = 0;
  std::vector<Group> groups_;
  std::vector<Element> joins_;
  std::vector<board::LaneGrid::Extent> ends_;
};

}  // namespace

Band draw_blueprint(Scene scene) { return BlueprintLanes(scene).draw(); }

}  // namespace jc::layout::map
