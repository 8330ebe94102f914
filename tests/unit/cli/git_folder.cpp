#include "tests/unit/cli/git_folder.h"

#include <fmt/format.h>

#include <cstdlib>

#include "tests/test.h"

namespace jc::test {

GitFolder::GitFolder() { REQUIRE(git("init -q -b main")); }

bool GitFolder::git(const std::string& words) const {
  // Nothing of the one who runs the tests shows in it.
  const std::string line = fmt::format(
      "git -C '{}' -c user.name=tester -c user.email=tester@example.com -c commit.gpgsign=false {} "
      ">/dev/null "
      "2>&1",
      path().string(), words);
  return std::system(line.c_str()) == 0;
}

void GitFolder::commit(const std::string& message) const {
  REQUIRE(git("add -A"));
  REQUIRE(git(fmt::format("commit -q -m '{}'", message)));
}

}  // namespace jc::test
