// What every chart begins and ends with: margins, the title, and the key to its signs.
#pragma once
#include <vector>

#include "compiler/layout/board/frame.h"
#include "compiler/layout/diagram.h"

namespace jc::layout::chart {

class Table;

class Frame {
 public:
  // `width` is that of what will be drawn; a narrow chart gets room for its title.
  Frame(const board::TitleBlock& title, double width);

  double left() const;
  double width() const { return width_; }
  // Where the drawing begins.
  double top() const { return top_; }
  void add(Group group) { diagram_.groups.push_back(std::move(group)); }
  // The head of a table between two heights, for pages that repeat it.
  void head(const Table& table, double top, double bottom);
  // The whole picture, where what was drawn ends at `bottom`. Of the key, only signs that were drawn are
  // shown.
  Diagram finish(double bottom, const std::vector<board::LegendEntry>& all);

 private:
  Diagram diagram_;
  double width_;
  double top_ = 0;
};

}  // namespace jc::layout::chart
