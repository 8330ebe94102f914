#include "compiler/syntax/unreadable.h"

#include <fmt/format.h>

#include <algorithm>

namespace jc::syntax {

std::string_view Unread::text() const { return files[file].content(); }

source::Span Unread::span(std::size_t begin, std::size_t end) const {
  return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void Unread::report(std::size_t begin, std::size_t length, std::string message, std::string help,
                    diag::Diagnostics& out) const {
  const std::size_t size = text().size();
  begin = std::min(begin, size);
  out.push_back({.rule = "unreadable-yaml",
                 .span = files[file].first_line(span(begin, std::min(begin + length, size))),
                 .message = std::move(message),
                 .help = std::move(help)});
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : text.rfind('\n', std::min(at, text.size()) - 1) + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  const std::size_t last = text.substr(0, end).find_last_not_of(" \t\r\n");
  return last == std::string_view::npos || last < at ? at : last + 1;
}

std::size_t value_of_line(std::string_view text, std::size_t line) {
  std::size_t at = text.find_first_not_of(' ', line);
  while (at != std::string_view::npos && text.substr(at, 2) == "- ") {
    at = text.find_first_not_of(' ', at + 1);
  }
  if (at == std::string_view::npos || std::string_view("\"'[{").find(text[at]) != std::string_view::npos) {
    return at;
  }
  const std::size_t colon = text.substr(0, text.find('\n', at)).find(": ", at);
  return colon == std::string_view::npos ? colon : text.find_first_not_of(' ', colon + 1);
}

std::optional<std::string> in_quotes(std::string_view text) {
  if (text.find('\n') != std::string_view::npos) {
    return std::nullopt;
  }
  if (text.find_first_of("\"\\") == std::string_view::npos) {
    return fmt::format("\"{}\"", text);
  }
  return text.find('\'') == std::string_view::npos ? std::optional(fmt::format("'{}'", text)) : std::nullopt;
}

void report_wants_quotes(const Unread& unread, std::size_t begin, std::size_t end, std::string message,
                         diag::Diagnostics& out) {
  const std::string_view whole = unread.text().substr(begin, end - begin);
  // `'It's on'`: other quotes in place of its own.
  const bool own = whole.size() > 2 && (whole[0] == '"' || whole[0] == '\'') && whole.back() == whole[0];
  const auto inner = own ? in_quotes(whole.substr(1, whole.size() - 2)) : std::nullopt;
  const auto better = inner ? inner : in_quotes(whole);
  unread.report(begin, end - begin, std::move(message),
                better ? fmt::format("put quotes around the whole text: `{}`", *better)
                       : "put quotes around the whole text, and write `\\\"` for those inside",
                out);
  if (better) {
    out.back().fixes.push_back(
        {"put quotes around the whole text", true, {{unread.span(begin, end), *better}}});
  }
}

std::string wants_quotes(char first) {
  return first == '`' ? "a value that begins with a backtick has to be in quotes"
                      : fmt::format("a value that begins with `{}` has to be in quotes", first);
}

bool is_key_elsewhere(std::string_view text, std::string_view word) {
  const std::string key = std::string(word) + ":";
  int seen = 0;
  for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
    const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_not_of(' ', at - 1);
    const bool first = before == std::string_view::npos ||
                       std::string_view("\n{,-").find(text[before]) != std::string_view::npos;
    seen += first ? 1 : 0;
  }
  return seen > 0;
}

}  // namespace jc::syntax
