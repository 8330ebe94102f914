#include "tests/unit/cli/example_blocks.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/test.h"
#include "tests/unit/corpus.h"

namespace jc::test {

std::string with_blocks(const std::string& page, const BlockText& text) {
  std::istringstream lines(page);
  std::string out;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (const auto held = text(line)) {
      out += line + "\n" + *held;
      inside = true;
    } else if (!inside || line == "```") {
      inside = false;
      out += line + "\n";
    }
  }
  return out;
}

void check_page(const std::string& path, const std::string& expected) {
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path) << expected;
  }
  CHECK(expected == read_file(path));
}

}  // namespace jc::test
