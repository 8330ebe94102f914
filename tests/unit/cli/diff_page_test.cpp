// The examples of docs/diff.md are what the program prints for real edits; UPDATE_GOLDEN=1 writes them.
#include <filesystem>

#include "tests/test.h"
#include "tests/unit/cli/example_blocks.h"
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

}  // namespace

TEST_CASE("docs/diff.md shows what is printed (UPDATE_GOLDEN=1 writes it)") {
  const fs::path path = fs::path(kSourceDir) / "docs/diff.md";
  const std::string page = read_file(path);
  const std::string expected = with_blocks(page, [](const std::string& line) {
    return line.starts_with(kFence) ? std::optional(printed(line.substr(kFence.size()))) : std::nullopt;
  });
  CHECK(expected.find("$ journeyc diff") != std::string::npos);
  check_page(path, expected);
}

}  // namespace jc::test
