#include "compiler/layout/board/lane_grid.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "compiler/layout/board/curve.h"

namespace jc::layout::board {
namespace {

constexpr double kLabelIcon = 15;
// Between parts of a bar.
constexpr double kBridge = 8;
// Wide grids name their lanes again, so that a reader who scrolls knows where they are.
constexpr double kRepeatFrom = 2600;
constexpr double kRepeatEvery = 1300;
constexpr double kRepeatHeight = 13;
// Between the names and the lanes.
constexpr double kLabelGap = 14;
constexpr double kRoomyShare = 0.6;

TextBlock title_of(const Lane& lane, double width) {
  return text_block(lane.title, {kBodySize, true, false, view::Role::heading}, width, 4);
}

TextBlock note_of(const Lane& lane, double width) {
  return text_block(lane.note, {kSmallSize, false, false, view::Role::muted}, width, 6);
}

}  // namespace

LaneGrid::LaneGrid(std::vector<GridColumn> columns, double left, double label_width)
    : columns_(std::move(columns)), label_left_(left), label_width_(label_width) {
  double x = left + label_width;
  for (const GridColumn& column : columns_) {
    lefts_.push_back(x += column.gap);
    rights_.push_back(x += column.width);
  }
  if (label_width_ == 0 || right() - this->left() < kRepeatFrom) {
    return;
  }
  double last = this->left();
  for (std::size_t i = 1; i < columns_.size(); i++) {
    if (lefts_[i] - last >= kRepeatEvery &&
        (columns_[i].begins_group || lefts_[i] - last >= 2 * kRepeatEvery)) {
      repeats_.push_back(i);
      last = lefts_[i];
    }
  }
}

double LaneGrid::top_padding() const { return kLanePadding + (repeats_.empty() ? 0 : kRepeatHeight); }

LaneGrid::Frame LaneGrid::frame(const Lane& lane, double top, double height) const {
  Frame made{{lane.id, lane.title, lane.desc, "", lane.role, {}, {}}, {}};
  const double width = label_width_ - kLabelGap;
  const double text_left = lane.icon ? kLabelIcon + 8 : 0;
  TextBlock title = title_of(lane, width - text_left - lane.beside_name);
  TextBlock note = note_of(lane, width - text_left - lane.beside_name);
  const double needed = title.height() + (note.empty() ? 0 : note.height() + 2);
  made.ground = {left(), top, right() - left(), std::max({height, lane.minimum_height, needed + 20})};
  if (label_width_ > 0) {
    const double y = top + 11;
    if (lane.icon) {
      made.group.elements.push_back(Icon{*lane.icon, {label_left_, y}, kLabelIcon, view::Role::subtitle});
    }
    const double below = put(made.group, std::move(title), label_left_ + text_left, y);
    put(made.group, std::move(note), label_left_ + text_left, below + 2);
  }
  made.group.elements.push_back(
      Box{Shape::rounded, made.ground, kLaneRadius, lane.role, lane.tone, Line::none});
  put_tints(made.group, made.ground);
  put_repeats(made.group, lane, top);
  put_separators(made.group, made.ground);
  return made;
}

void LaneGrid::tint(std::vector<view::Span> spans, view::Role role) {
  tints_ = std::move(spans);
  tint_ = role;
}

void LaneGrid::put_tints(Group& group, const Rect& ground) const {
  for (const view::Span span : tints_) {
    group.elements.push_back(Box{Shape::rectangle,
                                 {left_of(span.first), ground.y, width_of(span), ground.height},
                                 0,
                                 tint_,
                                 -1,
                                 Line::none});
  }
}

void LaneGrid::put_repeats(Group& group, const Lane& lane, double top) const {
  for (const std::size_t column : repeats_) {
    const double width = columns_[column].width;
    const double shift = lane.lines_in_middle ? width / 2 : 0;
    const double room = lane.lines_in_middle && column + 1 < columns_.size()
                            ? (width + columns_[column + 1].width) / 2
                            : width - shift;
    put(group,
        text_block(lane.title, {kSmallSize, true, false, view::Role::muted}, room - 2 * kCellPadding, 1),
        lefts_[column] + shift + kCellPadding, top + 5);
  }
}

void LaneGrid::put_separators(Group& group, const Rect& ground) const {
  Path lines;
  lines.role = view::Role::canvas;
  lines.line_width = 3;
  for (std::size_t i = 1; i < columns_.size(); i++) {
    if (!columns_[i].begins_group) {
      continue;
    }
    if (columns_[i].gap > 0) {
      group.elements.push_back(Box{Shape::rectangle,
                                   {rights_[i - 1], ground.y, columns_[i].gap, ground.height},
                                   0,
                                   view::Role::canvas,
                                   -1,
                                   Line::none});
      continue;
    }
    const Point top{lefts_[i], ground.y};
    if (lines.pieces.empty()) {
      lines.start = top;
    } else {
      lines.pieces.push_back({false, {}, {}, top, true});
    }
    lines.pieces.push_back({false, {}, {}, {lefts_[i], ground.bottom()}});
  }
  if (!lines.pieces.empty()) {
    group.elements.push_back(std::move(lines));
  }
}

namespace {

template <class Part>
void append(std::vector<Part>& parts, std::vector<Part>& more) {
  if (parts.empty()) {
    parts.swap(more);
  } else {
    parts.insert(parts.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
}

}  // namespace

void append(Group& group, Group more) {
  append(group.elements, more.elements);
  append(group.groups, more.groups);
}

double LaneGrid::put_lane(Group& group, Lane lane, double top) const {
  Group content;
  const double bottom = put_cells(content, std::move(lane.cells), top + top_padding());
  Frame made = frame(lane, top, bottom - top + kLanePadding);
  append(made.group, std::move(content));
  group.groups.push_back(std::move(made.group));
  return made.ground.bottom();
}

double LaneGrid::put_cells(Group& group, std::vector<Cell> cells, double top) const {
  std::vector<double> skyline(columns_.size(), top);
  double lowest = top;
  std::size_t cards = 0;
  for (const Cell& cell : cells) {
    cards += cell.cards.size();
  }
  group.groups.reserve(group.groups.size() + cards);
  for (Cell& cell : cells) {
    if (cell.cards.empty() && cell.remark.empty()) {
      continue;
    }
    const auto first = skyline.begin() + static_cast<std::ptrdiff_t>(cell.span.first);
    const auto last = skyline.begin() + static_cast<std::ptrdiff_t>(cell.span.last) + 1;
    const double y = *std::max_element(first, last);
    const double bottom = cell.runs.empty() ? put_flow(group, cell, y) : put_bar(group, cell, y);
    std::fill(first, last, bottom + kCardGap);
    lowest = std::max(lowest, bottom);
  }
  return lowest;
}

double LaneGrid::put_flow(Group& group, Cell& cell, double top) const {
  const double available = width_of(cell.span) - 2 * kCellPadding;
  const double fitting = std::floor((available + kCardGap) / (kCardMinimum + kCardGap));
  // What belongs to all columns is a bar over all of them: side by side it would look like columns.
  const bool whole = cell.span.first < cell.span.last && cell.span.first == 0 && cell.span.last + 1 == size();
  const std::size_t most = whole ? 1 : static_cast<std::size_t>(std::max(1.0, fitting));
  const std::size_t rows = (cell.cards.size() + most - 1) / most;
  const std::size_t across = rows == 0 ? 1 : (cell.cards.size() + rows - 1) / rows;
  const double count = static_cast<double>(across);
  // What belongs to several columns is as wide as they are, or it would seem to belong to the first; what
  // belongs to one stands in its middle, where lines and marks of other lanes point.
  const double widest = cell.span.first < cell.span.last ? available : kCardMaximum;
  const double width = std::min((available - kCardGap * (count - 1)) / count, widest);
  const double spare = available - width * count - kCardGap * (count - 1);
  const double left = left_of(cell.span.first) + kCellPadding + spare / 2;
  double y = top;
  if (!cell.remark.empty()) {
    const Font font{kSmallSize, false, true, view::Role::muted};
    y = put(group, text_block(cell.remark, font, std::min(available, kCardMaximum), 12), left, y);
    y += cell.cards.empty() ? 0 : kCardGap - 2;
  }
  for (std::size_t i = 0; i < cell.cards.size();) {
    double lowest = y;
    for (std::size_t k = 0; k < across && i < cell.cards.size(); k++, i++) {
      Card card(std::move(cell.cards[i]), width);
      lowest = std::max(lowest, y + card.height());
      group.groups.push_back(std::move(card).draw({left + static_cast<double>(k) * (width + kCardGap), y}));
    }
    y = lowest + (i < cell.cards.size() ? kCardGap : 0);
  }
  return y;
}

double LaneGrid::put_bar(Group& group, Cell& cell, double top) const {
  const auto widest = std::max_element(cell.runs.begin(), cell.runs.end(),
                                       [&](view::Span a, view::Span b) { return width_of(a) < width_of(b); });
  // The first that has about as much room: readers begin at the left.
  const auto named = std::find_if(cell.runs.begin(), cell.runs.end(), [&](view::Span run) {
    return width_of(run) >= kRoomyShare * width_of(*widest);
  });
  const auto place = [&](view::Span run) {
    return Rect{left_of(run.first) + kCellPadding, top, width_of(run) - 2 * kCellPadding, 0};
  };
  const Rect main = place(*named);
  // Elsewhere a few words tell what goes on there.
  const std::string words = "\xE2\x80\xA6 " + cell.cards.front().title;
  Card card(std::move(cell.cards.front()), main.width);
  std::vector<TextBlock> again;
  double height = card.height();
  for (const view::Span run : cell.runs) {
    const Font font{kSmallSize, false, false, view::Role::muted};
    again.push_back(text_block(words, font, place(run).width - 2 * kCardPadding, 2));
    if (run != *named) {
      height = std::max(height, again.back().height() + 2 * kCardPadding - 4);
    }
  }
  const CardContent& content = card.content();
  Box part{Shape::rounded, {}, kCardRadius, content.role, content.tone, content.line, content.line_width};
  Group made = std::move(card).draw({main.x, top}, height);
  const auto add = [&](Shape shape, Rect rect) {
    part.shape = shape;
    part.rect = rect;
    made.elements.push_back(part);
  };
  for (std::size_t i = 0; i < cell.runs.size(); i++) {
    Rect rect = place(cell.runs[i]);
    rect.height = height;
    if (i > 0) {
      const double before = place(cell.runs[i - 1]).right();
      add(Shape::rectangle, {before, rect.center_y() - kBridge / 2, rect.x - before, kBridge});
    }
    if (cell.runs[i] == *named) {
      continue;
    }
    add(Shape::rounded, rect);
    const double y = rect.center_y() - again[i].height() / 2;
    put(made, std::move(again[i]), rect.x + kCardPadding, y);
  }
  group.groups.push_back(std::move(made));
  return top + height;
}

}  // namespace jc::layout::board
