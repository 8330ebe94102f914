#include "compiler/diag/summary.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/diag/style.h"

namespace jc::diag {
namespace {

std::string counted(std::size_t number, const char* noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string findings(const Summary& summary, bool colour) {
  std::string out;
  const auto add = [&](std::size_t number, const char* noun, Style style) {
    if (number > 0) {
      out += (out.empty() ? "" : ", ") + paint(counted(number, noun), style, colour);
    }
  };
  add(summary.errors, "error", Style::error);
  add(summary.warnings, "warning", Style::warning);
  add(summary.infos, "info", Style::info);
  return out.empty() ? paint("no findings", Style::fix, colour) : out;
}

std::string fixes(const Summary& summary, bool colour) {
  const std::string mark = paint("[*]", Style::fix, colour);
  if (summary.fixable == 0) {
    return fmt::format("{} {} fixable with `--unsafe-fixes`\n", mark, summary.unsafe_fixable);
  }
  std::string out = fmt::format("{} {} fixable with `--fix`", mark, summary.fixable);
  if (summary.unsafe_fixable > 0) {
    out += fmt::format(", {} more with `--unsafe-fixes`", summary.unsafe_fixable);
  }
  return out + "\n";
}

}  // namespace

Summary summarize(const Diagnostics& diagnostics, std::size_t journeys, std::size_t files) {
  Summary summary{.journeys = journeys, .files = files};
  for (const Diagnostic& diagnostic : diagnostics) {
    summary.errors += diagnostic.severity == Severity::error ? 1 : 0;
    summary.warnings += diagnostic.severity == Severity::warning ? 1 : 0;
    summary.infos += diagnostic.severity == Severity::info ? 1 : 0;
    const bool safe = std::any_of(diagnostic.fixes.begin(), diagnostic.fixes.end(),
                                  [](const Fix& fix) { return fix.safe; });
    summary.fixable += safe ? 1 : 0;
    summary.unsafe_fixable += !safe && !diagnostic.fixes.empty() ? 1 : 0;
  }
  return summary;
}

std::string render_summary(const Summary& summary, bool colour) {
  std::string out = fmt::format("Checked {} in {}: {}\n", counted(summary.journeys, "journey"),
                                counted(summary.files, "file"), findings(summary, colour));
  if (summary.fixable + summary.unsafe_fixable > 0) {
    out += fixes(summary, colour);
  }
  return out;
}

const char* to_string(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "info";
  }
  return "error";
}

}  // namespace jc::diag
