// What to do about numbers in the signs of other countries: `€4,20`, `CHF 1'200`.
#include <algorithm>
#include <iterator>

#include "compiler/expr/phrase/hint_kinds.h"

namespace jc::expr {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_from(std::string_view text, std::size_t at) {
  const auto* const end =
      std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_digit);
  return static_cast<std::size_t>(end - text.begin()) - at;
}

// `4,20`: behind the comma stands what is less than one, as no three digits do.
std::string with_point(std::string_view text) {
  std::string result(text);
  for (std::size_t at = result.find(','); at != std::string::npos; at = result.find(',', at + 1)) {
    const std::size_t behind = digits_from(result, at + 1);
    if (at > 0 && is_digit(result[at - 1]) && (behind == 1 || behind == 2)) {
      result[at] = '.';
    }
  }
  return result;
}

// `1'200`, `1’200`: a mark between thousands.
std::string with_commas(std::string_view text) {
  std::string result(text);
  for (const std::string_view mark : {"'", "’", "\xC2\xA0", " "}) {
    for (std::size_t at = result.find(mark); at != std::string::npos; at = result.find(mark, at + 1)) {
      if (at > 0 && is_digit(result[at - 1]) && digits_from(result, at + mark.size()) == 3) {
        result.replace(at, mark.size(), ",");
      }
    }
  }
  return result;
}

// `25,- EUR`, `1.200,-`: no cents.
std::string without_cents(std::string_view text) {
  std::string result(text);
  for (const std::string_view mark : {",--", ",-", ".-", ",–"}) {
    if (const auto at = result.find(mark); at != std::string::npos && at > 0 && is_digit(result[at - 1])) {
      return result.erase(at, mark.size());
    }
  }
  return "";
}

}  // namespace

namespace {

// `20.000 €`: three digits behind each point, and money, of which nobody counts thousandths.
std::string with_grouped_points(std::string_view text) {
  constexpr std::string_view kMoney[] = {"€", "EUR", "CHF", "$", "£", "PLN", "DKK", "SEK", "NOK"};
  const bool money = std::any_of(std::begin(kMoney), std::end(kMoney),
                                 [&](auto sign) { return text.find(sign) != std::string_view::npos; });
  std::string result(text);
  for (std::size_t at = result.find('.'); at != std::string::npos; at = result.find('.', at + 1)) {
    if (money && at > 0 && is_digit(result[at - 1]) && digits_from(result, at + 1) == 3) {
      result[at] = ',';
    }
  }
  return result;
}

}  // namespace

std::string with_magnitude(std::string_view text) {
  std::string result(text);
  for (std::size_t at = result.find(' '); at != std::string::npos; at = result.find(' ', at + 1)) {
    const std::size_t behind = at + 2;
    const bool letter = at > 0 && is_digit(result[at - 1]) && at + 1 < result.size() &&
                        std::string_view("kKmM").find(result[at + 1]) != std::string_view::npos;
    const std::string_view next = letter ? std::string_view(result).substr(behind) : std::string_view();
    const bool money = next.starts_with(" EUR") || next.starts_with(" USD") || next.starts_with(" GBP") ||
                       next.starts_with(" CHF") || next.starts_with(" €") || next.starts_with(" $") ||
                       next.starts_with(" £");
    const std::size_t number = result.find_last_not_of("0123456789.,", at == 0 ? 0 : at - 1);
    const bool sign =
        number != std::string::npos && (result.substr(0, number + 1).ends_with("€") ||
                                        result[number] == '$' || result.substr(0, number + 1).ends_with("£"));
    if (letter && (money || (sign && (next.empty() || next[0] == ' ')))) {
      result.erase(at, 1);
    }
  }
  return result == text ? "" : result;
}

std::string number_in_signs(PhraseKind kind, std::string_view text) {
  if (std::none_of(text.begin(), text.end(), is_digit) || kind == PhraseKind::moment) {
    return "";
  }
  if (const std::string point = with_point(text); point != text && reads(kind, point)) {
    return "commas stand between thousands, and a point before what is less than one: write `" + point + "`";
  }
  if (const std::string whole = with_magnitude(text); !whole.empty()) {
    const std::string one = readable(kind, whole);
    return one.empty() ? "" : "write `" + one + "`";
  }
  if (const std::string whole = without_cents(text); !whole.empty() && reads(kind, whole)) {
    return "write `" + whole + "`";
  }
  if (const std::string sign = with_sign_in_front(text); !sign.empty()) {
    const std::string one = readable(kind, sign);
    return one.empty() ? "" : "the sign stands in front: write `" + one + "`";
  }
  if (const std::string points = with_grouped_points(text); points != text) {
    const std::string one = readable(kind, points);
    return one.empty() ? "" : "thousands are set apart by commas: write `" + one + "`";
  }
  const std::string commas = with_commas(text);
  return commas != text && reads(kind, commas) ? "thousands are set apart by commas: write `" + commas + "`"
                                               : "";
}

}  // namespace jc::expr
