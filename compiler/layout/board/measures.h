// The type scale and the distances that maps, blueprints and charts share, in CSS pixels, in one place.
#pragma once

namespace jc::layout::board {

// Around everything.
inline constexpr double kMargin = 40;

inline constexpr double kTitleSize = 26;
inline constexpr double kSubtitleSize = 14;
inline constexpr double kHeadingSize = 14;
inline constexpr double kBodySize = 12;
inline constexpr double kSmallSize = 10.5;

// Of the column that names the lanes.
inline constexpr double kLabelWidth = 132;
// Between lanes.
inline constexpr double kLaneGap = 8;
// Above and below what stands in a lane.
inline constexpr double kLanePadding = 10;
// At the left and right of a column.
inline constexpr double kCellPadding = 8;
inline constexpr double kLaneRadius = 10;

inline constexpr double kCardGap = 8;
inline constexpr double kCardPadding = 9;
inline constexpr double kCardRadius = 6;
// Cells wide enough for two such cards put them side by side.
inline constexpr double kCardMinimum = 168;
inline constexpr double kCardMaximum = 320;

inline constexpr double kChipHeight = 18;
inline constexpr double kChipGap = 5;

}  // namespace jc::layout::board
