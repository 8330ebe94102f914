#include "compiler/layout/chart/workload.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/layout/board/frame.h"
#include "compiler/layout/chart/chart_frame.h"
#include "compiler/layout/chart/table.h"
#include "compiler/view/chart/year_load.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::layout {
namespace {

using namespace chart;

constexpr double kLabelWidth = 236;
constexpr double kMonth = 66;
constexpr double kBar = 34;
constexpr double kNumberGap = 2;

const board::Font kNumber{board::kSmallSize, true, false, view::Role::subtitle};

CardContent header_of(const std::string& month) {
  CardContent content;
  content.role = view::Role::band;
  content.texts = {{month, {board::kBodySize, true, false, view::Role::heading}, std::nullopt}};
  return content;
}

// A bar whose height is to that of the highest as the hours are.
TableCell cell_of(double hours, double most, std::size_t month, const std::string& title) {
  TableCell cell;
  cell.span = {month, month};
  cell.content.title = title;
  cell.content.role = view::Role::metric;
  const std::string words = view::hours_in_words(hours);
  cell.measured = board::text_block(words, kNumber, kMonth, 1).height() + kNumberGap + kBar;
  cell.paint = [hours, most, words](Group& group, const Rect& place) {
    const double height = std::max(2.0, kBar * hours / most);
    const double top = place.bottom() - height;
    Group bar{"", "", "", "", view::Role::metric, {}, {}};
    bar.elements.push_back(Box{Shape::rounded,
                               {place.x + 8, top, place.width - 16, height},
                               2,
                               view::Role::changed_mark,
                               -1,
                               Line::none});
    group.groups.push_back(std::move(bar));
    const board::TextBlock number = board::text_block(words, kNumber, place.width, 1);
    put(group, number, place.center_x(), top - kNumberGap - number.height(), Anchor::middle);
  };
  return cell;
}

TableRow row_of(const view::WorkloadChart& chart, const view::RoleLoad& role, double most) {
  TableRow made;
  made.title = role.title;
  made.desc = view::hours_in_words(role.all_hours) + " " + chart.year.within;
  made.label = {{role.title, {board::kBodySize + 0.5, true, false, view::Role::heading}, std::nullopt},
                muted(made.desc)};
  if (!role.mostly.empty()) {
    made.label.push_back(muted(view::say("most of it: ") + role.mostly));
  }
  for (std::size_t month = 0; month < role.hours.size(); month++) {
    if (role.hours[month] > 0) {
      made.cells.push_back(cell_of(role.hours[month], most, month,
                                   fmt::format("{}, {}: {}", role.title, chart.year.month_names[month],
                                               view::hours_in_words(role.hours[month]))));
    }
  }
  return made;
}

double most_of(const view::WorkloadChart& chart) {
  double most = 0;
  for (const view::RoleLoad& role : chart.roles) {
    most = std::max(most, *std::max_element(role.hours.begin(), role.hours.end()));
  }
  return most;
}

double put_notes(Group& group, const view::WorkloadChart& chart, const Table& table, double top) {
  std::string words = view::say("Hours of one person in each role, in meetings that the governance plans.");
  if (!chart.uncounted.empty()) {
    words += " " + view::say("Not counted, since nobody said how long they are or who comes: ") +
             view::listed(chart.uncounted) + ".";
  }
  const board::TextBlock notes =
      board::text_block(words, {board::kBodySize, false, false, view::Role::muted}, table.width() - 24, 6);
  return put(group, notes, table.left() + 12, top);
}

}  // namespace

Diagram lay_out_workload(const view::WorkloadChart& chart) {
  const Table table(board::kMargin, kLabelWidth, std::vector<double>(12, kMonth));
  Frame frame({"Workload by role and month", chart.title, chart.headline, {}}, table.width());
  std::vector<CardContent> months;
  for (const std::string& month : chart.year.month_names) {
    months.push_back(header_of(month));
  }
  Group body;
  double y = table.put_header(body, months, frame.top()) + 6;
  frame.head(table, frame.top(), y);
  const double most = most_of(chart);
  for (const view::RoleLoad& role : chart.roles) {
    y = table.put_row(body, row_of(chart, role, most), y);
  }
  y = put_notes(body, chart, table, y + 12);
  frame.add(std::move(body));
  return frame.finish(y, {});
}

}  // namespace jc::layout
