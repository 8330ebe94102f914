// What pages say of fixes: what they may say, and that they say it of what the findings really have.
#include <fmt/format.h>

#include "compiler/diag/edits.h"
#include "tests/test.h"
#include "tests/unit/lint/workspace.h"

namespace jc::lint {

namespace {

const std::string kSpec =
    "journey: trial\ngoal: See it\nowner: growth\nstages:\n  - id: sign-up # first\n    exit: event made\n"
    "  - { id: chart, owner: [a, b] }\n";

// The spec with all fixes of all findings made.
std::string mended(const std::string& fix, const std::string& block) {
  Workspace workspace;
  workspace.add_rule("house", block, fmt::format("severity: warning\nfix: {}", fix));
  workspace.check(kSpec);
  diag::EditSet edits;
  for (const diag::Diagnostic& finding : workspace.findings) {
    for (const diag::Fix& each : finding.fixes) {
      CHECK_FALSE(each.by_hand);
      for (const diag::Edit& edit : each.edits) {
        edits.take(edit);
      }
    }
  }
  return edits.apply(kSpec);
}

std::string with(std::string text, std::string_view from, std::string_view to) {
  return text.replace(text.find(from), from.size(), to);
}

// What is said about a page with this `fix:`.
std::string problem(const std::string& fix) {
  Workspace workspace;
  workspace.add_rule("house", "every stage has a note", fmt::format("severity: warning\nfix: {}", fix));
  return workspace.findings.empty() ? "" : workspace.findings[0].message + "; " + workspace.findings[0].help;
}

}  // namespace

TEST_CASE("a page's fix adds a key with values of the entity") {
  const std::string block = "every stage where owner is growth has a note";
  CHECK(
      (mended("{ safe: false, add: \"note: of {id}, by {owner}\" }", block) ==
           with(kSpec, "    exit: event made\n", "    note: of sign-up, by growth\n    exit: event made\n") ||
       mended("{ safe: false, add: \"note: of {id}, by {owner}\" }", block) ==
           with(kSpec, "# first\n", "# first\n    note: of sign-up, by growth\n")));
  CHECK(mended("{ safe: true, add: \"handoff: { to: {next.id}, to-owner: {next.owner} }\" }",
               "every stage where id is sign-up has a handoff") ==
        with(kSpec, "made\n", "made\n    handoff: { to: chart, to-owner: [a, b] }\n"));
  CHECK(
      mended("{ safe: true, add: \"duration: 2 weeks\" }", "every stage where id is chart has a duration") ==
      with(kSpec, "[a, b] }", "[a, b], duration: 2 weeks }"));
  // Nothing is next to the last stage, so there is no fix.
  CHECK(mended("{ safe: true, add: \"handoff: { to: {next.id} }\" }",
               "every stage where id is chart has a handoff") == kSpec);
}

TEST_CASE("a page's fix removes the key that is wrong") {
  CHECK(mended("{ safe: false, remove: key }", "no stage has exit") ==
        with(kSpec, "    exit: event made\n", ""));
}

TEST_CASE("a fix that can't be read is told in the page") {
  CHECK(problem("safe").empty());
  CHECK(problem("{ safe: false, add: \"note: x\" }").empty());
  CHECK(problem("sure").starts_with("`sure` is no kind of fix"));
  CHECK(problem("{ safe: false }").starts_with("this fix does nothing"));
  CHECK(problem("{ safe: maybe, add: \"note: x\" }").starts_with("`safe` wants `true` or `false`"));
  CHECK(problem("{ add: note }").starts_with("what a fix adds is one line of YAML in quotes"));
  CHECK(problem("{ add: \"note\" }").starts_with("what a fix adds is one key with its value"));
  CHECK(problem("{ ad: \"note: x\" }") == "a fix has no key `ad`; did you mean `add`?");
  CHECK(problem("{ add: \"onwer: x\" }").find("did you mean `owner`?") != std::string::npos);
  CHECK(problem("{ add: \"note: {titel}\" }").find("titel") != std::string::npos);
  CHECK(problem("{ remove: value }").starts_with("`remove` wants `key`"));
}

TEST_CASE("a fix with a gap is shown and left to people") {
  Workspace workspace;
  workspace.add_rule("house", "every stage has a note",
                     "severity: warning\nfix: { safe: true, add: \"note: <why>\" }");
  workspace.check(with(kSpec, "    exit: event made\n", "    exit: event made\n    note: there\n"));
  REQUIRE(workspace.findings.size() == 1);
  REQUIRE(workspace.findings[0].fixes.size() == 1);
  CHECK(workspace.findings[0].fixes[0].by_hand);
}

TEST_CASE("a page declares a fix exactly where its example shows one") {
  const RuleSet rules = RuleSet::built_in();
  std::size_t fixable = 0;
  for (const auto& rule : rules.rules()) {
    CAPTURE(std::string(rule->page.id));
    std::string output;
    for (const PageBlock& block : rule->page.blocks) {
      output += block.kind == PageBlock::Kind::output ? std::string(block.text) : "";
    }
    const bool shown = output.find("= fix: ") != std::string::npos;
    const bool safe = output.find(" [*]\n") != std::string::npos;
    CHECK(shown == (rule->page.fix.is != PageFix::Is::none));
    CHECK(safe == rule->page.fix.safe);
    fixable += shown ? 1 : 0;
  }
  CHECK(fixable >= 20);
}

}  // namespace jc::lint
