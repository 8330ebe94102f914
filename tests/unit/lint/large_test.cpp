// Files that are larger than any journey: what gives up says so, and what can be asked cheaply does not give
// up.
#include <fmt/format.h>

#include "tests/test.h"
#include "tests/unit/lint/workspace.h"

namespace jc::lint {
namespace {

std::string lines(std::string begin, std::size_t count, const std::function<std::string(std::size_t)>& line) {
  for (std::size_t i = 0; i < count; i++) {
    begin += line(i);
  }
  return begin;
}

TEST_CASE("a file of many documents is read up to a limit, and that is said") {
  const auto documents = [](std::size_t count) {
    Workspace workspace;
    workspace.check(lines("", count, [](std::size_t i) { return fmt::format("---\njourney: j{}\n", i); }));
    return workspace.said();
  };
  const std::string told = "a file holds up to 1000 documents";
  CHECK(documents(1000).find(told) == std::string::npos);
  CHECK(documents(1001).find("2001: " + told) != std::string::npos);
}

TEST_CASE("a list that thousands inherit is cut, and that is said") {
  const auto said = [](std::size_t owners, std::size_t stages) {
    Workspace workspace;
    const auto owner = [](std::size_t i) { return fmt::format("r{}, ", i); };
    const auto stage = [](std::size_t i) { return fmt::format("  - id: s{}\n", i); };
    workspace.check(lines(lines("journey: j\nowner: [", owners, owner) + "x]\nstages:\n", stages, stage));
    return workspace.said();
  };
  CHECK(said(1999, 1999).find("2: only the first 500 of these 2000 count") != std::string::npos);
  CHECK(said(1999, 10).find("only the first") == std::string::npos);
  CHECK(said(19, 1999).find("only the first") == std::string::npos);
}

// Compared in pairs, these would be more than the budget of ten million.
TEST_CASE("criteria are compared with those alone that may say the same") {
  Workspace workspace;
  workspace.rules = RuleSet::built_in();
  workspace.settings.select = {"duplicate-criterion"};
  workspace.check(lines("journey: j\nstages:\n", 26'000, [](std::size_t i) {
    return fmt::format("  - {{id: s{}, entry: event e{}, exit: event e{}}}\n", i, i == 25'999 ? 7 : i, i + 1);
  }));
  INFO(workspace.said());
  CHECK(workspace.findings.size() == 1);
}

TEST_CASE("names that were not compared any more are told of once") {
  Workspace workspace;
  std::string journey = "journey: j\nvocabulary:\n  channels:\n";
  journey = lines(journey, 1'500, [](std::size_t i) { return fmt::format("    c{}: {{}}\n", i); });
  journey += "stages:\n  - id: s\n    touchpoints:\n";
  journey = lines(journey, 1'500,
                  [](std::size_t i) { return fmt::format("      - {{id: t{}, channel: d{}}}\n", i, i); });
  workspace.check(journey);
  std::size_t told = 0;
  for (const diag::Diagnostic& finding : workspace.findings) {
    told += finding.message.find("from here on they were not compared") != std::string::npos ? 1 : 0;
  }
  CHECK(told == 1);
}

}  // namespace
}  // namespace jc::lint
