#include "compiler/language/spelling.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace jc::language {
namespace {

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> words_of(std::string_view text, std::string_view breaks) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (breaks.find(c) == std::string_view::npos) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) {
    words.pop_back();
  }
  return words;
}

// 1 to 12; 0 for other words.
int month_of(std::string_view word) {
  constexpr std::string_view kMonths[] = {"january",   "february", "march",    "april",
                                          "may",       "june",     "july",     "august",
                                          "september", "october",  "november", "december"};
  const std::string lower = lower_case(word);
  for (int month = 0; month < 12; month++) {
    const std::string_view name = kMonths[month];
    if (lower == name || lower == name.substr(0, 3) || (lower == "sept" && month == 8)) {
      return month + 1;
    }
  }
  return 0;
}

bool is_year(std::string_view word) { return word.size() == 4 && is_digits(word); }
bool is_short(std::string_view word) { return !word.empty() && word.size() <= 2 && is_digits(word); }

std::string dated(std::string_view year, int month, std::string_view day) {
  const int number = day.empty() ? 0 : std::stoi(std::string(day));
  if (month < 1 || month > 12 || (!day.empty() && (number < 1 || number > 31))) {
    return "";
  }
  return day.empty() ? fmt::format("{}-{:02}", year, month)
                     : fmt::format("{}-{:02}-{:02}", year, month, number);
}

// `1st`, `22nd`: the number alone.
std::string day_of(std::string_view word) {
  for (const std::string_view end : {"st", "nd", "rd", "th"}) {
    if (word.ends_with(end) && is_short(word.substr(0, word.size() - 2))) {
      return std::string(word.substr(0, word.size() - 2));
    }
  }
  return is_short(word) ? std::string(word) : "";
}

}  // namespace

std::string_view flag_of(std::string_view word) {
  const std::string lower = lower_case(word);
  return lower == "yes" || lower == "on" || lower == "y" || lower == "true"    ? "true"
         : lower == "no" || lower == "off" || lower == "n" || lower == "false" ? "false"
                                                                               : "";
}

std::string date_of(std::string_view text) {
  const std::vector<std::string> numbers = words_of(text, "-/.");
  if (numbers.size() == 3 && is_year(numbers[0]) && is_short(numbers[1]) && is_short(numbers[2])) {
    return dated(numbers[0], std::stoi(numbers[1]), numbers[2]);
  }
  if (numbers.size() == 2 && is_year(numbers[0]) && is_short(numbers[1])) {
    return dated(numbers[0], std::stoi(numbers[1]), "");
  }
  const std::vector<std::string> words = words_of(text, " ,.");
  if (words.size() == 2 && is_year(words[1])) {
    return dated(words[1], month_of(words[0]), "");
  }
  if (words.size() != 3 || !is_year(words[2])) {
    return "";
  }
  const bool day_first = month_of(words[1]) != 0;
  const std::string day = day_of(words[day_first ? 0 : 1]);
  return day.empty() ? "" : dated(words[2], month_of(words[day_first ? 1 : 0]), day);
}

std::string number_of(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  const std::size_t end = text.find_last_not_of(' ');
  const std::string_view number = begin == std::string_view::npos ? "" : text.substr(begin, end + 1 - begin);
  const std::size_t point = number.find('.');
  const std::string_view whole = number.substr(number.starts_with('-') ? 1 : 0, point);
  const bool plain = is_digits(whole.substr(0, whole.find('.'))) &&
                     (point == std::string_view::npos || is_digits(number.substr(point + 1)));
  return plain ? std::string(number) : "";
}

}  // namespace jc::language
