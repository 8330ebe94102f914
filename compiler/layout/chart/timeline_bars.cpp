#include "compiler/layout/chart/timeline_bars.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/board/measures.h"
#include "compiler/text/text_measure.h"

namespace jc::layout::chart {
namespace {

constexpr double kBeside = 5;
constexpr double kBetween = 12;
constexpr double kRowGap = 5;
constexpr double kLabelWidth = 210;
constexpr double kBarHeight = 38;
constexpr double kNarrowestBar = 4;
constexpr double kLine = board::kBodySize * flow::kLeading;
// Bars touch where one stage ends and the next begins.
constexpr double kTouch = 0.5;

constexpr board::Font kName{board::kBodySize, true, false, view::Role::heading};
constexpr board::Font kWords{board::kSmallSize, false, false, view::Role::muted};

}  // namespace

double TimelineBars::Row::height() const {
  return bars + (lines.empty() ? 0 : 2 + static_cast<double>(lines.size()) * kLine);
}

TimelineBars::TimelineBars(const view::TimelineLane& lane, const TimeScale& scale)
    : lane_(lane), scale_(scale) {
  for (const view::TimelineBar& bar : lane.bars) {
    add(bar);
  }
  for (std::size_t i = 0; i < items_.size(); i++) {
    place_words(i, next_in_row(items_[i]));
  }
}

void TimelineBars::add(const view::TimelineBar& bar) {
  Item item;
  item.x = scale_.x(bar.first);
  item.width = std::max(kNarrowestBar, scale_.x(bar.last) - item.x);
  item.words.gap = 0;
  item.words.add(board::text_block(bar.title, kName, kLabelWidth, 3));
  item.words.add(board::text_block(bar.words, kWords, kLabelWidth, 2));
  const auto row = std::find_if(rows_.begin(), rows_.end(),
                                [&](const Row& each) { return each.free_from <= item.x + kTouch; });
  item.row = static_cast<std::size_t>(row - rows_.begin());
  rows_.resize(std::max(rows_.size(), item.row + 1));
  rows_[item.row].free_from = item.right();
  items_.push_back(std::move(item));
}

double TimelineBars::next_in_row(const Item& item) const {
  double next = scale_.right() + kBetween;
  for (const Item& other : items_) {
    if (&other != &item && other.row == item.row && other.x + kTouch >= item.right()) {
      next = std::min(next, other.x);
    }
  }
  return next;
}

void TimelineBars::place_words(std::size_t index, double end) {
  Item& item = items_[index];
  Row& row = rows_[item.row];
  const bool inside = item.words.width() + 2 * kBeside <= item.width;
  const bool beside = item.right() + kBeside + item.words.width() + kBetween <= end;
  row.bars =
      std::max(row.bars, inside || beside ? std::max(kBarHeight, item.words.height() + 4) : kBarHeight);
  if (inside || beside) {
    item.words_x = inside ? item.x + kBeside : item.right() + kBeside;
  } else {
    put_below(item, lane_.bars[index]);
  }
}

// In one line, under the beginning of the bar.
void TimelineBars::put_below(Item& item, const view::TimelineBar& bar) {
  board::TextBlock name = board::text_block(bar.title, kName, kLabelWidth, 1);
  board::TextBlock words = board::text_block(bar.words, kWords, kLabelWidth, 1);
  const double width = name.width() + kBeside + words.width();
  item.words.blocks.clear();
  item.words.add(std::move(name));
  item.words.add(std::move(words));
  item.words_x = std::max(scale_.left(), std::min(item.x, scale_.right() - width));
  std::vector<double>& lines = rows_[item.row].lines;
  const auto line =
      std::find_if(lines.begin(), lines.end(), [&](double from) { return from <= item.words_x; });
  item.line = static_cast<std::size_t>(line - lines.begin()) + 1;
  lines.resize(std::max(lines.size(), item.line));
  lines[item.line - 1] = item.words_x + width + kBetween;
}

double TimelineBars::height() const {
  double total = 0;
  for (const Row& row : rows_) {
    total += row.height() + (total > 0 ? kRowGap : 0);
  }
  return total;
}

void TimelineBars::put(Group& group, const std::string& id, double top) const {
  for (std::size_t i = 0; i < items_.size(); i++) {
    const Item& item = items_[i];
    const view::TimelineBar& bar = lane_.bars[i];
    double y = top;
    for (std::size_t row = 0; row < item.row; row++) {
      y += rows_[row].height() + kRowGap;
    }
    const double height = rows_[item.row].bars;
    const view::Role role = bar.owner_tone < 0 ? view::Role::band : view::Role::owner;
    Group made{fmt::format("{}-{}", id, i + 1),
               text::one_line(bar.title),
               bar.words,
               bar.href,
               view::Role::lane,
               {},
               {}};
    made.elements.push_back(
        Box{Shape::rounded, {item.x, y, item.width, height}, 4, role, bar.owner_tone, Line::solid, 1});
    if (item.line == 0) {
      board::put(made, item.words, item.words_x, y + (height - item.words.height()) / 2);
    } else {
      double x = item.words_x;
      const double line = y + height + 2 + static_cast<double>(item.line - 1) * kLine;
      for (const board::TextBlock& block : item.words.blocks) {
        board::put(made, block, x, line + kLine - block.height());
        x += block.width() + kBeside;
      }
    }
    group.groups.push_back(std::move(made));
  }
}

}  // namespace jc::layout::chart
