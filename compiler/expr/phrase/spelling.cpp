#include "compiler/expr/phrase/spelling.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

namespace jc::expr {
namespace {

bool is_break(char c) { return std::string_view(" \t\r\n,()").find(c) != std::string_view::npos; }

constexpr VagueWord kNumberWords[] = {
    {"one", "1"},     {"two", "2"},     {"three", "3"},    {"four", "4"},    {"five", "5"},
    {"six", "6"},     {"seven", "7"},   {"eight", "8"},    {"nine", "9"},    {"ten", "10"},
    {"eleven", "11"}, {"twelve", "12"}, {"fifteen", "15"}, {"twenty", "20"}, {"thirty", "30"},
    {"forty", "40"},  {"fifty", "50"},  {"seventy", "70"}, {"eighty", "80"}, {"forty-five", "45"},
    {"sixty", "60"},  {"ninety", "90"}, {"hundred", "100"}};

constexpr VagueWord kVagueWords[] = {{"a", "1"},
                                     {"an", "1"},
                                     {"half", "0.5"},
                                     {"few", "2..3"},
                                     {"some", "2..3"},
                                     {"several", "3..5"},
                                     {"couple", "2"},
                                     {"soon", "2 weeks", true},
                                     {"shortly", "1 day", true},
                                     {"later", "2 weeks", true},
                                     {"eventually", "30 days", true},
                                     {"asap", "1 day", true},
                                     {"immediately", "1 hour", true},
                                     {"directly", "1 hour", true},
                                     {"promptly", "1 day", true},
                                     {"quickly", "1 day", true},
                                     {"tbd", "2 weeks", true},
                                     {"tbc", "2 weeks", true}};

const VagueWord* find(std::span<const VagueWord> words, std::string_view plain) {
  const auto found =
      std::find_if(words.begin(), words.end(), [&](const VagueWord& each) { return each.word == plain; });
  return found == words.end() ? nullptr : &*found;
}

}  // namespace

std::string_view slice(std::string_view text, Extent at) { return text.substr(at.begin, at.end - at.begin); }

Extent word_at(std::string_view text, std::uint32_t position) {
  const auto size = static_cast<std::uint32_t>(text.size());
  Extent result{std::min(position, size), std::min(position, size)};
  while (result.begin > 0 && !is_break(text[result.begin - 1]) && result.begin < size &&
         !is_break(text[result.begin])) {
    --result.begin;
  }
  // What was read of the word stays out: `5dayz` is wrong from `dayz` on.
  const auto is_letter = [&](std::uint32_t at) {
    return (static_cast<unsigned char>(text[at]) | 0x20) >= 'a';
  };
  if (result.begin < position && position < size && is_letter(position) && !is_letter(position - 1)) {
    result.begin = position;
  }
  while (result.end < size && !is_break(text[result.end])) {
    ++result.end;
  }
  if (result.end == result.begin && result.end < size) {
    ++result.end;
  }
  return result;
}

Extent word_before(std::string_view text, std::uint32_t position) {
  std::uint32_t end = std::min(position, static_cast<std::uint32_t>(text.size()));
  while (end > 0 && is_break(text[end - 1])) {
    --end;
  }
  std::uint32_t begin = end;
  while (begin > 0 && !is_break(text[begin - 1])) {
    --begin;
  }
  return {begin, end};
}

std::string lower_case(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return result;
}

std::string replaced(std::string_view text, Extent at, std::string_view by) {
  return std::string(text.substr(0, at.begin)) + std::string(by) + std::string(text.substr(at.end));
}

std::size_t distance(std::string_view a, std::string_view b) {
  constexpr std::size_t kLongest = 32;
  if (a.size() > kLongest || b.size() > kLongest) {
    return kLongest;
  }
  const std::string x = lower_case(a);
  const std::string y = lower_case(b);
  // The row that is being filled and the two before it, which is as far as a swap looks back: a broken phrase
  // asks for hundreds of distances, and the whole table takes longer to empty than three rows to fill.
  using Row = std::array<std::uint8_t, kLongest + 1>;
  std::array<Row, 3> rows;
  std::iota(rows[0].begin(), rows[0].end(), std::uint8_t{0});
  for (std::size_t i = 1; i <= x.size(); ++i) {
    Row& row = rows[i % 3];
    const Row& above = rows[(i + 2) % 3];
    row[0] = static_cast<std::uint8_t>(i);
    for (std::size_t j = 1; j <= y.size(); ++j) {
      int cost = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) {
        cost = std::min(cost, rows[(i + 1) % 3][j - 2] + 1);
      }
      row[j] = static_cast<std::uint8_t>(cost);
    }
  }
  return rows[x.size() % 3][y.size()];
}

std::string_view closest(std::string_view word, const std::vector<std::string_view>& words) {
  // Of five letters two slips leave another word: `lease` is not `less`.
  constexpr std::size_t kLong = 6;
  const std::size_t most = word.size() < 3 ? 0 : word.size() < kLong ? 1 : 2;
  std::string_view best;
  std::size_t best_distance = most + 1;
  // People seldom mistype the first letters, so that a longer shared front decides between equals.
  std::size_t best_front = 0;
  const std::string plain = lower_case(word);
  for (const std::string_view candidate : words) {
    // Each letter more or less is a slip.
    if (std::max(word.size(), candidate.size()) - std::min(word.size(), candidate.size()) > most) {
      continue;
    }
    const std::size_t one = distance(word, candidate);
    const std::string other = lower_case(candidate);
    const auto ends = std::mismatch(plain.begin(), plain.end(), other.begin(), other.end());
    const auto front = static_cast<std::size_t>(ends.first - plain.begin());
    // `meter` is not `after`: two slips, and the first letter among them, are another word.
    // Nor is `bill` `till`: short words differ in one letter, and hardly anybody mistypes the first.
    const bool other_word =
        front == 0 && (one > 1 || (word.size() < kLong && word.size() == candidate.size() &&
                                   plain.substr(1) == other.substr(1)));
    const bool closer =
        !other_word && (one < best_distance || (one == best_distance && !best.empty() && front > best_front));
    if (candidate.size() > 2 && closer && one > 0) {
      best = candidate;
      best_distance = one;
      best_front = front;
    }
  }
  return best;
}

std::string_view meant_unit(std::string_view word) {
  static constexpr std::string_view kUnits[] = {"minutes",  "hours",   "days",    "weeks", "months",
                                                "quarters", "years",   "day",     "week",  "month",
                                                "minute",   "quarter", "percent", "points"};
  for (const std::string_view unit : kUnits) {
    // Short words are one letter away from too many others.
    if (word.size() > 3 && distance(word, unit) == 1) {
      return unit;
    }
  }
  return {};
}

std::string_view digits_of(std::string_view word) {
  const VagueWord* number = find(kNumberWords, lower_case(word));
  return number == nullptr ? std::string_view() : number->instead;
}

std::string with_digits(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::string_view digits = digits_of(word);
    result += digits.empty() ? word : digits;
    result += end < text.size() ? " " : "";
    at = end + 1;
  }
  return result;
}

const VagueWord* vague_word(std::string_view word) {
  const std::string plain = lower_case(word);
  const VagueWord* number = find(kNumberWords, plain);
  return number != nullptr ? number : find(kVagueWords, plain);
}

}  // namespace jc::expr
