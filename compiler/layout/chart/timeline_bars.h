// The stages of a timeline's lane, as bars at their days: in one row as long as none lies on another. Words
// that have no room in a narrow bar stand beside it, else in lines below the row.
#pragma once
#include <string>
#include <vector>

#include "compiler/layout/board/card.h"
#include "compiler/layout/chart/time_scale.h"
#include "compiler/layout/diagram.h"
#include "compiler/view/chart/timeline_chart.h"

namespace jc::layout::chart {

class TimelineBars {
 public:
  TimelineBars(const view::TimelineLane& lane, const TimeScale& scale);
  bool empty() const { return items_.empty(); }
  double height() const;
  // `id` is the beginning of the ids of what is drawn.
  void put(Group& group, const std::string& id, double top) const;

 private:
  struct Item {
    double x = 0;
    double width = 0;
    double words_x = 0;
    board::TextStack words;
    std::size_t row = 0;
    // From 1 for lines below the row; 0 in the bar or beside it.
    std::size_t line = 0;
    double right() const { return x + width; }
  };
  struct Row {
    double free_from = 0;
    double bars = 0;
    // Where each line below it is free from.
    std::vector<double> lines;
    double height() const;
  };

  void add(const view::TimelineBar& bar);
  void place_words(std::size_t index, double end);
  void put_below(Item& item, const view::TimelineBar& bar);
  // Where the next bar of the row begins.
  double next_in_row(const Item& item) const;

  const view::TimelineLane& lane_;
  const TimeScale& scale_;
  std::vector<Item> items_;
  std::vector<Row> rows_;
};

}  // namespace jc::layout::chart
