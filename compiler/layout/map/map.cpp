#include "compiler/layout/map/map.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/layout/map/map_pages.h"
#include "compiler/layout/map/map_parts.h"
#include "compiler/layout/map/map_rows.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

namespace jc::layout {
namespace map {
namespace {

constexpr double kBelowHeader = 20;
constexpr double kBelowStages = 10;
constexpr double kAboveLegend = 12;

Band draw(Scene scene, view::MapLane lane) {
  switch (lane.kind) {
    case view::LaneKind::feelings:
      return draw_feelings(scene);
    case view::LaneKind::milestones:
      return draw_milestones(scene, std::move(lane));
    case view::LaneKind::owners:
      return draw_owners(scene, std::move(lane));
    default:
      return draw_lane(scene, std::move(lane));
  }
}

}  // namespace

Sheet::Sheet(const view::JourneyMap& shown, double least)
    : map(shown), grid(grid_of(shown, board::kMargin, least)), scene{map, grid, ids} {
  width = grid.right() + board::kMargin;
  const bool told = std::any_of(map.lanes.begin(), map.lanes.end(), [](const view::MapLane& lane) {
    return lane.kind == view::LaneKind::feelings;
  });
  std::vector<view::Span> tints = told ? map.feelings.truths : std::vector<view::Span>();
  // Over all of a map there is nothing to set it apart from.
  std::erase_if(tints, [&](view::Span span) { return span.last - span.first + 1 == grid.size(); });
  grid.tint(std::move(tints), view::Role::truth_tint);
}

Band Sheet::draw_header() { return map::draw_header(map.header, grid); }

Band Sheet::draw_facts() {
  Band band = map::draw_facts(map.header, grid, ids);
  band.height += kBelowHeader;
  return band;
}

Band Sheet::draw_stages() {
  Band band = map::draw_stages(scene);
  band.height += kBelowStages;
  return band;
}

Band Sheet::draw_legend(const std::vector<KeyEntry>& key) const {
  Band band = map::draw_legend(key, grid);
  if (!band.group.groups.empty()) {
    band.height += kAboveLegend;
    move_by(band.group, 0, kAboveLegend / 2);
  }
  return band;
}

Band Sheet::draw_lane(view::MapLane lane) {
  Band band = draw(scene, std::move(lane));
  band.height += board::kLaneGap;
  return band;
}

Band Sheet::draw_all_lanes() {
  Band band = draw_blueprint(scene);
  band.height += board::kLaneGap;
  return band;
}

std::string summary_of(const view::JourneyMap& map) {
  std::vector<std::string> names;
  for (const view::MapStage& stage : map.stages) {
    if (!stage.title.empty()) {
      names.push_back(stage.title);
    }
  }
  std::string words =
      names.empty() ? view::say_count(map.columns.size(), "step")
                    : fmt::format("{}: {}", view::say_count(names.size(), "stage"), fmt::join(names, ", "));
  if (!map.header.goal.empty()) {
    words += ". " + view::say("Goal: ") + map.header.goal;
  }
  return text::one_line(words);
}

}  // namespace map

namespace {

// One picture. What it has in common with `before` is taken from there; `after` keeps all of its bands, and
// the map stays whole.
class Drawing {
 public:
  Drawing(view::JourneyMap& map, const map::DrawnMap* before, map::DrawnMap* after)
      : map_(map),
        before_(before != nullptr && before->is_like(map) ? before : nullptr),
        after_(after),
        sheet_(map) {}

  Diagram draw() {
    stack_.add(sheet_.draw_header());
    add(before_ == nullptr ? nullptr : before_->facts_of(map_), [&] { return sheet_.draw_facts(); });
    add(before_ == nullptr ? nullptr : before_->stages_of(map_), [&] { return sheet_.draw_stages(); });
    // While the lanes are whole.
    map::Band legend = sheet_.draw_legend(map::key_of(map_));
    if (map_.blueprint) {
      stack_.add(sheet_.draw_all_lanes());
    }
    for (std::size_t i = 0; i < map_.lanes.size() && !map_.blueprint; i++) {
      add_lane(i);
    }
    stack_.add(std::move(legend));
    return stack_.finish(map_, sheet_.width);
  }

 private:
  template <class Draw>
  void add(const map::PlacedBand* same, const Draw& draw) {
    if (same != nullptr) {
      stack_.add(*same);
      return;
    }
    const map::PlacedBand placed = stack_.add(draw());
    if (after_ != nullptr) {
      after_->keep(placed);
    }
  }

  // Ids are the same whether the lanes before it were drawn or taken.
  void add_lane(std::size_t index) {
    const std::size_t own_before = own_;
    view::MapLane& lane = map_.lanes[index];
    own_ += lane.kind == view::LaneKind::own ? view::items_of(lane).size() : 0;
    add(before_ == nullptr ? nullptr : before_->lane_of(map_, index, own_before), [&] {
      sheet_.ids.begin(map::Ids::kLane, index);
      sheet_.ids.begin(map::Ids::kOwn, own_before);
      fill(lane);
      return sheet_.draw_lane(after_ != nullptr ? lane : std::move(lane));
    });
  }

  // Another place or number than there: it has to be drawn after all.
  static void fill(view::MapLane& lane) {
    if (lane.same_as != nullptr) {
      lane.items = std::exchange(lane.same_as, nullptr)->items;
    }
  }

  view::JourneyMap& map_;
  const map::DrawnMap* before_;
  map::DrawnMap* after_;
  map::Sheet sheet_;
  map::Stack stack_;
  std::size_t own_ = 0;
};

}  // namespace

MapDrawer::MapDrawer() = default;
MapDrawer::MapDrawer(MapDrawer&&) noexcept = default;
MapDrawer& MapDrawer::operator=(MapDrawer&&) noexcept = default;
MapDrawer::~MapDrawer() = default;

const view::JourneyMap* MapDrawer::first() const { return first_ == nullptr ? nullptr : &first_->map(); }

std::vector<Diagram> MapDrawer::draw(view::JourneyMap map, Page page, bool more) {
  std::vector<Diagram> pages;
  if (map.columns.empty()) {
    return pages;
  }
  if (page != Page::none) {
    return map::lay_out_pages(map, page, [&] { return std::move(lay_out_map(map, Page::none).front()); });
  }
  if (map::needs_rows(map)) {
    pages.push_back(map::draw_in_rows(map));
    return pages;
  }
  const bool first = more && first_ == nullptr && !map.blueprint;
  auto kept = first ? std::make_unique<map::DrawnMap>() : nullptr;
  pages.push_back(Drawing(map, first_.get(), kept.get()).draw());
  if (first) {
    kept->keep(std::move(map));
    first_ = std::move(kept);
  }
  return pages;
}

std::vector<Diagram> lay_out_map(view::JourneyMap map, Page page) {
  return MapDrawer().draw(std::move(map), page, false);
}

}  // namespace jc::layout
