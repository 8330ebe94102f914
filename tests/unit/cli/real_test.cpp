// The nine real journeys against the findings that practitioners accepted, and the starter kits from end to
// end.
#include <map>
#include <regex>
#include <sstream>

#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

// What stands under `## Findings`, as `rule at entity`, with the sentence that justifies it.
std::multimap<std::string, std::string> expected_findings(const fs::path& folder) {
  std::multimap<std::string, std::string> expected;
  std::istringstream page(read_file(folder / "expected.md"));
  const std::regex shape("- `([^`]+)` at `([^`]+)`: *(.*)");
  bool inside = false;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("## ")) {
      inside = line == "## Findings";
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

std::map<std::string, std::string> bytes_below(const fs::path& folder) {
  std::map<std::string, std::string> bytes;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      bytes[entry.path().lexically_relative(folder).generic_string()] = read_file(entry.path());
    }
  }
  return bytes;
}

constexpr const char* kNoOwners = "posthog-customer-journey-coverage";

void check_real(const fs::path& folder) {
  const Checked found = check(folder, {"--profile", "recommended"});
  INFO(folder.filename().string() << "\n" << found.text());
  CHECK(found.code == 0);
  std::vector<std::string> expected;
  for (const auto& [key, sentence] : expected_findings(folder)) {
    INFO(key);
    CHECK(sentence.size() > 20);
    expected.push_back(key);
  }
  CHECK(found.keys() == expected);
  for (const Finding& finding : found.findings) {
    CHECK(finding.severity != "error");
    CHECK(finding.line > 0);
  }
}

}  // namespace

TEST_CASE("real journeys give the findings that their notes justify, and no other") {
  const auto folders = folders_in("tests/real");
  CHECK(folders.size() == 9);
  for (const fs::path& folder : folders) {
    if (folder.filename() != kNoOwners) {
      check_real(folder);
    }
  }
}

// What the framework lacks is said once; its tiers lack it, too, and are not to repeat it.
TEST_CASE("a real journey without owners in the framework is told so once") {
  check_real(source_folder() / "tests/real" / kNoOwners);
}

TEST_CASE("real journeys build, whatever they lack") {
  for (const fs::path& folder : folders_in("tests/real")) {
    const Folder out;
    const Ran ran = program({"build", folder.string(), "--out-dir", out.path().string()});
    INFO(folder.filename().string() << "\n" << ran.out << ran.error);
    CHECK(ran.code == 0);
    CHECK(fs::exists(out.path() / "README.md"));
    CHECK(fs::exists(out.path() / "model.json"));
  }
}

TEST_CASE("starter kits are clean under their own profile") {
  const auto kits = folders_in("specs");
  CHECK(kits.size() == 6);
  for (const fs::path& kit : kits) {
    const Checked found = check(kit);
    INFO(kit.filename().string() << "\n" << found.text());
    CHECK(found.code == 0);
    CHECK(found.findings.empty());
  }
}

TEST_CASE("starter kits build, the same with any number of threads, and once") {
  for (const fs::path& kit : folders_in("specs")) {
    const Folder one;
    const Folder four;
    const Ran first = program({"build", kit.string(), "--threads", "1", "--out-dir", one.path().string()});
    INFO(kit.filename().string() << "\n" << first.out << first.error);
    REQUIRE(first.code == 0);
    CHECK(program({"build", kit.string(), "--threads", "4", "--out-dir", four.path().string()}).code == 0);
    const auto bytes = bytes_below(one.path());
    CHECK((bytes == bytes_below(four.path())));
    CHECK(bytes.size() >= 5);
    for (const auto& [name, text] : bytes) {
      INFO(name);
      CHECK(!text.empty());
      CHECK(text.find(one.path().string()) == std::string::npos);
    }
    const fs::file_time_type before = fs::last_write_time(one.path() / "README.md");
    const Ran second = program({"build", kit.string(), "--threads", "2", "--out-dir", one.path().string()});
    INFO(second.out);
    CHECK(second.code == 0);
    CHECK(second.out.find(": 0 written, ") != std::string::npos);
    CHECK(second.out.find(", 0 removed") != std::string::npos);
    CHECK(fs::last_write_time(one.path() / "README.md") == before);
  }
}

}  // namespace jc::test
