// Routes the lines of a flow that do not simply go to the neighbour: they leave a card at its top or bottom,
// run in a channel between the rows, and enter another card, with straight pieces and rounded corners.
//
// Lines in a channel get lanes of their own, so neither they nor their labels lie on one another: short lines
// run nearest to the row they belong to, longer ones outside of them (interval graph colouring, greedily
// by length). Work goes in two steps, because how high a channel is follows from the labels in it, and
// where rows stand follows from that: first everything across, then everything down.
#pragma once
#include <cstddef>
#include <utility>
#include <vector>

#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/diagram.h"
#include "compiler/layout/flow/course.h"
#include "compiler/layout/flow/label_places.h"

namespace jc::layout::flow {

struct ChannelRoute {
  Path path;
  // Where the label goes.
  Rect label;
  // Of kLabelWidths: how narrow the label is set.
  std::size_t column = 0;
};

// Where lines run up and down beyond the ends of the rows: one track serves lines that do not meet.
class GutterTracks {
 public:
  // The innermost track that is free from `top` to `bottom`. Channels and rows are counted in turn, from 0.
  int take(std::size_t top, std::size_t bottom);
  int count() const { return static_cast<int>(taken_.size()); }

 private:
  std::vector<std::vector<std::pair<std::size_t, std::size_t>>> taken_;
};

class ChannelRouter {
 public:
  ChannelRouter(std::vector<Stop> stops, std::vector<ChannelLine> lines, std::size_t rows);

  std::vector<Stop>& stops() { return stops_; }

  // Lines that run up or down beside a stop, in the gap at its left or right.
  int tracks_beside(std::size_t row, std::size_t column, bool at_left) const;
  // How many lines leave or enter this stop there.
  int ends_at(std::size_t stop, Side side) const;
  // How far below a stop's rail its lines at that side reach.
  static double depth_of_sides(int ends);
  // How far lines reach beyond the rows' left and right ends.
  double left_gutter() const { return kGutter + kLinePitch * left_tracks_.count(); }
  double right_gutter() const {
    return right_tracks_.count() > 0 ? kGutter + kLinePitch * right_tracks_.count() : 0;
  }

  // Labels are kept between `left` and `right` where they fit.
  void assign_lanes(double left, double right, const LabelMeasure& measure);
  // The right end of what was placed.
  double right_reach() const;

  // Channel i lies above row i; the last below all rows. 0 where nothing runs.
  const std::vector<double>& channel_heights() const { return heights_; }

  // `channel_tops` as channel_heights.
  std::vector<ChannelRoute> route(const std::vector<double>& channel_tops) const;

 private:
  static constexpr double kGutter = 24;

  void choose_course(std::size_t line);
  void take_tracks();
  Port port_at(std::size_t stop, bool below);
  void place_side_ports();
  void place_stretches();
  void stack_lanes(std::size_t channel);
  double stack_group(std::vector<Stretch*> group, double start, bool upwards);
  std::vector<Point> corners(std::size_t line, const std::vector<double>& tops) const;
  Point attachment(const Port& port) const;

  std::vector<Stop> stops_;
  std::vector<ChannelLine> lines_;
  std::size_t rows_;
  std::vector<Course> courses_;
  std::vector<double> heights_;
  GutterTracks left_tracks_;
  GutterTracks right_tracks_;
  double left_end_ = 0;
  double right_end_ = 0;
};

// A line through `points` with its corners rounded.
Path rounded_line(const std::vector<Point>& points, double radius);

}  // namespace jc::layout::flow
