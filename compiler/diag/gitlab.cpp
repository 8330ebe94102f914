#include "compiler/diag/gitlab.h"

#include <nlohmann/json.hpp>

#include "compiler/text/controls.h"

namespace jc::diag {
namespace {

using Json = nlohmann::ordered_json;

const char* severity_of(Severity severity) {
  return severity == Severity::error ? "major" : severity == Severity::warning ? "minor" : "info";
}

Json position(const source::Position& at) { return {{"line", at.line}, {"column", at.column}}; }

}  // namespace

std::string render_gitlab(const Report& report) {
  const std::vector<std::string> keys = finding_keys(report);
  Json all = Json::array();
  for (std::size_t i = 0; i < report.diagnostics.size(); i++) {
    const Diagnostic& diagnostic = report.diagnostics[i];
    const ReportPlace place = place_of(report, diagnostic.span);
    const std::string rule = rule_of(diagnostic);
    // GitLab shows the description only: the rule has to be in it.
    Json one = {{"description", rule + ": " + message_of(diagnostic)},
                {"check_name", rule},
                {"fingerprint", keys[i]},
                {"severity", severity_of(diagnostic.severity)}};
    if (!diagnostic.why.empty() || !diagnostic.help.empty()) {
      one["content"] = {{"body", message_lines(diagnostic)}};
    }
    one["location"] = {{"path", place.path},
                       {"positions", {{"begin", position(place.begin)}, {"end", position(place.end)}}}};
    all.push_back(std::move(one));
  }
  return text::harmless_json(all.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace jc::diag
