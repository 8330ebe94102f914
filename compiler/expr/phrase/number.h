// Exact numbers and dates: what conditions are compared with, so that `$100k` has one border and no dust.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jc::expr {

// A decimal number kept as millionths. Phrases may hold up to 12 digits before the point and 5 after it,
// so every number and the middle of any two of them is exact.
struct Decimal {
  static constexpr std::int64_t kOne = 1'000'000;
  std::int64_t millionths = 0;
  static constexpr Decimal whole(std::int64_t number) { return {number * kOne}; }
  bool is_whole() const { return millionths % kOne == 0; }
  // Cuts off what follows the point.
  std::int64_t integer() const { return millionths / kOne; }
  double approximate() const { return static_cast<double>(millionths) / static_cast<double>(kOne); }
  auto operator<=>(const Decimal&) const = default;
};

// Reads `1,667`, `4.2`, `2.5k`, `-3`; nothing when it is no number or has more digits than Decimal holds.
// Endings: k thousand, m million, b and bn thousand million, in either case.
std::optional<Decimal> decimal(std::string_view text);
// The shortest plain form, with commas from 10,000 on.
std::string print(Decimal number);
// The exact middle of two numbers that phrases may hold.
Decimal middle(Decimal a, Decimal b);

// A day of the Gregorian calendar.
struct Date {
  std::int16_t year = 1970;
  std::uint8_t month = 1;
  std::uint8_t day = 1;
  auto operator<=>(const Date&) const = default;
};

// Reads `2026-12-01`; nothing when there is no such day. Years 1 to 9999.
std::optional<Date> date(std::string_view text);
std::string print(Date date);
// Days since 1970-01-01, and back.
std::int64_t day_number(Date date);
Date date_of(std::int64_t day_number);

}  // namespace jc::expr
