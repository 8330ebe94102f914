#include "compiler/syntax/block_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string>

namespace jc::syntax {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '-' || c == '_';
  });
}

// Where the content of a line begins, behind the dashes of a list.
std::size_t content_of(std::string_view text, std::size_t line) {
  std::size_t at = text.find_first_not_of(' ', line);
  while (at != kNone && text.substr(at, 2) == "- ") {
    at = text.find_first_not_of(' ', at + 1);
  }
  return at;
}

// Without a comment.
std::size_t value_end(std::string_view text, std::size_t value) {
  const std::size_t end = line_end(text, value);
  const std::size_t comment = text.substr(0, end).find(" #", value);
  return comment == kNone ? end : text.find_last_not_of(' ', comment) + 1;
}

// `id: t, title: Kick-off`: each part is a word and what stands under it.
bool are_entries(std::string_view line) {
  std::size_t count = 0;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(", "), line.size());
    const std::string_view part = line.substr(0, end);
    const std::size_t colon = part.find(": ");
    if (colon == kNone || !is_word(part.substr(0, colon)) || part.find(": ", colon + 1) != kNone) {
      return false;
    }
    count++;
    line.remove_prefix(std::min(end + 2, line.size()));
  }
  return count > 1;
}

// The line before, which has its value already, and which this one is further in than.
bool report_too_far_in(const Unread& unread, std::size_t line, diag::Diagnostics& out) {
  const std::string_view text = unread.text();
  if (line == 0) {
    return false;
  }
  const std::size_t before = line_begin(text, line - 1);
  const std::size_t key = content_of(text, before);
  const std::size_t here = text.find_first_not_of(' ', line);
  const std::size_t value = value_of_line(text, before);
  if (key >= line || value >= line || here == kNone || text[value] == '|' || text[value] == '>' ||
      here - line <= key - before) {
    return false;
  }
  const std::string_view name = text.substr(key, text.find(':', key) - key);
  unread.report(here, line_end(text, here) - here,
                fmt::format("this line is further in than `{}` before it, which has its value already", name),
                fmt::format("set it in as `{}` is", name), out);
  out.back().fixes.push_back(
      {"set it in as the line before", false, {{unread.span(line, here), std::string(key - before, ' ')}}});
  return true;
}

}  // namespace

bool report_too_far_out(const Unread& unread, std::size_t at, diag::Diagnostics& out) {
  const std::string_view text = unread.text();
  const std::size_t line = line_begin(text, at);
  const std::size_t before = line == 0 ? 0 : line_begin(text, line - 1);
  const std::size_t here = text.find_first_not_of(' ', line);
  const std::size_t key = content_of(text, before);
  const std::size_t colon = here == kNone ? kNone : text.substr(0, line_end(text, here)).find(':', here);
  if (line == 0 || colon == kNone || key >= line || !is_word(text.substr(here, colon - here)) ||
      here - line >= key - before || text.find(':', key) >= line) {
    return false;
  }
  const std::string_view name = text.substr(key, text.find(':', key) - key);
  unread.report(here, colon - here,
                fmt::format("this line is not set in as `{}` before it, nor as one further up", name),
                fmt::format("set it in as `{}` is, where it belongs to the same", name), out);
  out.back().fixes.push_back(
      {"set it in as the line before", false, {{unread.span(line, here), std::string(key - before, ' ')}}});
  return true;
}

bool report_no_colon(const Unread& unread, std::size_t at, diag::Diagnostics& out) {
  const std::string_view text = unread.text();
  const std::size_t begin = content_of(text, line_begin(text, at));
  const std::size_t end = begin == kNone ? kNone : std::min(text.find_first_of(" \n", begin), text.size());
  const bool known = begin != kNone && is_word(text.substr(begin, end - begin)) &&
                     end < line_end(text, begin) && is_key_elsewhere(text, text.substr(begin, end - begin));
  if (!known) {
    return false;
  }
  const std::string_view key = text.substr(begin, end - begin);
  unread.report(begin, key.size(), fmt::format("`{}` has no `:` behind it", key),
                fmt::format("write `{}:{}`", key, text.substr(end, line_end(text, end) - end)), out);
  out.back().fixes.push_back({"put a colon there", false, {{unread.span(end, end), ":"}}});
  return true;
}

bool report_second_colon(const Unread& unread, std::size_t at, diag::Diagnostics& out) {
  const std::string_view text = unread.text();
  const std::size_t line = line_begin(text, at);
  const std::size_t content = content_of(text, line);
  const std::size_t value = value_of_line(text, line);
  if (content == kNone || value == kNone || content >= line_end(text, line)) {
    return false;
  }
  const std::size_t end = value_end(text, content);
  const std::string_view whole = text.substr(content, end - content);
  if (are_entries(whole)) {
    const std::string map = fmt::format("{{ {} }}", whole);
    unread.report(content, whole.size(), "several keys on one line stand in braces",
                  fmt::format("write `{}`", map), out);
    out.back().fixes.push_back({"put braces around them", true, {{unread.span(content, end), map}}});
    return true;
  }
  const bool quoted = value < end && (text[value] == '"' || text[value] == '\'');
  const std::size_t second = value >= end || quoted ? kNone : text.substr(0, end).find(": ", value);
  if (second == kNone) {
    return report_too_far_in(unread, line, out);
  }
  const std::size_t word = text.find_last_not_of("abcdefghijklmnopqrstuvwxyz-_", second - 1) + 1;
  const std::string_view key = text.substr(word, second - word);
  if (word > value && is_key_elsewhere(text, key)) {
    unread.report(word, key.size() + 1, fmt::format("`{}` stands in the line of another key", key),
                  fmt::format("begin a line with it, or put quotes around the whole text where it is none"),
                  out);
    return true;
  }
  report_wants_quotes(unread, value, end, "a second `: ` on one line makes this unreadable", out);
  if (word > value && std::islower(static_cast<unsigned char>(key.empty() ? 'A' : key[0])) != 0) {
    diag::Diagnostic& told = out.back();
    told.help = fmt::format("begin a line with `{}` where that is a key; else {}", key, told.help);
    for (diag::Fix& fix : told.fixes) {
      fix.safe = false;
    }
  }
  return true;
}

bool report_value_front(const Unread& unread, std::size_t at, diag::Diagnostics& out) {
  const std::string_view text = unread.text();
  const std::size_t line = line_begin(text, at);
  std::size_t value = value_of_line(text, line);
  value = value == kNone || value > at ? content_of(text, line) : value;
  if (value != at || std::string_view("@`%*&").find(text[value]) == kNone) {
    return false;
  }
  report_wants_quotes(unread, value, value_end(text, value), wants_quotes(text[value]), out);
  return true;
}

}  // namespace jc::syntax
