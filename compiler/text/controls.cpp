#include "compiler/text/controls.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/text/clusters.h"
#include "compiler/text/utf8.h"

namespace jc::text {

namespace {

constexpr char kEscape = '\x1b';

bool is_control(char32_t value) { return value < 0x20 || (value >= 0x7F && value <= 0x9F); }

bool is_hidden(char32_t value) {
  const bool joiner = value == 0x200C || value == 0x200D;
  return is_control(value) || (is_invisible(value) && !joiner);
}

// Bytes of a sequence that sets a colour at the front of the text; 0 where there is none.
std::size_t style_length(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789;", 2);
  return text.starts_with("\x1b[") && end != std::string_view::npos && text[end] == 'm' ? end + 1 : 0;
}

std::string shown(char32_t value) {
  std::string out;
  if (value < 0x20 || value == 0x7F) {
    // Control characters have pictures of their own from U+2400 on.
    append_utf8(out, value == 0x7F ? 0x2421 : 0x2400 + value);
    return out;
  }
  return "<" + code_point_name(value) + ">";
}

bool is_plain_byte(char c) { return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t'; }

}  // namespace

bool turns_text(char32_t value) {
  return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

std::size_t find_turning(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('\xE2', from); at != std::string_view::npos;
       at = text.find('\xE2', at + 1)) {
    if (turns_text(first_code_point(text.substr(at)).value)) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::string code_point_name(char32_t value) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(value));
}

bool has_hidden(std::string_view text) {
  const bool printable = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
  return !printable && without_hidden(text).size() != text.size();
}

std::string without_hidden(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint next = first_code_point(text.substr(i));
    if (!is_hidden(next.value)) {
      out += text.substr(i, next.bytes);
    }
    i += next.bytes;
  }
  return out;
}

std::string harmless(std::string_view text, bool styled) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto plain =
        std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), is_plain_byte);
    const auto end = static_cast<std::size_t>(plain - text.begin());
    out += text.substr(i, end - i);
    if (end == text.size()) {
      break;
    }
    i = end;
    const std::size_t style = styled && text[i] == kEscape ? style_length(text.substr(i)) : 0;
    const CodePoint next = first_code_point(text.substr(i));
    const bool line_end = text.substr(i).starts_with("\r\n");
    const bool obeyed = !next.valid || is_control(next.value) || turns_text(next.value);
    const std::size_t length = std::max<std::size_t>(style, next.bytes);
    out += obeyed && style == 0 && !line_end ? shown(next.value) : std::string(text.substr(i, length));
    i += length;
  }
  return out;
}

std::string harmless_json(std::string text) {
  std::size_t at = find_turning(text);
  if (at == std::string::npos) {
    return text;
  }
  std::string out;
  std::size_t from = 0;
  for (; at != std::string::npos; at = find_turning(text, from)) {
    out += std::string_view(text).substr(from, at - from);
    out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(first_code_point(text.substr(at, 3)).value));
    from = at + kTurningBytes;
  }
  return out + text.substr(from);
}

}  // namespace jc::text
