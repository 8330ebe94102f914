// What git ignores, and files by two names.
#include "compiler/workspace/ignored.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "compiler/workspace/one_name.h"
#include "tests/test.h"

namespace jc::workspace {

namespace {

namespace fs = std::filesystem;

class Place {
 public:
  Place() : path_((fs::temp_directory_path() / "journeyc-ignored-XXXXXX").string()) {
    REQUIRE(::mkdtemp(path_.data()) != nullptr);
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  ~Place() { fs::remove_all(path_); }
  std::string prefix() const { return path_ + "/"; }
  void write(const std::string& name, const std::string& text) const {
    fs::create_directories(fs::path(prefix() + name).parent_path());
    std::ofstream(prefix() + name) << text;
  }

 private:
  std::string path_;
};

// Whether the list ignores a path of the folder it stands in.
bool ignores(const std::string& list, const std::string& path, bool is_folder = false) {
  const Place place;
  place.write(".gitignore", list);
  IgnoredByGit ignored(place.prefix());
  ignored.enter("");
  return ignored.ignores(path, is_folder);
}

}  // namespace

TEST_CASE("patterns mean what they mean to git") {
  CHECK(ignores("out/\n", "out", true));
  CHECK_FALSE(ignores("out/\n", "out"));
  CHECK(ignores("out\n", "a/b/out"));
  CHECK(ignores("*.tmp\r\n", "a/x.tmp"));
  CHECK_FALSE(ignores("# out\n\n", "out"));
  CHECK(ignores("\\#x\n", "#x"));
  CHECK(ignores("/out\n", "out"));
  CHECK_FALSE(ignores("/out\n", "a/out"));
  CHECK(ignores("a/out\n", "a/out"));
  CHECK_FALSE(ignores("a/out\n", "b/a/out"));
  CHECK(ignores("**/a/out\n", "b/c/a/out"));
  CHECK(ignores("a/**\n", "a/b/c"));
  CHECK_FALSE(ignores("a/**\n", "a", true));
  CHECK(ignores("a/**/c\n", "a/c"));
  CHECK(ignores("x  \n", "x"));
  CHECK(ignores("a{b}\n", "a{b}"));
  CHECK_FALSE(ignores("{a,b}\n", "a"));
  CHECK(ignores("*.yaml\n!keep.yaml\n", "a.yaml"));
  CHECK_FALSE(ignores("*.yaml\n!keep.yaml\n", "keep.yaml"));
  CHECK(ignores("!keep.yaml\n*.yaml\n", "keep.yaml"));
}

TEST_CASE("inner lists count more, and those above the root count too") {
  const Place place;
  place.write(".git/info/exclude", "drafts/\n");
  place.write(".gitignore", "*.old.yaml\n/team/notes\n");
  place.write("team/.gitignore", "private\n");
  place.write("team/in/.gitignore", "!private\n");
  IgnoredByGit ignored(place.prefix() + "team/");
  ignored.enter("");
  CHECK(ignored.ignores("a.old.yaml", false));
  CHECK(ignored.ignores("notes", true));
  CHECK(ignored.ignores("drafts", true));
  CHECK(ignored.ignores("in/private", false));
  ignored.enter("in");
  CHECK_FALSE(ignored.ignores("in/private", false));
  ignored.leave();
  CHECK(ignored.ignores("in/private", false));
}

TEST_CASE("a file by two names is known by the one that is no link") {
  const Place place;
  place.write("b.yaml", "x");
  fs::create_symlink("b.yaml", place.prefix() + "a.yaml");
  fs::create_hard_link(place.prefix() + "b.yaml", place.prefix() + "c.yaml");
  const auto second =
      second_names({place.prefix() + "a.yaml", place.prefix() + "b.yaml", place.prefix() + "c.yaml"});
  CHECK(second.size() == 2);
  CHECK(second.at(place.prefix() + "a.yaml") == place.prefix() + "b.yaml");
  CHECK(second.at(place.prefix() + "c.yaml") == place.prefix() + "b.yaml");
  CHECK(second_names({place.prefix() + "b.yaml"}).empty());
}

}  // namespace jc::workspace
