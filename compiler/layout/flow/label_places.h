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

#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/flow/course.h"
#include "compiler/layout/flow/label_search.h"

namespace jc::layout::flow {

// What a line's label takes in one of the columns of kLabelWidths; asked only where that may help.
using LabelMeasure = std::function<LabelSize(std::size_t line, std::size_t column)>;

// The least height of a lane.
inline constexpr double kLanePitch = 16;

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
  struct Range {
    double low;
    double high;
  };

  // Where an upright can be, from end to end of a channel as long as lanes are not known.
  struct Post {
    std::size_t line = 0;
    double x = 0;
  };
  // By `x`.
  using Posts = std::vector<Post>;

  struct Found {
    std::size_t channel = 0;
    Rect place;
    std::size_t column = 0;
  };

  LabelSize size_of(std::size_t line, std::size_t column);
  bool reserve_clear(std::size_t line);
  bool reserve_clear(std::size_t line, std::size_t column);
  void reserve_somewhere(std::size_t line);
  std::optional<double> clear_left(const Posts& posts, std::size_t line, Range range, double width,
                                   double wanted) const;
  void make_detour(std::size_t line);

  void put(std::size_t line, const Found& found);
  std::optional<Found> seek(std::size_t line);

  const std::vector<ChannelLine>& lines_;
  std::vector<Course>& courses_;
  // Of every channel.
  std::vector<Posts> posts_;
  double left_;
  double right_;
  LabelSearch search_;
  LabelMeasure measure_;
  std::vector<std::array<std::optional<LabelSize>, std::size(kLabelWidths)>> sizes_;
  std::vector<State> states_;
  int rounds_ = 0;
};

}  // namespace jc::layout::flow
