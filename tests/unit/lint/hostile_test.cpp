// Sentences cut short, glued together and pointed at nothing never do more than report.
#include "tests/test.h"
#include "tests/unit/expr/rule_sentences.h"
#include "tests/unit/lint/workspace.h"

namespace jc::lint {
namespace {

const std::string kJourney = R"(journey: j
owner: { none: nobody yet }
stages:
  - id: a
    duration: a while
    metrics: [x >= 1, "??"]
    experience: { pains: [{ text: Slow, severity: huge }, Loud] }
    touchpoints: [{ id: t, channel: nowhere, tiers: [low] }]
    milestones: [{ id: m, due: sometime }, { id: n, due: 3 days after m }]
    x-more: { a: [1, { b: 2 }] }
  - a text where a stage is meant
opportunities: [{ addresses: [nothing] }]
)";

TEST_CASE("every start of every sentence is judged or reported") {
  for (const std::string_view sentence : expr::kSentences) {
    for (std::size_t size = 0; size <= sentence.size(); size += 3) {
      Workspace workspace;
      workspace.add_rule("house-rule", std::string(sentence.substr(0, size)));
      workspace.check({{"a.journey.yaml", kJourney},
                       {"v.vocabulary.yaml", "vocabulary: v\nmetrics: { x: { parts: { x: 1% } } }\n"}});
      CHECK_FALSE(diag::render_text(workspace.findings, workspace.files, {}).empty());
    }
  }
}

TEST_CASE("every property of every kind can be asked for") {
  for (const language::KindInfo& kind : language::kinds()) {
    if (kind.overlay || kind.kind >= language::Kind::prose) {
      continue;
    }
    for (const language::Field* field : language::fields_of(kind.kind)) {
      const std::string sentence =
          "every `" + std::string(kind.name) + "` has `" + std::string(field->key) + "`";
      CAPTURE(sentence);
      Workspace workspace;
      workspace.add_rule("house-rule", sentence);
      CHECK((workspace.findings.empty() || workspace.findings[0].message == "``"));
      workspace.check(kJourney);
    }
  }
}

TEST_CASE("findings are the same every time, and one line long") {
  const auto run = [] {
    Workspace workspace;
    workspace.rules = RuleSet::built_in();
    workspace.check(kJourney);
    for (const diag::Diagnostic& finding : workspace.findings) {
      const source::File& file = workspace.files[finding.span.file];
      CHECK(file.position(finding.span.begin).line == file.position(finding.span.end).line);
    }
    return diag::render_text(workspace.findings, workspace.files, {});
  };
  CHECK(run() == run());
}

}  // namespace
}  // namespace jc::lint
