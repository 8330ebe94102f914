#include "compiler/diff/wording.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/source/nearest.h"

namespace jc::diff {

namespace {

// Words that make another promise of the same sentence.
constexpr std::string_view kFigures[] = {
    "one",     "two",      "three",  "four",   "five",     "six",       "seven",   "eight",  "nine",
    "ten",     "twelve",   "once",   "twice",  "half",     "double",    "first",   "second", "third",
    "minute",  "minutes",  "hour",   "hours",  "day",      "days",      "night",   "week",   "weeks",
    "weekend", "weekends", "month",  "months", "quarter",  "quarters",  "year",    "years",  "daily",
    "weekly",  "monthly",  "yearly", "every",  "business", "quarterly", "before",  "after",  "within",
    "until",   "no",       "not",    "never",  "nobody",   "nothing",   "without", "only",   "except",
    "always",  "all",      "any",    "some",   "most"};

// Which of them say the same.
constexpr std::string_view kSame[][2] = {{"every", "all"}, {"each", "all"}, {"without", "no"}, {"not", "no"}};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = byte >= 128 || std::isalnum(byte) != 0;
    if (letter && !inside) {
      words.emplace_back();
    }
    if (letter) {
      words.back() += static_cast<char>(std::tolower(byte));
    }
    // "don't" and "e-mail" are one word.
    inside = letter || ((c == '\'' || c == '-') && inside);
  }
  return words;
}

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

std::string_view meaning_of(std::string_view word) {
  for (const auto& [other, meaning] : kSame) {
    if (word == other) {
      return meaning;
    }
  }
  return word;
}

bool is_figure(const std::string& word) {
  return has_digit(word) || meaning_of(word) != word ||
         std::find(std::begin(kFigures), std::end(kFigures), word) != std::end(kFigures);
}

// "teh", "recieve", "argeud"; "able" is no slip of "table".
bool is_slip(const std::string& a, const std::string& b) {
  return a == b ||
         (a.front() == b.front() && !(is_figure(a) && is_figure(b)) && source::is_clear_slip(a, b, {}));
}

std::vector<std::string> figures_of(const std::vector<std::string>& words) {
  std::vector<std::string> figures;
  for (const std::string& word : words) {
    if (is_figure(word)) {
      figures.emplace_back(meaning_of(word));
    }
  }
  std::sort(figures.begin(), figures.end());
  return figures;
}

std::size_t count_shared(const std::vector<std::string>& words, const std::vector<std::string>& others) {
  std::unordered_map<std::string_view, std::size_t> left;
  for (const std::string& other : others) {
    left[meaning_of(other)]++;
  }
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](const std::string& word) {
    const auto same = left.find(meaning_of(word));
    return same != left.end() && same->second > 0 && same->second-- > 0;
  }));
}

std::string letters_of(const std::vector<std::string>& words) {
  std::string letters;
  for (const std::string& word : words) {
    letters += word;
  }
  return letters;
}

}  // namespace

bool same_words(std::string_view before, std::string_view after) {
  const std::vector<std::string> was = words_of(before);
  const std::vector<std::string> is = words_of(after);
  const auto is_name = [](std::string_view text) { return text.find(' ') == std::string_view::npos; };
  if (is_name(before) || is_name(after)) {
    return was == is;
  }
  return letters_of(was) == letters_of(is) ||
         std::equal(was.begin(), was.end(), is.begin(), is.end(), is_slip);
}

bool is_rephrased(std::string_view before, std::string_view after) {
  const std::vector<std::string> was = words_of(before);
  const std::vector<std::string> is = words_of(after);
  return figures_of(was) == figures_of(is) && 2 * count_shared(was, is) >= std::max(was.size(), is.size());
}

}  // namespace jc::diff
