#include "compiler/diag/junit.h"

#include <fmt/format.h>

#include "compiler/diag/summary.h"
#include "compiler/diag/xml_text.h"

namespace jc::diag {
namespace {

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

struct Suite {
  std::string path;
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::string cases;
};

std::string case_of(const Diagnostic& diagnostic, const ReportPlace& place, const std::string& key) {
  const std::string where =
      place.in_file ? fmt::format("{}:{}:{}", place.path, place.begin.line, place.begin.column) : place.path;
  const std::string text = xml_text(fmt::format("{}: {}", where, message_lines(diagnostic)));
  const std::string inside =
      diagnostic.severity == Severity::info
          ? fmt::format("<system-out>{}</system-out>", text)
          : fmt::format("<failure type=\"{}\" message=\"{}\">{}</failure>", to_string(diagnostic.severity),
                        xml_text(message_of(diagnostic)), text);
  return fmt::format("    <testcase name=\"{}\" classname=\"{}\">\n      {}\n    </testcase>\n",
                     xml_text(key), xml_text(place.path), inside);
}

// Findings come file by file.
std::vector<Suite> suites_of(const Report& report) {
  const std::vector<std::string> keys = finding_keys(report);
  std::vector<Suite> suites;
  for (std::size_t i = 0; i < report.diagnostics.size(); i++) {
    const Diagnostic& diagnostic = report.diagnostics[i];
    const ReportPlace place = place_of(report, diagnostic.span);
    if (suites.empty() || suites.back().path != place.path) {
      suites.push_back({place.path});
    }
    suites.back().tests++;
    suites.back().failures += diagnostic.severity == Severity::info ? 0 : 1;
    suites.back().cases += case_of(diagnostic, place, keys[i]);
  }
  if (suites.empty()) {
    suites.push_back({"journeyc", 1, 0, "    <testcase name=\"no findings\" classname=\"journeyc\"/>\n"});
  }
  return suites;
}

}  // namespace

std::string render_junit(const Report& report) {
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::string inside;
  for (const Suite& suite : suites_of(report)) {
    tests += suite.tests;
    failures += suite.failures;
    inside +=
        fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n{}  </testsuite>\n",
                    xml_text(suite.path), suite.tests, suite.failures, suite.cases);
  }
  return fmt::format(
      "{}<testsuites name=\"journeyc\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n{}</testsuites>\n", kHead,
      tests, failures, inside);
}

}  // namespace jc::diag
