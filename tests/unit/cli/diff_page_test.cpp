// The examples of docs/diff.md are what the program prints for real edits; UPDATE_GOLDEN=1 writes them.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

constexpr std::string_view kFence = "```console example=";

// With the edit's folder as the current one, as a reader would try it.
std::string printed(const std::string& example) {
  const fs::path before = fs::current_path();
  fs::current_path(fs::path(kSourceDir) / "tests/golden/edits" / example);
  const Ran ran = program({"diff", "before", "after"});
  fs::current_path(before);
  return "$ journeyc diff before after\n" + ran.out;
}

// The page with every example as it is printed now.
std::string with_examples(const std::string& page) {
  std::istringstream lines(page);
  std::string out;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(kFence)) {
      out += line + "\n" + printed(line.substr(kFence.size()));
      inside = true;
    } else if (!inside || line == "```") {
      inside = false;
      out += line + "\n";
    }
  }
  return out;
}

}  // namespace

TEST_CASE("docs/diff.md shows what is printed (UPDATE_GOLDEN=1 writes it)") {
  const fs::path path = fs::path(kSourceDir) / "docs/diff.md";
  const std::string page = read_file(path);
  const std::string expected = with_examples(page);
  CHECK(expected.find("$ journeyc diff") != std::string::npos);
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path) << expected;
  }
  CHECK(expected == read_file(path));
}

}  // namespace jc::test
