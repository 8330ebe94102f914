// Edits whose meaning is known: real ones, with the comment that a reviewer gets, and scripted ones of every
// kind of key with the class and direction of each.
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>

#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/cli/scripted_edits.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

// The classes alone: what is gone is called as it was, and comes with the tiers it had.
std::string classes_of(const std::string& said) {
  const std::size_t from = said.find(" :: ") + 4;
  return said.substr(from, said.find(" :: ", from) - from);
}

}  // namespace

TEST_CASE("real edits are told as they were meant (UPDATE_GOLDEN=1 writes the comments)") {
  for (const fs::path& folder : folders_in("tests/golden/edits")) {
    const Ran ran = program({"diff", (folder / "before").string(), (folder / "after").string(), "--format",
                             "markdown", "--fail-on", "never"});
    INFO(folder.filename() << ran.error);
    CHECK(ran.code == 0);
    std::string comment = ran.out;
    for (std::size_t at = comment.find(kSourceDir); at != std::string::npos; at = comment.find(kSourceDir)) {
      comment.erase(at, std::string(kSourceDir).size() + 1);
    }
    const fs::path golden = folder / "comment.md";
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
      std::ofstream(golden) << comment;
    }
    CHECK(comment == read_file(golden));
  }
}

TEST_CASE("real edits are drawn as they were meant (UPDATE_GOLDEN=1 writes the pictures)") {
  const fs::path here = fs::current_path();
  for (const fs::path& folder : folders_in("tests/golden/edits")) {
    fs::current_path(folder);
    const Ran ran = program({"diff", "before", "after", "--format", "svg", "--fail-on", "never"});
    fs::current_path(here);
    INFO(folder.filename() << ran.error);
    CHECK(ran.code == 0);
    const fs::path golden = folder / "change.svg";
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
      std::ofstream(golden) << ran.out;
    }
    CHECK(ran.out == read_file(golden));
  }
}

TEST_CASE("scripted edits get their classes, and nothing else is said") {
  const Texts before = edited_example();
  for (const ScriptedEdit& each : scripted_edits()) {
    INFO(each.line);
    CHECK(said_between(before, each.after) == each.says);
  }
}

TEST_CASE("taking an edit back is the other direction") {
  const Texts before = edited_example();
  for (const ScriptedEdit& each : scripted_edits()) {
    if (each.says.size() > 1) {
      continue;
    }
    const std::vector<std::string> back = said_between(each.after, before);
    INFO(each.line);
    CHECK(back.size() == each.says.size());
    if (!back.empty() && !each.says.empty()) {
      CHECK(classes_of(back.front()) == mirrored(classes_of(each.says.front())));
    }
  }
}

}  // namespace jc::test
