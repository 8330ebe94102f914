#include "compiler/diag/summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "compiler/diag/style.h"

namespace jc::diag {
namespace {

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

std::string day(int as_of) {
  return as_of == 0 ? ""
                    : fmt::format(" as of {:04}-{:02}-{:02}", as_of / 10000, as_of / 100 % 100, as_of % 100);
}

// `3 suppressed, 12 known from the baseline, 3 fixed since: run `journeyc baseline prune``.
std::string silenced(const Summary& summary) {
  std::vector<std::string> parts;
  if (summary.suppressed > 0) {
    parts.push_back(fmt::format("{} suppressed", summary.suppressed));
  }
  if (summary.known + summary.fixed_since > 0) {
    parts.push_back(fmt::format("{} known from the baseline", summary.known));
  }
  if (summary.fixed_since > 0) {
    parts.push_back(fmt::format("{} fixed since: run `journeyc baseline prune`", summary.fixed_since));
  }
  return parts.empty() ? "" : fmt::format("{}\n", fmt::join(parts, ", "));
}

// `Fixed 7 findings in 3 files; 2 more with `--unsafe-fixes``: what a run with `--fix` has done.
std::string fixed(const Summary& summary, bool colour) {
  std::string out = paint(
      fmt::format("Fixed {} in {}", counted(summary.fixed, "finding"), counted(summary.fixed_files, "file")),
      Style::fix, colour);
  if (summary.unsafe_fixable > 0) {
    out += fmt::format("; {} more with `--unsafe-fixes`", summary.unsafe_fixable);
  }
  return out + "\n";
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

std::string counted(std::size_t number, std::string_view noun) {
  const bool ends_in_y = noun.size() > 1 && noun.ends_with('y') &&
                         std::string_view("aeiou").find(noun[noun.size() - 2]) == std::string_view::npos;
  if (number != 1 && ends_in_y) {
    return fmt::format("{} {}ies", number, noun.substr(0, noun.size() - 1));
  }
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

Summary summarize(const Diagnostics& diagnostics, std::size_t journeys, std::size_t files) {
  Summary summary{.journeys = journeys, .files = files};
  for (const Diagnostic& diagnostic : diagnostics) {
    summary.errors += diagnostic.severity == Severity::error ? 1 : 0;
    summary.warnings += diagnostic.severity == Severity::warning ? 1 : 0;
    summary.infos += diagnostic.severity == Severity::info ? 1 : 0;
    const auto offers = [&](bool safe) {
      return std::any_of(diagnostic.fixes.begin(), diagnostic.fixes.end(),
                         [&](const Fix& fix) { return fix.safe == safe && !fix.by_hand; });
    };
    summary.fixable += offers(true) ? 1 : 0;
    summary.unsafe_fixable += !offers(true) && offers(false) ? 1 : 0;
  }
  return summary;
}

std::string render_summary(const Summary& summary, bool colour) {
  std::string out =
      fmt::format("Checked {} in {}{}: {}\n", counted(summary.journeys, "journey"),
                  counted(summary.files, "file"), day(summary.as_of), findings(summary, colour));
  out += silenced(summary);
  if (summary.fixing) {
    out += fixed(summary, colour);
  } else if (summary.fixable + summary.unsafe_fixable > 0) {
    out += fixes(summary, colour);
  }
  if (summary.newer_rules > 0) {
    const bool one = summary.newer_rules == 1;
    out += fmt::format("{} newer than edition {} {} off; raise `edition` in `journeyc.yaml` to have {}\n",
                       counted(summary.newer_rules, "rule"), summary.edition, one ? "is" : "are",
                       one ? "it" : "them");
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
