// Looks for a place for a label among lines whose lanes are known: on a straight piece of its own line or
// beside it, clear of other lines, of labels that stand already, of bends and of arrow heads.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/flow/course.h"

namespace jc::layout::flow {

// Free of lanes at the upper and lower end of a channel: arrow heads are there.
inline constexpr double kChannelPadding = 12;
// Above and below a label, together.
inline constexpr double kLabelMargin = 8;
// Between a label and what is not its own line.
inline constexpr double kLabelClear = 4;
// Between a label and its own line: where that turns, and where the label stands beside it.
inline constexpr double kLabelBend = kCorner + 3;
inline constexpr double kLabelBeside = 5;

// Where a label lies on the level of its stretch.
Rect on_level(const Stretch& stretch, double left, LabelSize size);

class LabelSearch {
 public:
  // Labels stand between `left` and `right`.
  LabelSearch(std::size_t channels, double left, double right)
      : channels_(channels), left_(left), right_(right) {}

  // Takes in where all lines run, and forgets all labels.
  void trace(const std::vector<Course>& courses, const std::vector<double>& heights);
  void add_label(std::size_t channel, Rect place) { channels_[channel].labels.push_back(place); }
  std::optional<Rect> seek(std::size_t line, const Stretch& stretch, LabelSize size) const;

 private:
  // What of its own line a label stands on.
  enum class On { nothing, level, upright };

  // An upright or level piece of a line.
  struct Segment {
    std::size_t line = 0;
    double at = 0;
    double low = 0;
    double high = 0;
  };

  struct Channel {
    // By `at`.
    std::vector<Segment> uprights;
    std::vector<Segment> levels;
    std::vector<Rect> labels;
    double height = 0;
  };

  void trace(std::size_t line, const Stretch& stretch);
  std::optional<Rect> seek_along(std::size_t line, const Stretch& stretch, LabelSize size) const;
  std::optional<Rect> seek_over(std::size_t line, const Stretch& stretch, LabelSize size) const;
  std::optional<Rect> seek_beside(std::size_t line, const Stretch& stretch, LabelSize size) const;
  std::optional<Rect> seek_upright(const Segment& upright, const Channel& channel, LabelSize size) const;
  bool is_free(const Channel& channel, const Rect& place, std::size_t line, On on) const;

  std::vector<Channel> channels_;
  double left_;
  double right_;
};

}  // namespace jc::layout::flow
