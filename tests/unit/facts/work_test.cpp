// What meetings and other work cost each time, and how often they come.
#include "compiler/facts/work.h"

#include "compiler/facts/cadence.h"
#include "tests/test.h"
#include "tests/unit/facts/scene.h"

namespace jc::facts {

TEST_CASE("work: a meeting takes as long as it lasts, unless its effort says more") {
  const model::Scene scene(
      "journey: j\nstages:\n  - id: a\n    activities: [{ id: prepare, effort: 2 hours, repeat: monthly }]\n"
      "governance:\n  rituals:\n    - { id: short, cadence: weekly, duration: 30 minutes }\n"
      "    - { id: long, cadence: weekly, duration: 30 minutes, effort: 3 hours }\n");
  const auto text = [&](const model::ValueView& value) { return scene.files.text(value.span()); };
  CHECK(text(effort_of(scene.entity(language::Kind::ritual, "short"))) == "30 minutes");
  CHECK(text(effort_of(scene.entity(language::Kind::ritual, "long"))) == "3 hours");
  CHECK(text(effort_of(scene.entity(language::Kind::activity, "prepare"))) == "2 hours");
  CHECK(text(cadence_value(scene.entity(language::Kind::ritual, "long"))) == "weekly");
  CHECK(text(cadence_value(scene.entity(language::Kind::activity, "prepare"))) == "monthly");
}

TEST_CASE("work: a rate counts by itself, and a share of somebody's time has no length") {
  const model::Scene scene(
      "journey: j\nstages:\n  - id: a\n    activities:\n"
      "      - { id: rate, effort: 4 hours a week }\n      - { id: each, effort: half a day per account }\n"
      "      - { id: share, effort: 10% of an FTE }\n      - { id: map, effort: { hours: 2 } }\n");
  CHECK(scene.diagnostics.empty());
  const auto effort = [&](const char* id) {
    return effort_in(effort_of(scene.entity(language::Kind::activity, id)));
  };
  REQUIRE(effort("rate").length != nullptr);
  REQUIRE(effort("rate").rate);
  CHECK(effort("rate").rate->rhythms.front().unit == expr::Unit::weeks);
  CHECK_FALSE(effort("each").rate);
  CHECK(effort("each").length->low.front().count.approximate() == 0.5);
  CHECK(effort("share").length == nullptr);
  CHECK(effort("map").length->low.front().unit == expr::Unit::hours);
}

}  // namespace jc::facts
