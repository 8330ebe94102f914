// Routes the lines of a flow that do not simply go to the neighbour: they leave a card at its top or bottom,
// run in a channel between the rows, and enter another card, with straight pieces and rounded corners.
//
// Lines in a channel get lanes of their own, so neither they nor their labels lie on one another: short lines
// run nearest to the row they belong to, longer ones outside of them (interval graph colouring, greedily
// by length). Work goes in two steps, because how high a channel is follows from the labels in it, and
// where rows stand follows from that: first everything across, then everything down.
#pragma once
#include <array>
#include <cstddef>
#include <vector>

#include "compiler/layout/diagram.h"

namespace jc::layout::flow {

// A card or pill, as far as lines care.
struct Stop {
  std::size_t row = 0;
  std::size_t column = 0;
  bool open_above = true;  // nothing stands above it in its column
  bool open_below = true;
  // Known before assign_lanes.
  double left = 0;
  double right = 0;
  double below_left = 0;  // where lines may leave at the bottom
  double below_right = 0;
  double above_left = 0;
  double above_right = 0;
  // Known before route.
  double top = 0;
  double bottom = 0;
  double rail = 0;
};

struct ChannelLine {
  std::size_t from = 0;  // stops
  std::size_t to = 0;
  bool above = false;            // within a row: in the channel above it rather than below
  bool carriage_return = false;  // from a row's end to the next row's beginning
  double label_width = 0;
  double label_height = 0;
};

struct ChannelRoute {
  Path path;
  Rect label;  // where the label goes; as wide as asked
};

class ChannelRouter {
 public:
  ChannelRouter(std::vector<Stop> stops, std::vector<ChannelLine> lines, std::size_t rows);

  std::vector<Stop>& stops() { return stops_; }

  // Lines that run up or down beside a stop, in the gap at its left or right.
  int tracks_beside(std::size_t row, std::size_t column, bool at_left) const;
  // Whether any line leaves or enters this stop at its bottom.
  bool uses_bottom(std::size_t stop) const;
  // How far lines reach beyond the rows' left and right ends.
  double left_gutter() const { return kGutter + kTrack * left_tracks_; }
  double right_gutter() const { return right_tracks_ ? kGutter + kTrack * right_tracks_ : 0; }

  // Labels are kept between `left` and `right` where they fit.
  void assign_lanes(double left, double right);

  // Channel i lies above row i; the last below all rows. 0 where nothing runs.
  const std::vector<double>& channel_heights() const { return heights_; }

  // `channel_tops` as channel_heights.
  std::vector<ChannelRoute> route(const std::vector<double>& channel_tops) const;

 private:
  static constexpr double kGutter = 24;
  static constexpr double kTrack = 9;

  enum class Side { above, below, left, right };
  enum class Belongs { upper_row, across, lower_row };

  // Where a line meets a stop.
  struct Port {
    std::size_t stop = 0;
    Side side = Side::below;
    double x = 0;         // of the line's upright piece
    int track = 0;        // for left and right
    bool gutter = false;  // at the end of a row, on the rail
  };

  // A stretch in one channel.
  struct Stretch {
    std::size_t channel = 0;
    double from = 0;
    double to = 0;
    Belongs belongs = Belongs::across;
    double height = 0;
    bool labelled = false;
    double label_left = 0;
    double label_right = 0;
    double offset = 0;  // of its middle from the channel's top
  };

  struct Course {
    std::array<Port, 2> ports;
    std::vector<Stretch> stretches;
    bool far_left = false;  // which gutter a line over several rows takes
    int far_track = 0;
  };

  // An upright piece: labels keep clear of those of other lines.
  struct Upright {
    std::size_t line = 0;
    double x = 0;
    double top = 0;
    double bottom = 0;
  };

  void choose_course(std::size_t line);
  Port port_at(std::size_t stop, bool below);
  void place_ports();
  void place_ports_of(std::size_t stop, Side side);
  void place_stretches(double left, double right);
  void stack_lanes(std::size_t channel);
  double stack_group(std::vector<Stretch*> group, double start, bool upwards);
  std::vector<Point> corners(std::size_t line, const std::vector<double>& tops) const;
  Rect label_place(std::size_t line, const std::vector<double>& tops,
                   const std::vector<Upright>& uprights) const;
  Point attachment(const Port& port) const;

  std::vector<Stop> stops_;
  std::vector<ChannelLine> lines_;
  std::size_t rows_;
  std::vector<Course> courses_;
  std::vector<double> heights_;
  int left_tracks_ = 0;
  int right_tracks_ = 0;
  double left_end_ = 0;
  double right_end_ = 0;
};

// A line through `points` with its corners rounded.
Path rounded_line(const std::vector<Point>& points, double radius);

}  // namespace jc::layout::flow
