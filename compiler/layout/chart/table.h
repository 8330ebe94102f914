// Tables of cards: rows with a name at the left and cells that may span columns, under a header that says
// what the columns are. Tier comparisons, the portfolio, the year of rituals and RACI matrices are such
// tables.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "compiler/layout/board/card.h"
#include "compiler/layout/board/lane_grid.h"
#include "compiler/layout/diagram.h"
#include "compiler/view/chart/answer.h"

namespace jc::layout::chart {

using board::CardContent;
using board::CardText;
using board::Span;

enum class Look : std::uint8_t {
  // Words alone.
  plain,
  // Muted ground: the same everywhere.
  quiet,
  // A box.
  card,
  // A box with a bar at its left: not as elsewhere.
  changed,
  // A broken outline: it should be there and is not.
  missing,
};

struct TableCell {
  view::Span span;
  Look look = Look::card;
  CardContent content;
  // What stands in the cell in place of the content.
  std::function<void(Group&, const Rect&)> paint;
  // How high what `paint` draws has to be.
  double measured = 0;
};

struct TableRow {
  // Of the group, unique in the diagram; or empty.
  std::string id;
  std::string title;
  std::string desc;
  // Of the name.
  std::string href;
  std::vector<CardText> label;
  std::vector<TableCell> cells;
  double minimum_height = 0;
  // Of the label, in a tree.
  double indent = 0;
};

// Rows from here on belong together.
struct TableSection {
  std::string title;
  // At the right.
  std::string remark;
  std::string href;
};

class Table {
 public:
  Table(double left, double label_width, std::vector<double> widths);

  std::size_t size() const { return lefts_.size() - 1; }
  double left() const { return left_; }
  double label_width() const { return label_width_; }
  double right() const { return lefts_.back(); }
  double width() const { return right() - left(); }
  double left_of(std::size_t column) const { return lefts_[column]; }
  double right_of(std::size_t column) const { return lefts_[column + 1]; }
  Rect place(view::Span span, double top, double height) const;

  // All return the bottom of what they drew.
  double put_header(Group& group, const std::vector<CardContent>& columns, double top) const;
  double put_section(Group& group, const TableSection& section, double top) const;
  double put_row(Group& group, const TableRow& row, double top) const;
  // Rows, and cells that stand beside all of them, in columns where the rows have none.
  double put_rows(Group& group, std::vector<TableRow> rows, const std::vector<TableCell>& over,
                  double top) const;

 private:
  board::TextStack label_of(const TableRow& row) const;
  // Without what stands above and below it.
  double height_of(const TableRow& row, const board::TextStack& label) const;

  double left_;
  double label_width_;
  std::vector<double> lefts_;
};

// Texts of cells.
CardText missing(std::string text);
// `what` is that which is not there: "no owner".
CardText on_purpose(std::string reason, std::string what = "none");
// `what` says what is missing where there is no answer: red where a rule that everybody has asks for it, and
// a remark where a team has to want that rule.
enum class Gap : std::uint8_t { finding, remark };
CardText answer_text(const view::Answer& answer, const board::Font& font, view::IconKind icon,
                     const char* what, Gap gap = Gap::finding);
CardText muted(std::string text);

}  // namespace jc::layout::chart
