// Finds where the labels of lines in channels stand: on a straight piece of their own line or beside it,
// never on another line, on an arrow head or on a bend. Where there is no such place, one is made: the line
// goes round by a stretch of the channel that no upright crosses.
//
// Lanes are stacked in between, so this takes turns with whoever stacks them: `reserve` asks for room,
// `settle` says whether all labels found a place, and asks for more room if not.
#pragma once
#include <array>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <vector>

#include "compiler/layout/flow_course.h"
#include "compiler/layout/flow_measures.h"

namespace jc::layout::flow {

// What a line's label takes in one of the columns of kLabelWidths; asked only where that may help.
using LabelMeasure = std::function<LabelSize(std::size_t line, std::size_t column)>;

// The least height of a lane.
inline constexpr double kLanePitch = 16;
// Free of lanes at the upper and lower end of a channel: arrow heads are there.
inline constexpr double kChannelPadding = 12;

class LabelPlaces {
 public:
  // Labels stand between `left` and `right` where they can. Ports and stretches are placed.
  LabelPlaces(const std::vector<ChannelLine>& lines, std::vector<Course>& courses, std::size_t channels,
              double left, double right, LabelMeasure measure);

  void reserve();
  // `heights` of the channels with their lanes. False when lanes have to be stacked again.
  bool settle(const std::vector<double>& heights);

 private:
  // How surely a label stands clear.
  enum class State { none, clear, sought, detour };
  // What of its own line a label stands on.
  enum class On { nothing, level, upright };

  struct Range {
    double low;
    double high;
  };

  // An upright or level piece of a line.
  struct Segment {
    std::size_t line = 0;
    double at = 0;
    double low = 0;
    double high = 0;
  };

  struct Channel {
    std::vector<Segment> posts;  // the uprights from end to end, as long as lanes are not known; by `at`
    std::vector<Segment> uprights;
    std::vector<Segment> levels;
    std::vector<Rect> labels;
    double height = 0;
  };

  struct Found {
    std::size_t channel = 0;
    Rect place;
    std::size_t column = 0;
  };

  LabelSize size_of(std::size_t line, std::size_t column);
  bool reserve_clear(std::size_t line);
  bool reserve_clear(std::size_t line, std::size_t column);
  void reserve_somewhere(std::size_t line);
  std::optional<double> clear_left(const Channel& channel, std::size_t line, Range range, double width,
                                   double wanted) const;
  void make_detour(std::size_t line);

  void trace(const std::vector<double>& heights);
  void trace(std::size_t line, const Stretch& stretch);
  void put(std::size_t line, const Found& found);
  std::optional<Found> seek(std::size_t line);
  std::optional<Rect> seek_by(std::size_t line, const Stretch& stretch, LabelSize size) const;
  std::optional<Rect> seek_along(std::size_t line, const Stretch& stretch, LabelSize size) const;
  std::optional<Rect> seek_over(std::size_t line, const Stretch& stretch, LabelSize size) const;
  std::optional<Rect> seek_beside(std::size_t line, const Stretch& stretch, LabelSize size) const;
  std::optional<Rect> seek_upright(const Segment& upright, const Channel& channel, LabelSize size) const;
  bool is_free(const Channel& channel, const Rect& place, std::size_t line, On on) const;

  const std::vector<ChannelLine>& lines_;
  std::vector<Course>& courses_;
  std::vector<Channel> channels_;
  double left_;
  double right_;
  LabelMeasure measure_;
  std::vector<std::array<std::optional<LabelSize>, std::size(kLabelWidths)>> sizes_;
  std::vector<State> states_;
  int rounds_ = 0;
};

}  // namespace jc::layout::flow
