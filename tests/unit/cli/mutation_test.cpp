// One mistake put into a clean starter kit is found where it was made, and nothing else is said.
#include <algorithm>

#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

struct Mutation {
  std::string what;
  std::string file;
  std::string from;
  std::string to;
  std::string rule;
  // Lines between the mutation's first line and the finding.
  std::size_t below = 0;
};

const std::string kDispatch = "five-stage-saas/dispatch-lifecycle.journey.yaml";
const std::string kFieldwise = "five-stage-saas/fieldwise.vocabulary.yaml";
const std::string kTandem = "portfolio-two-products/tandem.vocabulary.yaml";

const std::vector<Mutation>& mutations() {
  static const std::vector<Mutation> all = {
      {"misspelt key", kDispatch, "    purpose: Turn a first", "    purpos: Turn a first", "unknown-key"},
      {"misspelt key in a flow map", kDispatch, "channel: email\n", "chanel: email\n", "unknown-key"},
      {"misspelt asset", kDispatch, "[kickoff-deck, success-plan]", "[kickof-deck, success-plan]",
       "unresolved-name"},
      {"misspelt event", kDispatch, "done-when: event goals-confirmed", "done-when: event goals-confirmd",
       "unresolved-name"},
      {"misspelt role", kDispatch, "    owner: implementation\n", "    owner: implementaton\n",
       "unresolved-name"},
      {"misspelt metric", kDispatch, "- health-score >= 75", "- helth-score >= 75", "unresolved-name"},
      {"unknown enum value", kDispatch, "status: active", "status: actve", "wrong-type"},
      {"list for a value", kDispatch, "version: 3", "version: [3]", "wrong-type"},
      {"map for a text", kDispatch, "title: Onboarding complete", "title: { en: Onboarding complete }",
       "wrong-type"},
      {"broken duration", kDispatch, "    duration: 60 days", "    duration: 60 dayz", "unreadable-phrase"},
      {"broken criterion", kDispatch, "    exit: milestone healthy-adoption", "    exit: milestone",
       "unreadable-phrase"},
      {"broken target", kDispatch, "  - nrr > 110%", "  - nrr > > 110%", "unreadable-phrase"},
      {"duplicate id", kDispatch, "      - id: habit-review", "      - id: kickoff-call", "duplicate-id"},
      {"key given twice", kDispatch, "status: active\n", "status: active\nstatus: draft\n", "duplicate-key",
       1},
      {"key without a value", kDispatch, "sponsor: chief-customer-officer", "sponsor:", "empty-value"},
      {"score off the scale", kDispatch, "label: anxious, score: -1", "label: anxious, score: -4",
       "score-out-of-scale"},
      {"weights of 95%", kFieldwise, "engagement-score: 35%", "engagement-score: 30%", "weights-not-100"},
      {"cadence with two meanings", kDispatch, "repeat: every 3 months", "repeat: biweekly",
       "ambiguous-cadence"},
      {"dangling anchor", kDispatch, "when: 2 days after live", "when: 2 days after lvie", "unresolved-name"},
      {"days with a percentage", kDispatch, "- ttfv <= 30 days", "- ttfv <= 30%", "target-unit-mismatch"},
      {"border taken twice", kFieldwise, "arr >= $15k and arr < $100k", "arr >= $15k and arr <= $100k",
       "tier-overlap"},
      {"border taken by nobody", kTandem, "yearly-fee >= $3k and", "yearly-fee > $3k and", "tier-hole"},
      {"no goal", kDispatch, "goal: Every technician leaves", "# goal: Every technician leaves",
       "goalless-journey"},
      {"score made of itself", kFieldwise, "engagement-score: 35%", "health-score: 35%", "composition-cycle"},
      {"misspelt accountable role", kDispatch, "raci: { accountable: csm,", "raci: { accountable: cms,",
       "unresolved-name"},
  };
  return all;
}

// The kit with the first `from` in the file replaced, and the line where that is.
std::size_t mutate(const Folder& kit, const std::string& name, const std::string& from,
                   const std::string& to) {
  std::string text = read_file(kit.path() / name);
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
  kit.write(name, text);
  return static_cast<std::size_t>(
             std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
         1;
}

}  // namespace

TEST_CASE("a mistake in a clean kit is found on its line, and nothing else is said") {
  for (const Mutation& mutation : mutations()) {
    const fs::path file = mutation.file;
    const Folder kit(source_folder() / "specs" / file.parent_path());
    const std::size_t line = mutate(kit, file.filename().string(), mutation.from, mutation.to);
    const Checked found = check(kit.path());
    INFO(mutation.what << ", line " << line << "\n" << found.text());
    REQUIRE(found.findings.size() == 1);
    const Finding& finding = found.findings.front();
    CHECK(finding.rule == mutation.rule);
    if (mutation.rule != "goalless-journey") {
      CHECK(finding.line == line + mutation.below);
    }
    CHECK(fs::path(finding.path).filename() == file.filename());
    CHECK(found.code == (finding.severity == "error" ? 1 : 0));
  }
}

TEST_CASE("a stage whose owner was dropped is the one that is reported") {
  const Folder kit(source_folder() / "specs/five-stage-saas");
  mutate(kit, "dispatch-lifecycle.journey.yaml", "\nowner: cs-ops ", "\nx-owner: cs-ops ");
  CHECK(check(kit.path()).findings.empty());
  mutate(kit, "dispatch-lifecycle.journey.yaml", "    owner: csm\n    outcome: I can tell",
         "    outcome: I can tell");
  const Checked found = check(kit.path());
  INFO(found.text());
  CHECK(found.keys() ==
        std::vector<std::string>{"stage-without-owner at dispatch-lifecycle/value-realization"});
}

TEST_CASE("a comma that ends a condition in a flow map is said once") {
  const Folder kit(source_folder() / "specs/portfolio-two-products");
  const std::size_t line =
      mutate(kit, "tandem.vocabulary.yaml", "yearly-fee >= $40k }", "yearly-fee >= $40,000 }");
  const Checked found = check(kit.path());
  INFO(found.text());
  CHECK(found.findings.size() == 1);
  CHECK(found.findings.back().line == line);
  CHECK((found.findings.back().message + found.findings.back().help).find("comma") != std::string::npos);
}

TEST_CASE("a comma between the words of a list in a condition is said once, at the comma") {
  const Folder folder;
  folder.write("v.vocabulary.yaml",
               "vocabulary: acme\nattributes:\n  region: { kind: text }\nsegments:\n"
               "  europe: { where: region is one of emea, apac }\n");
  const Checked found = check(folder.path());
  INFO(found.text());
  REQUIRE(found.findings.size() == 1);
  CHECK(found.findings[0].line == 5);
  CHECK((found.findings[0].message + found.findings[0].help).find("comma") != std::string::npos);
}

TEST_CASE("a misspelt key that a rule asks for is said once") {
  const Folder kit(source_folder() / "specs/five-stage-saas");
  mutate(kit, "dispatch-lifecycle.journey.yaml", "\ngoal: Every", "\ngaol: Every");
  const Checked found = check(kit.path());
  INFO(found.text());
  CHECK(found.findings.size() == 1);
  CHECK(found.count("unknown-key") == 1);
}

TEST_CASE("findings are the same bytes for any number of threads") {
  const Folder folder;
  folder.write("journeyc.yaml", "journeyc: 1\nas-of: 2026-11-02\n");
  for (const fs::path& kit : folders_in("specs")) {
    fs::copy(kit, folder.path() / kit.filename(), fs::copy_options::recursive);
    fs::remove(folder.path() / kit.filename() / "journeyc.yaml");
  }
  // Every mutation that the text still has room for, all in one workspace.
  for (const Mutation& mutation : mutations()) {
    const fs::path file = folder.path() / mutation.file;
    std::string text = read_file(file);
    if (const std::size_t at = text.find(mutation.from); at != std::string::npos) {
      text.replace(at, mutation.from.size(), mutation.to);
      folder.write(mutation.file, text);
    }
  }
  for (const char* format : {"text", "concise", "json"}) {
    const auto run_with = [&](const char* threads) {
      return program({"check", "--format", format, "--threads", threads, folder.path().string()});
    };
    const Ran one = run_with("1");
    CHECK(one.code == 1);
    CHECK(std::count(one.out.begin(), one.out.end(), '\n') >= 15);
    for (const char* threads : {"2", "8", "8", "2"}) {
      const Ran other = run_with(threads);
      CHECK(other.code == 1);
      CHECK((other.out == one.out));
      CHECK((other.error == one.error));
    }
  }
}

}  // namespace jc::test
