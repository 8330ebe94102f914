// When a program may be sure that a word is a misspelt other one.
#include <vector>

#include "compiler/source/nearest.h"
#include "tests/test.h"

namespace jc::source {

namespace {

bool clear(std::string_view word, std::string_view near, std::vector<std::string_view> others = {}) {
  others.push_back(near);
  return is_clear_slip(word, near, others);
}

}  // namespace

TEST_CASE("one slip is clear, and two in a long word") {
  CHECK(clear("purpos", "purpose"));
  CHECK(clear("onwer", "owner"));
  CHECK(clear("Chanel", "channel"));
  CHECK(clear("accepted_when", "accepted-when"));
  CHECK(clear("touch-points", "touchpoints"));
  CHECK(clear("implementaton", "implementation"));
  CHECK(clear("implmentaton", "implementation"));
}

TEST_CASE("short words, other digits, abbreviations and other words are not clear") {
  CHECK_FALSE(clear("cms", "csm"));
  CHECK_FALSE(clear("stage-2", "stage-1"));
  CHECK_FALSE(clear("stage-11", "stage-1"));
  CHECK_FALSE(clear("desc", "description"));
  CHECK_FALSE(clear("removal", "renewal"));
  CHECK_FALSE(clear("owner-name", "owner"));
  CHECK_FALSE(clear("", "owner"));
}

TEST_CASE("a second candidate within one slip more makes it a guess") {
  CHECK_FALSE(clear("lead-us", "lead-uk", {"lead-usa"}));
  CHECK_FALSE(clear("supprt", "support", {"supper"}));
  CHECK(clear("supprt", "support", {"marketing"}));
}

}  // namespace jc::source
