// What scripts rely on: 0 clean, 1 findings, 2 the job could not be done.
#include <sys/stat.h>
#include <unistd.h>

#include "tests/test.h"
#include "tests/unit/cli/program.h"

namespace jc::test {

namespace {

constexpr std::string_view kClean = R"(journey: small
goal: Books closed by five past seven
owner: till-team
metrics: [renewal-rate >= 90%]
stages:
  - { id: start, exit: event first-sale }
  - { id: stay, exit: event contract-end }
)";

std::string changed(std::string_view from, std::string_view to) {
  std::string text(kClean);
  text.replace(text.find(from), from.size(), to);
  return text;
}

bool says(const Ran& ran, std::string_view what) { return ran.error.find(what) != std::string::npos; }

}  // namespace

TEST_CASE("exit code 0: nothing found, or nothing that counts") {
  const Folder folder;
  folder.write("small.journey.yaml", kClean);
  const Ran clean = program({"check", folder.path().string()});
  INFO(clean.out << clean.error);
  CHECK(clean.code == 0);
  CHECK(program({"lint", folder.path().string()}).code == 0);
  folder.write("small.journey.yaml", changed("goal: Books closed by five past seven\n", ""));
  CHECK(program({"check", folder.path().string()}).code == 0);
  CHECK(program({"check", "--fail-on", "warning", folder.path().string()}).code == 1);
  CHECK(check(folder.path(), {"--fail-on", "warning", "--ignore", "goalless-journey"}).code == 0);
  CHECK(check(folder.path(), {"--fail-on", "warning", "--select", "dead-end"}).code == 0);
  folder.write("small.journey.yaml", changed("stages:", "stagess:"));
  CHECK(program({"check", "--exit-zero", folder.path().string()}).code == 0);
  CHECK(program({"check", "--fail-on", "never", folder.path().string()}).code == 0);
}

TEST_CASE("a path behind `--select RULE` is a path") {
  const Folder folder;
  const std::string file = folder.write("small.journey.yaml", kClean).string();
  CHECK(program({"check", "--select", "dead-end", file}).code == 0);
  CHECK(program({"check", "--ignore", "dead-end", file}).code == 0);
  CHECK(program({"build", "--emit", "json", file}).code == 0);
}

TEST_CASE("exit code 1: errors were found, and said in every format") {
  const Folder folder;
  folder.write("small.journey.yaml", changed("goal:", "gaol:"));
  for (const char* format : {"text", "concise", "json"}) {
    const Ran ran = program({"check", "--format", format, folder.path().string()});
    INFO(format << "\n" << ran.out << ran.error);
    CHECK(ran.code == 1);
    CHECK(ran.out.find("unknown-key") != std::string::npos);
  }
  const std::string report = (folder.path() / "report.json").string();
  CHECK(
      program({"check", "--format", "json=" + report, "--format", "concise", folder.path().string()}).code ==
      1);
  CHECK(fs::file_size(report) > 0);
  const Ran build = program({"build", folder.path().string()});
  CHECK(build.code == 1);
  CHECK_FALSE(fs::exists(folder.path() / "build"));
}

TEST_CASE("exit code 2: flags that mean nothing") {
  const Folder folder;
  const std::string file = folder.write("small.journey.yaml", kClean).string();
  CHECK(program({"check", "--no-such-flag", file}).code == 2);
  CHECK(program({"no-such-command"}).code == 2);
  CHECK(program({}).code == 2);
  CHECK(program({"check", "--format", "xml", file}).code == 2);
  CHECK(program({"check", "--fail-on", "disaster", file}).code == 2);
  CHECK(program({"check", "--profile", "lenient", file}).code == 2);
  CHECK(program({"check", "--threads", "0", file}).code == 2);
  CHECK(program({"check", "--threads", "many", file}).code == 2);
  const Ran rule = program({"check", file, "--select", "goalles-journey"});
  CHECK(rule.code == 2);
  CHECK(says(rule, "did you mean `goalless-journey`?"));
  CHECK(program({"check", file, "--ignore", "zzz"}).code == 2);
  for (const char* day : {"yesterday", "2026-13-01", "2026-00-10", "2026-1-1", "2026/01/01", "2026-01-32"}) {
    INFO(day);
    CHECK(program({"check", "--as-of", day, file}).code == 2);
  }
  CHECK(program({"check", "--as-of", "2026-02-28", file}).code == 0);
  CHECK(program({"explain", "no-such-rule"}).code == 2);
  CHECK(program({"schema", "no-such-schema"}).code == 2);
  CHECK(program({"expand", folder.path().string()}).code == 2);
  CHECK(program({"expand", "--tier", "platinum", file}).code == 2);
}

TEST_CASE("a day that no calendar has is no day") {
  const Folder folder;
  const std::string file = folder.write("small.journey.yaml", kClean).string();
  CHECK(program({"check", "--as-of", "2026-02-30", file}).code == 2);
}

TEST_CASE("an output that does not exist can't be asked for") {
  const Folder folder;
  const std::string file = folder.write("small.journey.yaml", kClean).string();
  const std::string out = (folder.path() / "out").string();
  CHECK(program({"build", file, "--emit", "nonsense", "--out-dir", out}).code == 2);
}

TEST_CASE("exit code 2: a report that can't be written") {
  const Folder folder;
  const std::string file = folder.write("small.journey.yaml", kClean).string();
  const Ran ran = program({"check", "--format", "json=" + (folder.path() / "no/where.json").string(), file});
  CHECK(ran.code == 2);
  CHECK(says(ran, "could not be written"));
}

TEST_CASE("a configuration with mistakes is told at its place, and journeys are checked by the defaults") {
  const Folder folder;
  folder.write("small.journey.yaml", changed("goal:", "gaol:"));
  folder.write("journeyc.yaml",
               "journeyc: 1\nas-of: 2026-13-45\nprofil: strict\nrules: { goalles-journey: off }\n");
  const Checked found = check(folder.path());
  INFO(found.text());
  CHECK(found.code == 1);
  std::vector<std::size_t> lines;
  for (const Finding& finding : found.findings) {
    if (fs::path(finding.path).filename() == "journeyc.yaml") {
      lines.push_back(finding.line);
    }
  }
  CHECK(lines == std::vector<std::size_t>{2, 3, 4});
  CHECK(found.count("unknown-key") == 2);
}

TEST_CASE("exit code 2: paths with nothing behind them") {
  const Folder folder;
  const Ran missing = program({"check", (folder.path() / "nowhere.journey.yaml").string()});
  CHECK(missing.code == 2);
  CHECK(says(missing, "does not exist"));
  const Ran empty = program({"check", folder.path().string()});
  CHECK(empty.code == 2);
  CHECK(says(empty, "journeyc init"));
  CHECK(program({"check", "--allow-empty", folder.path().string()}).code == 0);
  CHECK(program({"build", folder.path().string()}).code == 2);
}

TEST_CASE("a file that looks like a journey and is not named like one is pointed out") {
  const Folder folder;
  folder.write("ci.yaml", "jobs: {}\n");
  CHECK(program({"check", folder.path().string()}).error.find("looks like") == std::string::npos);
  folder.write("banking.yaml", "name: Banking\nphases:\n  - name: Start\n");
  const Ran ran = program({"check", folder.path().string()});
  CHECK(ran.code == 2);
  CHECK(ran.error.find("`banking.yaml` looks like a journey: name it `banking.journey.yaml`") !=
        std::string::npos);
  // What has the name of a kind and says no id is answered with a place for one.
  const Folder nameless;
  nameless.write("journey.yaml", "steps:\n");
  CHECK(program({"check", nameless.path().string()})
            .error.find("`journey.yaml` looks like a journey: name it `<id>.journey.yaml`") !=
        std::string::npos);
  // Beside files that are read, only what begins as a spec does.
  folder.write("a.journey.yaml", "journey: a\ngoal: { none: not yet }\nowner: them\nstages: [{ id: b }]\n");
  CHECK(program({"check", folder.path().string()}).error.find("looks like") == std::string::npos);
  folder.write("vocabulary.yaml", "# Names.\nvocabulary: house\nroles: { them: Them }\n");
  CHECK(
      program({"check", folder.path().string()})
          .error.find(
              "`vocabulary.yaml` looks like a vocabulary and is not read: name it `house.vocabulary.yaml`") !=
      std::string::npos);
  // What has such a name and is left out needs no other one.
  const Folder excluded;
  excluded.write("journeyc.yaml", "journeyc: 1\nexclude: ['**']\n");
  excluded.write("a.journey.yaml", "journey: a\nstages: [{ id: b }]\n");
  CHECK(program({"check", excluded.path().string()}).error.find("looks like") == std::string::npos);
}

TEST_CASE("exit code 2: a file that cannot be read, and the others are checked") {
  const Folder folder;
  folder.write("small.journey.yaml", changed("goal:", "gaol:"));
  fs::path bad = folder.path() / "bad.journey.yaml";
  SECTION("a pipe") { REQUIRE(::mkfifo(bad.c_str(), 0600) == 0); }
  SECTION("a link to itself") { fs::create_symlink(bad, bad); }
  SECTION("a link to nowhere") { fs::create_symlink(folder.path() / "gone", bad); }
  SECTION("a device") { fs::create_symlink("/dev/zero", bad); }
  const Checked found = check(folder.path());
  INFO(found.text());
  CHECK(found.code == 2);
  CHECK(found.count("unreadable-file") == 1);
  CHECK(found.count("unknown-key") == 1);
}

TEST_CASE("exit code 2: a file without permission") {
  if (::geteuid() == 0) {
    return;  // Permissions mean nothing to root.
  }
  const Folder folder;
  const fs::path file = folder.write("small.journey.yaml", kClean);
  fs::permissions(file, fs::perms::none);
  CHECK(check(folder.path()).code == 2);
}

TEST_CASE("standard input goes by the name it is given") {
  const std::vector<std::string> words = {"check", "--format", "concise", "-", "--stdin-filename"};
  const Folder folder;
  const auto run_as = [&](std::string_view text) {
    std::vector<std::string> all = words;
    all.push_back((folder.path() / "typed.journey.yaml").string());
    return program_with_input(text, all);
  };
  CHECK(run_as(kClean).code == 0);
  const Ran wrong = run_as(changed("goal:", "gaol:"));
  CHECK(wrong.code == 1);
  CHECK(wrong.out.find("typed.journey.yaml:2:1") != std::string::npos);
  CHECK(run_as("").code == 1);
}

}  // namespace jc::test
