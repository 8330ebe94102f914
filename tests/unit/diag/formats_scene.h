// Findings as the report formats meet them: everything a finding can have, and what a hostile spec puts in
// it.
#pragma once
#include "compiler/diag/report.h"
#include "tests/unit/diag/scene.h"

namespace jc::diag {

inline Report report_of(const Scene& scene) {
  return {scene.diagnostics, scene.files, {"journeyc", "0.1.0"}, {}};
}

// One finding with everything, one without a file, one info.
inline void add_full(Scene& scene) {
  const auto file = scene.add("journeys/café one.yaml",
                              "\xEF\xBB\xBF# é👍\njourney: core\nstages:\n  - id: é👍 live\n    ownr: ana\n");
  const auto other = scene.add("vocabulary.yaml", "roles:\n  - ana\n");
  scene.find({}, "empty-run", "nothing was checked").severity = Severity::warning;
  scene.find(scene.at(file, "é👍 live\n    ownr"), "stage-without-owner", "stage `live` has no owner")
      .severity = Severity::warning;
  scene.diagnostics.back().entity = "core/live";
  scene.diagnostics.back().why = "a stage nobody answers for is never reviewed";
  scene.diagnostics.back().help = "add `owner: <role>`";
  scene.diagnostics.back().related = {{scene.at(other, "ana"), "the only role"},
                                      {{}, "roles come from the vocabulary"}};
  Diagnostic& key = scene.find(scene.at(file, "ownr"), "unknown-key", "unknown key `ownr`");
  key.entity = "core/live";
  key.fixes = {{"rename it", true, {{scene.at(file, "ownr"), "owner"}}},
               {"leave it out", false, {{scene.at(file, "    ownr: ana\n"), ""}}}};
  scene.find(scene.at(file, "ana"), "lonely-role", "only one role is used").severity = Severity::info;
}

inline std::vector<RuleText> rule_texts() {
  return {{"stage-without-owner",
           "A stage without an owner",
           "A stage nobody\nanswers for is never reviewed.\n\nSo:\n- ask.",
           "# A stage without an owner\n\n## Why\nA stage nobody answers for is never reviewed.\n",
           Severity::warning,
           {"recommended", "strict", "recommended", ""}},
          {"never-seen", "A rule without findings", "why", "page", Severity::error, {}}};
}

// Text that tries to be a command, markup, a link, an element, a terminal sequence; and bytes that are no
// text.
inline constexpr std::string_view kHostile =
    "a`b` | \\| <img src=x onerror=alert(1)>]]> & \"q\" 'q' [x](https://evil.example) {0} %0A::error::no "
    "::warning file=a,line=1::no @someone #1 **b** \x1b[31m\x01 \xEF\xBF\xBF \xC3( \r\n::set-output "
    "name=a::b\t`";

inline void add_hostile(Scene& scene) {
  const auto file = scene.add("a:b,%\n<\"&'>\xFF.yaml", "k: v\xFF\xFE\n");
  const std::string text(kHostile);
  Diagnostic& one = scene.find({file, 3, 90}, "rule`|<\n,:%\xFF", text);
  one.why = text;
  one.help = text;
  one.entity = text;
  one.label = text;
  one.related = {{{file, 0, 1}, text}, {{}, text}};
  one.fixes = {{text, true, {{{file, 0, 1}, text}}},
               {"out of the file", true, {{{file, 2, 99}, ""}}},
               {"nothing", true, {}}};
  scene.find({file, 5, 1}, "", "");
}

}  // namespace jc::diag
