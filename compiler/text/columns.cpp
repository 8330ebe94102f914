#include "compiler/text/columns.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/text/character_kinds.h"
#include "compiler/text/clusters.h"

namespace jc::text {
namespace {

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
  } else if ((value >= 0x80 && value <= 0x9F) || is_invisible(value)) {
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

bool is_plain(char c) { return c >= 0x20 && c < 0x7F; }

// The glyph at `offset`, which would begin in cell `column`.
Glyph glyph_at(std::string_view line, std::uint32_t offset, std::uint32_t column) {
  // Most text: one plain character does not grow into the next.
  if (is_plain(line[offset]) && (offset + 1 == line.size() || is_plain(line[offset + 1]))) {
    return {std::string(1, line[offset]), 1, offset, 1};
  }
  const CodePoint first = first_code_point(line.substr(offset));
  Glyph glyph = single(first.value, column);
  glyph.offset = offset;
  glyph.bytes = first.bytes;
  Cluster cluster(first.value, Cluster::On::terminal);
  while (first.valid && offset + glyph.bytes < line.size()) {
    const CodePoint next = first_code_point(line.substr(offset + glyph.bytes));
    if (!next.valid || !cluster.accepts(next.value)) {
      break;
    }
    cluster.add(next.value);
    append_utf8(glyph.text, next.value);
    glyph.width = cluster.is_emoji() ? 2 : glyph.width;
    glyph.bytes += next.bytes;
  }
  return glyph;
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_plain(c); });
}

}  // namespace

std::vector<Glyph> glyphs(std::string_view line) {
  std::vector<Glyph> out;
  out.reserve(line.size());
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
