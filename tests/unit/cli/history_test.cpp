// What stands on the history of a repository: git's own diff, the log of promises, the numbers that may not
// fall.
#include <algorithm>

#include "tests/test.h"
#include "tests/unit/cli/git_folder.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

constexpr const char* kShared = R"(vocabulary: names
roles:
  csm: { kind: internal, links: { github: "@acme/success" } }
  sales: { kind: internal }
events: { signed: { source: crm }, live: { source: product } }
)";

std::string journey(const std::string& id, const std::string& due, const std::string& done) {
  return "journey: " + id +
         "\ngoal: Close the month on time\nowner: csm\nstages:\n  - id: begin\n    entry: event signed\n    "
         "exit: event live\n    milestones:\n      - { id: first, due: " +
         due + " after signed, done-when: " + done +
         " }\n  - { id: end, owner: sales, entry: event live, terminal: success }\n";
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

void two_commits(const GitFolder& folder) {
  folder.write("names.vocabulary.yaml", kShared);
  folder.write("core.journey.yaml", journey("core", "10 days", "event live"));
  folder.commit("first");
  folder.write("core.journey.yaml", journey("core", "20 days", "event live"));
  folder.commit("handoff update");
}

}  // namespace

TEST_CASE("log tells what a journey has promised, by its earlier names too") {
  const GitFolder folder;
  two_commits(folder);
  fs::remove(folder.path() / "core.journey.yaml");
  folder.write("main.journey.yaml", journey("onboarding", "20 days", "event live"));
  folder.commit("renamed");
  const Ran ran = program({"log", "onboarding", folder.path().string(), "-q"});
  INFO(ran.out << ran.error);
  CHECK(ran.code == 0);
  CHECK(has(ran.out, "handoff update"));
  CHECK(has(ran.out, "weaker      First: due 20 days after Signed instead of 10 days"));
  CHECK(has(ran.out, "is new"));
  CHECK(
      has(program({"log", "onboarding", folder.path().string(), "-f", "markdown"}).out, "| weaker | First"));
  CHECK(program({"log", "nosuch", folder.path().string()}).code == 2);
}

TEST_CASE("stats compares with a revision, and shares may not fall") {
  const GitFolder folder;
  two_commits(folder);
  const std::vector<std::string> words = {"stats", folder.path().string(), "--since", "HEAD",
                                          "--may-not-fall"};
  CHECK(program(words).code == 0);
  folder.write("core.journey.yaml", journey("core", "20 days", "{ text: They are happy, judged-by: csm }"));
  const Ran ran = program(words);
  CHECK(ran.code == 1);
  CHECK(has(ran.out, "0/1 ▼ 1/1"));
  CHECK(has(ran.error, "core: measurable may not fall: 0 of 1, and 1 of 1 before"));
  folder.write("core.journey.yaml", "journey: [");
  CHECK(program(words).code == 2);
}

TEST_CASE("log follows a journey through a merge, and stats compares with both sides") {
  const GitFolder folder;
  folder.write("names.vocabulary.yaml", kShared);
  folder.write("core.journey.yaml", journey("core", "10 days", "event live"));
  folder.commit("first");
  REQUIRE(folder.git("branch topic"));
  folder.write("note.md", "unrelated");
  folder.commit("meanwhile");
  REQUIRE(folder.git("checkout -q topic"));
  folder.write("core.journey.yaml", journey("core", "20 days", "event live"));
  folder.commit("slower on a branch");
  REQUIRE(folder.git("checkout -q -"));
  REQUIRE(folder.git("merge -q --no-ff -m 'Merge topic' topic"));
  const Ran ran = program({"log", "core", folder.path().string(), "-q"});
  INFO(ran.out << ran.error);
  CHECK(ran.code == 0);
  // Told once, with the merge: that day it came to customers.
  CHECK(has(ran.out, "Merge topic"));
  CHECK(!has(ran.out, "slower on a branch"));
  const std::string said = "due 20 days after Signed instead of 10 days";
  CHECK(ran.out.find(said) == ran.out.rfind(said));
  for (const char* parent : {"HEAD^1", "HEAD^2"}) {
    CHECK(program({"stats", folder.path().string(), "--since", parent, "--may-not-fall"}).code == 0);
  }
}

TEST_CASE("log and stats know a journey whose stage is split and whose file is another") {
  const GitFolder folder;
  two_commits(folder);
  std::string split = journey("core", "20 days", "event live");
  const std::string milestones =
      "    milestones:\n      - { id: first, due: 20 days after signed, done-when: event live }\n";
  split.replace(split.find(milestones), milestones.size(),
                "  - id: prove\n    entry: event live\n    exit: event live\n" + milestones);
  fs::remove(folder.path() / "core.journey.yaml");
  folder.write("lifecycle.journey.yaml", split);
  folder.commit("two stages");
  const Ran ran = program({"log", "core", folder.path().string(), "-q"});
  INFO(ran.out << ran.error);
  CHECK(ran.code == 0);
  CHECK(has(ran.out, "handoff update"));
  CHECK(has(ran.out, "Stage “Prove” is new; what it holds stood in “Begin” before"));
  CHECK(!has(ran.out, "is gone"));
  const Ran stats = program({"stats", folder.path().string(), "--since", "HEAD~1", "--may-not-fall"});
  INFO(stats.out << stats.error);
  CHECK(stats.code == 0);
}

TEST_CASE("codeowners names the handles of owners, and says whose it does not know") {
  const GitFolder folder;
  two_commits(folder);
  const Ran ran = program({"codeowners", folder.path().string()});
  CHECK(ran.code == 0);
  CHECK(has(ran.out, "/core.journey.yaml @acme/success\n"));
  CHECK(has(ran.error, "no line for sales"));
}

TEST_CASE("what stands in a commit stays text in the page of the log") {
  const GitFolder folder;
  folder.write("names.vocabulary.yaml", kShared);
  folder.write("core.journey.yaml", journey("core", "10 days", "event live"));
  folder.commit("one | two <img src=x> [here](javascript:1) @somebody");
  const Ran ran = program({"log", "core", folder.path().string(), "-f", "markdown"});
  INFO(ran.out << ran.error);
  CHECK(ran.code == 0);
  CHECK_FALSE(has(ran.out, "<img"));
  CHECK_FALSE(has(ran.out, "[here]("));
  CHECK_FALSE(has(ran.out, "one | two"));
}

TEST_CASE("codeowners writes one line for a file, whatever the file and its owners are called") {
  const GitFolder folder;
  folder.write("names.vocabulary.yaml", R"(vocabulary: names
roles:
  csm: { kind: internal, links: { github: "@acme/success\n* @stranger" } }
  sales: { kind: internal, links: { github: "@acme/sales @stranger" } }
  crew: { kind: internal, links: { github: "@acme/crew" } }
)");
  folder.write("core.journey.yaml", "journey: core\ngoal: g\nowner: [csm, sales, crew]\nstages: [a]\n");
  folder.write("a\n* @stranger.journey.yaml", "journey: other\ngoal: g\nowner: crew\nstages: [a]\n");
  const Ran ran = program({"codeowners", folder.path().string()});
  INFO(ran.out << ran.error);
  CHECK(has(ran.out, "/core.journey.yaml @acme/crew\n"));
  CHECK_FALSE(has(ran.out, "@stranger"));
  CHECK(has(ran.error, "no line for csm, sales"));
  CHECK(has(ran.error, "rename it"));
}

TEST_CASE("git-setup is written once, and keeps what is there") {
  const GitFolder folder;
  two_commits(folder);
  folder.write(".gitattributes", "*.png binary");
  CHECK(program({"git-setup", folder.path().string()}).code == 0);
  CHECK(program({"git-setup", folder.path().string()}).code == 0);
  const std::string written = read_file(folder.path() / ".gitattributes");
  CHECK(written ==
        "*.png binary\n*.journey.yaml diff=journeyc\n*.vocabulary.yaml diff=journeyc\n"
        "*.portfolio.yaml diff=journeyc\n");
  CHECK(has(read_file(folder.path() / ".git/config"), "git-diff"));
}

TEST_CASE("git-setup copies nothing from where a link leads") {
  const Folder outside;
  const fs::path secret = outside.write("secret", "token\n");
  const GitFolder folder;
  two_commits(folder);
  fs::create_symlink(secret, folder.path() / ".gitattributes");
  const Ran ran = program({"git-setup", folder.path().string()});
  CHECK(ran.code == 2);
  CHECK(has(ran.error, "leads out of the repository"));
  CHECK(fs::is_symlink(folder.path() / ".gitattributes"));
  CHECK_FALSE(has(read_file(folder.path() / ".git/config"), "git-diff"));
}

TEST_CASE("a revision that is not there is named with what it may have meant") {
  const GitFolder folder;
  two_commits(folder);
  const Ran near = program({"diff", "mian", folder.path().string()});
  CHECK(near.code == 2);
  CHECK(has(
      near.error,
      "`mian` is no file or folder, and no branch, tag or commit of this repository; did you mean `main`?"));
  const Ran far = program({"diff", "--against", "v9.9", folder.path().string()});
  CHECK(far.code == 2);
  CHECK(has(far.error, "`v9.9` is no branch, tag or commit of this repository\n"));
}

TEST_CASE("a shallow clone is told what to fetch") {
  const GitFolder folder;
  two_commits(folder);
  const Folder clone;
  REQUIRE(folder.git("clone -q --depth 1 file://" + folder.path().string() + " " + clone.path().string() +
                     "/it"));
  const Ran ran = program({"diff", "--against", "origin/release", clone.path().string() + "/it"});
  CHECK(ran.code == 2);
  CHECK(
      has(ran.error, "run `git fetch --unshallow origin '+refs/heads/release:refs/remotes/origin/release'`"));
}

TEST_CASE("a tag that a shallow clone lacks is fetched with the tags") {
  const GitFolder folder;
  two_commits(folder);
  REQUIRE(folder.git("tag before HEAD~1"));
  const Folder clone;
  const std::string place = clone.path().string() + "/it";
  REQUIRE(folder.git("clone -q --depth 1 file://" + folder.path().string() + " " + place));
  const Ran ran = program({"diff", "--against", "before", place});
  CHECK(ran.code == 2);
  CHECK(has(ran.error, "run `git fetch --unshallow --tags origin '+refs/heads/*:refs/remotes/origin/*'`"));
  REQUIRE(folder.git("-C " + place +
                     " fetch -q --unshallow --tags origin '+refs/heads/*:refs/remotes/origin/*'"));
  CHECK(program({"diff", "--against", "before", place, "--fail-on", "never"}).code == 0);
}

TEST_CASE("the log of a shallow clone tells what it can, and not that all is new with its first commit") {
  const GitFolder folder;
  two_commits(folder);
  const Folder clone;
  const std::string place = clone.path().string() + "/it";
  REQUIRE(folder.git("clone -q --depth 1 file://" + folder.path().string() + " " + place));
  const Ran ran = program({"log", place + "/core.journey.yaml"});
  INFO(ran.out << ran.error);
  CHECK(ran.code == 0);
  CHECK(has(ran.error, "git fetch --unshallow origin"));
  CHECK_FALSE(has(ran.out, "is new"));
}

TEST_CASE("in a folder of a workspace the whole of it is compared, wherever its files have moved") {
  const GitFolder folder;
  folder.write("journeyc.yaml", "journeyc: 1\n");
  two_commits(folder);
  fs::create_directories(folder.path() / "sub");
  fs::rename(folder.path() / "core.journey.yaml", folder.path() / "sub/moved.journey.yaml");
  const Ran ran = program({"diff", "HEAD", (folder.path() / "sub").string()});
  INFO(ran.out << ran.error);
  CHECK(ran.code == 0);
  CHECK(has(ran.out, "nothing changes in meaning"));
}

TEST_CASE("what git compares is the same for the same meaning") {
  const Folder folder;
  const fs::path one = folder.write("one.journey.yaml", journey("core", "10 days", "event live"));
  const fs::path two =
      folder.write("two.journey.yaml", "# Otherwise.\n" + journey("core", "P10D", "event live"));
  CHECK(program({"git-text", one.string()}).out == program({"git-text", two.string()}).out);
  CHECK(has(program({"git-text", one.string()}).out, "due: 10 days after signed"));
  const fs::path three = folder.write("three.journey.yaml", journey("core", "12 days", "event live"));
  const Ran ran = program({"git-diff", (folder.path() / "core.journey.yaml").string(), one.string(), "1",
                           "100644", three.string(), "2", "100644"});
  CHECK(ran.code == 0);
  CHECK(has(ran.out, "1 promise weaker"));
}

TEST_CASE("what git compares never is what a link leads to") {
  const GitFolder folder;
  const Folder outside;
  const fs::path secret = outside.write("secret.yaml", "token: hunter2\n");
  const fs::path link = folder.path() / "core.journey.yaml";
  fs::create_symlink(secret, link);
  const Ran text = program({"git-text", link.string()});
  CHECK(text.code == 2);
  CHECK_FALSE(has(text.out + text.error, "hunter2"));
  const Ran diff = program(
      {"git-diff", "core.journey.yaml", link.string(), "1", "120000", secret.string(), "2", "100644"});
  CHECK(diff.code == 2);
  CHECK_FALSE(has(diff.out + diff.error, "hunter2"));
}

}  // namespace jc::test
