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

}  // namespace

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

}  // namespace jc::test
