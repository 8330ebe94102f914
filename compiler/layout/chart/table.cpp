#include "compiler/layout/chart/table.h"

#include <algorithm>

#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

namespace jc::layout::chart {
namespace {

using namespace board;

// On each side of a cell.
constexpr double kGutter = 5;
constexpr double kRowPadding = 5;
constexpr double kLabelGap = 14;
constexpr double kBar = 4;
constexpr double kSectionHeight = 30;

// Words without a box stand where those of a card would.
double put_words(Group& group, const CardContent& content, const Rect& place) {
  double y = place.y + kCardPadding - 2;
  for (const CardText& text : content.texts) {
    y = put(group,
            text_block(text.text, text.font, place.width - 2 * kCardPadding, text.max_lines, text.icon),
            place.x + kCardPadding, y) +
        3;
  }
  return y - 3 + kCardPadding - 2;
}

CardContent styled(const TableCell& cell) {
  CardContent content = cell.content;
  if (cell.look == Look::missing) {
    content.role = view::Role::missing;
    content.line = Line::dashed;
  } else if (cell.look == Look::quiet) {
    content.role = view::Role::lane;
    content.line = Line::none;
  } else if (cell.look == Look::changed) {
    content.role = view::Role::changed;
    content.line_width = 1.5;
  }
  return content;
}

double cell_height(const TableCell& cell, double width) {
  if (cell.paint) {
    return cell.measured;
  }
  if (cell.look != Look::plain) {
    return Card(styled(cell), width).height();
  }
  Group unused;
  return put_words(unused, cell.content, {0, 0, width, 0});
}

void draw(Group& group, const TableCell& cell, const Rect& place) {
  const CardContent content = styled(cell);
  if (cell.paint || cell.look == Look::plain) {
    Group made{content.id,
               text::one_line(content.title),
               text::one_line(content.desc),
               content.href,
               content.role,
               {},
               {}};
    if (cell.paint) {
      cell.paint(made, place);
    } else {
      put_words(made, content, place);
    }
    group.groups.push_back(std::move(made));
    return;
  }
  Group made = Card(content, place.width).draw({place.x, place.y}, place.height);
  if (cell.look == Look::changed) {
    made.elements.push_back(Box{Shape::rounded,
                                {place.x + 2.5, place.y + 5, kBar, place.height - 10},
                                kBar / 2,
                                view::Role::changed_mark,
                                -1,
                                Line::none});
  }
  group.groups.push_back(std::move(made));
}

TextStack stack_of(const std::vector<CardText>& texts, double width) {
  TextStack stack;
  stack.gap = 3;
  for (const CardText& text : texts) {
    stack.add(text_block(text.text, text.font, width, text.max_lines, text.icon));
  }
  return stack;
}

}  // namespace

Table::Table(double left, double label_width, std::vector<double> widths)
    : left_(left), label_width_(label_width) {
  double x = left + label_width;
  lefts_.push_back(x);
  for (const double width : widths) {
    lefts_.push_back(x += width);
  }
}

Rect Table::place(view::Span span, double top, double height) const {
  const double x = left_of(span.first) + kGutter;
  return {x, top, right_of(span.last) - kGutter - x, height};
}

double Table::put_header(Group& group, const std::vector<CardContent>& columns, double top) const {
  double height = 0;
  for (std::size_t i = 0; i < columns.size(); i++) {
    height = std::max(height, Card(columns[i], place({i, i}, 0, 0).width).height());
  }
  for (std::size_t i = 0; i < columns.size(); i++) {
    const Rect at = place({i, i}, top, height);
    group.groups.push_back(Card(columns[i], at.width).draw({at.x, at.y}, height));
  }
  return top + height;
}

double Table::put_section(Group& group, const TableSection& section, double top) const {
  Group made{"",
             text::one_line(section.title),
             text::one_line(section.remark),
             section.href,
             view::Role::heading,
             {},
             {}};
  const TextBlock remark =
      text_block(section.remark, {kSmallSize + 0.5, false, false, view::Role::muted}, width() * 0.5, 2);
  const double room = width() - 24 - (remark.empty() ? 0 : remark.width() + 24);
  const TextBlock title =
      text_block(section.title, {kHeadingSize, true, false, view::Role::heading}, room, 3);
  const double height = std::max({kSectionHeight, title.height() + 12, remark.height() + 12});
  made.elements.push_back(
      Box{Shape::rounded, {left_, top, width(), height}, kCardRadius, view::Role::band, -1, Line::none});
  put(made, title, left_ + 12, top + (height - title.height()) / 2);
  put(made, remark, right() - 12, top + (height - remark.height()) / 2, Anchor::end);
  group.groups.push_back(std::move(made));
  return top + height;
}

TextStack Table::label_of(const TableRow& row) const {
  return stack_of(row.label, label_width_ - kLabelGap - 12 - row.indent);
}

double Table::height_of(const TableRow& row, const TextStack& label) const {
  double height = std::max(row.minimum_height, label.height() + 2 * kCardPadding - 4);
  for (const TableCell& cell : row.cells) {
    height = std::max(height, cell_height(cell, place(cell.span, 0, 0).width));
  }
  return height;
}

double Table::put_rows(Group& group, std::vector<TableRow> rows, const std::vector<TableCell>& over,
                       double top) const {
  double needed = 0;
  for (const TableCell& cell : over) {
    needed = std::max(needed, cell_height(cell, place(cell.span, 0, 0).width) + 2 * kRowPadding);
  }
  double y = top;
  for (TableRow& row : rows) {
    // The last row is stretched where all of them are lower than what stands beside them.
    if (&row == &rows.back()) {
      row.minimum_height = std::max(row.minimum_height, top + needed - y - 2 * kRowPadding);
    }
    y = put_row(group, row, y);
  }
  for (const TableCell& cell : over) {
    draw(group, cell, place(cell.span, top + kRowPadding, y - top - 2 * kRowPadding));
  }
  return y;
}

double Table::put_row(Group& group, const TableRow& row, double top) const {
  Group made{row.id, text::one_line(row.title), text::one_line(row.desc), "", view::Role::lane, {}, {}};
  const double label_top = top + kRowPadding + kCardPadding - 2;
  const TextStack label = label_of(row);
  const double height = height_of(row, label);
  Group name{"", row.href.empty() ? "" : text::one_line(row.title), "", row.href, view::Role::heading, {},
             {}};
  put(name, label, left_ + 12 + row.indent, label_top);
  made.groups.push_back(std::move(name));
  for (const TableCell& cell : row.cells) {
    draw(made, cell, place(cell.span, top + kRowPadding, height));
  }
  const double bottom = top + height + 2 * kRowPadding;
  made.elements.push_back(Path{
      {left_, bottom}, {{false, {}, {}, {right(), bottom}}}, false, false, view::Role::rule, Line::solid, 1});
  group.groups.push_back(std::move(made));
  return bottom;
}

CardText missing(std::string text) {
  return {view::say(text), {kSmallSize + 0.5, false, true, view::Role::missing}, view::IconKind::signal};
}

CardText on_purpose(std::string reason, std::string what) {
  return {view::say_of("{}, on purpose", view::say(what)) + (reason.empty() ? "" : ": " + reason),
          {kSmallSize + 0.5, false, true, view::Role::muted},
          view::IconKind::minus};
}

CardText answer_text(const view::Answer& answer, const Font& font, view::IconKind icon, const char* what,
                     Gap gap) {
  if (!answer.words.empty()) {
    return {answer.words, font, icon};
  }
  if (answer.none.empty() && gap == Gap::remark) {
    return muted(view::say(what));
  }
  return answer.none.empty() ? missing(what) : on_purpose(answer.none, what);
}

CardText muted(std::string text) {
  return {std::move(text), {kSmallSize + 0.5, false, false, view::Role::muted}, std::nullopt};
}

}  // namespace jc::layout::chart
