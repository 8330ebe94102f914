#include "compiler/expr/phrase/number.h"

#include <chrono>
#include <cstdlib>

namespace jc::expr {
namespace {

constexpr int kWholeDigits = 12;
constexpr int kFractionDigits = 5;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::chrono::year_month_day calendar(Date date) {
  return std::chrono::year(date.year) / date.month / date.day;
}

// Takes the sign off the front; -1 or 1.
int take_sign(std::string_view& text) {
  // The sign itself, and the dash that writing programs make of a hyphen.
  const std::string_view minus = "\xE2\x88\x92";
  const std::string_view dash = "\xE2\x80\x93";
  int sign = 1;
  if (text.substr(0, 3) == minus || text.substr(0, 3) == dash) {
    sign = -1;
    text.remove_prefix(3);
  } else if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    sign = text[0] == '-' ? -1 : 1;
    text.remove_prefix(1);
  }
  while (!text.empty() && !is_digit(text[0])) {
    text.remove_prefix(1);
  }
  return sign;
}

std::optional<std::int64_t> factor(std::string_view ending) {
  // `2 million`: the word may stand apart, with any space.
  while (!ending.empty() && (ending[0] == ' ' || ending[0] == '\t' || ending[0] == '\n' ||
                             ending[0] == '\r' || static_cast<unsigned char>(ending[0]) >= 0x80)) {
    ending.remove_prefix(1);
  }
  if (ending.empty()) {
    return 1;
  }
  switch (ending[0]) {
    case 'k':
    case 'K':
    case 't':
    case 'T':
      return 1'000;
    case 'm':
    case 'M':
      return 1'000'000;
    case 'b':
    case 'B':
      return 1'000'000'000;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<Decimal> decimal(std::string_view text) {
  const int sign = take_sign(text);
  __int128 digits = 0;
  int whole = 0;
  int fraction = 0;
  bool after_point = false;
  std::size_t i = 0;
  for (; i < text.size() && (is_digit(text[i]) || text[i] == ',' || text[i] == '.'); ++i) {
    if (text[i] == '.') {
      after_point = true;
    } else if (is_digit(text[i])) {
      digits = digits * 10 + (text[i] - '0');
      whole += after_point || digits == 0 ? 0 : 1;
      fraction += after_point ? 1 : 0;
    }
    if (whole > kWholeDigits || fraction > kWholeDigits) {
      return std::nullopt;
    }
  }
  const auto times = factor(text.substr(i));
  if (i == 0 || !times) {
    return std::nullopt;
  }
  // In units of 10^-12, as `fraction` is at most 12; then back to millionths where nothing is lost.
  for (int k = fraction; k < kWholeDigits; ++k) {
    digits *= 10;
  }
  digits *= *times;
  const __int128 step = 10'000'000;
  const __int128 limit = __int128{1'000'000'000'000} * 1'000'000'000'000;
  if (digits % step != 0 || digits >= limit) {
    return std::nullopt;
  }
  static_assert(kFractionDigits == 5);
  return Decimal{static_cast<std::int64_t>(digits / 1'000'000) * sign};
}

std::string print(Decimal number) {
  const std::int64_t size = std::llabs(number.millionths);
  std::string whole = std::to_string(size / Decimal::kOne);
  if (whole.size() > 4) {
    for (int at = static_cast<int>(whole.size()) - 3; at > 0; at -= 3) {
      whole.insert(static_cast<std::size_t>(at), ",");
    }
  }
  std::string fraction = std::to_string(Decimal::kOne + size % Decimal::kOne).substr(1);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  return (number.millionths < 0 ? "-" : "") + whole + (fraction.empty() ? "" : "." + fraction);
}

Decimal middle(Decimal a, Decimal b) {
  return {static_cast<std::int64_t>((__int128{a.millionths} + b.millionths) / 2)};
}

std::int64_t day_number(Date date) {
  return std::chrono::sys_days(calendar(date)).time_since_epoch().count();
}

Date date_of(std::int64_t number) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(number))};
  return {static_cast<std::int16_t>(static_cast<int>(date.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(date.day()))};
}

std::optional<Date> date(std::string_view text) {
  int field[3] = {0, 0, 0};
  int at = 0;
  for (const char c : text) {
    if (c == '-') {
      ++at;
    } else if (is_digit(c) && at < 3 && field[at] < 10000) {
      field[at] = field[at] * 10 + (c - '0');
    } else {
      return std::nullopt;
    }
    if (at > 2) {
      return std::nullopt;
    }
  }
  if (at != 2 || field[0] < 1 || field[0] > 9999 || field[1] > 12 || field[2] > 31) {
    return std::nullopt;
  }
  const Date result{static_cast<std::int16_t>(field[0]), static_cast<std::uint8_t>(field[1]),
                    static_cast<std::uint8_t>(field[2])};
  return calendar(result).ok() ? std::optional(result) : std::nullopt;
}

std::string print(Date date) {
  const auto padded = [](int number, std::size_t width) {
    std::string text = std::to_string(number);
    return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
  };
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

}  // namespace jc::expr
