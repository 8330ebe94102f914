// One lane of a timeline: bars, and below them marks at their days with their words beside them, in as many
// rows as they need so that nothing lies on another. Marks that crowd at one end of the scale would go down
// it like stairs, beside an empty half: their days are dots then, and their words stand below in columns.
#pragma once
#include <string>
#include <vector>

#include "compiler/layout/board/card.h"
#include "compiler/layout/chart/time_scale.h"
#include "compiler/layout/chart/timeline_bars.h"
#include "compiler/layout/diagram.h"
#include "compiler/view/chart/timeline_chart.h"

namespace jc::layout::chart {

class TimelineLaneRows {
 public:
  // `label` is the width of the lane's name, at the left of the scale.
  TimelineLaneRows(const view::TimelineLane& lane, const TimeScale& scale, double label);
  double height() const;
  // `id` is the beginning of the ids of what is drawn.
  void put(Group& group, const std::string& id, double top) const;

 private:
  struct Item {
    // Of the sign.
    double x = 0;
    double width = 0;
    board::TextStack words;
    double words_x = 0;
    // The words stand below it: there is no room at either side.
    bool below = false;
    std::size_t row = 0;
    std::size_t index = 0;
    // Below the beginning of the lane, where the words stand in columns.
    double top = 0;
  };
  // A day of a crowd, and how many are on it.
  struct Dot {
    double x = 0;
    std::size_t count = 0;
    std::size_t row = 0;
  };

  void add_mark(std::size_t index);
  // Across.
  static double size_of(const Dot& dot);
  static void put_words_beside(Item& item, const TimeScale& scale);
  static double height_of(const Item& item);
  // Of the sign.
  static double middle_of(const Item& item, double top, double height);
  void put_words(Group& group, const Item& item, double top) const;
  void place(Item item);
  void pack();
  double pack_dots();
  double pack_columns(double top);
  void put_dots(Group& group, double top) const;
  double row_height(const Item& item) const;
  double bars_height() const;
  void put_mark(Group& group, const Item& item, const std::string& id, double top) const;

  const view::TimelineLane& lane_;
  const TimeScale& scale_;
  double label_;
  board::TextBlock name_;
  TimelineBars bars_;
  std::vector<Item> items_;
  // Where each row is free from, and how high it is.
  std::vector<double> free_from_;
  std::vector<double> heights_;
  // Of a crowd: how high all is together; 0 where every mark has its own place on the scale.
  double packed_ = 0;
  std::vector<Dot> dots_;
};

}  // namespace jc::layout::chart
