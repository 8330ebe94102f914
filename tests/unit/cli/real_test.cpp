// The nine real journeys against the findings that practitioners accepted, and the starter kits from end to
// end.
#include <algorithm>
#include <map>

#include "tests/test.h"
#include "tests/unit/cli/expected.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

std::map<std::string, std::string> bytes_below(const fs::path& folder) {
  std::map<std::string, std::string> bytes;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      bytes[entry.path().lexically_relative(folder).generic_string()] = read_file(entry.path());
    }
  }
  return bytes;
}

void check_real(const fs::path& folder, const std::string& profile,
                const std::vector<std::string>& sections) {
  const Checked found = check(folder, {"--profile", profile});
  INFO(folder.filename().string() << " under " << profile << "\n" << found.text());
  CHECK(found.code == 0);
  std::multimap<std::string, std::string> justified;
  for (const std::string& section : sections) {
    justified.merge(expected_findings(folder, section));
  }
  std::vector<std::string> expected;
  for (const auto& [key, sentence] : justified) {
    INFO(key);
    CHECK(sentence.size() > 10);
    expected.push_back(key);
  }
  std::vector<std::string> keys;
  for (const Finding& finding : found.findings) {
    const std::vector<std::string> own = keys_to_justify(finding, justified);
    keys.insert(keys.end(), own.begin(), own.end());
  }
  std::sort(keys.begin(), keys.end());
  CHECK(keys == expected);
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
    check_real(folder, "recommended", {"Findings"});
    check_real(folder, "strict", {"Findings", "Strict"});
  }
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
