// The way a line takes that does not simply lead to the neighbour: where it meets its two cards, and the
// stretches it runs in the channels between the rows. See flow_route.h for who fills in what.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "compiler/layout/diagram.h"

namespace jc::layout::flow {

// A card or pill, as far as lines care.
struct Stop {
  std::size_t row = 0;
  std::size_t column = 0;
  // Nothing stands above it in its column.
  bool open_above = true;
  bool open_below = true;
  // Known before assign_lanes.
  double left = 0;
  double right = 0;
  // Where lines may leave at the bottom.
  double below_left = 0;
  double below_right = 0;
  double above_left = 0;
  double above_right = 0;
  // Known before route.
  double top = 0;
  double bottom = 0;
  double rail = 0;
};

// What a label takes; nothing where there is none.
struct LabelSize {
  double width = 0;
  double height = 0;
};

struct ChannelLine {
  // Stops.
  std::size_t from = 0;
  std::size_t to = 0;
  // Within a row: in the channel above it rather than below.
  bool above = false;
  // From a row's end to the next row's beginning.
  bool carriage_return = false;
  LabelSize label;
};

enum class Side { above, below, left, right };

// Where a line meets a stop.
struct Port {
  std::size_t stop = 0;
  Side side = Side::below;
  // Of the line's upright piece.
  double x = 0;
  // For left and right: counts the uprights in the gap beside the stop.
  int track = 0;
  // For left and right: counts the ends at the stop's own side.
  int order = 0;
  // At the end of a row, on the rail.
  bool gutter = false;
};

enum class Belongs { upper_row, across, lower_row };

// A stretch in one channel. Heights are measured from the channel's top.
struct Stretch {
  std::size_t channel = 0;
  Belongs belongs = Belongs::across;
  // The line comes from above rather than from below.
  bool enters_above = false;
  bool leaves_above = false;
  double from = 0;
  double to = 0;
  // Of its lane, at least.
  double height = 0;
  // Its label's room, which no other stretch of the lane takes.
  bool labelled = false;
  double label_left = 0;
  double label_right = 0;
  // Where the label has no room on the way, the line goes round by here: along one level, down an upright
  // piece that carries the label, and back along another level.
  std::optional<double> detour;
  // Half the way between the two levels.
  double half = 0;
  // Of its middle.
  double offset = 0;

  // The ends of the line's own pieces, and those of what it takes from its lane.
  double low() const;
  double high() const;
  double length() const { return high() - low(); }
  double room_low() const { return labelled && label_left < low() ? label_left : low(); }
  double room_high() const { return labelled && label_right > high() ? label_right : high(); }
  // A line that goes straight through needs no lane.
  bool straight() const { return from == to && !detour; }
  // The levels on which the line comes in and goes out: the same without a detour.
  double entry() const { return offset + (enters_low() ? half : -half); }
  double exit() const { return offset + (enters_low() ? -half : half); }

 private:
  bool enters_low() const;
};

struct Course {
  std::array<Port, 2> ports;
  std::vector<Stretch> stretches;
  // Which gutter a line over several rows takes.
  bool far_left = false;
  int far_track = 0;
  // The label, in the channel it stands in and measured from that channel's top.
  Rect label;
  std::size_t label_channel = 0;
  // Of kLabelWidths: how narrow the label is set.
  std::size_t column = 0;
};

}  // namespace jc::layout::flow
