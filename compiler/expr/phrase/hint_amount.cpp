// What to do about amounts with another beside them, and in other signs: `3 days instead of 10`, `15 k€`,
// `±10%`.
#include <algorithm>
#include <cstdint>
#include <optional>

#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// `3 days instead of 10`: the unit is that of the other.
std::string with_unit_of(std::string_view value, std::string_view other) {
  const std::string_view last = trimmed(value);
  const bool bare = !last.empty() && std::all_of(last.begin(), last.end(), is_digit);
  const auto unit = other.find_first_not_of("0123456789.,");
  return std::string(last) + (bare && unit != std::string_view::npos ? std::string(other.substr(unit)) : "");
}

// What is aimed at, and what it is today.
std::string two_values(const std::string& target, const std::string& today) {
  return reads(PhraseKind::quantity, target) && reads(PhraseKind::quantity, today)
             ? "these are two values: write `target: " + target + "` and `baseline: " + today + "`"
             : "";
}

std::string of_two_values(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view instead :
       {" instead of ", " rather than ", " down from ", " up from ", " vs ", " vs. ", " (was ", " (today ",
        " (now ", " (from ", ", was ", ", today ", " compared to ", " from "}) {
    const auto at = plain.find(instead);
    if (at == std::string::npos) {
      continue;
    }
    const std::string_view target = trimmed(text.substr(0, at));
    std::string_view today = trimmed(text.substr(at + instead.size()));
    today = today.ends_with(')') ? today.substr(0, today.size() - 1) : today;
    return two_values(std::string(target), with_unit_of(today, target));
  }
  for (const std::string_view to : {" → ", "→", " -> ", " => ", " to "}) {
    const auto at = plain.find(to);
    if (at != std::string::npos) {
      const std::string_view target = trimmed(text.substr(at + to.size()));
      // `50 to 1` is so many for each one.
      const bool counted = to == " to " && text.find_first_not_of("0123456789 to") == std::string_view::npos;
      const std::string_view today =
          counted ? std::string_view()
                  : without_front(text.substr(0, at), {"from ", "down from ", "up from "});
      return two_values(std::string(target), with_unit_of(today, target));
    }
  }
  return "";
}

// `±10%`: as far to the one side as to the other.
std::string of_both_sides(std::string_view text) {
  const std::string_view value = without_front(text, {"±", "+/- ", "+/-", "+- ", "plus or minus "});
  return value.size() < text.size() && reads(PhraseKind::quantity, trimmed(value))
             ? "it counts to both sides: write `" + std::string(trimmed(value)) + "`"
             : "";
}

// `80% of 40 hours`: what it comes to.
std::string of_share_of_amount(std::string_view text) {
  const auto of = text.find("% of ");
  const std::string_view behind = of == std::string_view::npos ? "" : text.substr(of + 5);
  const auto end = std::min(behind.find_first_not_of("0123456789"), behind.size());
  constexpr std::size_t kMostDigits = 6;
  const std::optional<Quantity> share =
      end == 0 || end > kMostDigits ? std::nullopt : plain_amount(text.substr(0, of + 1));
  const std::optional<Quantity> whole = share ? plain_amount(behind.substr(0, end)) : std::nullopt;
  constexpr std::int64_t kHundred = 100'000'000;
  if (!whole || share->is_range() || share->low.millionths > kHundred ||
      !reads(PhraseKind::quantity, behind)) {
    return "";
  }
  const Decimal part{whole->low.millionths / 100 * (share->low.millionths / 1'000'000)};
  const std::string one = print(part) + std::string(behind.substr(end));
  return reads(PhraseKind::quantity, one) ? "that comes to so much: write `" + one + "`" : "";
}

}  // namespace

std::string with_sign_in_front(std::string_view text) {
  constexpr std::string_view kSigns[] = {"€", "£", "$", "¥"};
  for (const std::string_view sign : kSigns) {
    const auto at = text.find(sign);
    if (at == std::string_view::npos || at < 2 ||
        std::string_view("kKmM").find(text[at - 1]) == std::string_view::npos) {
      continue;
    }
    std::size_t begin = at - 1;
    while (begin > 0 && (is_digit(text[begin - 1]) || text[begin - 1] == '.' || text[begin - 1] == ',' ||
                         text[begin - 1] == ' ')) {
      --begin;
    }
    const std::string number(trimmed(text.substr(begin, at - 1 - begin)));
    const std::string gap = begin > 0 ? " " : "";
    return number.empty() ? ""
                          : std::string(trimmed(text.substr(0, begin))) + gap + std::string(sign) + number +
                                std::string(1, text[at - 1]) + std::string(text.substr(at + sign.size()));
  }
  return "";
}

std::string amount_beside(std::string_view text) {
  return first_hint(text, {of_both_sides, of_share_of_amount, of_two_values});
}

}  // namespace jc::expr
