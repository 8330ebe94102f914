// Tiers, variants, first dates and owners who come back.
#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

Texts found(const std::string& text, std::string_view name, Kind kind = Kind::journey) {
  Scene scene(text);
  return scene.texts(name, kind);
}

auto off_dates(const std::string& ritual) {
  return found("journey: j\ngovernance:\n  rituals:\n    - { id: r, " + ritual + " }\n",
               "first-date-off-cadence", Kind::ritual);
}

std::size_t first_dates(const std::string& ritual) { return off_dates(ritual).size(); }

std::size_t returns(const std::string& owners) {
  std::string text = "journey: j\nstages:\n";
  for (std::size_t i = 0; i < owners.size(); i++) {
    text += "  - { id: s" + std::to_string(i) + ", owner: " + owners[i] + " }\n";
  }
  return found(text, "ownership-ping-pong").size();
}

std::size_t drifts(const std::string& variant) {
  Scene scene(
      "journey: base\nstages:\n  - { id: a, milestones: [{ id: m, done-when: event x }] }\n  - { id: b }\n",
      "journey: other\nvariant-of: { journey: base, tier: low }\n" + variant);
  return scene.facts("variant-drift", Kind::journey).size();
}

}  // namespace

TEST_CASE("tiers that get the same are told, unless they say that they differ") {
  const std::string journey =
      "journey: j\nstages:\n  - id: a\n    touchpoints:\n"
      "      - { id: t, tiers: [high] }\n      - { id: u, tiers: [mid, low] }\n";
  CHECK(found(journey, "tiers-alike") == Texts{"customers of tier `low` get the same as those of `mid`"});
  CHECK(found(journey + "vocabulary: { tiers: { mid: { includes: [calls] }, low: {} } }\n", "tiers-alike")
            .empty());
  CHECK(
      found(journey + "overlays: { low: { stages: { a: { duration: 3 days } } } }\n", "tiers-alike").empty());
  CHECK(found("journey: j\ntiers: [mid, low]\nstages: [{ id: a }]\n", "tiers-alike").empty());
}

TEST_CASE("tiers that call themselves digital or low-touch are found at their contacts") {
  const auto tiers = [](const std::string& touchpoint, const std::string& tier) {
    Scene scene("journey: j\nstages: [{ id: a, touchpoints: [{ id: t, " + touchpoint +
                " }] }]\nvocabulary: { tiers: { x: { " + tier + " }, y: {} } }\n");
    return scene.has("low-touch-tier", Kind::touchpoint, "t");
  };
  CHECK(tiers("tiers: [x]", "model: Digital first"));
  CHECK(tiers("tiers: [x]", "title: Tech Touch"));
  CHECK_FALSE(tiers("tiers: [y]", "model: Digital first"));
  CHECK_FALSE(tiers("title: Kick-off", "model: Digital first"));
  CHECK_FALSE(tiers("tiers: [x], title: Weekly webinar", "model: Digital first"));
  CHECK_FALSE(tiers("tiers: [x]", "model: A pooled team joined by digital programmes"));
}

TEST_CASE("a variant for a tier keeps stages, their order, milestones and what reaches them") {
  CHECK(drifts("stages:\n  - { id: a, milestones: [{ id: m, done-when: event x }] }\n  - { id: b }\n") == 0);
  CHECK(
      drifts(
          "stages:\n  - { id: a, owner: o, milestones: [{ id: m, done-when: event y }] }\n  - { id: b }\n") ==
      1);
  CHECK(drifts("stages:\n  - { id: a, milestones: [{ id: m, done-when: event x }] }\n") == 1);
  CHECK(drifts("stages:\n  - { id: b }\n  - { id: a, milestones: [{ id: m, done-when: event x }] }\n") == 1);
  CHECK(drifts("stages:\n  - { id: a }\n  - { id: b }\n  - { id: c }\n") == 2);
}

TEST_CASE("first dates fall on a day that the cadence names") {
  CHECK(first_dates("cadence: every 2 weeks on Tuesday, first: 2026-01-06") == 0);
  CHECK(first_dates("cadence: every 2 weeks on Tuesday, first: 2026-01-07") == 1);
  CHECK(first_dates("cadence: monthly on the first Thursday, first: 2026-01-01") == 0);
  CHECK(first_dates("cadence: monthly on the first Thursday, first: 2026-01-08") == 1);
  CHECK(first_dates("cadence: monthly on the 15th, first: 2026-01-14") == 1);
  CHECK(first_dates("cadence: monthly on the 15th, first: 2026-01-15") == 0);
  CHECK(first_dates("cadence: weekly, first: 2026-01-14") == 0);
  CHECK(first_dates("cadence: quarterly in the first week, first: 2026-01-06") == 0);
  CHECK(first_dates("cadence: every 2 weeks on Tuesday, first: 2026-01") == 0);
  // The weekday is right, and says nothing of what is wrong.
  const auto second = off_dates("cadence: monthly on the first Thursday, first: 2026-01-08");
  REQUIRE(second.size() == 1);
  CHECK(second[0] ==
        "the first date, 2026-01-08, is the second Thursday of its month, and the cadence is "
        "`monthly on the first Thursday`");
}

TEST_CASE("coming back once is how companies renew, coming back twice is a ping-pong") {
  CHECK(returns("aabb") == 0);
  CHECK(returns("aba") == 0);
  CHECK(returns("abab") == 1);
  CHECK(returns("abacadb") == 1);
  const std::string contacts =
      "journey: j\nstages:\n  - id: s\n    touchpoints:\n      - { id: t1, owner: a }\n      - { id: t2, "
      "owner: b }\n"
      "      - { id: t3, owner: a }\n      - { id: t4, owner: b";
  CHECK(found(contacts + " }\n", "ownership-ping-pong", Kind::stage).size() == 1);
  CHECK(found(contacts + ", automated: true }\n", "ownership-ping-pong", Kind::stage).empty());
}

TEST_CASE("of several stages behind one missing way only the first is cut off") {
  Scene scene(
      "journey: j\nstages:\n  - { id: a, terminal: success }\n  - { id: b }\n  - { id: c }\n  - { id: d }\n");
  CHECK(scene.flag("cut-off", Kind::stage, "b"));
  CHECK_FALSE(scene.flag("cut-off", Kind::stage, "c"));
  CHECK_FALSE(scene.flag("reachable", Kind::stage, "d"));
  Scene circle(
      "journey: j\nstages:\n  - { id: a, terminal: success }\n  - { id: b }\n"
      "  - { id: c }\ntransitions: [{ from: c, to: b, kind: loop }]\n");
  CHECK(circle.flag("cut-off", Kind::stage, "b"));
  CHECK_FALSE(circle.flag("cut-off", Kind::stage, "c"));
}

TEST_CASE("a way in that readers see, or that cannot be read, is no missing way") {
  const std::string stages =
      "journey: j\nstages:\n  - { id: a, exit: event agreed or event declined }\n"
      "  - { id: b, entry: event agreed, terminal: success }\n";
  Scene told_as_copy(stages + "  - { id: c, entry: event declined }\n");
  CHECK_FALSE(told_as_copy.flag("cut-off", Kind::stage, "c"));
  Scene entered_otherwise(stages + "  - { id: c, entry: event moved }\n");
  CHECK(entered_otherwise.flag("cut-off", Kind::stage, "c"));
  Scene unread(stages + "  - { id: c, terminal: other }\n");
  CHECK_FALSE(unread.flag("cut-off", Kind::stage, "c"));
}

}  // namespace jc::model
