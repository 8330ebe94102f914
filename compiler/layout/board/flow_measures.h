// The grid of the flow picture: every distance and type size it uses, in CSS pixels, in one place.
#pragma once

namespace jc::layout::flow {

// Around everything.
inline constexpr double kMargin = 40;
// So that a one-stage journey has room for its title.
inline constexpr double kContentMinimum = 480;

inline constexpr double kCardWidth = 220;
inline constexpr double kCardPadding = 14;
inline constexpr double kCardRadius = 10;
inline constexpr double kBandHeight = 30;
// Between cards of one column.
inline constexpr double kStackGap = 40;

// Between columns.
inline constexpr double kGapMinimum = 44;
// The widest text between columns.
inline constexpr double kGapText = 112;
// Room for a line that changes height.
inline constexpr double kGapCurve = 34;
// Hand-off and start markers.
inline constexpr double kMarkerRadius = 12;
// "any stage".
inline constexpr double kPillWidth = 104;
inline constexpr double kPillHeight = 30;

// Contingency notes under their card.
inline constexpr double kNoteIndent = 22;
inline constexpr double kNoteGap = 12;
// Kept free beside notes for lines that leave below: for one line, and at most.
inline constexpr double kPortStrip = 30;
inline constexpr double kPortStripMost = 102;

// The widest text on a line in a channel; the narrower ones where there is little room.
inline constexpr double kLabelWidths[] = {230, 150, 96};
// And on one that leads back to the same stage.
inline constexpr double kSelfLabelWidth = 112;
// Between lines side by side: their arrow heads stand apart.
inline constexpr double kLinePitch = 12;
// Radius of a line's corners.
inline constexpr double kCorner = 9;

inline constexpr double kTitleSize = 23;
inline constexpr double kSubtitleSize = 14;
inline constexpr double kHeadingSize = 15;
inline constexpr double kBodySize = 12;
inline constexpr double kSmallSize = 11;

// Line height over type size.
inline constexpr double kLeading = 1.32;

}  // namespace jc::layout::flow
