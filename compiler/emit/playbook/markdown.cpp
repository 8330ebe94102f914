#include "compiler/emit/playbook/markdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "compiler/text/controls.h"

namespace jc::emit {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Bytes of longer UTF-8 sequences count as letters.
bool is_wordy(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f'; }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

// The characters that renderers treat as line breaks although they are not ASCII.
std::size_t unicode_break(std::string_view rest) {
  for (const std::string_view mark : {"\xE2\x80\xA8", "\xE2\x80\xA9", "\xC2\x85"}) {
    if (rest.starts_with(mark)) {
      return mark.size();
    }
  }
  return 0;
}

// A sign that is nothing but itself for `one_line`.
bool is_seen(char c) { return c > ' ' && c < 0x7f; }

// One line, blanks collapsed; control characters gone, and those that turn the text.
std::string one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); i++) {
    if (is_seen(text[i])) {
      line += text[i];
      continue;
    }
    const std::size_t width = unicode_break(text.substr(i));
    if (width > 0 || is_blank(text[i])) {
      i += width > 0 ? width - 1 : 0;
      if (line.empty() || line.back() != ' ') {
        line += ' ';
      }
    } else if (text::find_turning(text.substr(i, text::kTurningBytes)) == 0) {
      i += text::kTurningBytes - 1;
    } else if (text[i] == '\xC2' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
      // U+0080 to U+009F: controls as well.
      i++;
    } else if (!is_control(text[i])) {
      line += text[i];
    }
  }
  return line;
}

bool starts_entity(std::string_view rest) {
  std::size_t i = 1;
  while (i < rest.size() && (is_letter(rest[i]) || is_digit(rest[i]) || rest[i] == '#')) {
    i++;
  }
  return i > 1 && i < rest.size() && rest[i] == ';';
}

bool is_www(const std::string& line, std::size_t dot) {
  if (dot < 3) {
    return false;
  }
  return std::all_of(line.begin() + static_cast<std::ptrdiff_t>(dot - 3),
                     line.begin() + static_cast<std::ptrdiff_t>(dot),
                     [](char c) { return c == 'w' || c == 'W'; });
}

// Most letters of a text stand for themselves; these may need more.
constexpr std::string_view kSpecial = "<>&\\`*[]|~#$_@:.{";

constexpr std::array<bool, 256> special_signs() {
  std::array<bool, 256> special{};
  for (const char c : kSpecial) {
    special[static_cast<unsigned char>(c)] = true;
  }
  return special;
}

// What stands for one of the special signs, where it is not the sign itself; else empty.
std::string_view instead_of(const std::string& line, std::size_t i) {
  const char before = i > 0 ? line[i - 1] : ' ';
  const char after = i + 1 < line.size() ? line[i + 1] : ' ';
  switch (line[i]) {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return starts_entity(std::string_view(line).substr(i)) ? "&amp;" : "";
    case '_':
      return is_wordy(before) && is_wordy(after) ? "" : "\\_";
    case '@':
      return is_wordy(after) ? "&#64;" : "";
    case ':':
      // Bare addresses become links by themselves; only those written as links should.
      return after == '/' ? "&#58;" : "";
    case '.':
      return is_www(line, i) ? "&#46;" : "";
    case '{':
      return after == '{' || after == '%' ? "&#123;" : "";
    default:
      return "";
  }
}

bool takes_backslash(char c) { return std::string_view("\\`*[]|~#$").find(c) != std::string_view::npos; }

constexpr std::array<bool, 256> kIsSpecial = special_signs();

// What most texts are: letters that stand for themselves, with single spaces between words.
bool is_plain(std::string_view text) {
  char before = 'a';
  for (const char c : text) {
    const bool letter = is_seen(c) && !kIsSpecial[static_cast<unsigned char>(c)];
    if (!letter && (c != ' ' || before == ' ')) {
      return false;
    }
    before = c;
  }
  return true;
}

// The same as a whole line, which no sign begins that could mean a list, a rule or a heading.
bool is_plain_line(std::string_view text) {
  if (text.empty()) {
    return true;
  }
  const char first = text.front();
  const bool begins = first == ' ' || first == '-' || first == '+' || first == '=' || is_digit(first);
  return !begins && text.back() != ' ' && is_plain(text);
}

// How many characters at the start would begin a list, a rule or an underlined heading.
std::size_t block_mark_at(const std::string& line) {
  if (line.empty()) {
    return std::string::npos;
  }
  if (line[0] == '-' || line[0] == '+' || line[0] == '=') {
    return 0;
  }
  std::size_t i = 0;
  while (i < line.size() && i < 10 && is_digit(line[i])) {
    i++;
  }
  const bool numbered = i > 0 && i < line.size() && (line[i] == '.' || line[i] == ')') &&
                        (i + 1 == line.size() || line[i + 1] == ' ');
  return numbered ? i : std::string::npos;
}

std::string trimmed(std::string line) {
  const std::size_t from = line.find_first_not_of(' ');
  if (from == std::string::npos) {
    return "";
  }
  return line.substr(from, line.find_last_not_of(' ') - from + 1);
}

std::string escape_line(const std::string& line, std::size_t block_mark) {
  std::string out;
  out.reserve(line.size() + 8);
  for (std::size_t i = 0; i < line.size(); i++) {
    const char c = line[i];
    if (i == block_mark) {
      out.append(1, '\\').append(1, c);
    } else if (!kIsSpecial[static_cast<unsigned char>(c)]) {
      out += c;
    } else if (takes_backslash(c)) {
      out.append(1, '\\').append(1, c);
    } else if (const std::string_view other = instead_of(line, i); !other.empty()) {
      out += other;
    } else {
      out += c;
    }
  }
  return out;
}

// The scheme of an address in lower case, as browsers see it: blanks and control characters don't count.
std::string scheme_of(std::string_view target) {
  std::string scheme;
  for (const char c : target) {
    if (is_control(c) || c == ' ') {
      continue;
    }
    if (c == ':') {
      return scheme;
    }
    if (!is_letter(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') {
      return "";
    }
    scheme += is_letter(c) ? static_cast<char>(c | 0x20) : c;
  }
  return "";
}

std::string encode_target(std::string_view target) {
  std::string out;
  for (std::size_t i = 0; i < target.size(); i++) {
    const char c = target[i];
    const bool escape_sequence = c == '%' && i + 2 < target.size() && std::isxdigit(target[i + 1]) != 0 &&
                                 std::isxdigit(target[i + 2]) != 0;
    if (c == '&') {
      out += "&amp;";
    } else if (is_wordy(c) && static_cast<unsigned char>(c) < 0x80) {
      out += c;
    } else if (escape_sequence || std::string_view("-._~:/?#@!$'*+,;=").find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

}  // namespace

std::string escape_markdown(std::string_view text) {
  if (is_plain_line(text)) {
    return std::string(text);
  }
  const std::string line = trimmed(one_line(text));
  return escape_line(line, block_mark_at(line));
}

std::string escape_markdown_part(std::string_view text) {
  if (is_plain(text)) {
    return std::string(text);
  }
  return escape_line(one_line(text), std::string::npos);
}

std::string escape_heading(std::string_view text) {
  std::string out = escape_markdown(text);
  if (!out.empty() && std::string_view(".,;:!").find(out.back()) != std::string_view::npos) {
    const char last = out.back();
    // An entity at the end already reads as text.
    const bool entity = last == ';' && out.rfind('&') != std::string::npos &&
                        out.find(' ', out.rfind('&')) == std::string::npos;
    if (!entity) {
      out.pop_back();
      out += fmt::format("&#{};", static_cast<int>(last));
    }
  }
  return out;
}

bool is_safe_target(std::string_view target) {
  const std::string line = trimmed(one_line(target));
  if (line.empty() || line.starts_with("//") || line.find('\\') != std::string::npos) {
    return false;
  }
  const std::string scheme = scheme_of(line);
  return scheme.empty() ? line[0] != ':' : scheme == "http" || scheme == "https" || scheme == "mailto";
}

std::string markdown_link(const std::string& label, std::string_view target) {
  if (!is_safe_target(target)) {
    const std::string shown = escape_markdown(target);
    return shown.empty() || shown == label ? label : label + " (" + shown + ")";
  }
  return "[" + label + "](" + encode_target(trimmed(one_line(target))) + ")";
}

std::string tidy_markdown(std::string_view page) {
  std::string out;
  bool gap = false;
  while (!page.empty()) {
    const std::size_t end = std::min(page.find('\n'), page.size());
    std::string_view line = page.substr(0, end);
    page.remove_prefix(std::min(end + 1, page.size()));
    while (!line.empty() && is_blank(line.back())) {
      line.remove_suffix(1);
    }
    if (line.empty()) {
      gap = !out.empty();
      continue;
    }
    out += gap ? "\n" : "";
    gap = false;
    out.append(line).append("\n");
  }
  return out;
}

}  // namespace jc::emit
