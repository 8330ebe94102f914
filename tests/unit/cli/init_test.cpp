// What `init` writes besides journeys: workflows at the root of the repository, and schemas for editors.
#include <filesystem>

#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

bool has(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

}  // namespace

TEST_CASE("a new workspace is checked from its first pull request on") {
  const Folder folder;
  fs::create_directories(folder.path() / ".git");
  const Ran ran = program({"init", (folder.path() / "journeys-of-ours").string()});
  INFO(ran.out << ran.error);
  REQUIRE(ran.code == 0);
  // Services look for workflows at the root of the repository, and nowhere else.
  const std::string workflow = read_file(folder.path() / ".github/workflows/journeyc.yml");
  CHECK(has(workflow, "JOURNEYS: \"journeys-of-ours\""));
  const std::string gitlab = read_file(folder.path() / ".gitlab/journeyc.yml");
  CHECK(has(gitlab, "JOURNEYS: \"journeys-of-ours\""));
  // The comment links to the picture, and both keep it where the link leads.
  CHECK(has(workflow, "uses: actions/upload-artifact"));
  CHECK(has(workflow, "PICTURE: ${{ steps.picture.outputs.artifact-url }}"));
  CHECK(has(gitlab, "picture=$CI_JOB_URL/artifacts/file/journeyc-diff.svg"));
  CHECK(has(gitlab, "paths: [journeyc-diff.md, journeyc-diff.svg]"));
  for (const std::string_view open : {"@VERSION@", "@HOME@", "@FOLDER@"}) {
    CHECK(!has(workflow, open));
    CHECK(!has(gitlab, open));
  }
  CHECK(has(read_file(folder.path() / "journeys-of-ours/.gitignore"), "/build/"));
}

TEST_CASE("what belongs to the repository already stays as it is") {
  const Folder folder;
  fs::create_directories(folder.path() / ".git");
  folder.write(".gitignore", "secrets\n");
  const Ran ran = program({"init", folder.path().string()});
  CHECK(ran.code == 0);
  CHECK(has(ran.out, "left"));
  CHECK(read_file(folder.path() / ".gitignore") == "secrets\n");
  CHECK(has(read_file(folder.path() / ".github/workflows/journeyc.yml"), "JOURNEYS: \".\""));
}

TEST_CASE("every file of every kit names its schema, and is clean with that line") {
  const Ran list = program({"init", "--list"});
  REQUIRE(list.code == 0);
  std::size_t kits = 0;
  for (std::size_t at = 0; at < list.out.size(); at = list.out.find('\n', at) + 1, kits++) {
    const std::string line = list.out.substr(at, list.out.find('\n', at) - at);
    CAPTURE(line);
    CHECK(has(line, " For "));
    const Folder folder;
    REQUIRE(program({"init", "--from", line.substr(0, line.find(' ')), folder.path().string()}).code == 0);
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder.path())) {
      const bool spec = entry.path().extension() == ".yaml";
      CHECK((!spec || has(read_file(entry.path()), "# yaml-language-server: $schema=")));
    }
    CHECK(check(folder.path()).code == 0);
  }
  CHECK(kits > 3);
}

TEST_CASE("a schema of another version is told, and written anew on request") {
  const Folder folder;
  REQUIRE(program({"init", folder.path().string()}).code == 0);
  CHECK(check(folder.path()).findings.empty());
  folder.write(".journeyc/journey.schema.json", "{}\n");
  const Checked stale = check(folder.path());
  CHECK(stale.keys() == std::vector<std::string>{"stale-schema at "});
  CHECK(stale.code == 0);
  const std::string journeys = (folder.path() / "journeys").string();
  const Ran ran = program({"init", journeys, "--update-schemas"});
  INFO(ran.out << ran.error);
  CHECK(ran.code == 0);
  CHECK(check(folder.path()).findings.empty());
  fs::remove_all(folder.path() / ".journeyc");
  CHECK(check(folder.path()).findings.empty());
}

TEST_CASE("a schema that leads out of the repository is neither compared nor written") {
  const Folder outside;
  const fs::path secret = outside.write("secret", "token\n");
  const Folder folder;
  fs::create_directories(folder.path() / ".git");
  REQUIRE(program({"init", folder.path().string()}).code == 0);
  fs::remove(folder.path() / ".journeyc/journey.schema.json");
  fs::create_symlink(secret, folder.path() / ".journeyc/journey.schema.json");
  CHECK(check(folder.path()).findings.empty());
  CHECK(program({"init", folder.path().string(), "--update-schemas"}).code == 2);
  CHECK(read_file(secret) == "token\n");
}

TEST_CASE("init writes nothing where a link of the repository leads out of it") {
  for (const char* const link : {".github", ".gitlab", "journeys", ".journeyc"}) {
    INFO(link);
    const Folder outside;
    const Folder folder;
    fs::create_directories(folder.path() / ".git");
    fs::create_directory_symlink(outside.path(), folder.path() / link);
    const Ran ran = program({"init", folder.path().string()});
    CHECK(ran.code == 2);
    CHECK(has(ran.error, "leads out of the repository"));
    CHECK(fs::is_empty(outside.path()));
    CHECK_FALSE(fs::exists(folder.path() / "journeyc.yaml"));
  }
}

}  // namespace jc::test
