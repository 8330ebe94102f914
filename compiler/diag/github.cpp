#include "compiler/diag/github.h"

#include <fmt/format.h>

#include <array>

#include "compiler/diag/summary.h"
#include "compiler/text/columns.h"

namespace jc::diag {
namespace {

// Text behind `::`, or (as a property) between commas.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool special = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    out += special ? fmt::format("%{:02X}", static_cast<unsigned>(c)) : std::string(1, c);
  }
  return out;
}

std::string property(std::string_view name, std::string_view value) {
  return fmt::format("{}={},", name, escaped(value, true));
}

// What a terminal would obey is made visible first, as the log of a run is one.
std::string message(const Diagnostic& diagnostic) {
  std::string out = text::printable(message_of(diagnostic));
  for (const auto& [title, text] : {std::pair("why", diagnostic.why), std::pair("help", diagnostic.help)}) {
    out += text.empty() ? "" : fmt::format("\n{}: {}", title, text::printable(text));
  }
  return escaped(out, false);
}

std::string command(const Diagnostic& diagnostic, const Report& report) {
  const ReportPlace place = place_of(report, diagnostic.span);
  std::string properties;
  if (place.in_file) {
    properties += property("file", place.path);
    properties += fmt::format("line={},endLine={},col={},endColumn={},", place.begin.line, place.end.line,
                              place.begin.column, place.end.column);
  }
  properties += property("title", "journeyc (" + text::printable(rule_of(diagnostic)) + ")");
  properties.pop_back();
  const bool info = diagnostic.severity == Severity::info;
  return fmt::format("::{} {}::{}\n", info ? "notice" : to_string(diagnostic.severity), properties,
                     message(diagnostic));
}

}  // namespace

std::string render_github(const Report& report) {
  std::string out;
  std::array<std::size_t, 3> seen{};
  for (const Diagnostic& diagnostic : report.diagnostics) {
    if (++seen[static_cast<std::size_t>(diagnostic.severity)] <= kMostAnnotations) {
      out += command(diagnostic, report);
    }
  }
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    if (const std::size_t count = seen[static_cast<std::size_t>(severity)]; count > kMostAnnotations) {
      const std::size_t more = count - kMostAnnotations;
      out += fmt::format("journeyc: {} more {}{} not shown, as GitHub shows {} of them\n", more,
                         to_string(severity), more == 1 ? " is" : "s are", kMostAnnotations);
    }
  }
  return out;
}

}  // namespace jc::diag
