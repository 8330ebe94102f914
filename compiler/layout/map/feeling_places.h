// Where feelings stand in their lane: a mark for each score, curves through the marks, and words beside them
// that no curve runs through and that nobody takes for those of another mark.
#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "compiler/layout/board/card.h"
#include "compiler/layout/map/map_parts.h"

namespace jc::layout::map {

// From the best feeling, at 0, to the worst.
inline constexpr double kFeelingsHeight = 132;
// Of one of several bands.
inline constexpr double kBandHeight = 56;
inline constexpr double kFaceSize = 22;
// Where there are several personas.
inline constexpr double kMarkSize = 11;

struct FeelingDot {
  Point at;
  double level = 0;
};

struct FeelingPlace {
  const view::MapFeeling* feeling = nullptr;
  // None where the feeling is told in words alone.
  std::vector<FeelingDot> dots;
  board::TextBlock words;
  // Of the words; without width where there are none.
  Rect ground;
  // To words that found no place beside their mark.
  std::optional<std::pair<Point, Point>> leader;
};

struct FeelingPlaces {
  // Personas.
  bool many = false;
  // Beside the feelings.
  std::vector<FeelingPlace> places;
  // Beside the personas; several where stages stand aside.
  std::vector<std::vector<Path>> curves;
  double top = 0;
  double bottom = 0;
  // Between the best feeling and the worst.
  double height = kFeelingsHeight;

  double mark_size() const { return many ? kMarkSize : kFaceSize; }
  double y_of(double level) const { return height * (1 - level); }
  bool has_scores() const;
};

FeelingPlaces place_feelings(Scene scene, double height);

}  // namespace jc::layout::map
