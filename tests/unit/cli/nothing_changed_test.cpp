// A build after which nothing has changed makes nothing; after any change its files are those of a build from
// nothing.
#include <fstream>
#include <map>

#include "tests/test.h"
#include "tests/unit/cli/mutator.h"
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
    folder_.write("specs/templates/history.mustache", "");
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

TEST_CASE("of pages about the whole, those that an edit changes are made anew, and those that are gone") {
  const Workspace workspace;
  workspace.write(
      "v.vocabulary.yaml",
      "vocabulary: v\nroles: { us: { title: Us }, them: { title: Them } }\n"
      "metrics: { m: { title: First } }\ntiers: { high: { title: High }, low: { title: Low } }\n");
  workspace.write("k.journey.yaml",
                  "journey: k\ngoal: Be there\nowner: them\nstages: [{ id: x, exit: event y }]\n");
  workspace.build("warm");
  const std::string us = read_file(workspace.warm() / "person-role-us.html");
  const std::string them = read_file(workspace.warm() / "person-role-them.html");
  workspace.write(
      "k.journey.yaml",
      "journey: k\ntitle: Kay\ngoal: Be there\nowner: them\nstages: [{ id: x, exit: event y }]\n");
  fs::remove(workspace.warm() / "model.json");
  fs::remove(workspace.warm() / "person-role-us.html");
  workspace.build("warm");
  CHECK(read_file(workspace.warm() / "person-role-us.html") == us);
  CHECK(read_file(workspace.warm() / "person-role-them.html") != them);
  workspace.check_as_from_nothing();
  // A line that is there already follows one that is made.
  workspace.write("j.journey.yaml", std::string(kJourney) + "title: Jay\n");
  workspace.check_as_from_nothing();
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

namespace {

// Journeys that name each other, a vocabulary, a portfolio, templates and a theme, in a folder with outputs
// that are built again after each edit.
class Changing {
 public:
  Changing() {
    for (const auto& entry : fs::directory_iterator(fs::path(kSourceDir) / "specs/portfolio-two-products")) {
      texts_[entry.path().filename().string()] = read_file(entry.path());
    }
    texts_["templates/history.mustache"] = "";
    texts_["a.journey.yaml"] = journey("a", "parent: till-lifecycle");
    texts_["b.journey.yaml"] = journey("b", "based-on: a");
    texts_["c.journey.yaml"] = journey("c", "sub-journeys: [a, b]");
  }

  // What was edited, for messages.
  std::string edit(Dice& dice) {
    switch (dice.below(8)) {
      case 0:
        // What a template shows of every stage.
        texts_["templates/stage.mustache"] = "Stage {{title.md}} " + number(dice) + "\n";
        return "template";
      case 1:
        texts_["journeyc.yaml"] = "journeyc: 1\ntemplates: templates\ntheme: { accent: \"#" +
                                  std::to_string(100000 + dice.below(800000)) + "\" }\n";
        return "theme";
      case 2:
        as_of_ = "20" + std::to_string(20 + dice.below(20)) + "-03-07";
        return "date";
      case 3:
        if (texts_.erase("c.journey.yaml") == 0) {
          texts_["c.journey.yaml"] = journey("c", "sub-journeys: [a]");
        }
        return "a journey comes or goes";
      default:
        return change_word(dice);
    }
  }

  void put(const fs::path& folder) const {
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().filename() != "out") {
        fs::remove_all(entry.path());
      }
    }
    fs::create_directories(folder / "templates");
    for (const auto& [name, text] : texts_) {
      std::ofstream(folder / name, std::ios::binary) << text;
    }
  }

  Bytes build(const fs::path& folder) const {
    put(folder);
    const Ran ran = program(
        {"build", folder.string(), "--out-dir", (folder / "out").string(), "--as-of", as_of_, "--quiet"});
    INFO(ran.out << ran.error);
    CHECK(ran.code != 2);
    // The one thing in which two places differ.
    const std::string place = folder.parent_path().filename().string();
    Bytes bytes = outputs_in(folder / "out");
    for (auto& [path, text] : bytes) {
      for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at)) {
        text.replace(at, place.size(), "here");
      }
    }
    bytes.erase(".journeyc-outputs");
    return bytes;
  }

 private:
  static std::string journey(const std::string& id, const std::string& more) {
    return "journey: " + id + "\ntitle: Journey " + id + "\n" + more +
           "\ngoal: Be done with it\nowner: support\nstages:\n  - { id: x, title: First, exit: event "
           "contract-renewed }\n"
           "  - { id: y, title: Last, terminal: success }\n";
  }

  static std::string number(Dice& dice) { return std::to_string(dice.below(1000)); }

  // In what people read, so that the file stays one without mistakes.
  std::string change_word(Dice& dice) {
    auto at = texts_.begin();
    std::advance(at, dice.below(texts_.size()));
    std::string& text = at->second;
    const std::string_view key = dice.below(2) == 0 ? "title: " : "goal: ";
    const std::size_t found = text.find(key, dice.below(text.size() + 1));
    if (!at->first.ends_with(".yaml") || found == std::string::npos) {
      return "nothing";
    }
    text.insert(found + key.size(), "Changed" + number(dice) + " ");
    return at->first;
  }

  std::map<std::string, std::string> texts_;
  std::string as_of_ = "2026-03-07";
};

}  // namespace

TEST_CASE("over edits of anything, what a build keeps of earlier ones is what it would make") {
  Changing changing;
  const Folder warm;
  warm.write("specs/none", "");
  Dice dice(19);
  for (int i = 0; i < 24; i++) {
    const std::string edited = changing.edit(dice);
    const Folder cold;
    cold.write("specs/none", "");
    INFO("edit " << i << ": " << edited);
    const Bytes kept = changing.build(warm.path() / "specs");
    const Bytes made = changing.build(cold.path() / "specs");
    REQUIRE(kept.size() == made.size());
    for (const auto& [path, bytes] : made) {
      INFO(path);
      REQUIRE(kept.contains(path));
      CHECK(kept.at(path) == bytes);
    }
  }
}

}  // namespace jc::test
