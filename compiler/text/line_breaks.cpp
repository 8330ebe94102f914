#include "compiler/text/line_breaks.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <optional>

#include "compiler/text/word_breaks.h"

namespace jc::text {
namespace {

// How a text is broken; evenly where something is said of what stands beside it.
struct How {
  TextFit fit;
  std::optional<double> beside;
  bool operator==(const How&) const = default;
};

// A table of fixed size in which a text takes the place of an earlier one: nothing grows, whatever a
// workspace holds.
class Known {
 public:
  struct Entry {
    std::string text;
    How how;
    // Lines by their place in the text.
    struct Line {
      std::uint32_t begin = 0;
      std::uint32_t size = 0;
      double width = 0;
      bool hyphen = false;
    };
    std::vector<Line> lines;
  };

  // The place for a text, which may hold it or another one; nullptr for texts too long to keep.
  Entry* at(std::string_view text, const How& how) {
    constexpr std::size_t kLongest = 600;
    constexpr std::size_t kPlaces = 2048;
    if (text.empty() || text.size() > kLongest) {
      return nullptr;
    }
    if (entries_.empty()) {
      entries_.resize(kPlaces);
    }
    std::size_t hash = std::hash<std::string_view>()(text);
    hash ^= std::bit_cast<std::uint64_t>(how.fit.max_width) >> 32U;
    hash += how.beside ? 1 : 0;
    return &entries_[hash % kPlaces];
  }

 private:
  std::vector<Entry> entries_;
};

void keep(Known::Entry& entry, std::string_view text, const How& how, const std::vector<Stretch>& lines,
          std::size_t first) {
  entry.text = text;
  entry.how = how;
  entry.lines.clear();
  for (std::size_t i = first; i < lines.size(); i++) {
    entry.lines.push_back({static_cast<std::uint32_t>(lines[i].text.data() - text.data()),
                           static_cast<std::uint32_t>(lines[i].text.size()), lines[i].width,
                           lines[i].hyphen});
  }
}

// What `find` appends and tells of a line, or what is known of it already. Shortened texts and those that
// have to be changed are rare.
template <class Find>
bool remember(std::string_view text, std::string& changed, const How& how, std::vector<Stretch>& lines,
              const Find& find) {
  thread_local Known known;
  Known::Entry* const entry = known.at(text, how);
  if (entry != nullptr && entry->text == text && entry->how == how) {
    for (const Known::Entry::Line& line : entry->lines) {
      lines.push_back({text.substr(line.begin, line.size), line.width, line.hyphen});
    }
    return false;
  }
  const std::size_t first = lines.size();
  const bool shortened = find(one_line(text, changed));
  if (entry != nullptr && !shortened && changed.empty() && lines.size() > first) {
    keep(*entry, text, how, lines, first);
  }
  return shortened;
}

// The widest of the words that fit on a line of their own: a narrower block would break it.
double widest_word(std::string_view text, const TextFit& fit) {
  double widest = 0;
  while (!text.empty()) {
    const std::size_t end = end_of_words(text);
    const std::string_view words = text.substr(0, end < text.size() ? end - 1 : end);
    const double width = measure(words, fit.size, fit.bold);
    widest = width <= fit.max_width ? std::max(widest, width) : widest;
    text.remove_prefix(end);
  }
  return widest;
}

// The narrowest width that needs no more lines than `best`: a few halvings come within a character of it.
void even_out(std::string_view text, const OneLine& line, const TextFit& fit, double high, double beside,
              std::vector<Stretch>& best) {
  const double word = widest_word(text, fit) + beside;
  double low = std::max((width_of(best) + beside) / static_cast<double>(best.size()), word);
  TextFit narrower = fit;
  narrower.max_lines = best.size();
  std::vector<Stretch> tried;
  while (high - low > fit.size / 2) {
    const double middle = (low + high) / 2;
    tried.clear();
    narrower.max_width = middle - beside;
    const bool more = break_line(line, narrower, tried);
    const bool fits = !more && width_of(tried) + beside <= middle;
    if (fits) {
      best.swap(tried);
    }
    (fits ? high : low) = middle;
  }
}

}  // namespace

bool break_text(std::string_view text, std::string& changed, const TextFit& fit, std::vector<Stretch>& lines,
                std::string& ending) {
  return remember(text, changed, {fit, std::nullopt}, lines,
                  [&](const OneLine& line) { return break_line(line, fit, lines, &ending); });
}

bool break_evenly(std::string_view text, std::string& changed, const TextFit& fit, double beside,
                  std::vector<Stretch>& lines, std::string& ending) {
  return remember(text, changed, {fit, beside}, lines, [&](const OneLine& line) {
    TextFit without = fit;
    without.max_width -= beside;
    std::vector<Stretch> best;
    const bool shortened = break_line(line, without, best, &ending);
    if (best.size() > 1 && !shortened) {
      even_out(text, line, without, fit.max_width, beside, best);
    }
    lines.insert(lines.end(), best.begin(), best.end());
    return shortened;
  });
}

double width_of(const std::vector<Stretch>& lines) {
  double widest = 0;
  for (const Stretch& line : lines) {
    widest = std::max(widest, line.width);
  }
  return widest;
}

}  // namespace jc::text
