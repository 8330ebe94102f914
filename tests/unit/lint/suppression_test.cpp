// Comments that say no to a finding: what they cover, and what is said about those that are of no use.
#include <fmt/format.h>

#include "tests/test.h"
#include "tests/unit/lint/workspace.h"

namespace jc::lint {
namespace {

// Every stage lacks an exit, one of them several other things.
const std::string kHead = "journey: j\ngoal: g\nowner: o\nmetrics: [m >= 2]\n";

Workspace check(const std::string& journey, std::vector<std::string> select = {"stage-without-exit"}) {
  Workspace workspace;
  workspace.rules = RuleSet::built_in();
  workspace.settings.select = std::move(select);
  for (const std::string_view rule : {kMalformedSuppression, kUnknownSuppression, kUnusedSuppression}) {
    workspace.settings.select.emplace_back(rule);
  }
  workspace.check(journey);
  return workspace;
}

// "found silenced unused malformed unknown"
std::string counts(const Workspace& workspace) {
  return fmt::format("{} {} {} {} {}", workspace.count("stage-without-exit"), workspace.silenced.size(),
                     workspace.count(kUnusedSuppression), workspace.count(kMalformedSuppression),
                     workspace.count(kUnknownSuppression));
}

// `stages` holds three stages or more, of which the last needs no exit.
std::string counts(const std::string& stages) { return counts(check(kHead + stages)); }

// The text after the first fix of the first finding.
std::string mended(const std::string& text, std::vector<std::string> select = {"stage-without-exit"}) {
  Workspace workspace = check(text, std::move(select));
  REQUIRE(workspace.findings.size() == 1);
  REQUIRE(workspace.findings[0].fixes.size() == 1);
  CHECK(workspace.findings[0].fixes[0].safe);
  std::string out = text;
  auto edits = workspace.findings[0].fixes[0].edits;
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    out.replace(edit->span.begin, edit->span.size(), edit->replacement);
  }
  return out;
}

}  // namespace

TEST_CASE("a comment behind something covers its line") {
  const std::string ignore = "  # journeyc: ignore[stage-without-exit] for now\n";
  CHECK(counts("stages:\n  - { id: a }\n  - { id: b }\n  - { id: y, exit: x }\n  - { id: c }\n") ==
        "2 0 0 0 0");
  CHECK(counts("stages:\n  - { id: a }" + ignore +
               "  - { id: b, title: B }\n  - { id: y, exit: x }\n  - { id: c }\n") == "1 1 0 0 0");
  CHECK(counts("stages:\n  - id: a" + ignore +
               "    title: A\n  - { id: b, exit: x }\n  - { id: y, exit: x }\n  - { id: c }\n") ==
        "0 1 0 0 0");
  // A value over several lines is covered from its last line on.
  CHECK(counts("stages:\n  - { id: a,\n      title: A }" + ignore +
               "  - { id: b, exit: x }\n  - { id: y, exit: x }\n  - { id: c }\n") == "0 1 0 0 0");
  // Brackets that are open still are not: the comment is about what stands on its line.
  CHECK(counts("stages: [{ id: a },\n { id: b }," + ignore + " { id: y, exit: x }, { id: c }]\n") ==
        "1 1 0 0 0");
  CHECK(counts("stages:" + ignore +
               "  - { id: a }\n  - { id: b, exit: x }\n  - { id: y, exit: x }\n  - { id: c }\n") ==
        "1 0 1 0 0");
}

TEST_CASE("a comment on its own line covers the key or item below it") {
  const std::string ignore = "# journeyc: ignore[stage-without-exit] for now\n";
  const std::string stages = "- { id: a }\n  - { id: b, title: B }\n  - { id: y, exit: x }\n  - { id: c }\n";
  CHECK(counts(ignore + "stages:\n  " + stages) == "0 2 0 0 0");
  CHECK(counts("stages:\n  " + ignore + "  " + stages) == "1 1 0 0 0");
  CHECK(counts("stages:\n" + ignore + "\n# why\n  " + stages) == "1 1 0 0 0");
  CHECK(counts("stages:\n  # they leave when they like " + ignore + "  " + stages) == "1 1 0 0 0");
  CHECK(counts("stages:\n  -\n    " + ignore +
               "    id: a\n  - { id: b, exit: x }\n  - { id: y, exit: x }\n  - { id: c }\n") == "0 1 0 0 0");
  CHECK(counts("stages: [\n  " + ignore + "  { id: a }, { id: b },\n  { id: y, exit: x }, { id: c }]\n") ==
        "1 1 0 0 0");
  // Nothing below, or nothing of the kind.
  CHECK(counts("stages:\n  - { id: a, exit: x }\n  - { id: b }\n" + ignore) == "0 0 1 0 0");
  CHECK(counts("stages:\n  - id: a\n    " + ignore +
               "    title: A\n  - { id: b, exit: x }\n  - { id: y, exit: x }\n  - { id: c }\n") ==
        "1 0 1 0 0");
}

TEST_CASE("a comment for the whole file stands at its top") {
  const std::string ignore = "# journeyc: ignore-file[stage-without-exit] copied from the handbook\n";
  const std::string rest =
      kHead + "stages:\n  - { id: a }\n  - { id: b, title: B }\n  - { id: y, exit: x }\n  - { id: c }\n";
  CHECK(counts(check(ignore + rest)) == "0 2 0 0 0");
  CHECK(counts(check("# a map\n\n" + ignore + "---\n" + rest)) == "0 2 0 0 0");
  CHECK(counts(check("\xEF\xBB\xBF" + ignore + rest)) == "0 2 0 0 0");
  CHECK(counts(check(rest + ignore)) == "2 0 0 1 0");
  const std::string clean = kHead + "stages: [{ id: a, exit: x }, { id: b }]\n";
  CHECK(mended(clean + ignore) == ignore + clean);
}

TEST_CASE("a `#` that begins no comment ignores nothing") {
  const std::string ignore = "# journeyc: ignore[stage-without-exit] for now\n";
  CHECK(counts("summary: |\n  " + ignore +
               "stages:\n  - { id: a }\n  - { id: b, exit: x }\n  - { id: y, exit: x }\n  - { id: c }\n") ==
        "1 0 0 0 0");
  CHECK(
      counts(
          "summary: \"a\n  " + ignore +
          "  b\"\nstages:\n  - { id: a }\n  - { id: b, exit: x }\n  - { id: y, exit: x }\n  - { id: c }\n") ==
      "1 0 0 0 0");
  CHECK(counts("summary: 'x  # journeyc: ignore[stage-without-exit] r'\nstages: [{ id: a }, { id: b, exit: x "
               "}, { id: y, exit: x }, { id: "
               "c }]\n") == "1 0 0 0 0");
  // The header of a block does begin one.
  const std::string block =
      "journey: j\nsummary: |  # journeyc: ignore[placeholder-text] a template\n  TODO\nstages: [{ id: a "
      "}]\n";
  CHECK(check(block, {"placeholder-text"}).findings.empty());
}

TEST_CASE("several rules, several comments, and the narrowest one has the finding") {
  const std::string two =
      "# journeyc: ignore[stage-without-exit, stage-without-own-owner]: both\n  - { id: a }  # journeyc: "
      "ignore[stage-without-exit] here\n  - { id: b, exit: x }\n  - { id: y, exit: x }\n  - { id: c }\n";
  const Workspace workspace = check(kHead + "stages:\n  " + two);
  CHECK(counts(workspace) == "0 1 1 0 0");
  CHECK(workspace.silenced.at(0).reason == "here");
  // Only what has run can be unused.
  CHECK(workspace.findings.at(0).message == "`stage-without-exit` finds nothing to ignore here");
}

TEST_CASE("comments that nobody can obey are reported, and change nothing") {
  for (const char* wrong :
       {"journeyc: ignore", "journeyc: ignore[]", "journeyc: ignore[stage-without-exit",
        "journeyc: ignore[stage-without-exit]", "journeyc: ignore[stage-without-exit] -",
        "journeyc: ignore stage-without-exit they leave", "journeyc: disable stage-without-exit",
        "jorneyc: ignore[stage-without-exit] r", "journeyc ignore[stage-without-exit] r",
        "Journeyc: Ignore[stage-without-exit] r", "journeyc: ingore[stage-without-exit] r",
        "journeyc: disable[stage-without-exit] r", "journeyc ignore stage-without-exit",
        "ignore[stage-without-exit] r", "journeyc: ignore[unreadable-yaml] r",
        "journeyc: ignore[unused-suppression] r",
        "journeyc: ignore-file[stage-without-exit] in the middle"}) {
    CAPTURE(wrong);
    CHECK(counts("stages:\n  - { id: a }  # " + std::string(wrong) +
                 "\n  - { id: b, exit: x }\n  - { id: y, exit: x }\n  - { id: c }\n") == "1 0 0 1 0");
  }
  for (const char* fine : {"journey: the core one", "journeys: ignore them", "journeyc: 1",
                           "journeyc: see the handbook", "journeyc checks this", "ignored [a]", "ignore this",
                           "journeyc ignores unknown names", "see journeyc: docs"}) {
    CAPTURE(fine);
    CHECK(counts("stages:\n  - { id: a, exit: x }  # " + std::string(fine) + "\n  - { id: b }\n") ==
          "0 0 0 0 0");
  }
  CHECK(counts("stages:\n  - { id: a } # journeyc: ignore[stage-without-exits, ownership] r\n  - { id: b, "
               "exit: x }\n  - { id: y, exit: x }\n  - { id: c }\n") == "1 0 0 0 2");
}

TEST_CASE("fixes of comments take away just the comment, or mend it") {
  const std::string head = kHead + "stages:\n  - { id: a, exit: x }";
  const std::string rest = "\n  - { id: b }\n";
  CHECK(mended(head + " # journeyc: ignore[stage-without-exit] old" + rest) == head + rest);
  CHECK(mended(head + "\r\n  # journeyc: ignore[stage-without-exit] old" + rest) ==
        head + "\r\n" + rest.substr(1));
  CHECK(mended(head + "  # kept # journeyc: ignore[stage-without-exit] old" + rest) ==
        head + "  # kept" + rest);
  CHECK(mended(head + rest + "# journeyc: ignore[stage-without-exit] old") == head + rest);
  CHECK(mended(head + " # journeyc: ignore[] r" + rest) == head + rest);
  CHECK(mended(head + " # journeyc: ignore[no-such-thing-at-all] r" + rest) == head + rest);
  const std::string open = kHead + "stages:\n  - { id: a }";
  CHECK(mended(open + " # journeyc: ignore[stage-without-exit, stage-without-metric] r" + rest,
               {"stage-without-exit", "stage-without-metric"}) ==
        open + " # journeyc: ignore[stage-without-exit] r" + rest);
  CHECK(mended(head + " # jorneyc ignore [stage-without-exit] r" + rest) ==
        head + " # journeyc: ignore[stage-without-exit] r" + rest);
  CHECK(mended(head + " # journeyc: ignore[stage-without-exits] r" + rest) ==
        head + " # journeyc: ignore[stage-without-exit] r" + rest);
}

TEST_CASE("nothing is said of comments in a file that can't be read to its end") {
  const Workspace workspace =
      check("# journeyc: ignore[stage-without-exit]\n# journeyc: ignore[x] y\njourney: j\nstages: [\n");
  CHECK(workspace.count("unreadable-yaml") == 1);
  CHECK(workspace.findings.size() == 1);
}

}  // namespace jc::lint
