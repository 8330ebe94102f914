#include "compiler/view/chart/year_marks.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/view/words/words.h"

namespace jc::view {
namespace {

constexpr std::string_view kMonths[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
constexpr std::size_t kShortName = 3;

std::string_view month_name(facts::Month month) { return kMonths[static_cast<unsigned>(month.month()) - 1]; }

int year_of(facts::Month month) { return static_cast<int>(month.year()); }

std::string why_none(const facts::Recurrence& found, const std::string& words, const YearShown& year) {
  if (found.irregular) {
    return words + ": no days on the calendar";
  }
  if (found.later) {
    return fmt::format("starts after {}", year.last);
  }
  if (found.over) {
    return fmt::format("ended before {}", year.first);
  }
  return found.days.empty() ? words + ": not " + year.within : "";
}

}  // namespace

std::size_t YearShown::month_of(int day) const {
  const auto next = std::upper_bound(months.begin() + 1, months.end() - 1, day);
  return static_cast<std::size_t>(next - months.begin()) - 1;
}

YearShown year_from(facts::Month month) {
  YearShown year;
  year.begin = facts::first_day(month);
  for (std::size_t i = 0; i < year.months.size(); i++) {
    const facts::Month each = month + std::chrono::months(i);
    year.months[i] = static_cast<int>((facts::first_day(each) - year.begin).count());
    if (i < year.month_names.size()) {
      year.month_names[i] = say(month_name(each).substr(0, kShortName));
      if (i > 0 && each.month() == std::chrono::January) {
        year.month_names[i] += fmt::format(" {}", year_of(each));
      }
    }
  }
  const facts::Month last = month + std::chrono::months(year.month_names.size() - 1);
  const bool whole = month.year() == last.year();
  const auto words = [&](facts::Month each) {
    return whole ? std::to_string(year_of(each)) : fmt::format("{} {}", say(month_name(each)), year_of(each));
  };
  year.first = words(month);
  year.last = words(last);
  year.name = whole ? year.first : say_of("{} to {}", year.first, year.last);
  year.within = whole ? say_of("in {}", year.name) : say("in 12 months");
  return year;
}

YearMarks marks_in_year(const expr::Cadence& cadence, const std::string& words,
                        std::optional<facts::Start> first, const YearShown& year) {
  YearMarks marks;
  if (const auto readings = expr::readings(cadence); readings.size() > 1) {
    marks.instead = fmt::format("{} or {}? It can mean both", readings[0].text, readings[1].text);
    return marks;
  }
  const facts::Day end = year.begin + std::chrono::days(year.length());
  const facts::Recurrence found = facts::recurrence(cadence, first, year.begin, end);
  for (const facts::Day day : found.days) {
    marks.days.push_back(static_cast<int>((day - year.begin).count()));
  }
  marks.fixed = found.fixed;
  marks.weekends = found.weekends;
  marks.bound = found.bound;
  marks.instead = why_none(found, words, year);
  return marks;
}

}  // namespace jc::view
