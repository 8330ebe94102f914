// Whom a change of a journey concerns, and in which direction.
#include "scene.h"
#include "tests/test.h"

namespace jc::diff {
namespace {

using Lines = std::vector<std::string>;

// A journey with one key changed.
Lines changed(const std::string& stage_before, const std::string& stage_after) {
  const auto journey = [](const std::string& stage) {
    return "journey: j\ngoal: Be done\nowner: us\nstages:\n  - { id: a, " + stage +
           ", exit: event x }\n  - { id: b }\n";
  };
  return changes({journey(stage_before)}, {journey(stage_after)});
}

TEST_CASE("a longer wait promises less, a shorter one more") {
  CHECK(changed("duration: 3 days", "duration: 9 days") == Lines{"j/a promise:weaker"});
  CHECK(changed("duration: 9 days", "duration: 3 days") == Lines{"j/a promise:stronger"});
}

TEST_CASE("the same value written otherwise is no change") {
  CHECK(changed("duration: 14 days", "duration: 2 weeks").empty());
  CHECK(changed("owner: them", "owner: [them]").empty());
}

TEST_CASE("another owner is a move, and a new purpose is words") {
  CHECK(changed("owner: them", "owner: others") == Lines{"j/a ownership:moved"});
  CHECK(changed("purpose: To help people", "purpose: To help people along") ==
        Lines{"j/a editorial:neutral"});
}

TEST_CASE("what nobody else has is told where it comes and where it goes") {
  const std::string with = "milestones: [{ id: m, due: day 3 }]";
  const std::string without = "milestones: []";
  REQUIRE(changed(without, with).size() == 1);
  CHECK(changed(without, with).front().starts_with("j/a/m promise:stronger"));
  CHECK(changed(with, without).front().starts_with("j/a/m promise:weaker"));
}

}  // namespace
}  // namespace jc::diff
