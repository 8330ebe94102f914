// What to do about days and periods of a year in signs that say two things, or in short.
#include <algorithm>

#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// `03/15/2027`: which of the two is the month.
std::string of_slashes(std::string_view text) {
  constexpr std::size_t kLongest = 10;
  const char mark = text.find('/') != std::string_view::npos ? '/' : '.';
  const auto one = text.find(mark);
  const auto two = one == std::string_view::npos ? one : text.find(mark, one + 1);
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.size() <= 2 && std::all_of(part.begin(), part.end(), is_digit);
  };
  if (two == std::string_view::npos || text.size() > kLongest || text.size() - two != 5 ||
      !digits(text.substr(0, one)) || !digits(text.substr(one + 1, two - one - 1))) {
    return "";
  }
  const auto two_digits = [](std::string_view part) {
    return (part.size() == 1 ? "0" : "") + std::string(part);
  };
  const std::string first = two_digits(text.substr(0, one));
  const std::string second = two_digits(text.substr(one + 1, two - one - 1));
  const std::string year(text.substr(two + 1));
  const std::string month_first = year + "-" + first + "-" + second;
  const std::string day_first = year + "-" + second + "-" + first;
  const bool month = first <= "12";
  const bool day = second <= "12";
  return month && day && first != second
             ? "which is the month? write `" + month_first + "` or `" + day_first + "`"
         : month ? "write `" + month_first + "`"
         : day   ? "write `" + day_first + "`"
                 : "";
}

// `1-Dec-2026`, `Dec-2026`: a date with the joints of a name.
std::string of_dashes(std::string_view text) {
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), '-', ' ');
  // `D-7` is counted from something.
  const bool counted = text.size() > 1 && text[1] == '-' && !is_digit(text[0]);
  return spaced != text && !counted && reads(PhraseKind::moment, spaced) ? "write `" + spaced + "`" : "";
}

// `Q2/26`, `Q2'26`, `H1 27`: the year in full.
std::string of_short_year(std::string_view text) {
  const std::size_t year = text.size() < 4 ? 0 : text.size() - 2;
  const bool digits =
      year > 0 && is_digit(text[year]) && is_digit(text[year + 1]) && !is_digit(text[year - 1]);
  const std::string_view mark = digits ? text.substr(2, year - 2) : "";
  const std::string whole =
      digits ? std::string(text.substr(0, 2)) + " 20" + std::string(text.substr(year)) : "";
  return digits && is_one_of(mark, {"/", "-", "'", " '", " ", "’", " ’", " FY"}) && mark != " FY" &&
                 reads(PhraseKind::moment, whole)
             ? "write `" + whole + "`"
             : "";
}

}  // namespace

std::string date_in_signs(std::string_view text) {
  return first_hint(text, {of_slashes, of_short_year, of_dashes});
}

}  // namespace jc::expr
