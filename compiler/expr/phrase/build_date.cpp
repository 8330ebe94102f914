// Days, months, quarters and halves of a year by the ways people write them.
#include <algorithm>
#include <iterator>

#include "compiler/expr/phrase/build.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

// Runs of digits in turn, and the rest of the text without them.
struct Written {
  std::vector<int> numbers;
  std::vector<std::size_t> digits;
  std::string letters;
};

Written written(std::string_view text) {
  Written result;
  bool inside = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !inside) {
      result.numbers.push_back(0);
      result.digits.push_back(0);
    }
    if (digit) {
      result.numbers.back() = result.numbers.back() * 10 + (c - '0');
      ++result.digits.back();
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      result.letters += c;
    }
    inside = digit;
  }
  return result;
}

Date last_of_month(int year, int month) {
  const int next = month == 12 ? 1 : month + 1;
  const Date first{static_cast<std::int16_t>(month == 12 ? year + 1 : year), static_cast<std::uint8_t>(next),
                   1};
  return date_of(day_number(first) - 1);
}

DateSpan months(int year, int first, int last) {
  return {{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(first), 1}, last_of_month(year, last)};
}

void no_such_time(const Node& node, Draft& draft) {
  draft.fail(node.at(), "there is no `" + std::string(node.text()) + "` in a calendar",
             "a date such as `2026-12-01`, or a month such as `2026-12`", "");
}

}  // namespace

int month_number(std::string_view word) {
  constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                          "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string front = lower_case(word.substr(0, 3));
  const auto* const found = std::find(std::begin(kMonths), std::end(kMonths), front);
  return found == std::end(kMonths) ? 0 : static_cast<int>(found - std::begin(kMonths)) + 1;
}

int year_in(std::string_view text) {
  const Written found = written(text);
  const auto longest = std::find(found.digits.begin(), found.digits.end(), std::size_t{4});
  return longest == found.digits.end()
             ? 0
             : found.numbers[static_cast<std::size_t>(longest - found.digits.begin())];
}

DateSpan build_date_period(const Node& node, Draft& draft, int year_behind) {
  Written text = written(node.text());
  if (year_behind > 0) {
    text.numbers.push_back(year_behind);
    text.digits.push_back(4);
  }
  const auto longest = std::find(text.digits.begin(), text.digits.end(), std::size_t{4});
  const int year = year_behind > 0 ? year_behind : year_in(node.text());
  if (year < 1 || year > 9998 || text.numbers.size() > 2) {
    no_such_time(node, draft);
    return {};
  }
  const bool alone = text.numbers.size() == 1;
  const int other = alone ? 0 : longest == text.digits.begin() ? text.numbers[1] : text.numbers[0];
  const std::string letters = lower_case(text.letters);
  if (letters == "q") {
    return months(year, 3 * other - 2, 3 * other);
  }
  if (letters == "h") {
    return months(year, 6 * other - 5, 6 * other);
  }
  // An ordinal's ending may stand before the month: `15th March 2026`.
  const int month =
      letters.empty() ? other
                      : std::max(month_number(letters),
                                 letters.size() > 2 ? month_number(std::string_view(letters).substr(2)) : 0);
  if (month < 1 || month > 12) {
    no_such_time(node, draft);
    return {};
  }
  if (letters.empty() || alone) {
    return months(year, month, month);
  }
  if (other < 1 || other > last_of_month(year, month).day) {
    no_such_time(node, draft);
    return {};
  }
  const Date day{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                 static_cast<std::uint8_t>(other)};
  return {day, day};
}

}  // namespace jc::expr
