// What a repository from a stranger must not make the program do: write or read outside of it, write over
// what the program did not make, or never end.
#include <fmt/format.h>

#include <filesystem>

#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

constexpr std::string_view kSettings = "journeyc: 1\n";
constexpr std::string_view kJourney =
    "journey: j\ngoal: Be done\nowner: us\nstages:\n  - {id: a, exit: event x}\n  - {id: b, terminal: "
    "success}\n";

// A workspace in a folder of its own, with a neighbour it must leave alone.
struct Repository {
  Repository() {
    folder.write("outside/secret.yaml", "token: hunter2\n");
    write("j.journey.yaml", kJourney);
    settings("");
  }
  fs::path write(const std::string& name, std::string_view bytes) const {
    return folder.write("repository/" + name, bytes);
  }
  void settings(std::string_view more) const {
    write("journeyc.yaml", std::string(kSettings) + std::string(more));
  }
  fs::path root() const { return folder.path() / "repository"; }
  Ran build(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"build", root().string(), "--fail-on", "never"});
    return program(more);
  }

  Folder folder;
};

// Bytes of all that a build writes of a journey with as many of something.
std::uintmax_t written_for(const std::string& before, const std::string& each, const std::string& after,
                           int count) {
  const Repository repository;
  std::string journey = before;
  for (int i = 0; i < count; i++) {
    journey += fmt::format(fmt::runtime(each), i);
  }
  repository.write("j.journey.yaml", journey + after);
  const Ran ran = repository.build({"--emit", "timeline,flow,map,site", "-q"});
  CHECK(ran.code == 0);
  std::uintmax_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(repository.root() / "build")) {
    bytes += entry.is_regular_file() ? entry.file_size() : 0;
  }
  return bytes;
}

}  // namespace

TEST_CASE("what a build writes grows as what was written does, not as its square") {
  const std::string head = "journey: j\ngoal: G\nstarts-at: x\n";
  const std::string contact = head + "stages:\n  - id: b\n  - id: a\n    touchpoints: [{id: c, ";
  std::string stages = head + "stages:\n";
  for (int i = 0; i < 400; i++) {
    stages += fmt::format("  - {{id: s{}}}\n", i);
  }
  struct Shape {
    const char* what;
    std::string before;
    std::string each;
    std::string after;
  };
  const Shape shapes[] = {
      {"days of a contact", contact + "when: [", "day {}, ", "day 9]}]\n"},
      {"people of a contact", contact + "who: {team: [", "o{}, ", "z]}}]\n"},
      {"stages side by side", stages + "overlaps: [{stages: [", "s{}, ", "s1]}]\n"},
  };
  for (const Shape& shape : shapes) {
    INFO(shape.what);
    const std::uintmax_t few = written_for(shape.before, shape.each, shape.after, 100);
    const std::uintmax_t many = written_for(shape.before, shape.each, shape.after, 400);
    INFO(few << " and " << many << " bytes");
    CHECK(many < 6 * few);
  }
}

TEST_CASE("an output folder that comes to nothing is refused, and so is one outside of the repository") {
  const Repository repository;
  for (const char* folder : {".", "./", "a/..", "..", "../outside", "/"}) {
    INFO(folder);
    repository.settings(fmt::format("out-dir: {}\n", folder));
    const Ran ran = repository.build();
    CHECK(ran.code == 2);
    CHECK(ran.error.find("nothing was written") != std::string::npos);
    CHECK_FALSE(fs::exists(repository.root() / "README.md"));
    CHECK_FALSE(fs::exists(repository.folder.path() / "outside" / "README.md"));
  }
  const fs::path elsewhere = repository.folder.path() / "outside" / "out";
  CHECK(repository.build({"--out-dir", elsewhere.string()}).code == 0);
  CHECK(fs::exists(elsewhere / "README.md"));
}

TEST_CASE("a file of the team's own in the output folder is kept, and named") {
  const Repository repository;
  repository.settings("out-dir: docs\n");
  repository.write("docs/README.md", "# Ours\n");
  repository.write("docs/notes.md", "ours\n");
  repository.write("docs/.journeyc-outputs", "README.md\nnotes.md\n0\tplaybook-notes.md\tplaybook\tx\t\n");
  repository.write("docs/playbook-notes.md", "ours\n");
  const Ran ran = repository.build();
  CHECK(ran.code == 2);
  CHECK(ran.error.find("docs/README.md") != std::string::npos);
  CHECK(read_file(repository.root() / "docs" / "README.md") == "# Ours\n");
  CHECK(fs::exists(repository.root() / "docs" / "notes.md"));
  CHECK(fs::exists(repository.root() / "docs" / "playbook-notes.md"));
}

TEST_CASE("nothing outside of the repository is read or shown") {
  const Repository repository;
  const fs::path secret = repository.folder.path() / "outside" / "secret.yaml";
  SECTION("by a link") { fs::create_symlink(secret, repository.root() / "p.journey.yaml"); }
  SECTION("by extends") { repository.settings("extends: ../outside/secret.yaml\n"); }
  SECTION("by house rules") {
    repository.folder.write("outside/page.md", "hunter2\n");
    repository.settings("house-rules: ../outside\n");
  }
  SECTION("by the baseline") { repository.settings("baseline: ../outside/secret.yaml\n"); }
  const Ran ran = program({"check", repository.root().string()});
  CHECK(ran.code != 0);
  CHECK(ran.out.find("out of the repository") != std::string::npos);
  CHECK((ran.out + ran.error).find("hunter2") == std::string::npos);
}

TEST_CASE("a template that is not read is named, and so is the folder of the site's") {
  const Repository repository;
  repository.folder.write("outside/home.mustache", "hunter2\n");
  repository.write("t/history.mustache", "");
  repository.settings("templates: t\n");
  std::string named = "t/site` leads out of the repository";
  SECTION("a link to a folder outside") {
    fs::create_directory_symlink(repository.folder.path() / "outside", repository.root() / "t" / "site");
  }
  SECTION("a folder that is called like one") {
    fs::create_directories(repository.root() / "t" / "playbook.mustache");
    named = "playbook.mustache` is a folder, not a file";
  }
  const Ran ran = repository.build();
  CHECK(ran.code == 2);
  CHECK((ran.out + ran.error).find(named) != std::string::npos);
  CHECK((ran.out + ran.error).find("hunter2") == std::string::npos);
}

TEST_CASE("what git keeps to itself is neither read nor written over") {
  const Repository repository;
  repository.write(".git/config", "token: hunter2\n");
  std::vector<std::string> line = {"check", repository.root().string()};
  SECTION("by a link") { fs::create_symlink(".git/config", repository.root() / "p.journey.yaml"); }
  SECTION("by extends") { repository.settings("extends: .git/config\n"); }
  SECTION("by the baseline") { repository.settings("baseline: .git/config\n"); }
  SECTION("by house rules") {
    repository.write(".git/page.md", "hunter2\n");
    repository.settings("house-rules: .git\n");
  }
  SECTION("by templates") {
    repository.write(".git/playbook.mustache", "hunter2\n");
    repository.settings("templates: .git\n");
    line = {"build", repository.root().string(), "--fail-on", "never"};
  }
  SECTION("by the output folder") {
    repository.settings("out-dir: .git/hooks\n");
    line = {"build", repository.root().string(), "--fail-on", "never"};
  }
  SECTION("by the output folder, as other systems spell it") {
    repository.settings("out-dir: .GIT/hooks\n");
    line = {"build", repository.root().string(), "--fail-on", "never"};
  }
  SECTION("by writing a baseline") {
    repository.settings("baseline: .git/new.json\n");
    line = {"baseline", "create", repository.root().string()};
  }
  const Ran ran = program(line);
  CHECK(ran.code != 0);
  CHECK((ran.out + ran.error).find("out of the repository") != std::string::npos);
  CHECK((ran.out + ran.error).find("hunter2") == std::string::npos);
  CHECK(read_file(repository.root() / ".git" / "config") == "token: hunter2\n");
  CHECK_FALSE(fs::exists(repository.root() / ".git" / "hooks"));
  CHECK_FALSE(fs::exists(repository.root() / ".GIT" / "hooks"));
  CHECK_FALSE(fs::exists(repository.root() / ".git" / "new.json"));
}

TEST_CASE("approvals that lead out of the repository are not read, and no line of them is shown") {
  const Repository before;
  const Repository after;
  fs::create_symlink(after.folder.path() / "outside" / "secret.yaml",
                     after.root() / "journeyc-approvals.yaml");
  const Ran ran = program({"diff", before.root().string(), after.root().string()});
  CHECK(ran.code != 0);
  CHECK((ran.out + ran.error).find("out of the repository") != std::string::npos);
  CHECK((ran.out + ran.error).find("hunter2") == std::string::npos);
}

TEST_CASE("a link that leads nowhere is told of, and not taken for a file that is not there") {
  const Repository repository;
  SECTION("in place of the baseline") {
    fs::create_symlink("journeyc-baseline.json", repository.root() / "journeyc-baseline.json");
    const Ran ran = program({"check", repository.root().string()});
    CHECK(ran.code == 2);
    CHECK(ran.out.find("journeyc-baseline.json` is a link that leads back to itself") != std::string::npos);
  }
  SECTION("in place of the approvals") {
    fs::create_symlink("gone.yaml", repository.root() / "journeyc-approvals.yaml");
    const Ran ran = program({"diff", repository.root().string(), repository.root().string()});
    CHECK(ran.code == 2);
    CHECK(ran.error.find("journeyc-approvals.yaml` does not exist") != std::string::npos);
  }
}

TEST_CASE("a folder to write to whose name nobody can have, or nobody can read, is refused") {
  const Repository repository;
  for (const char* name : {"a\\0b", "a\\u202Eb", "a\\eb", "a\\u2066/b"}) {
    INFO(name);
    repository.settings(fmt::format("out-dir: \"{}\"\n", name));
    const Ran ran = repository.build();
    CHECK(ran.code == 2);
    CHECK(ran.error.find("is not the name of a folder") != std::string::npos);
    // The settings, the journey, and nothing else.
    CHECK(std::distance(fs::directory_iterator(repository.root()), fs::directory_iterator()) == 2);
  }
}

TEST_CASE("templates that bring in others twice each end with a message") {
  const Repository repository;
  repository.settings("templates: t\n");
  repository.write("t/playbook.mustache", "{{> p0}}");
  for (int i = 0; i < 40; i++) {
    repository.write(fmt::format("t/p{}.mustache", i), fmt::format("{{{{> p{0}}}}}{{{{> p{0}}}}}", i + 1));
  }
  repository.write("t/p40.mustache", "");
  const Ran ran = repository.build({"--emit", "playbook"});
  CHECK(ran.code == 2);
  CHECK(ran.error.find("grows too large") != std::string::npos);
}

TEST_CASE("pages of a picture and tiers that are called like them have files of their own") {
  const Repository repository;
  repository.write("j.journey.yaml", std::string(kJourney) + "overlays: {\"2\": {owner: them}}\n");
  const Ran ran = repository.build({"--emit", "map"});
  CHECK(ran.code == 0);
  CHECK(fs::exists(repository.root() / "build" / "journeys" / "j" / "map-2-tier.svg"));
}

TEST_CASE("a part that is built leaves the rest of an earlier build, unless it is to be all") {
  const Repository repository;
  const fs::path out = repository.root() / "build" / "journeys";
  REQUIRE(repository.build().code == 0);
  const std::string index = read_file(out / "README.md");
  REQUIRE(repository.build({"--emit", "map"}).code == 0);
  CHECK(fs::exists(out / "j" / "playbook.md"));
  CHECK(read_file(out / "README.md") == index);
  CHECK(read_file(out / ".journeyc-outputs").find("playbook.md") != std::string::npos);
  REQUIRE(repository.build({"--emit", "map", "--only"}).code == 0);
  CHECK_FALSE(fs::exists(out / "j" / "playbook.md"));
  CHECK(fs::exists(out / "j" / "map.svg"));
}

TEST_CASE("a rule's way leads to a set of things, and one that asks for too much says so") {
  const Repository repository;
  std::string journey = "journey: j\ngoal: Be done\nstages:\n";
  for (int i = 0; i < 4000; i++) {
    journey += fmt::format("  - {{id: s{}}}\n", i);
  }
  repository.write("j.journey.yaml", journey);
  const auto rule = [&](const std::string& sentence) {
    repository.write("rules/r1.md",
                     fmt::format("---\nrule: r1\nseverity: warning\n---\n# T\n\n```rule\n{}\n```\n\n"
                                 "## Why\nBecause.\n",
                                 sentence));
    return program({"check", "-f", "concise", repository.root().string()}).out;
  };
  const std::string wide =
      rule("every journey has stages.journey.stages.journey.stages.journey.stages.x-nothing");
  CHECK(wide.find("[r1]") != std::string::npos);
  CHECK(wide.find("too many things") == std::string::npos);
  const std::string endless = rule("every stage has journey.stages.x-nothing");
  CHECK(endless.find("too many things") != std::string::npos);
  // What was found by then is not all, and its counts are wrong.
  CHECK(endless.find("[r1]") == std::string::npos);
}

TEST_CASE(
    "tiers that are too many to be compared are said to be, and so are flows that are too dense to draw") {
  const Repository repository;
  std::string tiers = "vocabulary: v\nattributes: {arr: {kind: number}}\ntiers:\n";
  for (int i = 0; i < 900; i++) {
    tiers += fmt::format("  g{}: {{where: \"arr >= {} and arr < {}\"}}\n", i, i, i + 2);
  }
  repository.write("v.vocabulary.yaml", tiers);
  CHECK(program({"check", repository.root().string()}).out.find("is not checked") != std::string::npos);
  fs::remove(repository.root() / "v.vocabulary.yaml");
  std::string dense = "journey: j\ngoal: Be done\nstages:\n";
  for (int i = 0; i < 60; i++) {
    dense += fmt::format("  - {{id: s{}}}\n", i);
  }
  dense += "transitions:\n";
  for (int i = 0; i < 1200; i++) {
    dense +=
        fmt::format("  - {{from: s{}, to: s{}, if: event e{}}}\n", i % 60, (i * 7 + i / 60 * 13) % 60, i);
  }
  repository.write("j.journey.yaml", dense);
  CHECK(repository.build({"--emit", "flow"}).error.find("is not drawn") != std::string::npos);
}

TEST_CASE("what is too large for any picture has pages all the same, and that is said") {
  const Repository repository;
  std::string journey = "journey: j\ngoal: Be done\nstages:\n";
  for (int i = 0; i < 6000; i++) {
    journey += fmt::format("  - {{id: s{}}}\n", i);
  }
  repository.write("j.journey.yaml", journey);
  const Ran ran = repository.build({"--emit", "map,flow,json"});
  CHECK(ran.error.find("no pictures of `j` are drawn") != std::string::npos);
  CHECK(fs::exists(repository.root() / "build" / "journeys" / "j" / "journey.json"));
  CHECK_FALSE(fs::exists(repository.root() / "build" / "journeys" / "j" / "map.svg"));
}

TEST_CASE(
    "metrics that all lead to each other and thousands of meetings are drawn in part or not, and that is "
    "said") {
  const Repository repository;
  std::string metrics = "vocabulary: v\nmetrics:\n";
  std::string every;
  for (int i = 0; i < 80; i++) {
    every += fmt::format("{}m{}", i == 0 ? "" : ", ", i);
  }
  for (int i = 0; i < 80; i++) {
    metrics += fmt::format("  m{}: {{leads-to: [{}]}}\n", i, every);
  }
  metrics += "rituals:\n";
  for (int i = 0; i < 400; i++) {
    metrics += fmt::format("  - {{id: r{}, cadence: weekly, owner: us}}\n", i);
  }
  repository.write("v.vocabulary.yaml", metrics);
  const Ran ran = repository.build({"--emit", "metrics,governance"});
  INFO(ran.error << ran.out);
  CHECK(ran.error.find("no tree of the metrics is drawn: it would have 80 metrics and 6400 ways") !=
        std::string::npos);
  CHECK(ran.error.find("of the 400 meetings of `V`, 300 are drawn") != std::string::npos);
}

TEST_CASE("what turns texts or speaks to a terminal is not shown as it is") {
  const Repository repository;
  const std::string turn = "\xE2\x80\xAE";
  repository.write("j.journey.yaml",
                   "journey: j\ngoal: G " + turn + " oops\nstages: [{id: a, title: x " + turn + " y}]\n");
  repository.write(turn + "\x1b[31mz.journey.yaml", "journey: \"a" + turn + "\"\nstages: [a]\n");
  for (const char* format : {"text", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown"}) {
    INFO(format);
    const Ran ran = program({"check", "-f", format, repository.root().string()});
    CHECK(ran.out.find(turn) == std::string::npos);
    CHECK(ran.out.find('\x1b') == std::string::npos);
    CHECK(ran.out.find("bidi-control") != std::string::npos);
    CHECK(ran.out.find("id-not-kebab-case") != std::string::npos);
  }
  fs::remove(repository.root() / (turn + "\x1b[31mz.journey.yaml"));
  REQUIRE(repository.build().code == 0);
  for (const auto& entry : fs::recursive_directory_iterator(repository.root() / "build")) {
    INFO(entry.path().string());
    CHECK((!entry.is_regular_file() || read_file(entry.path()).find(turn) == std::string::npos));
  }
  CHECK(program({"expand", (repository.root() / "j.journey.yaml").string()}).out.find("\\u202e") !=
        std::string::npos);
}

TEST_CASE("the settings' own words and font bring nothing hidden into pictures") {
  const Repository repository;
  repository.settings("theme: { font: \"a \\u202E b\", words: { Stages: \"a \\u2066 b\" } }\n");
  REQUIRE(repository.build().code == 0);
  for (const auto& entry : fs::recursive_directory_iterator(repository.root() / "build")) {
    INFO(entry.path().string());
    const std::string bytes = entry.is_regular_file() ? read_file(entry.path()) : "";
    CHECK(bytes.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(bytes.find("\xE2\x81\xA6") == std::string::npos);
  }
}

TEST_CASE("a value of a megabyte is quoted in part, and a name that long is none") {
  const Repository repository;
  std::string words;
  while (words.size() < 1'000'000) {
    words += "word ";
  }
  repository.write("j.journey.yaml", "journey: j\ngoal: G\nstages:\n  - {id: a, exit: \"" + words + "\"}\n");
  for (const char* format : {"text", "concise", "github", "markdown", "sarif"}) {
    INFO(format);
    CHECK(program({"check", "-f", format, repository.root().string()}).out.size() < 40'000);
  }
  repository.write("j.journey.yaml",
                   "journey: j\ngoal: G\nowner: " + std::string(5000, 'o') + "\nstages: [a]\n");
  CHECK(program({"check", repository.root().string()}).out.find("a name of at most") != std::string::npos);
}

TEST_CASE("paths of reports start at the repository's root") {
  const Repository repository;
  fs::create_directories(repository.root() / ".git");
  repository.write("deep/w/journeyc.yaml", kSettings);
  repository.write("deep/w/k.journey.yaml", "journey: k\ncolour: red\nstages: [a]\n");
  for (const char* format : {"json", "sarif", "gitlab", "github", "rdjson"}) {
    INFO(format);
    const Ran ran = program({"check", "-f", format, (repository.root() / "deep/w").string()});
    CHECK(ran.out.find("deep/w/k.journey.yaml") != std::string::npos);
    CHECK(ran.out.find(repository.root().string()) == std::string::npos);
    const std::string root = (repository.root() / "deep").string();
    CHECK(program({"check", "--root", root, "-f", format, root + "/w"}).out.find("deep/w/k") ==
          std::string::npos);
  }
}

}  // namespace jc::test
