// A grid of columns and lanes: lanes run from left to right, have their name at the left, and grow with the
// text of the cards in them. Journey maps, blueprints and comparison charts are made of these.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "compiler/layout/board/card.h"
#include "compiler/layout/diagram.h"
#include "compiler/view/span.h"

namespace jc::layout::board {

using view::Span;

// What stands at one place of a lane. Cells are put in the order given, each below those already put in any
// of its columns: wide cells come first.
struct Cell {
  view::Span span;
  std::vector<CardContent> cards;
  // Not empty for a bar: its one card is drawn once over these runs of columns, joined by a narrow bridge
  // where it leaves columns out. The card's words stand in the widest run,
  // a reminder of them in the others.
  std::vector<view::Span> runs;
  // A few words without a box: why there is nothing, or what all the cards have in common.
  std::string remark;
};

struct Lane {
  // Of the group.
  std::string id;
  std::string title;
  // Small, under the title.
  std::string note;
  std::optional<view::IconKind> icon;
  std::string desc;
  view::Role role = view::Role::lane;
  int tone = -1;
  double minimum_height = 0;
  // At the right of its name, for signs of its own.
  double beside_name = 0;
  // Lines run down the middle of its columns: its name, where it is repeated, stands beside them.
  bool lines_in_middle = false;
  std::vector<Cell> cells;
};

struct GridColumn {
  double width = 0;
  // A separator stands at its left: the first column of a stage.
  bool begins_group = false;
  // Left free before it, in the lanes too: what follows does not go on from what was.
  double gap = 0;
};

// Adds what is in `more` to a group: its elements and its groups.
void append(Group& group, Group more);

class LaneGrid {
 public:
  // `left` is the left end of the lanes' names.
  LaneGrid(std::vector<GridColumn> columns, double left, double label_width = kLabelWidth);

  std::size_t size() const { return columns_.size(); }
  // The grid without its labels.
  double left() const { return lefts_.front(); }
  double right() const { return rights_.back(); }
  double label_left() const { return label_left_; }
  double left_of(std::size_t column) const { return lefts_[column]; }
  double right_of(std::size_t column) const { return rights_[column]; }
  double width_of(view::Span span) const { return right_of(span.last) - left_of(span.first); }
  double center_of(view::Span span) const { return (left_of(span.first) + right_of(span.last)) / 2; }
  // Between the top of a lane and what stands in it.
  double top_padding() const;
  bool begins_group(std::size_t column) const { return columns_[column].begins_group; }

  // These columns are tinted through all lanes that are drawn from now on.
  void tint(std::vector<view::Span> spans, view::Role role);

  // Draws a lane with all its cards as a group of `group`; returns its bottom.
  double put_lane(Group& group, Lane lane, double top) const;

  // For lanes with drawings of their own: the name and the ground, at least as high as the name needs. Cells
  // are not drawn.
  struct Frame {
    Group group;
    Rect ground;
  };
  Frame frame(const Lane& lane, double top, double height) const;

  // Puts cells below `top`, in order; returns the bottom of the lowest card, or `top`.
  double put_cells(Group& group, std::vector<Cell> cells, double top) const;

 private:
  // The lane's name at the columns where it is repeated.
  void put_repeats(Group& group, const Lane& lane, double top) const;
  void put_tints(Group& group, const Rect& ground) const;
  // Between groups of columns, over all of the ground.
  void put_separators(Group& group, const Rect& ground) const;
  double put_bar(Group& group, Cell& cell, double top) const;
  double put_flow(Group& group, Cell& cell, double top) const;

  std::vector<GridColumn> columns_;
  std::vector<double> lefts_;
  std::vector<double> rights_;
  // Columns at which lanes are named again.
  std::vector<std::size_t> repeats_;
  std::vector<view::Span> tints_;
  view::Role tint_ = view::Role::truth_tint;
  double label_left_;
  double label_width_;
};

}  // namespace jc::layout::board
