#include "compiler/diag/unified_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace jc::diag {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t kContext = 3;
// Beyond this many changed lines, looking for the fewest would take memory by their square.
constexpr int kMostChanges = 2000;

Lines split(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

// A run of lines that is in one of the versions only, or differs.
struct Change {
  std::size_t before = 0;
  std::size_t removed = 0;
  std::size_t after = 0;
  std::size_t added = 0;
};

// The shortest way through the grid of both versions, walked back from its end.
class Comparison {
 public:
  Comparison(const Lines& a, const Lines& b, std::size_t skip_front, std::size_t skip_back)
      : a_(a.begin() + static_cast<std::ptrdiff_t>(skip_front),
           a.end() - static_cast<std::ptrdiff_t>(skip_back)),
        b_(b.begin() + static_cast<std::ptrdiff_t>(skip_front),
           b.end() - static_cast<std::ptrdiff_t>(skip_back)),
        shift_(skip_front) {}

  std::vector<Change> run() {
    if (!search()) {
      return {{shift_, a_.size(), shift_, b_.size()}};
    }
    trace_back();
    std::reverse(changes_.begin(), changes_.end());
    return std::move(changes_);
  }

 private:
  // At step d the diagonals from -d-1 to d+1 are known; whether diagonal k is come to by a line added.
  static bool comes_down(const std::vector<int>& reach, int k, int d) {
    const auto at = static_cast<std::size_t>(d + 1 + k);
    return k == -d || (k != d && reach[at - 1] < reach[at + 1]);
  }

  static int furthest(const std::vector<int>& reach, int k, int d) {
    const auto at = static_cast<std::size_t>(d + 1 + k);
    return comes_down(reach, k, d) ? reach[at + 1] : reach[at - 1] + 1;
  }

  // False where there are too many changes. `trail_[d]` holds, before step d, how far each diagonal reaches.
  bool search() {
    const int n = static_cast<int>(a_.size());
    const int m = static_cast<int>(b_.size());
    // Of diagonals -1, 0 and 1.
    std::vector<int> reach = {0, 0, 0};
    for (int d = 0; d <= std::min(n + m, kMostChanges); d++) {
      trail_.push_back(reach);
      std::vector<int> next(static_cast<std::size_t>(2 * d + 5), 0);
      for (int k = -d; k <= d; k += 2) {
        int x = furthest(reach, k, d);
        while (x < n && x - k < m && a_[static_cast<std::size_t>(x)] == b_[static_cast<std::size_t>(x - k)]) {
          x++;
        }
        next[static_cast<std::size_t>(d + 2 + k)] = x;
        if (x >= n && x - k >= m) {
          return true;
        }
      }
      reach = std::move(next);
    }
    return false;
  }

  void trace_back() {
    int x = static_cast<int>(a_.size());
    int y = static_cast<int>(b_.size());
    for (int d = static_cast<int>(trail_.size()) - 1; d > 0; d--) {
      const std::vector<int>& reach = trail_[static_cast<std::size_t>(d)];
      const int k = x - y;
      const int from = furthest(reach, k, d);
      const bool down = comes_down(reach, k, d);
      x = down ? from : from - 1;
      y = down ? from - k - 1 : from - k;
      note(static_cast<std::size_t>(x), static_cast<std::size_t>(y), down);
    }
  }

  // One line removed or added at this place; comes in from the back.
  void note(std::size_t x, std::size_t y, bool down) {
    const std::size_t removed = down ? 0 : 1;
    const std::size_t added = down ? 1 : 0;
    if (!changes_.empty()) {
      Change& later = changes_.back();
      if (later.before == shift_ + x + removed && later.after == shift_ + y + added) {
        later = {shift_ + x, later.removed + removed, shift_ + y, later.added + added};
        return;
      }
    }
    changes_.push_back({shift_ + x, removed, shift_ + y, added});
  }

  Lines a_;
  Lines b_;
  std::size_t shift_;
  std::vector<std::vector<int>> trail_;
  std::vector<Change> changes_;
};

std::vector<Change> changes(const Lines& a, const Lines& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t front = 0;
  while (front < shorter && a[front] == b[front]) {
    front++;
  }
  std::size_t back = 0;
  while (back < shorter - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) {
    back++;
  }
  return Comparison(a, b, front, back).run();
}

std::string line(char mark, std::string_view text) {
  const bool ended = text.ends_with('\n');
  return fmt::format("{}{}{}", mark, text, ended ? "" : "\n\\ No newline at end of file\n");
}

// An empty range is counted from the line before it.
std::string range(std::size_t begin, std::size_t count) {
  const std::size_t first = count == 0 ? begin : begin + 1;
  return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
}

// Changes whose context meets stand in one hunk.
std::string hunk(const Lines& a, const Lines& b, const std::vector<Change>& all, std::size_t from,
                 std::size_t to) {
  const std::size_t lead = std::min(kContext, all[from].before);
  const Change& last = all[to];
  const std::size_t end = std::min(a.size(), last.before + last.removed + kContext);
  const std::size_t begin_a = all[from].before - lead;
  const std::size_t begin_b = all[from].after - lead;
  std::string body;
  std::size_t at = begin_a;
  for (std::size_t i = from; i <= to; i++) {
    for (; at < all[i].before; at++) {
      body += line(' ', a[at]);
    }
    for (; at < all[i].before + all[i].removed; at++) {
      body += line('-', a[at]);
    }
    for (std::size_t j = all[i].after; j < all[i].after + all[i].added; j++) {
      body += line('+', b[j]);
    }
  }
  for (; at < end; at++) {
    body += line(' ', a[at]);
  }
  const std::size_t size_b = last.after + last.added + (end - last.before - last.removed) - begin_b;
  return fmt::format("@@ -{} +{} @@\n{}", range(begin_a, end - begin_a), range(begin_b, size_b), body);
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) {
    return "";
  }
  const Lines a = split(before);
  const Lines b = split(after);
  const std::vector<Change> all = changes(a, b);
  // The prefixes let `git apply` and `patch -p1` find the file.
  const bool absolute = path.starts_with('/');
  std::string out =
      fmt::format("--- {}{}\n+++ {}{}\n", absolute ? "" : "a/", path, absolute ? "" : "b/", path);
  for (std::size_t from = 0; from < all.size();) {
    std::size_t to = from;
    while (to + 1 < all.size() && all[to + 1].before - (all[to].before + all[to].removed) <= 2 * kContext) {
      to++;
    }
    out += hunk(a, b, all, from, to);
    from = to + 1;
  }
  return out;
}

}  // namespace jc::diag
