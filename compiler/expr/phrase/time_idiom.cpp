// Short ways to say a time that no program can place by themselves, and words for nothing.
#include <algorithm>
#include <iterator>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

constexpr std::string_view kTimes[] = {"eom",          "eoq",          "eoy",
                                       "eow",          "eod",          "bom",
                                       "boq",          "ytd",          "qtd",
                                       "mtd",          "today",        "tomorrow",
                                       "yesterday",    "tonight",      "now",
                                       "soon",         "asap",         "later",
                                       "earlier",      "sooner",       "eventually",
                                       "immediately",  "shortly",      "tbd",
                                       "tbc",          "tba",          "ongoing",
                                       "always",       "continuous",   "continuously",
                                       "never",        "manual",       "manually",
                                       "month-end",    "quarter-end",  "year-end",
                                       "week-end",     "end-of-month", "end-of-quarter",
                                       "end-of-year",  "end-of-week",  "end-of-day",
                                       "next-week",    "next-month",   "next-quarter",
                                       "next-year",    "this-week",    "this-month",
                                       "this-quarter", "this-year",    "last-week",
                                       "last-month",   "last-quarter", "last-year",
                                       "midyear",      "mid-year",     "midmonth",
                                       "mid-month",    "mid-quarter",  "year-round",
                                       "d-day",        "someday",      "sometime",
                                       "whenever",     "periodically", "regularly",
                                       "regular",      "recurring",    "daily",
                                       "weekly",       "monthly",      "quarterly",
                                       "yearly",       "annually",     "annual",
                                       "spring",       "summer",       "autumn",
                                       "winter",       "christmas",    "easter",
                                       "midweek",      "mid-week",     "weekend",
                                       "weekends",     "weekday",      "weekdays",
                                       "overnight",    "midday",       "noon",
                                       "midnight",     "that",         "this",
                                       "it",           "then"};
constexpr std::string_view kDays[] = {"monday",   "tuesday", "wednesday", "thursday", "friday",
                                      "saturday", "sunday",  "mon",       "tue",      "tues",
                                      "wed",      "thu",     "thur",      "thurs",    "fri"};
constexpr std::string_view kMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                        "july",    "august",   "september", "october", "november", "december",
                                        "jan",     "feb",      "mar",       "apr",     "jun",      "jul",
                                        "aug",     "sep",      "sept",      "oct",     "nov",      "dec"};

bool is_in(const auto& words, std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// `15th`, `1st`: a day of some month.
bool is_ordinal(std::string_view plain) {
  constexpr std::string_view kEnds[] = {"st", "nd", "rd", "th"};
  constexpr std::size_t kEnd = 2;
  return plain.size() > kEnd && plain.size() <= 2 * kEnd && is_digits(plain.substr(0, plain.size() - kEnd)) &&
         is_in(kEnds, plain.substr(plain.size() - kEnd));
}

// `t0`, `w2`, `q3`, `fy26`, `h1`, `cy2026`, `eow2`: letters that say a period, and its number.
bool is_numbered(std::string_view plain) {
  constexpr std::size_t kMostDigits = 4;
  constexpr std::string_view kPeriods[] = {"t",  "d",  "w",  "m",   "q",   "h",   "y",
                                           "wk", "fy", "cy", "eow", "eom", "eoq", "eoy"};
  const auto digits = plain.find_first_of("0123456789");
  return digits != std::string_view::npos && plain.size() - digits <= kMostDigits &&
         is_digits(plain.substr(digits)) && is_in(kPeriods, plain.substr(0, digits));
}

// `t-90`, `t-48h`, `d-30`, `q3-2026`, `fy26-q1`.
bool is_pair(std::string_view plain) {
  const auto dash = plain.find('-');
  if (dash == std::string_view::npos) {
    return false;
  }
  const std::string_view front = plain.substr(0, dash);
  const std::string_view back = plain.substr(dash + 1);
  const auto unit = back.find_first_not_of("0123456789");
  constexpr std::string_view kUnits[] = {"d",  "w",   "m",   "h",    "hr",    "hrs",   "min",
                                         "wk", "wks", "day", "days", "hours", "weeks", "months"};
  const bool number =
      is_digits(back.substr(0, unit)) && (unit == std::string_view::npos || is_in(kUnits, back.substr(unit)));
  const bool counted = (front == "t" || front == "d" || front == "w" || front == "m") && number;
  return counted || (is_numbered(front) && (is_digits(back) || is_numbered(back)));
}

// `R-120`, `GA-30`: so long before or after something that capitals stand for. Ids have none.
bool is_countdown(std::string_view word) {
  constexpr std::size_t kMostLetters = 2;
  constexpr std::size_t kMostDigits = 3;
  const auto dash = word.find('-');
  const bool capitals = dash != std::string_view::npos && dash > 0 && dash <= kMostLetters &&
                        std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(dash),
                                    [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals && word.size() - dash - 1 <= kMostDigits && is_digits(word.substr(dash + 1));
}

// `1-dec-2026`, `dec-2026`, `15-jan`: a month's name with nothing but numbers around it.
bool is_dashed_date(std::string_view plain) {
  std::size_t months = 0;
  std::size_t numbers = 0;
  for (std::size_t at = 0; at <= plain.size();) {
    const std::size_t end = std::min(plain.find('-', at), plain.size());
    const std::string_view part = plain.substr(at, end - at);
    months += is_in(kMonths, part) ? 1 : 0;
    numbers += is_digits(part) ? 1 : 0;
    if (!is_in(kMonths, part) && !is_digits(part)) {
      return false;
    }
    at = end + 1;
  }
  // `oct-dec` has a start and an end.
  return months > 0 && (numbers > 0 || months == 2);
}

}  // namespace

bool is_time_idiom(std::string_view word) {
  const std::string plain = lower_case(word);
  const std::string_view text = plain;
  if (word == "T" || word == "D" || is_countdown(word)) {
    return true;
  }
  const auto dash = text.find('-');
  const std::string_view front = text.substr(0, dash);
  const bool part = front == "early" || front == "mid" || front == "late" || front == "end" ||
                    front == "next" || front == "this";
  if (part && dash != std::string_view::npos &&
      (is_in(kMonths, text.substr(dash + 1)) || is_in(kDays, text.substr(dash + 1)) ||
       is_numbered(text.substr(dash + 1)))) {
    return true;
  }
  return is_in(kTimes, text) || is_in(kDays, text) || is_in(kMonths, text) || is_numbered(text) ||
         is_ordinal(text) || is_pair(text) || is_dashed_date(text);
}

bool is_to_come(std::string_view name) {
  constexpr std::string_view kEnds[] = {"renewal", "date",     "-end",       "expiry",
                                        "expires", "deadline", "expiration", "anniversary"};
  const std::string plain = lower_case(name);
  return std::any_of(std::begin(kEnds), std::end(kEnds),
                     [&](std::string_view end) { return plain.ends_with(end); });
}

bool says_nothing(std::string_view text) {
  constexpr std::string_view kNothing[] = {"n/a", "na", "n.a.", "none", "nothing",        "nil",
                                           "-",   "--", "–",    "—",    "not applicable", "no"};
  const auto begin = text.find_first_not_of(" \t");
  return begin != std::string_view::npos &&
         is_in(kNothing, lower_case(text.substr(begin, text.find_last_not_of(" \t.") + 1 - begin)));
}

}  // namespace jc::expr
