#include "compiler/source/nearest.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "compiler/text/columns.h"

namespace jc::source {
namespace {

using Cost = std::uint32_t;

// Costs are in quarters of an edit.
constexpr Cost kEdit = 4;
constexpr Cost kSeparatorEdit = 1;
constexpr std::size_t kLongestWord = 100;
// Below this an abbreviation says too little.
constexpr std::size_t kShortestPrefix = 3;
constexpr Cost kNone = UINT32_MAX;

bool is_separator(char32_t value) { return value == '-' || value == '_' || value == ' '; }

// A word with case and kind of separator taken away, the letters it has as a bit set, and how many there are,
// separators left aside.
struct Folded {
  std::u32string letters;
  std::uint64_t bag = 0;
  std::size_t count = 0;
};

void fold(std::string_view word, Folded& out) {
  out.letters.clear();
  out.bag = 0;
  out.count = 0;
  for (std::size_t i = 0; i < word.size();) {
    char32_t letter = static_cast<unsigned char>(word[i]);
    std::size_t bytes = 1;
    // Most are ASCII, and some lists are looked through for thousands of words.
    if (letter >= 0x80) {
      const text::CodePoint point = text::first_code_point(word.substr(i));
      letter = point.value;
      bytes = point.bytes;
    }
    i += bytes;
    if (letter >= 'A' && letter <= 'Z') {
      letter += 'a' - 'A';
    }
    if (is_separator(letter)) {
      letter = '-';
    } else {
      out.bag |= std::uint64_t{1} << (letter % 64);
      out.count++;
    }
    out.letters += letter;
  }
}

Cost cost_of(char32_t letter) { return letter == '-' ? kSeparatorEdit : kEdit; }

// The cost of changing `a` into `b`, or kNone when it is above `limit`.
Cost edit_cost(const std::u32string& a, const std::u32string& b, Cost limit) {
  using Row = std::array<Cost, kLongestWord + 1>;
  std::array<Row, 3> rows;
  Row* before = &rows[0];
  Row* above = &rows[1];
  Row* here = &rows[2];
  (*above)[0] = 0;
  for (std::size_t j = 1; j <= b.size(); j++) {
    (*above)[j] = (*above)[j - 1] + cost_of(b[j - 1]);
  }
  for (std::size_t i = 1; i <= a.size(); i++) {
    (*here)[0] = (*above)[0] + cost_of(a[i - 1]);
    Cost least = (*here)[0];
    for (std::size_t j = 1; j <= b.size(); j++) {
      const Cost substitution = a[i - 1] == b[j - 1] ? 0 : kEdit;
      Cost best = std::min({(*above)[j] + cost_of(a[i - 1]), (*here)[j - 1] + cost_of(b[j - 1]),
                            (*above)[j - 1] + substitution});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        best = std::min(best, (*before)[j - 2] + kEdit);
      }
      (*here)[j] = best;
      least = std::min(least, best);
    }
    // A swap reaches back two rows, but that row is at most one edit cheaper than this, and a swap costs one.
    if (least > limit) {
      return kNone;
    }
    std::swap(before, above);
    std::swap(above, here);
  }
  const Cost total = (*above)[b.size()];
  return total <= limit ? total : kNone;
}

// The words of `letters` in alphabetical order, so that `date-start` equals `start-date`.
std::vector<std::u32string> sorted_parts(const std::u32string& letters) {
  std::vector<std::u32string> parts(1);
  for (const char32_t letter : letters) {
    if (letter == '-') {
      parts.emplace_back();
    } else {
      parts.back() += letter;
    }
  }
  std::sort(parts.begin(), parts.end());
  return parts;
}

bool same_parts(const Folded& a, const Folded& b) {
  return a.bag == b.bag && a.letters.size() == b.letters.size() &&
         a.letters.find(U'-') != std::u32string::npos && sorted_parts(a.letters) == sorted_parts(b.letters);
}

// What an abbreviation or a longer form costs: an edit, and a little for each letter that is missing, so
// that the shortest completion wins.
Cost prefix_cost(const std::u32string& a, const std::u32string& b) {
  const std::u32string& shorter = a.size() < b.size() ? a : b;
  const std::u32string& longer = a.size() < b.size() ? b : a;
  if (shorter.size() < kShortestPrefix || !longer.starts_with(shorter)) {
    return kNone;
  }
  // A longer form of a word ends where another word begins: `owner-name`, but not `portable` for `port`.
  const bool typed_longer = a.size() > b.size();
  if (typed_longer && longer[shorter.size()] != '-') {
    return kNone;
  }
  return kEdit + static_cast<Cost>(longer.size() - shorter.size()) / 4;
}

std::size_t shared_front(std::u32string_view a, std::u32string_view b) {
  const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(ends.first - a.begin());
}

// Counts letters that only one of the two has, and those that one has more: each needs an edit of its own.
Cost least_cost(const Folded& a, const Folded& b) {
  const int only_a = std::popcount(a.bag & ~b.bag);
  const int only_b = std::popcount(b.bag & ~a.bag);
  const std::size_t more = std::max(a.count, b.count) - std::min(a.count, b.count);
  return kEdit * std::max(static_cast<Cost>(std::max(only_a, only_b)), static_cast<Cost>(more));
}

Cost limit_for(const Folded& a, const Folded& b) {
  const auto longest = static_cast<Cost>(std::max(a.letters.size(), b.letters.size()));
  return longest < 3 ? kSeparatorEdit : longest / 3 * kEdit;
}

Cost closeness(const Folded& word, const Folded& candidate, Cost best) {
  const Cost prefix = prefix_cost(word.letters, candidate.letters);
  if (same_parts(word, candidate)) {
    return kEdit;
  }
  const Cost limit = std::min(limit_for(word, candidate), best);
  if (least_cost(word, candidate) > limit) {
    return prefix;
  }
  return std::min(prefix, edit_cost(word.letters, candidate.letters, limit));
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
  // Four bytes a code point at most: no need to decode what is too long anyway.
  if (word.empty() || word.size() > 4 * kLongestWord) {
    return std::nullopt;
  }
  Folded wanted;
  fold(word, wanted);
  std::optional<std::string_view> best;
  Cost best_cost = kNone;
  std::size_t best_front = 0;
  Folded folded;
  for (const std::string_view candidate : candidates) {
    if (candidate == word || candidate.empty() || candidate.size() > 4 * kLongestWord) {
      continue;
    }
    fold(candidate, folded);
    if (wanted.letters.size() > kLongestWord || folded.letters.size() > kLongestWord) {
      continue;
    }
    const Cost cost = closeness(wanted, folded, best_cost);
    if (cost == kNone || cost > best_cost) {
      continue;
    }
    // People seldom mistype the first letters, so a longer shared front decides between equals.
    const std::size_t front = shared_front(wanted.letters, folded.letters);
    const bool wins = cost < best_cost || front > best_front || (front == best_front && candidate < *best);
    if (!best || wins) {
      best = candidate;
      best_cost = cost;
      best_front = front;
    }
  }
  return best;
}

namespace {

bool is_digit(char32_t letter) { return letter >= U'0' && letter <= U'9'; }

std::u32string digits_of(const std::u32string& letters) {
  std::u32string digits;
  std::copy_if(letters.begin(), letters.end(), std::back_inserter(digits), is_digit);
  return digits;
}

// The most that a word of this length may be off; separators are nearly free.
Cost clear_limit(const Folded& a, const Folded& b) {
  constexpr std::size_t kShortest = 4;
  constexpr std::size_t kLong = 9;
  const std::size_t shorter = std::min(a.letters.size(), b.letters.size());
  const bool alike = shorter > 0 && a.letters[0] == b.letters[0];
  return shorter < kShortest ? kEdit - 1 : shorter < kLong || !alike ? kEdit + 1 : 2 * kEdit + 1;
}

}  // namespace

bool is_clear_slip(std::string_view word, std::string_view near,
                   std::span<const std::string_view> candidates) {
  if (word.size() > kLongestWord || near.size() > kLongestWord) {
    return false;
  }
  Folded wanted;
  Folded meant;
  fold(word, wanted);
  fold(near, meant);
  const Cost cost = edit_cost(wanted.letters, meant.letters, clear_limit(wanted, meant));
  if (cost == kNone || digits_of(wanted.letters) != digits_of(meant.letters)) {
    return false;
  }
  return std::all_of(candidates.begin(), candidates.end(), [&](std::string_view other) {
    if (other == near || other == word || other.size() > kLongestWord) {
      return true;
    }
    Folded folded;
    fold(other, folded);
    return edit_cost(wanted.letters, folded.letters, cost + kEdit) == kNone;
  });
}

}  // namespace jc::source
