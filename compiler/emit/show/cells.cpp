#include "compiler/emit/show/cells.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/text/columns.h"
#include "compiler/text/text_measure.h"
#include "compiler/text/wrap.h"

namespace jc::emit {

namespace {

std::string_view code_of(Tint tint) {
  switch (tint) {
    case Tint::strong:
      return "1";
    case Tint::dim:
      return "2";
    case Tint::good:
      return "32";
    case Tint::bad:
      return "31";
    case Tint::warn:
      return "33";
    case Tint::accent:
      return "36";
    case Tint::plain:
      break;
  }
  return "";
}

std::vector<std::string> broken(std::string_view text, std::size_t width) {
  const std::string line = text::one_line(text);
  // No width at all is a cell without room, not one without an edge.
  return line.empty() || width == 0 ? std::vector<std::string>()
                                    : text::wrap(line, width, width, text::LongWord::is_broken);
}

}  // namespace

std::string tinted(std::string_view text, Tint tint, bool colour) {
  const std::string_view code = code_of(tint);
  return colour && !code.empty() && !text.empty() ? fmt::format("\x1b[{}m{}\x1b[0m", code, text)
                                                  : std::string(text);
}

std::string fitted(std::string_view text, std::size_t width, bool ascii) {
  const std::string shown = text::printable(text);
  const std::size_t wide = text::display_width(text);
  if (wide <= width) {
    return shown + std::string(width - wide, ' ');
  }
  const std::string_view more = ascii ? "..." : "\xE2\x80\xA6";
  const std::size_t room = width - std::min(width, text::display_width(more));
  std::string out;
  std::size_t used = 0;
  for (const text::Glyph& glyph : text::glyphs(text)) {
    if (used + glyph.width > room) {
      break;
    }
    out += glyph.text;
    used += glyph.width;
  }
  out += more;
  return out + std::string(width - std::min(width, used + text::display_width(more)), ' ');
}

std::vector<std::string> lines_of(const ShowCell& cell, std::size_t width, bool colour) {
  std::vector<std::string> lines;
  for (const ShowLine& line : cell) {
    const std::size_t wide = text::display_width(line.mark);
    const std::size_t indent = line.mark.empty() || wide + 5 > width ? 0 : wide + 1;
    bool first = true;
    for (const std::string& part : broken(line.text, width - indent)) {
      std::string made = indent == 0 ? ""
                         : first     ? tinted(line.mark, line.mark_tint, colour) + " "
                                     : std::string(indent, ' ');
      made += tinted(part, line.tint, colour);
      made += std::string(width - indent - text::display_width(part), ' ');
      lines.push_back(std::move(made));
      first = false;
    }
  }
  return lines;
}

std::string repeated(std::string_view sign, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; i++) {
    out += sign;
  }
  return out;
}

}  // namespace jc::emit
