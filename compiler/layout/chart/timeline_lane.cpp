#include "compiler/layout/chart/timeline_lane.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "compiler/layout/board/curve.h"
#include "compiler/layout/board/measures.h"
#include "compiler/text/text_measure.h"

namespace jc::layout::chart {
namespace {

constexpr double kSign = 16;
constexpr double kBeside = 5;
constexpr double kBetween = 12;
constexpr double kRowGap = 5;
constexpr double kPadding = 9;
constexpr double kLabelWidth = 210;
// Thinner than the sign it leads to.
constexpr double kWindow = 6;
// More rows than that are looked through, not at.
constexpr std::size_t kMostRows = 8;
constexpr double kDot = 17;
constexpr double kSingle = 9;
constexpr double kDotRow = kDot + 2;

constexpr board::Font kName{board::kBodySize, true, false, view::Role::heading};
constexpr board::Font kTitle{board::kBodySize};
constexpr board::Font kWords{board::kSmallSize, false, false, view::Role::muted};
constexpr board::Font kCount{board::kSmallSize, true, false, view::Role::heading};

board::TextStack words_of(const std::string& title, const std::string& words) {
  board::TextStack stack;
  stack.gap = 0;
  stack.add(board::text_block(title, kTitle, kLabelWidth, 3));
  stack.add(board::text_block(words, kWords, kLabelWidth, 2));
  return stack;
}

}  // namespace

TimelineLaneRows::TimelineLaneRows(const view::TimelineLane& lane, const TimeScale& scale, double label)
    : lane_(lane),
      scale_(scale),
      label_(label),
      name_(board::text_block(lane.title, kName, label - 16, 4)),
      bars_(lane, scale) {
  for (std::size_t i = 0; i < lane.marks.size(); i++) {
    add_mark(i);
  }
  if (lane.bars.empty() && heights_.size() > kMostRows) {
    pack();
  }
}

void TimelineLaneRows::add_mark(std::size_t index) {
  const view::TimelineMark& mark = lane_.marks[index];
  Item item;
  item.index = index;
  const double at = scale_.x(mark.last);
  item.x = std::min(scale_.x(mark.first), at - kSign / 2);
  item.width = at + kSign / 2 - item.x;
  item.words = words_of(mark.title, mark.words);
  put_words_beside(item, scale_);
  place(std::move(item));
}

// At the right, else at the left, else below.
void TimelineLaneRows::put_words_beside(Item& item, const TimeScale& scale) {
  const double wide = item.words.width();
  const double right = item.x + item.width + kBeside;
  const double left = item.x - kBeside - wide;
  if (right + wide <= scale.right()) {
    item.words_x = right;
  } else if (left >= scale.left()) {
    item.words_x = left;
  } else {
    item.below = true;
    item.words_x = std::max(scale.left(), std::min(item.x + item.width, scale.right()) - wide);
  }
}

double TimelineLaneRows::height_of(const Item& item) {
  const double words = item.words.height();
  return item.below ? kSign + 2 + words : std::max(kSign, words);
}

void TimelineLaneRows::place(Item item) {
  const double left = std::min(item.x, item.words_x);
  const double right = std::max(item.x + item.width, item.words_x + item.words.width());
  const auto row =
      std::find_if(free_from_.begin(), free_from_.end(), [&](double from) { return from <= left; });
  item.row = static_cast<std::size_t>(row - free_from_.begin());
  if (row == free_from_.end()) {
    free_from_.push_back(0);
    heights_.push_back(0);
  }
  free_from_[item.row] = right + kBetween;
  heights_[item.row] = std::max(heights_[item.row], height_of(item));
  items_.push_back(std::move(item));
}

// Where that is no lower, all stays as it is.
void TimelineLaneRows::pack() {
  const double before = height();
  const std::vector<Item> loose = items_;
  const double packed = pack_columns(kPadding + pack_dots() + kRowGap) + kPadding;
  if (packed < before) {
    packed_ = packed;
  } else {
    items_ = loose;
    dots_.clear();
  }
}

double TimelineLaneRows::size_of(const Dot& dot) { return dot.count == 1 ? kSingle : kDot; }

// How high the rows of dots are.
double TimelineLaneRows::pack_dots() {
  std::vector<double> days;
  for (const Item& item : items_) {
    days.push_back(item.x + item.width - kSign / 2);
  }
  std::sort(days.begin(), days.end());
  for (const double day : days) {
    if (dots_.empty() || day - dots_.back().x > 0.5) {
      dots_.push_back({day});
    }
    dots_.back().count++;
  }
  std::vector<double> free_from;
  for (Dot& dot : dots_) {
    const double radius = size_of(dot) / 2;
    const auto row =
        std::find_if(free_from.begin(), free_from.end(), [&](double from) { return from <= dot.x - radius; });
    dot.row = static_cast<std::size_t>(row - free_from.begin());
    free_from.resize(std::max(free_from.size(), dot.row + 1));
    free_from[dot.row] = dot.x + radius + 2;
  }
  return static_cast<double>(free_from.size()) * kDotRow;
}

// Down each column in the order of time. Where the longest one ends.
double TimelineLaneRows::pack_columns(double top) {
  constexpr double kColumn = kSign + kBeside + kLabelWidth + kBetween;
  const double room = scale_.right() - scale_.left() + kBetween;
  const auto columns = static_cast<std::size_t>(std::max(1.0, std::floor(room / kColumn)));
  const std::size_t in_one = (items_.size() + columns - 1) / columns;
  double bottom = top;
  double y = top;
  for (std::size_t i = 0; i < items_.size(); i++) {
    Item& item = items_[i];
    y = i % in_one == 0 ? top : y;
    item.x = scale_.left() + static_cast<double>(i / in_one) * kColumn;
    item.width = kSign;
    item.words_x = item.x + kSign + kBeside;
    item.below = false;
    item.top = y;
    y += height_of(item) + kRowGap;
    bottom = std::max(bottom, y - kRowGap);
  }
  return bottom;
}

double TimelineLaneRows::row_height(const Item& item) const {
  return packed_ > 0 ? height_of(item) : heights_[item.row];
}

double TimelineLaneRows::bars_height() const { return bars_.empty() ? 0 : bars_.height() + kRowGap; }

double TimelineLaneRows::height() const {
  if (packed_ > 0) {
    return packed_;
  }
  double total = 2 * kPadding - kRowGap + bars_height();
  for (const double height : heights_) {
    total += height + kRowGap;
  }
  return std::max(total, name_.height() + 2 * kPadding);
}

double TimelineLaneRows::middle_of(const Item& item, double top, double height) {
  return item.below ? top + kSign / 2 : top + height / 2;
}

void TimelineLaneRows::put_words(Group& group, const Item& item, double top) const {
  const double middle = top + row_height(item) / 2;
  board::put(group, item.words, item.words_x,
             item.below ? top + kSign + 2 : middle - item.words.height() / 2);
}

void TimelineLaneRows::put_mark(Group& group, const Item& item, const std::string& id, double top) const {
  const view::TimelineMark& mark = lane_.marks[item.index];
  const view::Role role = lane_.role == view::Role::owner ? view::Role::milestone : lane_.role;
  const double middle = middle_of(item, top, row_height(item));
  const double sign = item.x + item.width - kSign;
  Group made{fmt::format("{}-{}", id, lane_.bars.size() + item.index + 1),
             text::one_line(mark.title),
             mark.words,
             mark.href,
             view::Role::lane,
             {},
             {}};
  if (sign - item.x > kSign / 2) {
    made.elements.push_back(Box{Shape::pill,
                                {item.x, middle - kWindow / 2, sign + kSign / 2 - item.x, kWindow},
                                0,
                                view::Role::band,
                                -1,
                                Line::none});
  }
  if (role == view::Role::milestone) {
    made.elements.push_back(
        Box{Shape::diamond, {sign + 2, middle - 6, 12, 12}, 0, role, -1, Line::solid, 1.25});
  } else if (role == view::Role::handoff) {
    made.elements.push_back(
        Box{Shape::circle, {sign, middle - kSign / 2, kSign, kSign}, 0, role, -1, Line::solid, 1.25});
    made.elements.push_back(Icon{mark.icon, {sign + 3, middle - 5}, 10, role});
  } else {
    made.elements.push_back(Icon{mark.icon, {sign + 1, middle - 7}, 14, role});
  }
  put_words(made, item, top);
  group.groups.push_back(std::move(made));
}

void TimelineLaneRows::put_dots(Group& group, double top) const {
  Group made;
  for (const Dot& dot : dots_) {
    const double y = top + kPadding + static_cast<double>(dot.row) * kDotRow;
    const double size = size_of(dot);
    const view::Role role = dot.count == 1 ? lane_.role : view::Role::band;
    made.elements.push_back(Box{Shape::circle,
                                {dot.x - size / 2, y + (kDot - size) / 2, size, size},
                                0,
                                role,
                                -1,
                                Line::solid,
                                1.25});
    // One is no number: what there is of them all would be ones.
    if (dot.count == 1) {
      continue;
    }
    const board::TextBlock count = board::text_block(std::to_string(dot.count), kCount, kDot * 2, 1);
    board::put(made, count, dot.x - count.width() / 2, y + (kDot - count.height()) / 2);
  }
  group.groups.push_back(std::move(made));
}

void TimelineLaneRows::put(Group& group, const std::string& id, double top) const {
  std::vector<double> tops;
  double y = top + kPadding + bars_height();
  for (const double height : heights_) {
    tops.push_back(y);
    y += height + kRowGap;
  }
  board::put(group, name_, scale_.left() - label_, top + kPadding);
  if (packed_ > 0) {
    put_dots(group, top);
  }
  bars_.put(group, id, top + kPadding);
  for (const Item& item : items_) {
    if (packed_ > 0) {
      put_mark(group, item, id, top + item.top);
    } else {
      put_mark(group, item, id, tops[item.row]);
    }
  }
}

}  // namespace jc::layout::chart
