// What a tier changes: whatever the shape it is written in, it is told with the one it has here; and what the
// journey does not have is told, since nothing would change.
#include "compiler/diag/edits.h"
#include "tests/test.h"
#include "tests/unit/facts/scene.h"

namespace jc::model {

namespace {

std::string journey(const std::string& changes) {
  return "journey: j\nstages:\n  - id: s\n    milestones: [{ id: m1, due: 2 days after go }]\n"
         "    touchpoints: [{ id: c1, title: Call, repeat: weekly }]\n  - id: t\n"
         "    milestones: [{ id: m2, due: 3 days after go }]\n"
         "    touchpoints: [{ id: c2, title: Mail, repeat: weekly }]\noverlays:\n  gold:\n    " +
         changes +
         "\nplays: [{ id: rescue, title: Rescue }]\ngovernance: { rituals: [{ id: qbr, title: Q }] }\n";
}

// What the changes are once the first fix of the only finding is made.
std::string mended(const std::string& changes) {
  const std::string text = journey(changes);
  const Scene scene(text);
  INFO(changes);
  REQUIRE(scene.diagnostics.size() == 1);
  REQUIRE_FALSE(scene.diagnostics[0].fixes.empty());
  diag::EditSet edits;
  for (const diag::Edit& edit : scene.diagnostics[0].fixes[0].edits) {
    edits.take(edit);
  }
  const std::string better = edits.apply(text);
  CHECK(Scene(better).diagnostics.empty());
  const auto begin = better.find("gold:\n") + std::string_view("gold:\n    ").size();
  return better.substr(begin, better.find("\nplays:") - begin);
}

std::string told(const std::string& changes) {
  const Scene scene(journey(changes));
  return scene.diagnostics.size() != 1 ? std::to_string(scene.diagnostics.size()) + " findings"
                                       : scene.diagnostics[0].message + "; " + scene.diagnostics[0].help;
}

}  // namespace

TEST_CASE("tier changes: contacts by their ids, or in a list, go under what comes, goes or differs") {
  const std::string front = "stages: { s: { touchpoints: ";
  CHECK(mended(front + "{ c1: { repeat: daily } } } }") ==
        front + "{ change: { c1: { repeat: daily } } } } }");
  CHECK(mended(front + "{ c1: none } } }") == front + "{ remove: [c1] } } }");
  CHECK(mended(front + "{ c1: \"none: one to many\" } } }") ==
        front + "{ change: { c1: { none: one to many } } } } }");
  CHECK(mended(front + "[{ id: c1, repeat: daily }, { id: new, title: New }] } }") ==
        front + "{ add: [{ id: new, title: New }], change: { c1: { repeat: daily } } } } }");
  CHECK(mended(front + "{ new: { title: New } } } }") == front + "{ add: [{ id: new, title: New }] } } }");
  CHECK(mended("stages:\n      s:\n        touchpoints:\n          c1:\n            repeat: daily") ==
        "stages:\n      s:\n        touchpoints:\n          change:\n            c1:\n              repeat: "
        "daily");
  CHECK(mended("stages:\n      s:\n        touchpoints:\n          - remove: c1") ==
        "stages:\n      s:\n        touchpoints:\n          remove: [c1]");
  CHECK(mended("rituals: { qbr: { cadence: monthly } }") ==
        "rituals: { change: { qbr: { cadence: monthly } } }");
}

TEST_CASE("tier changes: one value is put under the key that reads it") {
  CHECK(mended("stages: { s: { milestones: { m1: 3 days after go } } }") ==
        "stages: { s: { milestones: { m1: { due: 3 days after go } } } }");
  CHECK(mended("stages: { s: { touchpoints: { change: { c1: daily } } } }") ==
        "stages: { s: { touchpoints: { change: { c1: { repeat: daily } } } } }");
  CHECK(mended("stages: { s: \"none: not for them\" }") == "stages: { s: { none: not for them } }");
  CHECK(mended("stages: { s: { milestones: [{ id: m1, due: 3 days after go }] } }") ==
        "stages: { s: { milestones: { m1: { due: 3 days after go } } } }");
  CHECK(told("stages: { s: none }") ==
        "expected a map of what a tier changes in a stage; write what differs under its key, or "
        "`{ none: <reason> }` where the tier does without");
  CHECK(told("stages: { s: { touchpoints: none } }") ==
        "`touchpoints` wants `add`, `remove` or `change` first; name what the tier does without: "
        "`touchpoints: { remove: [ <id>, … ] }`");
}

TEST_CASE("tier changes: what the journey does not have there is told, with the place where it stands") {
  CHECK(told("stages: { s: { touchpoints: { remove: [c9] } } }") ==
        "stage `s` has no touchpoint `c9`, so that nothing is left out; there is c1; what only this tier has "
        "stands under `add`");
  CHECK(told("touchpoints: { change: { c1: { repeat: daily } } }") ==
        "the journey itself has no touchpoint `c1`, so that nothing changes; it stands in stage `s`: write "
        "`stages: { s: { touchpoints: { change: { c1: { … } } } } }`");
  CHECK(told("stages: { s: { milestones: { m2: { due: 4 days after go } } } }") ==
        "stage `s` has no milestone `m2`, so that nothing changes; it stands in stage `t`: write `stages: { "
        "t: { milestones: { m2: { … } } } }`");
  CHECK(mended("rituals: { remove: [qbrs] }") == "rituals: { remove: [qbr] }");
  CHECK(told("plays: { remove: [rescue] }") == "0 findings");
  CHECK(told("rituals: { remove: [qbr] }") == "0 findings");
}

TEST_CASE("tier changes: thousands that hit nothing are told in no time") {
  std::string ids;
  std::string names;
  for (int i = 0; i < 20'000; i++) {
    ids += "c" + std::to_string(i) + ",";
    names += "x" + std::to_string(i) + ",";
  }
  const Scene scene("journey: j\nstages:\n  - { id: s, touchpoints: [" + ids +
                    "] }\noverlays:\n  gold: { stages: { s: { "
                    "touchpoints: { remove: [" +
                    names + "] } } } }\n");
  CHECK(scene.diagnostics.size() == 20'000);
}

}  // namespace jc::model
