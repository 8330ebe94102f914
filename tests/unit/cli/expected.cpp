#include "tests/unit/cli/expected.h"

#include <regex>
#include <sstream>

#include "tests/test.h"
#include "tests/unit/corpus.h"

namespace jc::test {

std::multimap<std::string, std::string> expected_findings(const std::filesystem::path& folder,
                                                          const std::string& section) {
  std::multimap<std::string, std::string> expected;
  std::istringstream page(read_file(folder / "expected.md"));
  const std::regex shape("- `([^`]+)` at `([^`]+)`: *(.*)");
  bool inside = false;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("## ")) {
      inside = line == "## " + section;
    } else if (inside && line.starts_with("- ")) {
      INFO(line);
      std::smatch part;
      REQUIRE(std::regex_match(line, part, shape));
      expected.emplace(part[1].str() + " at " + part[2].str(), part[3].str());
    } else if (inside && !line.empty() && !line.starts_with("  ")) {
      CHECK(line == "None.");
    }
  }
  return expected;
}

std::vector<std::string> keys_to_justify(const Finding& finding,
                                         const std::multimap<std::string, std::string>& expected) {
  const bool alone = finding.members.empty() || expected.contains(finding.key());
  return alone ? std::vector<std::string>{finding.key()} : finding.members;
}

}  // namespace jc::test
