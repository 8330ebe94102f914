#include <fmt/format.h>

#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

// What is pointed at, for stages a, b, c, d with these entries and exits.
Texts copies(std::string stages, std::string more = "") {
  Scene scene("journey: j\nstages:\n" + std::move(stages) + std::move(more));
  return scene.spots("duplicate-criterion", Kind::journey);
}

}  // namespace

TEST_CASE("one stage's exit is the next one's entry") {
  CHECK(copies("  - { id: a, exit: event x }\n  - { id: b, entry: event x }\n").empty());
  CHECK(copies("  - { id: a, exit: event x }\n  - { id: b }\n  - { id: c, entry: event x }\n") ==
        Texts{"event x"});
  CHECK(copies("  - { id: a, exit: event x and m >= 3 }\n  - { id: b }\n  - { id: c, entry: m >= 3 and event "
               "x }\n") == Texts{"m >= 3 and event x"});
  CHECK(copies("  - { id: a, exit: event x }\n  - { id: b }\n  - { id: c, entry: event x and event y }\n")
            .empty());
}

TEST_CASE("a branch that is the whole entry of another stage is the defect") {
  CHECK(copies("  - { id: a, exit: event x or event y }\n  - { id: b }\n  - { id: c, entry: event y }\n") ==
        Texts{"event y"});
  // A branch that leads to a stage beside the main line is how journeys end.
  CHECK(copies("  - { id: a, exit: event x or event cancelled }\n  - { id: b }\n"
               "  - { id: c, entry: event cancelled, terminal: failure }\n")
            .empty());
}

TEST_CASE("ways that are written lead there") {
  const std::string stages = "  - { id: a, exit: event x }\n  - { id: b }\n  - { id: c, entry: event x }\n";
  CHECK(copies(stages, "transitions: [{ from: a, to: c }]").empty());
  CHECK(copies(stages, "transitions: [{ from: any, to: c, if: event x }]").empty());
  CHECK(copies(stages, "overlaps: [{ stages: [a, c] }]").empty());
  CHECK(copies(stages, "transitions: [{ from: a, to: c, kind: skip, if: plan is free }]").size() == 1);
}

TEST_CASE("two entries, two exits, or an entry and an exit of one stage") {
  CHECK(copies("  - { id: a, entry: event x }\n  - { id: b }\n  - { id: c, entry: event x }\n").size() == 1);
  CHECK(copies("  - { id: a, exit: event x }\n  - { id: b, exit: event x }\n").size() == 1);
  CHECK(copies("  - { id: a, entry: event x, exit: event x }\n").size() == 1);
  CHECK(copies("  - { id: a, entry: event x, tiers: [t] }\n  - { id: b, entry: event x, tiers: [u] }\n")
            .empty());
  CHECK(copies("  - { id: a, entry: { text: Same words } }\n  - { id: b, entry: { text: Same words } }\n")
            .size() == 1);
  CHECK(copies("  - { id: a, entry: { text: Same words } }\n  - { id: b, entry: { text: Other words } }\n")
            .empty());
}

TEST_CASE("what holds before and after is shared by stages") {
  const std::string plan = "vocabulary: { attributes: { plan: { values: [free, big] } } }\n";
  CHECK(copies("  - { id: a }\n  - { id: b, entry: plan is big }\n  - { id: c, entry: plan is big }\n", plan)
            .empty());
  CHECK(copies("  - { id: a }\n  - { id: b, entry: not event cancelled }\n"
               "  - { id: c, entry: no event cancelled }\n")
            .empty());
  CHECK(copies("  - { id: a }\n  - { id: b, entry: no event login for 14 days }\n"
               "  - { id: c, entry: no event login for 14 days }\n")
            .size() == 1);
  // A field of the CRM that says which stage a customer is in was copied.
  CHECK(copies("  - { id: a, entry: plan is free }\n  - { id: b, entry: plan is big }\n"
               "  - { id: c, entry: plan is big }\n",
               plan)
            .size() == 1);
}

TEST_CASE("a fork tells its branches apart") {
  const std::string stages =
      "  - { id: a, exit: event x }\n  - { id: b, entry: event x }\n  - { id: c, entry: event x }\n";
  CHECK(copies(stages, "transitions: [{ from: a, to: c, if: plan is free }]").empty());
  CHECK(copies(stages, "transitions: [{ from: a, to: c }]").size() == 1);
  // One of the ways out of a stage may well skip the next.
  const std::string ways =
      "  - { id: a, exit: event x or event y }\n  - { id: b }\n  - { id: c, entry: event y }\n";
  CHECK(copies(ways, "transitions: [{ from: a, to: c, kind: skip, if: plan is free }]").empty());
}

TEST_CASE("what is too much to compare is said, at the journey") {
  std::string stages;
  std::string ids;
  for (int i = 0; i < 300; i++) {
    stages += fmt::format("  - {{ id: s{}, entry: event x }}\n", i);
    ids += fmt::format("s{}, ", i);
  }
  // Each pair is looked for among all that run side by side.
  CHECK(copies(stages, fmt::format("overlaps: [{{ stages: [{}] }}]", ids)) == Texts{"j"});
}

}  // namespace jc::model
