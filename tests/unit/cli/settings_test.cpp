// Levels and selections: from profiles, files that are extended, the configuration and flags.
#include "tests/test.h"
#include "tests/unit/cli/program.h"

namespace jc::test {

namespace {

constexpr std::string_view kJourney =
    "journey: j\nowner: o\nstages:\n  - { id: a }\n  - { id: y, exit: event x }\n  - { id: z }\n";

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a team's own profile is a file to extend") {
  const Folder folder;
  folder.write("a.journey.yaml", kJourney);
  folder.write("shared/team.yaml",
               "journeyc: 1\nextends: [land, base.yaml]\nrules: { goalless-journey: error }\n");
  folder.write("shared/base.yaml",
               "journeyc: 1\nrules: { goalless-journey: info, structure: info, stage-without-exit: warning "
               "}\nfail-on: info\n");
  folder.write(
      "journeyc.yaml",
      "journeyc: 1\nextends: shared/team.yaml\nrules: { unknown-key: { severity: off, paths: [old/**] } }\n");
  const Checked found = check(folder.path());
  INFO(found.text());
  CHECK(found.code == 1);
  REQUIRE(found.count("goalless-journey") == 1);
  CHECK(found.findings.at(0).severity == "error");
  // Off in this profile, but for its own setting.
  CHECK(found.count("stage-without-exit") == 1);
  CHECK(found.count("stage-without-metric") == 0);
  const std::string root = folder.path().string() + "/";
  const Ran shown = program({"config", "show", root + "a.journey.yaml", "--ignore", "measurement"});
  INFO(shown.out << shown.error);
  CHECK(shown.code == 0);
  CHECK(has(shown.out, "profile:     land  # extends, " + root + "shared/team.yaml:2\n"));
  CHECK(has(shown.out, "fail-on:     info  # extends " + root + "shared/base.yaml:3\n"));
  CHECK(has(shown.out, "error    # extends " + root + "shared/team.yaml:3\n"));
  CHECK(has(shown.out, "warning  # extends " + root + "shared/base.yaml:2\n"));
  CHECK(has(shown.out, "off      # flag\n"));
  CHECK(has(shown.out, "off      # profile land\n"));
  folder.write("old/b.journey.yaml", kJourney);
  CHECK(has(program({"config", "show", root + "old/b.journey.yaml"}).out,
            "off      # " + root + "journeyc.yaml:3\n"));
  folder.write("journeyc.yaml",
               "journeyc: 1\nrules:\n  goalless-journey:\n    - { severity: info, paths: [old/**] }\n"
               "    - { severity: error, paths: [a.*] }\n");
  const Checked several = check(folder.path(), {"--select", "goalless-journey"});
  REQUIRE(several.findings.size() == 2);
  CHECK(several.findings[0].severity == "error");
  CHECK(several.findings[1].severity == "info");
  CHECK(program({"config", "show", root, "--select", "nonsuch-thing"}).code == 2);
}

TEST_CASE("a configuration may be empty") {
  for (const std::string_view text : {"", "# nothing yet\n", "---\n", "{}\n", "---\n# later\n...\n"}) {
    const Folder folder;
    folder.write("a.journey.yaml", kJourney);
    folder.write("journeyc.yaml", text);
    CHECK(check(folder.path()).count("unknown-document") == 0);
  }
  const Folder folder;
  folder.write("a.journey.yaml", kJourney);
  folder.write("journeyc.yaml", "strict\n");
  CHECK(check(folder.path()).count("unknown-document") == 1);
}

TEST_CASE("what can't be extended is told where it is named") {
  const Folder folder;
  folder.write("a.journey.yaml", kJourney);
  folder.write("circle.yaml", "journeyc: 1\nextends: journeyc.yaml\nout-dir: x\n");
  folder.write("vocabulary.yaml", "vocabulary: v\n");
  folder.write("journeyc.yaml",
               "journeyc: 1\nextends:\n  - gone.yaml\n  - circle.yaml\n  - vocabulary.yaml\n");
  const Checked found = check(folder.path(), {"--select", "language"});
  INFO(found.text());
  REQUIRE(found.findings.size() == 4);
  CHECK(found.code == 1);
  CHECK(has(found.findings[0].message, "extends itself"));
  CHECK(found.findings[0].path.ends_with("circle.yaml"));
  CHECK(has(found.findings[1].message, "`out-dir` has no effect"));
  CHECK(found.findings[2].line == 3);
  CHECK(found.findings[3].line == 5);
}

TEST_CASE("settings that nobody has are told, with what was meant") {
  const Folder folder;
  folder.write("a.journey.yaml", kJourney);
  folder.write("journeyc.yaml",
               "journeyc: 1\nedition: \"9.0\"\nrules: { ownershp: off, all: info, structure: off }\n");
  const Checked found = check(folder.path());
  INFO(found.text());
  REQUIRE(found.count("unresolved-name") == 1);
  CHECK(found.count("wrong-type") == 1);
  CHECK(found.count("goalless-journey") == 0);
  const Ran ran = program({"check", folder.path().string(), "--select", "ownershp"});
  CHECK(ran.code == 2);
  CHECK(has(ran.error, "did you mean `ownership`?"));
}

TEST_CASE("comments in the configuration count, too") {
  const Folder folder;
  folder.write("a.journey.yaml", kJourney);
  folder.write("journeyc.yaml",
               "journeyc: 1\nx-key: 1\nrules:\n  # journeyc: ignore[unresolved-name] comes with the next "
               "version\n  no-such-rule: off\n");
  CHECK(check(folder.path(), {"--select", "language"}).findings.empty());
}

TEST_CASE("more findings than anybody reads") {
  const Folder folder;
  std::string journey(kJourney);
  for (int i = 0; i < 1500; i++) {
    journey += "  - { id: s" + std::to_string(i) + ", purpos: p }\n";
  }
  folder.write("a.journey.yaml", journey);
  const auto run = [&](std::vector<std::string> more) {
    std::vector<std::string> words = {"check", folder.path().string(), "--select", "unknown-key"};
    words.insert(words.end(), more.begin(), more.end());
    return program(words);
  };
  const Ran first = run({"--max-diagnostics", "3"});
  CHECK(first.code == 1);
  CHECK(has(first.out, "…and 1497 more"));
  CHECK(has(first.out, "1500 errors"));
  CHECK(has(run({}).out, "…and 500 more"));
  CHECK_FALSE(has(run({"--max-diagnostics", "0"}).out, "…and"));
  const Ran statistics = run({"--statistics"});
  CHECK(has(statistics.out, "   1500  error    unknown-key"));
  CHECK(statistics.out.size() < 200);
}

TEST_CASE("the day is told where dates were compared with it") {
  const Folder folder;
  folder.write(
      "a.journey.yaml",
      std::string(kJourney) + "governance: { review: { cadence: every 3 months, last: 2026-01-10 } }\n");
  const std::string path = folder.path().string();
  CHECK(has(program({"check", path, "--as-of", "2026-11-22"}).out, " as of 2026-11-22: "));
  CHECK_FALSE(has(program({"check", path, "--select", "unknown-key"}).out, " as of "));
}

TEST_CASE("a workspace says which journeyc counts") {
  const Folder folder;
  folder.write("a.journey.yaml", kJourney);
  const auto asked = [&](const std::string& wanted) {
    folder.write("journeyc.yaml", "journeyc: 1\nrequired-version: " + wanted + "\nrules: { all: off }\n");
    return check(folder.path());
  };
  // This is some 0.x.
  for (const char* met : {"0", "0.0.1 or newer", "0 or newer"}) {
    CAPTURE(met);
    CHECK(asked(met).code == 0);
  }
  for (const char* missed : {"99.1", "99.1 or newer", "0.0.0"}) {
    CAPTURE(missed);
    folder.write("journeyc.yaml", std::string("journeyc: 1\nrequired-version: ") + missed + "\n");
    const Checked found = check(folder.path(), {"--select", "version-mismatch"});
    INFO(found.text());
    REQUIRE(found.findings.size() == 1);
    CHECK(found.findings[0].line == 2);
    CHECK(has(found.findings[0].help, "npx journeyc@"));
    CHECK(found.code == 1);
  }
  for (const auto& [written, meant] :
       std::vector<std::pair<std::string, std::string>>{{"\">=0.2\"", "write it as `0.2 or newer`"},
                                                        {"v0.2.1", "write it as `0.2.1`"},
                                                        {"latest", "such as"},
                                                        {"1.2.3.4", "such as"},
                                                        {"1..2", "such as"}}) {
    CAPTURE(written);
    folder.write("journeyc.yaml", "journeyc: 1\nrequired-version: " + written + "\n");
    const Checked found = check(folder.path(), {"--select", "wrong-type"});
    REQUIRE(found.findings.size() == 1);
    CHECK(has(found.findings[0].help, meant));
  }
}

}  // namespace jc::test
