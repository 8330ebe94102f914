// The examples of docs/pages.md are what the program makes of the specs on that page; UPDATE_GOLDEN=1 writes
// them.
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include "tests/test.h"
#include "tests/unit/cli/example_blocks.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

// What stands behind the word in the line that opens a block: `example=FILE`; empty where it has none.
std::string named(const std::string& line, std::string_view word) {
  const std::size_t at = line.find(word);
  return line.starts_with("```") && at != std::string::npos ? line.substr(at + word.size()) : "";
}

// Writes the specs of the page where they are said to stand.
void write_examples(const std::string& page, const fs::path& folder) {
  std::istringstream lines(page);
  std::string file;
  std::string text;
  for (std::string line; std::getline(lines, line);) {
    if (!file.empty() && line == "```") {
      fs::create_directories((folder / file).parent_path());
      std::ofstream(folder / file) << text;
      file.clear();
    } else if (!file.empty()) {
      text += line + "\n";
    } else if (file = named(line, " example="); !file.empty()) {
      text.clear();
    }
  }
}

// The file of the build that a block shows.
std::optional<std::string> made(const std::string& line, const fs::path& folder) {
  const std::string from = named(line, " from=");
  if (from.empty()) {
    return std::nullopt;
  }
  std::string text = read_file(folder / "build/journeys" / from);
  std::erase(text, '\r');
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

}  // namespace

TEST_CASE("docs/pages.md shows what is made (UPDATE_GOLDEN=1 writes it)") {
  const fs::path path = fs::path(kSourceDir) / "docs/pages.md";
  const std::string page = read_file(path);
  const Folder folder;
  write_examples(page, folder.path());
  const Ran ran = program({"build", (folder.path() / "ferry.journey.yaml").string(),
                           (folder.path() / "ferry.portfolio.yaml").string(), "--emit", "playbook,csv",
                           "--out-dir", (folder.path() / "build/journeys").string()});
  INFO(ran.out << ran.error);
  CHECK(ran.code == 0);
  check_page(path, with_blocks(page, [&](const std::string& line) { return made(line, folder.path()); }));
}

}  // namespace jc::test
