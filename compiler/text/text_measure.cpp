#include "compiler/text/text_measure.h"

#include <algorithm>
#include <cstdint>
#include <span>

#include "compiler/text/character_kinds.h"
#include "compiler/text/clusters.h"
#include "compiler/text/font_widths.h"
#include "compiler/text/utf8.h"
#include "compiler/text/word_breaks.h"

namespace jc::text {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
constexpr std::string_view kHyphen = "-";
bool is_space(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || c == 0x3000;
}

bool reorders(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F ||
         c == 0x061C || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

char32_t first_of(std::string_view cluster) { return first_code_point(cluster).value; }

bool any_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

// Marks that Chinese and Japanese typography forbids at the start of a line, and those forbidden at its end
// (JIS X 4051, the common subset).
bool stays_with_previous(char32_t c) {
  return any_of(
      c,
      U"、。，．・：；？！）］｝」』】〉》〕〗ーっゃゅょぁぃぅぇぉッャュョァィゥェォ々…‥%％,.:;?!)]}'\"”’»");
}

bool stays_with_next(char32_t c) { return any_of(c, U"（［｛「『【〈《〔〖([{“‘«$¥￥€£#"); }

bool breaks_between(std::string_view before, std::string_view after) {
  const char32_t left = first_of(before);
  const char32_t right = first_of(after);
  if (after == " ") {
    return false;
  }
  if (before == " ") {
    return true;
  }
  if (stays_with_previous(right) || stays_with_next(left)) {
    return false;
  }
  return class_of(left) == CharacterClass::wide || class_of(right) == CharacterClass::wide;
}

// Stretches that are kept on one line where they can be, spaces at their end included; together they are the
// text.
std::vector<std::string_view> units_of(std::string_view text) {
  std::vector<std::string_view> units;
  std::string_view before;
  for (const std::string_view cluster : clusters(text)) {
    if (units.empty() || breaks_between(before, cluster)) {
      units.push_back(cluster);
    } else {
      units.back() = {units.back().data(), units.back().size() + cluster.size()};
    }
    before = cluster;
  }
  return units;
}

void trim_end(std::string& line) {
  while (!line.empty() && line.back() == ' ') {
    line.pop_back();
  }
}

std::string_view without_end_spaces(std::string_view text) {
  while (!text.empty() && text.back() == ' ') {
    text.remove_suffix(1);
  }
  return text;
}

// The width of what stands before and of the text, in ems: summed from left to right, as for the whole.
double ems_of(std::string_view text, bool bold, double before = 0) {
  for (std::size_t at = 0; at < text.size();) {
    if (const auto byte = static_cast<std::uint8_t>(text[at]); byte < 0x80) {
      before += advance_of(byte, bold);
      at++;
      continue;
    }
    const CodePoint decoded = first_code_point(text.substr(at));
    before += advance_of(decoded.value, bold);
    at += decoded.bytes;
  }
  return before;
}

// Lines are stretches of the text itself: nothing is copied before it is known where they end.
class Wrapper {
 public:
  Wrapper(double max_width, double size, bool bold, std::vector<Stretch>& lines)
      : max_width_(max_width), size_(size), bold_(bold), lines_(lines) {}

  void add(std::string_view unit) {
    if (try_add(unit)) {
      return;
    }
    end_line();
    if (!try_add(unit)) {
      add_broken(unit);
    }
  }

  void end_line(bool hyphen = false) {
    const double ems = hyphen ? ems_of(kHyphen, bold_, words_ems_) : words_ems_;
    if (const std::string_view line = without_end_spaces(line_); !line.empty()) {
      lines_.push_back({line, ems * size_, hyphen});
    }
    line_ = {};
    words_ems_ = 0;
    ems_ = 0;
  }

 private:
  // Adds what fits on the line. A space at a line's end takes no room: it is cut off.
  bool try_add(std::string_view unit) {
    const std::string_view words = without_end_spaces(unit);
    const double ems = ems_of(words, bold_, ems_);
    if (ems * size_ > max_width_) {
      return false;
    }
    line_ = with_next(unit);
    words_ems_ = ems;
    ems_ = ems_of(unit.substr(words.size()), bold_, ems);
    return true;
  }

  // `next` follows the line in the text.
  std::string_view with_next(std::string_view next) const {
    return line_.empty() ? next : std::string_view(line_.data(), line_.size() + next.size());
  }

  // How many of the clusters have room, the width of `behind` left aside.
  std::size_t count_fitting(std::span<const std::string_view> parts, double behind) const {
    double ems = behind;
    std::size_t count = 0;
    while (count < parts.size() && (ems = ems_of(parts[count], bold_, ems)) * size_ <= max_width_) {
      count++;
    }
    return count;
  }

  // Cuts a word that is too long for a line.
  void add_broken(std::string_view unit) {
    const std::string_view space = unit.substr(without_end_spaces(unit).size());
    const std::vector<std::string_view> parts = clusters(without_end_spaces(unit));
    std::u32string word;
    for (const std::string_view part : parts) {
      word.push_back(first_of(part));
    }
    std::span<const std::string_view> left = parts;
    while (!left.empty()) {
      const std::size_t fitting = count_fitting(left, 0);
      const WordCut cut = fitting >= left.size()
                              ? WordCut{left.size(), false}
                              : cut_word(std::u32string_view(word).substr(word.size() - left.size()), fitting,
                                         count_fitting(left, ems_of(kHyphen, bold_)));
      for (const std::string_view part : left.first(cut.end)) {
        line_ = with_next(part);
      }
      left = left.subspan(cut.end);
      measure_line();
      if (!left.empty()) {
        end_line(cut.hyphen);
      }
    }
    line_ = with_next(space);
    measure_line();
  }

  // A line that grew by clusters is measured when it is done.
  void measure_line() {
    const std::string_view words = without_end_spaces(line_);
    words_ems_ = ems_of(words, bold_);
    ems_ = ems_of(line_.substr(words.size()), bold_, words_ems_);
  }

  double max_width_;
  double size_;
  bool bold_;
  std::string_view line_;
  // Up to the last word of the line, and up to its end.
  double words_ems_ = 0;
  double ems_ = 0;
  std::vector<Stretch>& lines_;
};

std::string with_ellipsis(std::string_view line, double max_width, double size, bool bold) {
  std::vector<std::string_view> parts = clusters(line);
  while (true) {
    std::string shortened;
    for (std::string_view part : parts) {
      shortened += part;
    }
    trim_end(shortened);
    shortened += kEllipsis;
    if (parts.empty() || measure(shortened, size, bold) <= max_width) {
      return shortened;
    }
    parts.pop_back();
  }
}

// Neither wide nor part of a cluster with others: lines don't break beside it.
bool stands_alone(char32_t c) {
  return class_of(c) == CharacterClass::ordinary && !is_hangul_tail(c) && !is_flag_half(c);
}

// ASCII that can be seen, with single spaces between words: what most texts are.
bool is_plain_line(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    if (c < 0x20 || c >= 0x7F || (c == ' ' && before == ' ')) {
      return false;
    }
    before = c;
  }
  return text.empty() || before != ' ';
}

// What most texts are spared.
struct Looks {
  bool one_line = true;      // nothing to change: well-formed, with single spaces between words
  bool simple_words = true;  // its lines break at spaces alone
};

Looks looks_of(std::string_view text) {
  Looks looks;
  if (is_plain_line(text)) {
    return looks;
  }
  bool after_space = true;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto byte = static_cast<std::uint8_t>(text[at]); byte < 0x80) {
      looks.one_line = looks.one_line && byte >= 0x20 && byte != 0x7F && !(byte == ' ' && after_space);
      after_space = byte == ' ';
      at++;
      continue;
    }
    const CodePoint decoded = first_code_point(text.substr(at));
    const char32_t c = decoded.value;
    looks.one_line = looks.one_line && decoded.valid && !is_space(c) && !reorders(c);
    looks.simple_words = looks.simple_words && stands_alone(c);
    after_space = false;
    at += decoded.bytes;
  }
  looks.one_line = looks.one_line && !after_space;
  return looks;
}

// One more line than `max_lines` tells that there are too many: nothing behind it matters.
void add_lines(std::string_view line, bool simple_words, std::size_t max_lines, Wrapper wrapper,
               const std::vector<Stretch>& lines) {
  const std::size_t before = lines.size();
  if (simple_words) {
    while (!line.empty() && lines.size() - before <= max_lines) {
      const std::size_t next = end_of_words(line);
      wrapper.add(line.substr(0, next));
      line.remove_prefix(next);
    }
  } else {
    for (const std::string_view unit : units_of(line)) {
      wrapper.add(unit);
      if (lines.size() - before > max_lines) {
        break;
      }
    }
  }
  wrapper.end_line();
}

}  // namespace

std::string one_line(std::string_view text) {
  if (looks_of(text).one_line) {
    return std::string(text);
  }
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint decoded = first_code_point(text.substr(at));
    if (!decoded.valid) {
      result += kReplacement;
    } else if (is_space(decoded.value)) {
      if (!result.empty() && result.back() != ' ') {
        result += ' ';
      }
    } else if (!reorders(decoded.value)) {
      result += text.substr(at, decoded.bytes);
    }
    at += decoded.bytes;
  }
  trim_end(result);
  return result;
}

void make_one_line(std::string& text) {
  if (!looks_of(text).one_line) {
    text = one_line(text);
  }
}

double measure(std::string_view text, double size, bool bold) { return ems_of(text, bold) * size; }

OneLine one_line(std::string_view text, std::string& changed) {
  Looks looks = looks_of(text);
  if (looks.one_line) {
    return {text, looks.simple_words};
  }
  changed = one_line(text);
  return {changed, looks_of(changed).simple_words};
}

std::string words_of(const Stretch& line) {
  std::string words(line.text);
  return line.hyphen ? words.append(kHyphen) : words;
}

bool break_line(const OneLine& line, const TextFit& fit, std::vector<Stretch>& lines, std::string* ending) {
  const std::size_t before = lines.size();
  add_lines(line.text, line.simple_words, fit.max_lines, Wrapper(fit.max_width, fit.size, fit.bold, lines),
            lines);
  if (lines.size() - before <= fit.max_lines) {
    return false;
  }
  lines.resize(before + fit.max_lines);
  if (fit.max_lines > 0 && ending != nullptr) {
    *ending = with_ellipsis(lines.back().text, fit.max_width, fit.size, fit.bold);
    lines.back() = {*ending, measure(*ending, fit.size, fit.bold)};
  }
  return true;
}

Wrapped wrap(std::string_view text, double max_width, double size, bool bold, std::size_t max_lines) {
  std::string changed;
  std::string ending;
  std::vector<Stretch> lines;
  Wrapped wrapped;
  wrapped.shortened = break_line(one_line(text, changed), {max_width, size, bold, max_lines}, lines, &ending);
  for (const Stretch& each : lines) {
    wrapped.lines.push_back(words_of(each));
  }
  return wrapped;
}

}  // namespace jc::text
