// A build after which nothing has changed makes nothing; after any change its files are those of a build from
// nothing.
#include <fstream>
#include <map>

#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

using Bytes = std::map<std::string, std::string>;

Bytes outputs_in(const fs::path& folder) {
  Bytes bytes;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      bytes[entry.path().lexically_relative(folder).generic_string()] = read_file(entry.path());
    }
  }
  return bytes;
}

constexpr std::string_view kJourney =
    "journey: j\ngoal: Be done\nowner: us\nstages:\n  - { id: a, exit: event e, metrics: [m >= 1] }\n"
    "  - { id: b, terminal: success }\n";

class Workspace {
 public:
  Workspace() {
    folder_.write("specs/journeyc.yaml", "journeyc: 1\ntemplates: templates\n");
    folder_.write("specs/j.journey.yaml", kJourney);
    folder_.write("specs/v.vocabulary.yaml", "vocabulary: v\nmetrics: { m: { title: First } }\n");
    folder_.write("specs/templates/none.mustache", "");
  }

  void write(const std::string& name, std::string_view text) const { folder_.write("specs/" + name, text); }
  fs::path path(const std::string& name) const { return folder_.path() / "specs" / name; }
  fs::path warm() const { return path("warm"); }

  std::string build(const std::string& out, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words = {"build", path("").string(), "--out-dir", path(out).string()};
    words.insert(words.end(), more.begin(), more.end());
    const Ran ran = program(words);
    INFO(ran.error);
    CHECK(ran.code == 0);
    return ran.out;
  }

  // Both have one name, since pages lead from there to the specs.
  void check_as_from_nothing(const std::vector<std::string>& more = {}) const {
    build("warm", more);
    const Bytes warm_bytes = outputs_in(warm());
    fs::remove_all(warm());
    build("warm", more);
    CHECK(warm_bytes == outputs_in(warm()));
  }

 private:
  Folder folder_;
};

}  // namespace

TEST_CASE("a build with nothing changed makes nothing") {
  const Workspace workspace;
  CHECK(workspace.build("warm").find(" 0 written") == std::string::npos);
  const std::string list = read_file(workspace.warm() / ".journeyc-outputs");
  CHECK(workspace.build("warm").find(" 0 written") != std::string::npos);
  CHECK(read_file(workspace.warm() / ".journeyc-outputs") == list);
}

TEST_CASE("what was touched or taken away is made anew, and what others wrote stays") {
  const Workspace workspace;
  workspace.build("warm");
  const Bytes made = outputs_in(workspace.warm());
  fs::remove(workspace.warm() / "site.css");
  CHECK(workspace.build("warm").find(" 1 written") != std::string::npos);
  CHECK(outputs_in(workspace.warm()) == made);
  // A checkout has other files than those that were made.
  fs::copy(workspace.warm(), workspace.path("copy"), fs::copy_options::recursive);
  fs::remove_all(workspace.warm());
  fs::rename(workspace.path("copy"), workspace.warm());
  std::ofstream(workspace.warm() / "index.html", std::ios::binary) << "changed by hand";
  const Ran ran = program({"build", workspace.path("").string(), "--out-dir", workspace.warm().string()});
  CHECK(ran.code == 2);
  CHECK(ran.error.find("index.html") != std::string::npos);
}

TEST_CASE("after any change a build leaves what one from nothing would") {
  const Workspace workspace;
  workspace.build("warm");
  workspace.write("j.journey.yaml", std::string(kJourney) + "maintainer: them\n");
  workspace.check_as_from_nothing();
  workspace.write("v.vocabulary.yaml", "vocabulary: v\nmetrics: { m: { title: Second } }\n");
  workspace.check_as_from_nothing();
  workspace.write("k.journey.yaml",
                  "journey: k\ngoal: Be there\nowner: us\nstages: [{ id: x, exit: event y }]\n");
  workspace.check_as_from_nothing();
  workspace.write(
      "rules/r.md",
      "---\nrule: r\nseverity: warning\n---\n# T\n\n```rule\nevery stage has x-y\n```\n\n## Why\nSo.\n");
  workspace.check_as_from_nothing();
  workspace.write("templates/stage.mustache", "All stages look like this.\n");
  workspace.check_as_from_nothing();
  workspace.write("journeyc.yaml", "journeyc: 1\ntemplates: templates\ntheme: { accent: \"#aa0000\" }\n");
  workspace.check_as_from_nothing();
  workspace.check_as_from_nothing({"--as-of", "2031-05-05"});
  workspace.check_as_from_nothing({"--emit", "map,playbook", "--only"});
  fs::remove(workspace.path("k.journey.yaml"));
  workspace.check_as_from_nothing();
}

}  // namespace jc::test
