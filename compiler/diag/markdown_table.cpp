#include "compiler/diag/markdown_table.h"

#include <fmt/format.h>

#include "compiler/text/columns.h"

namespace jc::diag {
namespace {

// Room for the line that counts the rows left out.
constexpr std::size_t kRestBytes = 100;

// As references, so that no reader of Markdown takes them for markup.
std::string plain(std::string_view text) {
  constexpr std::string_view kMarkup = "&<>|`*_[]\\~#!@$\"'";
  std::string out;
  for (std::size_t i = 0; i < text.size(); i++) {
    const char c = text[i];
    // Only what would make a link of an address, not every colon.
    const bool address =
        (c == ':' && text.substr(i, 3) == "://") || (c == '.' && i >= 3 && text.substr(i - 3, 3) == "www");
    const bool markup = address || kMarkup.find(c) != std::string_view::npos;
    out += markup ? fmt::format("&#{};", static_cast<unsigned>(static_cast<unsigned char>(c)))
                  : std::string(1, c);
  }
  return out;
}

// A code span where it holds nothing that ends one or a table cell; else the element, with references.
std::string code(std::string_view text, std::string_view before) {
  const bool hard = text.find_first_of("`|\\") != std::string_view::npos || text.front() == ' ' ||
                    text.back() == ' ' || before.ends_with('`');
  return hard ? "<code>" + plain(text) + "</code>" : fmt::format("`{}`", text);
}

std::string row(const Diagnostic& diagnostic, const Report& report) {
  const ReportPlace place = place_of(report, diagnostic.span);
  const std::string where = place.in_file
                                ? fmt::format("{}:{}:{}", place.path, place.begin.line, place.begin.column)
                                : std::string("all");
  std::string message = markdown_text(message_of(diagnostic));
  if (!diagnostic.help.empty()) {
    message += "<br>" + markdown_text(diagnostic.help);
  }
  return fmt::format("| {} | {} | {} | {} |\n", to_string(diagnostic.severity), plain(text::printable(where)),
                     plain(text::printable(rule_of(diagnostic))), message);
}

}  // namespace

std::string markdown_text(std::string_view text) {
  const std::string line = text::printable(text);
  std::string out;
  std::size_t at = 0;
  while (at < line.size()) {
    const std::size_t open = line.find('`', at);
    const std::size_t close = open == std::string::npos ? open : line.find('`', open + 1);
    if (close == std::string::npos || close == open + 1) {
      // No pair, or nothing in it: backticks like any other character.
      const std::size_t end = close == std::string::npos ? line.size() : close + 1;
      out += plain(std::string_view(line).substr(at, end - at));
      at = end;
      continue;
    }
    out += plain(std::string_view(line).substr(at, open - at));
    out += code(std::string_view(line).substr(open + 1, close - open - 1), out);
    at = close + 1;
  }
  return out;
}

std::string render_markdown(const Report& report, const Summary& summary, std::size_t most_bytes) {
  std::string out = "## journeyc\n\n" + render_summary(summary);
  if (report.diagnostics.empty()) {
    return out;
  }
  out += "\n| severity | place | rule | finding |\n|---|---|---|---|\n";
  for (std::size_t i = 0; i < report.diagnostics.size(); i++) {
    const std::string next = row(report.diagnostics[i], report);
    if (most_bytes != 0 && out.size() + next.size() + kRestBytes > most_bytes) {
      return out + fmt::format("\n{} more are not shown, to stay below the size limit\n",
                               report.diagnostics.size() - i);
    }
    out += next;
  }
  return out;
}

}  // namespace jc::diag
