#include "compiler/diag/statistics.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "compiler/diag/style.h"
#include "compiler/diag/summary.h"

namespace jc::diag {

namespace {

struct Count {
  std::string_view rule;
  std::size_t number = 0;
  std::size_t fixable = 0;
  Severity severity = Severity::info;
};

std::vector<Count> count(const Diagnostics& diagnostics) {
  std::map<std::string_view, Count> by_rule;
  for (const Diagnostic& diagnostic : diagnostics) {
    Count& one = by_rule[diagnostic.rule];
    one.rule = diagnostic.rule;
    one.number++;
    one.fixable += diagnostic.fixes.empty() ? 0 : 1;
    one.severity = std::min(one.severity, diagnostic.severity);
  }
  std::vector<Count> counts;
  for (const auto& [rule, one] : by_rule) {
    counts.push_back(one);
  }
  std::stable_sort(counts.begin(), counts.end(),
                   [](const Count& a, const Count& b) { return a.number > b.number; });
  return counts;
}

}  // namespace

std::string render_statistics(const Diagnostics& diagnostics, bool colour) {
  const std::vector<Count> counts = count(diagnostics);
  std::string out;
  for (const Count& each : counts) {
    const std::string level = fmt::format("{:<7}", to_string(each.severity));
    out +=
        fmt::format("{:>7}  {}  {}", each.number, paint(level, style_of(each.severity), colour), each.rule);
    out += each.fixable > 0 ? fmt::format(" ({} with a fix)\n", each.fixable) : "\n";
  }
  return out.empty() ? out : out + "\n";
}

}  // namespace jc::diag
