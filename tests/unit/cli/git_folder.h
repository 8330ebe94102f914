// A folder that is a git repository, for tests of what compares revisions.
#pragma once
#include <string>

#include "tests/unit/cli/program.h"

namespace jc::test {

class GitFolder : public Folder {
 public:
  GitFolder();
  // Runs git in it with these words; true where it went well.
  bool git(const std::string& words) const;
  // All that is there, as a commit.
  void commit(const std::string& message) const;
};

}  // namespace jc::test
