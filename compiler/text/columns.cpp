#include "compiler/text/columns.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/text/columns_table.h"

namespace jc::text {
namespace {

constexpr char32_t kZeroWidthNonJoiner = 0x200C;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kByteOrderMark = 0xFEFF;
constexpr char32_t kEmojiStyle = 0xFE0F;
constexpr char32_t kBlackFlag = 0x1F3F4;
// More marks than any language puts on one letter would grow into the lines around it.
constexpr int kMarksOfOneGlyph = 8;

bool in(char32_t value, char32_t first, char32_t last) { return value >= first && value <= last; }

bool is_skin_tone(char32_t value) { return in(value, 0x1F3FB, 0x1F3FF); }
bool is_regional_indicator(char32_t value) { return in(value, 0x1F1E6, 0x1F1FF); }
bool is_tag(char32_t value) { return in(value, 0xE0020, 0xE007F); }
bool is_joiner(char32_t value) { return value == kZeroWidthJoiner || value == kZeroWidthNonJoiner; }

// What a terminal hides, or what turns the direction of the text after it.
bool is_invisible(char32_t value) {
  return value == 0xAD || value == 0x61C || value == 0x180E || in(value, 0x200B, 0x200F) ||
         in(value, 0x2028, 0x202E) || in(value, 0x2060, 0x206F) || value == 0x3164 ||
         value == kByteOrderMark || value == 0xFFA0 || in(value, 0xFFF9, 0xFFFB) ||
         in(value, 0xE0000, 0xE007F);
}

// Control characters have pictures of their own from U+2400 on.
std::string picture(char32_t value) {
  std::string out;
  append_utf8(out, value == 0x7F ? 0x2421 : 0x2400 + value);
  return out;
}

Glyph single(char32_t value, std::uint32_t column) {
  Glyph glyph;
  if (value == '\t') {
    glyph.width = kTabStop - column % kTabStop;
    glyph.text.assign(glyph.width, ' ');
  } else if (value < 0x20 || value == 0x7F) {
    glyph.text = picture(value);
    glyph.width = 1;
  } else if (in(value, 0x80, 0x9F) || is_invisible(value)) {
    glyph.text = fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(value));
    glyph.width = static_cast<std::uint32_t>(glyph.text.size());
  } else {
    glyph.width = code_point_width(value);
    if (glyph.width == 0) {
      // A mark with nothing to stand on gets the dotted circle that charts use.
      glyph.text = "◌";
      glyph.width = 1;
    }
    append_utf8(glyph.text, value);
  }
  return glyph;
}

// Grows one glyph by what belongs to its first character. A small part of UAX #29, enough for what people
// write: marks, emoji sequences, flags, and the joiners of Persian and Indic scripts.
class Cluster {
 public:
  explicit Cluster(char32_t base) : base_(base), last_(base) {}

  bool accepts(char32_t next) const {
    if (base_ < 0x20 || in(base_, 0x7F, 0x9F) || is_invisible(base_)) {
      return false;
    }
    if (members_ >= 2 * kMarksOfOneGlyph || (code_point_width(next) == 0 && marks_ >= kMarksOfOneGlyph)) {
      return false;
    }
    if (last_ == kZeroWidthJoiner) {
      return code_point_width(base_) == 2 || emoji_style_ ? next >= 0x2000 && !is_invisible(next) : false;
    }
    return code_point_width(next) == 0 || (is_joiner(next) && base_ >= 0x80) ||
           (is_skin_tone(next) && base_ >= 0x2000) || (is_tag(next) && base_ == kBlackFlag) ||
           (is_regional_indicator(next) && is_regional_indicator(base_) && members_ == 1);
  }

  void add(char32_t next, Glyph& glyph) {
    if (next == kEmojiStyle || is_regional_indicator(next)) {
      emoji_style_ = true;
      glyph.width = 2;
    }
    marks_ += code_point_width(next) == 0 ? 1 : 0;
    members_++;
    last_ = next;
    append_utf8(glyph.text, next);
  }

 private:
  char32_t base_;
  char32_t last_;
  int marks_ = 0;
  int members_ = 1;
  bool emoji_style_ = false;
};

// The glyph at `offset`, which would begin in cell `column`.
Glyph glyph_at(std::string_view line, std::uint32_t offset, std::uint32_t column) {
  const CodePoint first = first_code_point(line.substr(offset));
  Glyph glyph = single(first.value, column);
  glyph.offset = offset;
  glyph.bytes = first.bytes;
  Cluster cluster(first.value);
  while (first.valid && offset + glyph.bytes < line.size()) {
    const CodePoint next = first_code_point(line.substr(offset + glyph.bytes));
    if (!next.valid || !cluster.accepts(next.value)) {
      break;
    }
    cluster.add(next.value, glyph);
    glyph.bytes += next.bytes;
  }
  return glyph;
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

}  // namespace

std::vector<Glyph> glyphs(std::string_view line) {
  std::vector<Glyph> out;
  std::uint32_t column = 0;
  for (std::uint32_t offset = 0; offset < line.size();) {
    out.push_back(glyph_at(line, offset, column));
    offset += out.back().bytes;
    column += out.back().width;
  }
  return out;
}

std::string printable(std::string_view text) {
  if (is_plain(text)) {
    return std::string(text);
  }
  std::string out;
  for (std::uint32_t offset = 0; offset < text.size();) {
    Glyph glyph = glyph_at(text, offset, 0);
    // In a sentence a tab is but a space.
    out += text[offset] == '\t' ? std::string(" ") : glyph.text;
    offset += glyph.bytes;
  }
  return out;
}

std::size_t display_width(std::string_view text) {
  if (is_plain(text)) {
    return text.size();
  }
  std::size_t width = 0;
  for (std::uint32_t offset = 0; offset < text.size();) {
    const Glyph glyph = glyph_at(text, offset, 0);
    width += text[offset] == '\t' ? 1 : glyph.width;
    offset += glyph.bytes;
  }
  return width;
}

}  // namespace jc::text
