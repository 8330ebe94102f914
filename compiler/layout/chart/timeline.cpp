#include "compiler/layout/chart/timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "compiler/diag/summary.h"
#include "compiler/layout/board/curve.h"
#include "compiler/layout/board/frame.h"
#include "compiler/layout/chart/chart_frame.h"
#include "compiler/layout/chart/timeline_lane.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/chart/timeline_words.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::layout {
namespace {

using namespace chart;

constexpr double kName = 120;
constexpr double kAxis = 1060;
// Left of day 0 and right of the last day, for signs.
constexpr double kInset = 12;
constexpr double kAxisHeight = 26;
constexpr double kSectionGap = 26;
constexpr double kLaneGap = 6;

// Of the row of dates.
constexpr double kDateHeight = 14;
constexpr board::Font kTick{board::kSmallSize, true, false, view::Role::muted};
constexpr board::Font kDate{board::kSmallSize, false, false, view::Role::muted};

// "day 30", and below it which date that is.
board::TextStack words_of(double tick, const TimeScale& scale, const std::optional<facts::Day>& day_zero) {
  board::TextStack words;
  words.gap = 1;
  words.add(board::text_block(view::day_in_words(tick, scale.step()), kTick, 90, 1));
  if (day_zero) {
    const facts::Day day = *day_zero + std::chrono::days(static_cast<int>(std::floor(tick)));
    words.add(board::text_block(view::day_in_words(day), kDate, 110, 1));
  }
  return words;
}

double height_of_axis(const view::TimelineSection& section) {
  return kAxisHeight + (section.day_zero ? kDateHeight : 0);
}

// The first and the last tick keep their words inside.
void put_axis(Group& group, const view::TimelineSection& section, const TimeScale& scale, double top,
              double bottom) {
  const double height = height_of_axis(section);
  Group axis;
  double free_from = 0;
  for (const double tick : scale.ticks()) {
    const double x = scale.x(tick);
    axis.elements.push_back(
        board::straight({x, top + height - 6}, {x, bottom}, view::Role::rule, Line::solid, 1));
    const board::TextStack words = words_of(tick, scale, section.day_zero);
    const double left = std::min(x - words.width() / 2, scale.right() + kInset - words.width());
    if (left >= free_from) {
      board::put(axis, words, left, top);
      free_from = left + words.width() + 8;
    }
  }
  group.groups.push_back(std::move(axis));
}

double put_section(Group& group, const view::TimelineSection& section, std::size_t number, double left,
                   double top) {
  double y = top;
  if (!section.from.empty()) {
    const std::string words = view::say(number == 0 ? "Day 0 is " : "Counted from ") + section.from;
    y = board::put(group,
                   board::text_block(words, {board::kBodySize, false, false, view::Role::subtitle}, kAxis, 2),
                   left, y) +
        8;
  }
  const TimeScale scale(section.first, section.last, left + kName + kInset, kAxis - 2 * kInset);
  std::vector<TimelineLaneRows> lanes;
  double bottom = y + height_of_axis(section);
  for (const view::TimelineLane& lane : section.lanes) {
    lanes.emplace_back(lane, scale, kName + kInset);
    bottom += lanes.back().height() + kLaneGap;
  }
  Group grounds;
  Group rows;
  double lane_top = y + height_of_axis(section);
  for (std::size_t i = 0; i < lanes.size(); i++) {
    grounds.elements.push_back(Box{Shape::rounded,
                                   {left - 8, lane_top, kName + kAxis + 16, lanes[i].height()},
                                   board::kLaneRadius,
                                   view::Role::lane,
                                   -1,
                                   Line::none});
    lanes[i].put(rows, fmt::format("day-{}-{}", number + 1, i + 1), lane_top);
    lane_top += lanes[i].height() + kLaneGap;
  }
  group.groups.push_back(std::move(grounds));
  put_axis(group, section, scale, y, bottom - kLaneGap);
  group.groups.push_back(std::move(rows));
  return bottom - kLaneGap;
}

}  // namespace

Diagram lay_out_timeline(const view::TimelineChart& chart) {
  Frame frame({"Timeline to scale", chart.title, chart.headline, {}}, kName + kAxis);
  Group body;
  double y = frame.top();
  for (std::size_t i = 0; i < chart.sections.size(); i++) {
    if (!chart.sections[i].lanes.empty()) {
      y = put_section(body, chart.sections[i], i, frame.left(), y + (i == 0 ? 0 : kSectionGap));
    }
  }
  if (!chart.undated.empty()) {
    const std::string words = view::say("Without a day: ") + view::listed(chart.undated);
    y = board::put(
        body,
        board::text_block(words, {board::kBodySize, false, false, view::Role::muted}, frame.width(), 12),
        frame.left(), y + 16);
  }
  frame.add(std::move(body));
  return frame.finish(y, {});
}

}  // namespace jc::layout
