// The effective journey: what one tier gets, and where inherited values land.
#include "compiler/model/effective.h"

#include "compiler/facts/inheritance.h"
#include "compiler/facts/tiers.h"
#include "compiler/model/left_out.h"
#include "tests/test.h"
#include "tests/unit/facts/scene.h"

namespace jc::model {

namespace {

constexpr const char* kJourney = R"(journey: small
owner: csm
stages:
  - id: start
    duration: 30 days
    touchpoints:
      - { id: hello, channel: email, tiers: [high, low] }
      - { id: visit, channel: on-site, tiers: [high] }
  - id: stay
    owner: support
overlays:
  low:
    stages:
      start: { duration: 10 days }
)";

Texts ids_of(const Document& document, Kind kind) {
  Texts ids;
  for (RecordId record = 0; record < document.records.size(); record++) {
    const Entity each(&document, record);
    if (each.kind() == kind && !document.records[record].removed) {
      ids.emplace_back(each.id());
    }
  }
  return ids;
}

Entity stage_of(const Document& document, std::string_view id) {
  for (RecordId record = 0; record < document.records.size(); record++) {
    const Entity each(&document, record);
    if (each.kind() == Kind::stage && each.id() == id) {
      return each;
    }
  }
  return {};
}

}  // namespace

TEST_CASE("effective: tiers are those of overlays and of parts") {
  const Scene scene(kJourney);
  REQUIRE(scene.diagnostics.empty());
  std::vector<std::string_view> tiers = facts::tiers_of(scene.model, scene.model.documents[0]);
  std::sort(tiers.begin(), tiers.end());
  CHECK(tiers == std::vector<std::string_view>{"high", "low"});
}

TEST_CASE("tiers: those without an overlay are tiers, in the order of the vocabulary") {
  const std::string tiers =
      "attributes: { arr: { kind: currency } }\nsegments: { large: {}, small: {} }\n"
      "tiers: { high: { serves: [large] }, low: { serves: [small] }, free: {} }\n";
  const std::string low = "overlays: { low: { stages: { start: { duration: 10 days } } } }\n";
  const auto of = [&](const std::string& journey) {
    const Scene scene("journey: small\nstages: [{ id: start }]\n" + journey, "vocabulary: v\n" + tiers);
    Texts names;
    for (const std::string_view tier : facts::tiers_of(scene.model, scene.model.documents[0])) {
      names.emplace_back(tier);
    }
    return names;
  };
  CHECK(of(low) == Texts{"high", "low", "free"});
  // Whom the journey is for.
  CHECK(of("tiers: [low, free]\n" + low) == Texts{"low", "free"});
  CHECK(of("segments: [small]\n" + low) == Texts{"low", "free"});
  // Nothing tells its customers apart.
  CHECK(of("owner: csm\n").empty());
  // Nobody declared these.
  CHECK(of("overlays: { gold: { owner: csm } }\n") == Texts{"gold"});
  CHECK(of("overlays: { gold: { owner: csm }, free: { owner: ops } }\n") ==
        Texts{"high", "low", "free", "gold"});
}

TEST_CASE("effective: a tier has its own values and only its own parts") {
  const Scene scene(kJourney);
  const Document low = effective(scene.model.documents[0], "low");
  const Document high = effective(scene.model.documents[0], "high");
  CHECK(low.tier == "low");
  CHECK(stage_of(low, "start").find(find_key("duration"))->text == "10 days");
  CHECK(stage_of(high, "start").find(find_key("duration"))->text == "30 days");
  CHECK(ids_of(high, Kind::touchpoint) == Texts{"hello", "visit"});
  CHECK(ids_of(low, Kind::touchpoint) == Texts{"hello"});
  CHECK(ids_of(low, Kind::stage) == Texts{"start", "stay"});
}

TEST_CASE("effective: the framework is left as it was") {
  const Scene scene(kJourney);
  const Document& framework = scene.model.documents[0];
  effective(framework, "low");
  CHECK(stage_of(framework, "start").find(find_key("duration"))->text == "30 days");
  CHECK(ids_of(framework, Kind::touchpoint) == Texts{"hello", "visit"});
}

TEST_CASE("effective: inherited values are written where they count, and written ones stay") {
  const Scene scene(kJourney);
  Document copy = scene.model.documents[0];
  facts::apply_inheritance(copy);
  REQUIRE(stage_of(copy, "start").find(find_key("owner")));
  CHECK(stage_of(copy, "start").find(find_key("owner"))->text == "csm");
  CHECK(stage_of(copy, "stay").find(find_key("owner"))->text == "support");
}

TEST_CASE("stages that a tier leaves out are told with their reasons") {
  const Scene scene(
      "journey: small\nstages:\n  - id: start\n  - { id: visit, tiers: [high] }\n  - id: stay\n"
      "overlays:\n  low: { stages: { start: { none: They begin by themselves } } }\n");
  const Entity journey(&scene.model.documents.front(), 0);
  const auto low = left_out(journey, "low");
  REQUIRE(low.size() == 2);
  CHECK(low[0].stage.id() == "start");
  CHECK(low[0].reason == "They begin by themselves");
  CHECK(low[1].stage.id() == "visit");
  CHECK(low[1].reason.empty());
  CHECK(left_out(journey, "high").empty());
}

}  // namespace jc::model
