#include "compiler/layout/chart/portfolio_meetings.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/layout/board/measures.h"
#include "compiler/layout/chart/chart_frame.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::layout::chart {
namespace {

constexpr double kKnot = 9;

}  // namespace

std::size_t meetings_in(const view::PortfolioChart& chart, std::size_t stage) {
  return static_cast<std::size_t>(
      std::count_if(chart.meetings.begin(), chart.meetings.end(),
                    [&](const view::PortfolioMeeting& each) { return each.stage == stage; }));
}

void put_meeting_knot(Group& group, Point at, std::size_t number) {
  group.elements.push_back(Box{Shape::circle,
                               {at.x - kKnot, at.y - kKnot, 2 * kKnot, 2 * kKnot},
                               0,
                               view::Role::handoff,
                               -1,
                               Line::solid,
                               1.75});
  const board::TextBlock words = board::text_block(
      fmt::format("{}", number), {board::kSmallSize, true, false, view::Role::handoff}, 2 * kKnot, 1);
  put(group, words, at.x, at.y - words.height() / 2, Anchor::middle);
}

double PortfolioMeetings::track_x(std::size_t meeting) const {
  const std::size_t stage = chart_.meetings[meeting].stage;
  double before = 0;
  for (std::size_t i = 0; i < meeting; i++) {
    before += chart_.meetings[i].stage == stage ? 1 : 0;
  }
  const double tracks = static_cast<double>(meetings_in(chart_, stage));
  return table_.right_of(stage) - 5 - kMeetingTrack * (tracks - before) + kMeetingTrack / 2;
}

void PortfolioMeetings::put_tracks(Group& group, const std::vector<double>& centers) const {
  for (std::size_t i = 0; i < chart_.meetings.size(); i++) {
    const view::PortfolioMeeting& meeting = chart_.meetings[i];
    if (meeting.products.empty()) {
      continue;
    }
    Group made{"", "", "", "", view::Role::boundary, {}, {}};
    const double x = track_x(i);
    made.elements.push_back(Path{{x, centers[meeting.products.front()]},
                                 {{false, {}, {}, {x, centers[meeting.products.back()]}}},
                                 false,
                                 false,
                                 view::Role::boundary,
                                 Line::solid,
                                 2.5});
    for (const std::size_t product : meeting.products) {
      put_meeting_knot(made, {x, centers[product]}, i + 1);
    }
    group.groups.push_back(std::move(made));
  }
}

double PortfolioMeetings::put_cards(Group& group, double top) const {
  std::vector<board::Cell> met = cells();
  if (met.empty()) {
    return top;
  }
  std::vector<board::GridColumn> columns;
  for (std::size_t i = 0; i < table_.size(); i++) {
    columns.push_back({table_.right_of(i) - table_.left_of(i), false});
  }
  const board::LaneGrid grid(columns, table_.left() + 12, table_.label_width() - 12);
  board::Lane lane;
  lane.title = view::say("Where products meet");
  lane.note = view::say("One coordinator sees to it that customers meet one company");
  lane.cells = std::move(met);
  return grid.put_lane(group, std::move(lane), top + 14);
}

std::vector<board::Cell> PortfolioMeetings::cells() const {
  std::vector<board::Cell> cells;
  for (std::size_t i = 0; i < chart_.meetings.size(); i++) {
    const view::PortfolioMeeting& meeting = chart_.meetings[i];
    cells.push_back({{meeting.stage, meeting.stage}, {card_of(meeting, i + 1)}, {}, ""});
  }
  for (std::size_t stage = 0; stage < chart_.stages.size(); stage++) {
    const std::vector<std::string>& apart = chart_.stages[stage].apart;
    if (!apart.empty()) {
      CardContent card;
      card.title = fmt::format("{}: {}", chart_.stages[stage].title, view::listed(apart));
      card.role = view::Role::missing;
      card.line = Line::dashed;
      card.texts = {board::strong(view::listed(apart)), missing(view::say("nobody coordinates them"))};
      cells.push_back({{stage, stage}, {std::move(card)}, {}, ""});
    }
  }
  return cells;
}

CardContent PortfolioMeetings::card_of(const view::PortfolioMeeting& meeting, std::size_t number) const {
  std::vector<std::string> products;
  for (const std::size_t product : meeting.products) {
    products.push_back(chart_.products[product].title);
  }
  products.insert(products.end(), meeting.others.begin(), meeting.others.end());
  std::string names;
  for (const std::string& each : products) {
    names += (names.empty() ? "" : ", ") + each;
  }
  CardContent card;
  card.title = fmt::format("{}: {}", chart_.stages[meeting.stage].title, names);
  card.role = meeting.coordinator.given() ? view::Role::card : view::Role::missing;
  card.line = meeting.coordinator.given() ? Line::solid : Line::dashed;
  card.texts = {
      board::strong(fmt::format("{} \xC2\xB7 {}", number, names)),
      answer_text(meeting.coordinator, {board::kBodySize - 0.5}, view::IconKind::person, "no coordinator"),
      muted(meeting.why)};
  return card;
}

}  // namespace jc::layout::chart
