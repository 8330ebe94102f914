// What is watched changes when somebody edits it, and not when a build writes.
#include "compiler/workspace/watch.h"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "compiler/workspace/write/list.h"
#include "tests/test.h"

namespace jc::workspace {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file) << text;
}

}  // namespace

TEST_CASE("what a build writes into a folder of its own is no change of what is watched") {
  const fs::path folder = fs::temp_directory_path() / fmt::format("journeyc-watch-{}", ::getpid());
  fs::remove_all(folder);
  write(folder / "a.journey.yaml", "journey: a\n");
  Watch watch({folder.string()}, {});
  write(folder / "site" / kListName, "README.md\n");
  write(folder / "site" / "README.md", "# a\n");
  write(folder / "site" / "a" / "playbook.md", "# a\n");
  CHECK_FALSE(watch.changed());
  write(folder / "a.journey.yaml", "journey: a\ntitle: A\n");
  CHECK(watch.changed());
  write(folder / "site" / "b.journey.yaml", "journey: b\n");
  CHECK(watch.changed());
  fs::remove_all(folder);
}

}  // namespace jc::workspace
