#include "compiler/expr/rule/words.h"

#include <algorithm>
#include <array>

#include "compiler/expr/rule/rule.h"

namespace jc::expr {

namespace {

// Words longer than this are never a mistyped word of the language; it also bounds the table.
constexpr std::size_t kLongest = 16;

int distance(std::string_view a, std::string_view b) {
  std::array<std::array<int, kLongest + 1>, kLongest + 1> cost{};
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = static_cast<int>(i + j);
        continue;
      }
      const int same = a[i - 1] == b[j - 1] ? 0 : 1;
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + same});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

// Plurals that follow no rule.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kIrregular = {
    {{"people", "person"},
     {"criteria", "criterion"},
     {"children", "child"},
     {"men", "man"},
     {"women", "woman"},
     {"data", "datum"}}};

}  // namespace

std::string nearest_word(std::string_view word, const std::vector<std::string>& words, int limit) {
  std::string lower(word);
  for (char& c : lower) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  std::string best;
  int best_distance = limit + 1;
  for (const std::string& candidate : words) {
    if (lower.size() > kLongest || candidate.size() > kLongest) {
      continue;
    }
    const int there = distance(lower, candidate);
    const bool alike = 2 * there < static_cast<int>(std::max(lower.size(), candidate.size()));
    if (alike && there < best_distance) {
      best_distance = there;
      best = candidate;
    }
  }
  return best;
}

std::vector<std::string> singular_forms(std::string_view word) {
  std::vector<std::string> forms = {std::string(word)};
  for (const auto& [plural, singular] : kIrregular) {
    if (word == plural) {
      forms.emplace_back(singular);
    }
  }
  const auto add = [&](std::size_t drop, std::string_view ending) {
    forms.push_back(std::string(word.substr(0, word.size() - drop)).append(ending));
  };
  if (word.size() < 2 || !word.ends_with('s') || word.ends_with("ss")) {
    return forms;
  }
  add(1, "");
  if (word.size() > 3 && word.ends_with("ies")) {
    add(3, "y");
  } else if (word.size() > 3 && word.ends_with("ves")) {
    add(3, "f");
  }
  if (word.size() > 3 && word.ends_with("es")) {
    add(2, "");
    if (word.ends_with("yses") || word.ends_with("eses") || word.ends_with("ases")) {
      add(2, "is");
    }
  }
  return forms;
}

}  // namespace jc::expr
