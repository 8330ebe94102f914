// Puts the bands of a map together: one below the other in one picture, or on pages of a given format.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "compiler/layout/map/map.h"
#include "compiler/layout/map/map_drawn.h"
#include "compiler/layout/map/map_parts.h"

namespace jc::layout::map {

// The bands of a map, or of the columns of it that one page shows, drawn when they are asked for.
struct Sheet {
  // The columns are together at least as wide as asked.
  explicit Sheet(const view::JourneyMap& shown, double least = 0);
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  Band draw_header();
  Band draw_facts();
  Band draw_stages();
  Band draw_lane(view::MapLane lane);
  Band draw_legend(const std::vector<KeyEntry>& key) const;
  // Of a blueprint.
  Band draw_all_lanes();

  const view::JourneyMap& map;
  board::LaneGrid grid;
  Ids ids;
  Scene scene;
  double width = 0;
};

// The stages and the goal in a sentence: what a screen reader says first.
std::string summary_of(const view::JourneyMap& map);

// Bands one below the other.
class Stack {
 public:
  PlacedBand add(Band band);
  void add(const PlacedBand& band);
  double height() const { return y_; }
  // The picture, with margins; at least as wide and high as asked.
  Diagram finish(const view::JourneyMap& map, double width, double height = 0);

 private:
  std::vector<SharedGroup> groups_;
  double y_ = board::kMargin;
};

// Columns that have room beside each other in a page or row: between stages where that is possible, as few
// parts as there can be, and about as many columns in each.
std::vector<view::Span> parts_of(const view::JourneyMap& map, double width);

// Above what follows in a further row of stages.
inline constexpr double kBetweenRows = 26;
// What there is one of in each row, by the number of the row.
Band numbered(Band band, std::size_t row);

// The columns `columns` of a map as a map of their own, with the lanes that have something there.
view::JourneyMap slice(const view::JourneyMap& map, view::Span columns);

// Where there are several pages, the first is the whole map, which `whole` draws; where nobody could read
// that, what is said of the journey as a whole, and what stands on the other pages.
std::vector<Diagram> lay_out_pages(const view::JourneyMap& map, Page page,
                                   const std::function<Diagram()>& whole);

}  // namespace jc::layout::map
