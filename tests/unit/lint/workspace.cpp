#include "tests/unit/lint/workspace.h"

#include <fmt/format.h>

#include "compiler/lint/page/examples.h"

namespace jc::lint {

void Workspace::add_rule(const std::string& id, const std::string& block, const std::string& front) {
  const std::string page =
      fmt::format("---\nrule: {}\n{}\n---\n# A house rule\n\n```rule\n{}\n```\n\n## Why\nOur own reason.\n",
                  id, front, block);
  rules.add_page(files, files.add("rules/" + id + ".md", page), findings);
}

void Workspace::check(const std::vector<std::pair<std::string, std::string>>& specs) {
  findings = check_texts(files, rules, settings, specs, silenced);
}

std::size_t Workspace::count(std::string_view rule) const {
  std::size_t found = 0;
  for (const diag::Diagnostic& finding : findings) {
    found += rule.empty() || finding.rule == rule ? 1 : 0;
  }
  return found;
}

std::string Workspace::said() const {
  std::string lines;
  for (const diag::Diagnostic& finding : findings) {
    const auto line = finding.span.exists() ? files[finding.span.file].position(finding.span.begin).line : 0;
    lines += fmt::format("{}: {}\n", line, finding.message);
  }
  return lines;
}

std::string Workspace::at() const {
  return findings.empty() ? "" : std::string(files.text(findings.front().span));
}

}  // namespace jc::lint
