#include "compiler/syntax/scalar_offsets.h"

#include <algorithm>

#include "compiler/text/character_kinds.h"
#include "compiler/text/utf8.h"

namespace jc::syntax {

namespace {

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Where the text begins: after the quote, or on the line after a block scalar's header.
std::size_t body_start(std::string_view written, Style style) {
  switch (style) {
    case Style::plain:
      return 0;
    case Style::single_quoted:
    case Style::double_quoted:
      return std::min<std::size_t>(1, written.size());
    default: {
      const std::size_t line_end = written.find('\n');
      return line_end == std::string_view::npos ? written.size() : line_end + 1;
    }
  }
}

// Bytes of the escape sequence at `at`, which is at a backslash.
std::size_t escape_length(std::string_view written, std::size_t at) {
  const char kind = at + 1 < written.size() ? written[at + 1] : ' ';
  return kind == 'x' ? 4 : kind == 'u' ? 6 : kind == 'U' ? 10 : 2;
}

std::size_t character_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Bytes that stand for one character of the value at `at`.
std::size_t written_length(std::string_view written, std::size_t at, Style style) {
  if (style == Style::double_quoted && written[at] == '\\') {
    return escape_length(written, at);
  }
  if (style == Style::single_quoted && written.substr(at).starts_with("''")) {
    return 2;
  }
  return character_length(written[at]);
}

// A backslash at a line's end joins the next line without a space.
bool is_line_join(std::string_view written, std::size_t at, Style style) {
  return style == Style::double_quoted && written[at] == '\\' && at + 1 < written.size() &&
         (written[at + 1] == '\n' || written[at + 1] == '\r');
}

// Past the marks behind a letter that the value has composed with it.
std::size_t past_marks(std::string_view written, std::size_t at, std::string_view left) {
  while (at < written.size()) {
    const text::CodePoint point = text::first_code_point(written.substr(at));
    const bool mark = text::is_mark(point.value) || text::is_hangul_tail(point.value);
    if (!mark || left.starts_with(written.substr(at, point.bytes))) {
      break;
    }
    at += point.bytes;
  }
  return at;
}

}  // namespace

std::uint32_t offset_in_source(std::string_view written, Style style, std::string_view value,
                               std::uint32_t offset) {
  // Written as it is: nearly all scalars.
  if (style == Style::plain && written.size() == value.size()) {
    return std::min(offset, static_cast<std::uint32_t>(written.size()));
  }
  std::size_t at = body_start(written, style);
  std::size_t i = 0;
  while (at < written.size() && i < value.size()) {
    const bool wants_white = is_white(value[i]);
    if (is_line_join(written, at, style)) {
      at += 2;
      continue;
    }
    if (is_white(written[at]) && !wants_white) {
      at++;
      continue;
    }
    const std::size_t length = character_length(value[i]);
    if (offset < i + length) {
      break;
    }
    i += length;
    if (!wants_white || is_white(written[at]) || written[at] == '\\') {
      at += written_length(written, at, style);
      at = past_marks(written, at, value.substr(i));
    }
  }
  return static_cast<std::uint32_t>(std::min(at, written.size()));
}

}  // namespace jc::syntax
