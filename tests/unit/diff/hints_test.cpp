// What a reviewer has to look at as well: said once, however many there are.
#include <fmt/format.h>

#include "scene.h"
#include "tests/test.h"

namespace jc::diff {
namespace {

using Lines = std::vector<std::string>;

std::string journey(std::string_view id, std::string_view due) {
  return fmt::format(
      "journey: {}\ntitle: The {}\ngoal: g\nstarts-at: event start\nstages:\n"
      "  - {{ id: a, milestones: [{{ id: go-live, due: {} }}] }}\n",
      id, id, due);
}

// One journey takes more time for what others promise as well.
Lines hints(std::size_t others) {
  Lines before{journey("first", "day 30")};
  Lines after{journey("first", "day 45")};
  for (std::size_t i = 0; i < others; i++) {
    before.push_back(journey(fmt::format("other-{}", i), "day 30"));
    after.push_back(before.back());
  }
  const Workspace was(before);
  const Workspace is(after);
  Lines said;
  for (const Hint& hint : diff(was.model, is.model, {}).hints) {
    said.push_back(hint.says);
  }
  return said;
}

TEST_CASE("a milestone that another journey has as well is named") {
  CHECK(hints(0).empty());
  REQUIRE(hints(1).size() == 1);
  INFO(hints(1)[0]);
  CHECK(hints(1)[0].starts_with("“Go-live” in “The other-0” still has day 30"));
}

TEST_CASE("of many that have it two are named and the others counted") {
  REQUIRE(hints(2).size() == 1);
  CHECK(
      hints(2)[0].starts_with("“Go-live” in “The other-0” and “Go-live” in “The other-1” still have day 30"));
  REQUIRE(hints(9).size() == 1);
  CHECK(hints(9)[0].starts_with(
      "“Go-live” in “The other-0”, “Go-live” in “The other-1” and 7 more still have day 30"));
}

TEST_CASE("what every journey has says nothing of this one") { CHECK(hints(600).empty()); }

}  // namespace
}  // namespace jc::diff
