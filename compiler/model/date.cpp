#include "compiler/model/date.h"

#include <charconv>
#include <chrono>

namespace jc::model {

namespace {

std::optional<int> digits(std::string_view text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ptr == end && read.ec == std::errc() && number >= 0 ? std::optional(number) : std::nullopt;
}

int last_day(int year, int month) {
  const auto last = std::chrono::year(year) / month / std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

}  // namespace

std::optional<int> read_date(std::string_view text, bool month_will_do) {
  const bool month_only = month_will_do && text.size() == 7;
  const bool shaped = (month_only || (text.size() == 10 && text[7] == '-')) && text[4] == '-';
  if (!shaped) {
    return std::nullopt;
  }
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  if (!year || !month || *month < 1 || *month > 12) {
    return std::nullopt;
  }
  const int last = last_day(*year, *month);
  const auto day = month_only ? std::optional(last) : digits(text.substr(8, 2));
  if (!day || *day < 1 || *day > last) {
    return std::nullopt;
  }
  return *year * 10000 + *month * 100 + *day;
}

expr::Date calendar_date(int yyyymmdd) {
  return {static_cast<std::int16_t>(yyyymmdd / 10000), static_cast<std::uint8_t>(yyyymmdd / 100 % 100),
          static_cast<std::uint8_t>(yyyymmdd % 100)};
}

}  // namespace jc::model
