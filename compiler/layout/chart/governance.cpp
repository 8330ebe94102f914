#include "compiler/layout/chart/governance.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "compiler/layout/board/frame.h"
#include "compiler/layout/chart/chart_frame.h"
#include "compiler/layout/chart/ritual_cells.h"
#include "compiler/layout/chart/ritual_marks.h"
#include "compiler/layout/chart/table.h"
#include "compiler/text/joined.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/chart/year_load.h"
#include "compiler/view/words/words.h"

namespace jc::layout {
namespace {

using namespace chart;

// All together no wider than a page of paper has room for: a year that is cut tells nobody how it goes on.
constexpr double kLabelWidth = 216;
constexpr double kMonth = 50;
constexpr double kPeopleWidth = 188;
constexpr double kPurposeWidth = 206;
constexpr double kGutter = 5;
constexpr double kRulerHeight = 26;
constexpr double kSecondRow = 15;
constexpr double kBetweenNames = 0.5;
// More than this many a year run together.
constexpr std::size_t kCrowded = 130;
constexpr double kBusiest = 44;  // height of the bar of the busiest month

class GovernanceDrawing {
 public:
  explicit GovernanceDrawing(const view::GovernanceChart& chart)
      : chart_(chart),
        load_(view::load_of(chart)),
        table_(board::kMargin, kLabelWidth, {12 * kMonth + 2 * kGutter, kPeopleWidth, kPurposeWidth}) {}

  Diagram draw() {
    Frame frame({view::say_of("Governance, {}", chart_.year.name), chart_.title, summary(), {}},
                table_.width());
    Group header;
    double y = put_months(header, frame.top());
    frame.head(table_, frame.top(), y);
    frame.add(std::move(header));
    for (const view::RitualSection& section : chart_.sections) {
      Group made;
      // One section alone needs no name: the title says it.
      if (chart_.sections.size() > 1) {
        y = table_.put_section(made, {section.title, section.remark, section.href}, y + 8) + 2;
      }
      for (const view::RitualRow& ritual : section.rituals) {
        y = table_.put_row(made, row_of(ritual), y);
      }
      frame.add(std::move(made));
    }
    Group total;
    y = put_total(total, y);
    frame.add(std::move(total));
    return frame.finish(y, legend());
  }

 private:
  double ruler_left() const { return table_.left_of(0) + kGutter; }
  double x_of(double day) const {
    return ruler_left() + 12 * kMonth * day / static_cast<double>(chart_.year.length());
  }

  double left_of_month(std::size_t month) const { return x_of(chart_.year.months[month]); }

  std::string summary() const {
    std::size_t rituals = 0;
    for (const view::RitualSection& section : chart_.sections) {
      rituals += section.rituals.size();
    }
    const auto dates = static_cast<std::size_t>(load_.all_dates);
    std::string words =
        fmt::format("{}, {} {}", view::say_count(rituals, "ritual"),
                    dates == 0 ? view::say("no date") : view::say_count(dates, "date"), chart_.year.within);
    if (load_.all_hours > 0) {
      words += ", " + view::say_of("{} of meetings", view::hours_in_words(load_.all_hours));
    }
    if (chart_.sections.size() == 1 && !chart_.sections[0].remark.empty()) {
      words += "; " + chart_.sections[0].remark;
    }
    return words;
  }

  // Every other one is put lower then.
  bool names_touch(const board::Font& font) const {
    std::vector<board::TextBlock> names;
    for (std::size_t month = 0; month < 12; month++) {
      names.push_back(board::text_block(chart_.year.month_names[month], font, 240, 1));
    }
    return std::adjacent_find(names.begin(), names.end(), [](const auto& one, const auto& next) {
             return (one.width() + next.width()) / 2 > kMonth - kBetweenNames;
           }) != names.end();
  }

  double put_months(Group& group, double top) const {
    const board::Font font{board::kSmallSize + 0.5, true, false, view::Role::muted};
    const double lower = names_touch(font) ? kSecondRow : 0;
    const double height = kRulerHeight + lower;
    group.elements.push_back(Box{Shape::rounded,
                                 {table_.left(), top, table_.width(), height},
                                 board::kCardRadius,
                                 view::Role::band,
                                 -1,
                                 Line::none});
    const auto word = [&](const std::string& text, double x, Anchor anchor, double shift = 0) {
      const board::TextBlock block = board::text_block(text, font, 240, 1);
      put(group, block, x, top + (height - block.height()) / 2 + shift, anchor);
    };
    word(view::say("Ritual"), table_.left() + 12, Anchor::start);
    for (std::size_t month = 0; month < 12; month++) {
      word(chart_.year.month_names[month], (left_of_month(month) + left_of_month(month + 1)) / 2,
           Anchor::middle, month % 2 == 0 ? -lower / 2 : lower / 2);
    }
    word(view::say("Who"), table_.left_of(1) + 14, Anchor::start);
    word(view::say("What for"), table_.left_of(2) + 14, Anchor::start);
    return top + height;
  }

  TableRow row_of(const view::RitualRow& ritual) const {
    TableRow row;
    row.title = ritual.title;
    row.desc = ritual.cadence;
    row.href = ritual.href;
    row.label = {board::strong(ritual.title)};
    row.label.push_back(answer_text({ritual.cadence, ritual.no_cadence}, {board::kBodySize - 0.5},
                                    view::IconKind::calendar, "no rhythm", Gap::remark));
    row.label.push_back(muted(size_of(ritual)));
    row.cells = {ruler_of(ritual), people_of(ritual), purpose_of(ritual)};
    row.minimum_height = 44;
    return row;
  }

  static std::string_view limit_of(const view::YearMarks& marks) {
    switch (marks.bound) {
      case expr::Bound::about:
        return "about ";
      case expr::Bound::at_least:
        return "at least ";
      case expr::Bound::at_most:
        return "at most ";
      case expr::Bound::exact:
        break;
    }
    return "";
  }

  // How often, how long, how much that makes, and for whom.
  std::string size_of(const view::RitualRow& ritual) const {
    std::vector<std::string> facts;
    const std::size_t times = ritual.marks.days.size();
    if (times > 0) {
      facts.push_back(fmt::format("{}{} {}{}", limit_of(ritual.marks), times, chart_.year.within,
                                  ritual.marks.weekends ? ", " + view::say("weekends too") : ""));
    }
    if (!ritual.duration.empty()) {
      facts.push_back(ritual.duration);
    }
    if (times > 1 && ritual.hours) {
      facts.push_back(
          view::say_of("{} in all", view::hours_in_words(*ritual.hours * static_cast<double>(times))));
    }
    if (!ritual.only_for.empty()) {
      facts.push_back(view::say("only ") + ritual.only_for);
    }
    return text::joined(facts, " \xC2\xB7 ");
  }

  TableCell ruler_of(const view::RitualRow& ritual) const {
    TableCell cell;
    cell.span = {0, 0};
    cell.content.title =
        ritual.title + ": " + (ritual.marks.instead.empty() ? ritual.cadence : ritual.marks.instead);
    cell.content.role = view::Role::milestone;
    cell.paint = [this, &ritual](Group& group, const Rect& place) { put_ruler(group, ritual, place); };
    return cell;
  }

  void put_ruler(Group& group, const view::RitualRow& ritual, const Rect& place) const {
    const double y = place.center_y();
    for (std::size_t month = 1; month < 12; month++) {
      const double x = left_of_month(month);
      group.elements.push_back(line({x, place.y - 4}, {x, place.bottom() + 4}, Line::solid));
    }
    group.elements.push_back(
        line({place.x, y}, {place.right(), y}, ritual.marks.days.empty() ? Line::dotted : Line::solid));
    if (!ritual.marks.instead.empty()) {
      put_words(group, ritual.marks.instead, place);
    } else if (ritual.marks.days.size() > kCrowded) {
      put_bar(group, ritual.marks, y);
    } else {
      for (const int day : ritual.marks.days) {
        put_mark(group, {x_of(day + 0.5), y}, ritual.marks.days.size(), ritual.marks.fixed);
      }
    }
  }

  void put_bar(Group& group, const view::YearMarks& marks, double y) const {
    const double left = x_of(marks.days.front());
    Box bar{Shape::pill, {left, y - 5, x_of(marks.days.back() + 1) - left, 10}, 0, view::Role::milestone};
    bar.filled = marks.fixed;
    group.elements.push_back(bar);
  }

  // How much each month holds: hours where somebody said how long rituals take, else dates.
  double put_total(Group& group, double top) const {
    if (load_.all_dates == 0) {
      return top;
    }
    const bool hours = load_.all_hours > 0;
    const std::array<double, 12>& months = hours ? load_.hours : load_.dates;
    const double most = *std::max_element(months.begin(), months.end());
    group.title = view::say(hours ? "Meeting hours in each month" : "Dates in each month");
    const double base = top + 30 + kBusiest;
    put_total_name(group, hours, base);
    for (std::size_t month = 0; month < 12; month++) {
      const double value = months[month];
      const double left = left_of_month(month) + 10;
      const double right = left_of_month(month + 1) - 10;
      const double height = std::max(2.0, kBusiest * value / most);
      group.elements.push_back(Box{Shape::rounded,
                                   {left, base - height, right - left, height},
                                   2,
                                   view::Role::changed_mark,
                                   -1,
                                   Line::none});
      const board::TextBlock number =
          board::text_block(hours ? view::hours_in_words(value) : fmt::format("{:.0f}", value),
                            {board::kSmallSize, true, false, view::Role::subtitle}, right - left + 18, 1);
      put(group, number, (left + right) / 2, base - height - number.height() - 1, Anchor::middle);
    }
    group.elements.push_back(line({ruler_left(), base}, {ruler_left() + 12 * kMonth, base}, Line::solid));
    return base + 4;
  }

  void put_total_name(Group& group, bool hours, double base) const {
    const double width = kLabelWidth - 26;
    const board::TextBlock name =
        board::text_block(view::say(hours ? "All together, hours a month" : "All together, dates a month"),
                          {board::kBodySize, true, false, view::Role::heading}, width, 2);
    const board::TextBlock note = board::text_block(
        !hours ? ""
        : load_.unknown == 0
            ? view::say("for one who comes to every ritual")
            : view::say("for one who comes to every ritual") + "; " +
                  view::say_of("{} of unknown length not counted", view::say_count(load_.unknown, "ritual")),
        {board::kSmallSize, false, false, view::Role::muted}, width, 3);
    put(group, note, table_.left() + 12, base - note.height());
    put(group, name, table_.left() + 12, base - note.height() - name.height() - (note.empty() ? 0 : 3));
  }

  std::vector<board::LegendEntry> legend() const {
    std::vector<board::LegendEntry> entries;
    Group mark;
    put_mark(mark, {14, 8}, 12, true);
    put_mark(mark, {14, 8}, 12, false);
    entries.push_back({{mark.elements[0]}, "on that day"});
    entries.push_back({{mark.elements[1]}, "about then: the rhythm is known, the day is not"});
    entries.push_back(
        {{Icon{view::IconKind::question, {7, 1}, 14, view::Role::label}}, "no days on the calendar"});
    entries.push_back({{Icon{view::IconKind::minus, {7, 1}, 14, view::Role::muted}}, "empty on purpose"});
    entries.push_back({{Icon{view::IconKind::signal, {7, 1}, 14, view::Role::missing}}, "missing"});
    return entries;
  }

  const view::GovernanceChart& chart_;
  view::YearLoad load_;
  Table table_;
};

}  // namespace

Diagram lay_out_governance(const view::GovernanceChart& chart) { return GovernanceDrawing(chart).draw(); }

}  // namespace jc::layout
