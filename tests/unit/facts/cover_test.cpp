#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

constexpr std::string_view kAttributes =
    "attributes: { arr: { kind: currency }, devs: { kind: count }, score: { kind: number }, signed-on: { "
    "kind: "
    "date }, "
    "plan: { kind: choice, values: [free, team] } }\n";

struct Found {
  Texts holes;
  Texts overlaps;
};

Found find(const std::vector<std::string>& conditions, const std::string& as = "segments") {
  std::string text = "vocabulary: v\n" + std::string(kAttributes) + as + ":\n";
  for (std::size_t i = 0; i < conditions.size(); i++) {
    text += "  s" + std::to_string(i) + ": { where: " + conditions[i] + " }\n";
  }
  Scene scene(text);
  CAPTURE(text);
  CHECK(scene.diagnostics.empty());
  const Kind kind = as == "tiers" ? Kind::tier : Kind::segment;
  return {scene.texts("hole", kind), scene.texts("overlap", kind)};
}

bool clean(const std::vector<std::string>& conditions) {
  const Found found = find(conditions);
  return found.holes.empty() && found.overlaps.empty();
}

}  // namespace

TEST_CASE("borders that meet are clean") {
  CHECK(clean({"arr >= $100k", "arr >= $10k and arr < $100k", "arr < $10k"}));
  CHECK(clean({"arr >= $100k or devs > 500", "arr < $100k and devs <= 500"}));
  CHECK(clean({"devs <= 99", "devs >= 100"}));
  CHECK(clean({"signed-on <= 2026-01-31", "signed-on >= 2026-02-01"}));
}

TEST_CASE("neighbours of an undeclared count are neighbours") {
  Scene scene("vocabulary: v\nsegments: { a: { where: seats <= 99 }, b: { where: seats >= 100 } }\n");
  CHECK(scene.texts("hole", Kind::segment).empty());
  Scene wide("vocabulary: v\nsegments: { a: { where: seats <= 9 }, b: { where: seats >= 100 } }\n");
  CHECK(wide.texts("hole", Kind::segment).size() == 1);
}

TEST_CASE("a hole at one value, with the value") {
  const Found found = find({"arr > $100k", "arr < $100k"});
  CHECK(found.holes == Texts{"customers with arr = $100k belong to no segment"});
  CHECK(found.overlaps.empty());
  CHECK(find({"score > 3", "score <= 2"}).holes ==
        Texts{"customers with score above 2 and up to 3 belong to no segment"});
  CHECK(find({"devs >= 200", "devs < 100"}).holes ==
        Texts{"customers with devs from 100 to 199 belong to no segment"});
  CHECK(find({"signed-on < 2026-01-31", "signed-on >= 2026-02-01"}).holes.size() == 1);
  CHECK(find({"arr > $100k", "arr < $100k"}, "tiers").holes ==
        Texts{"customers with arr = $100k belong to no tier"});
}

TEST_CASE("an overlap at one value, or more") {
  const Found found = find({"arr >= $100k", "arr <= $100k"});
  CHECK(found.overlaps == Texts{"customers with arr = $100k belong to segments `s0` and `s1`"});
  CHECK(found.holes.empty());
  CHECK(find({"arr >= $50k", "arr < $100k"}).overlaps ==
        Texts{"customers with arr from $50k to below $100k belong to segments `s0` and `s1`"});
  CHECK(find({"arr >= $50k", "arr >= $100k"}).overlaps ==
        Texts{"customers with arr from $100k up belong to segments `s0` and `s1`"});
}

TEST_CASE("what can't be told, or is meant, is silent") {
  CHECK(clean({"arr > $100k"}));
  CHECK(clean({"plan is free", "plan is team"}));
  CHECK(clean({"plan is free", "plan is free or plan is team"}));
  CHECK(clean({"arr > $100k", "devs < 10"}));
  CHECK(clean({"arr > $100k", "arr < EUR 100k"}));
  // Below the lowest and above the highest border nobody is missed.
  CHECK(clean({"arr >= $10k and arr < $20k", "arr >= $20k and arr < $30k"}));
  // The same border for each plan.
  CHECK(clean({"plan is free and arr >= $1k", "plan is free and arr < $1k"}));
}

TEST_CASE("borders on two attributes") {
  const Found found =
      find({"devs >= 2.5k or (devs >= 501 and devs <= 2.5k and arr > $100k)",
            "(devs >= 501 and devs <= 2.5k and arr < $100k) or (devs >= 100 and devs <= 500 and arr > $100k)",
            "(devs >= 100 and devs <= 500 and arr < $100k) or devs <= 99"},
           "tiers");
  CHECK(found.holes == Texts{"customers with arr = $100k and devs from 501 to 2499 belong to no tier",
                             "customers with arr = $100k and devs from 100 to 500 belong to no tier"});
  CHECK(found.overlaps ==
        Texts{"customers with devs = 2500 and arr below $100k belong to tiers `s0` and `s1`"});
}

TEST_CASE("a corner that two attributes leave out") {
  CHECK(find({"arr >= $100k and devs >= 50", "arr < $100k"}).holes ==
        Texts{"customers with arr from $100k up and devs up to 49 belong to no segment"});
  CHECK(find({"arr >= $100k and devs >= 50", "arr < $100k and devs < 50"}).holes.size() == 2);
  CHECK(clean({"arr >= $100k", "arr < $100k and devs >= 50", "arr < $100k and devs < 50"}));
  // Below the lowest border nobody is missed.
  CHECK(clean({"arr >= $100k and devs >= 10", "arr >= $10k and arr < $100k and devs >= 10"}));
  CHECK(clean({"plan is team and arr >= $10k", "plan is free"}));
  CHECK(find({"plan is free and arr >= $1k", "plan is free and arr < $1k", "plan is team and arr >= $1k"})
            .holes == Texts{"customers with arr below $1k and plan = team belong to no segment"});
}

TEST_CASE("choices that overlap in part, and one that nobody takes") {
  const auto regions = [](const std::string& segments) {
    Scene scene(
        "vocabulary: v\nattributes: { region: { kind: choice, values: [emea, us, apac] } }\nsegments: { " +
        segments + " }\n");
    Texts found = scene.texts("hole", Kind::segment);
    const Texts overlaps = scene.texts("overlap", Kind::segment);
    found.insert(found.end(), overlaps.begin(), overlaps.end());
    return found;
  };
  CHECK(regions("a: { where: region is emea }, b: { where: region is us }") ==
        Texts{"customers with region = apac belong to no segment"});
  CHECK(regions("a: { where: region is emea }, b: { where: region is us }, c: { definition: The rest }")
            .empty());
  CHECK(regions("a: { where: region is emea or us }, b: { where: region is us or apac }") ==
        Texts{"customers with region = us belong to segments `a` and `b`"});
  // One within the other is a part of it.
  CHECK(regions("a: { where: region is emea }, b: { where: region is emea or us or apac }").empty());
}

TEST_CASE("conditions without an attribute in common are not compared, and that is said") {
  const auto said = [](const std::string& segments) {
    Scene scene("vocabulary: v\nsegments: { " + segments + " }\n");
    return scene.texts("unchecked-border", Kind::vocabulary).size();
  };
  CHECK(said("a: { where: arr >= $100k }, b: { where: seats < 50 }") == 1);
  CHECK(said("a: { where: arr >= $100k }, b: { where: arr < $100k }, c: { where: strategic is yes }") == 1);
  // Two ways to part the customers, each of them whole.
  CHECK(said("a: { where: arr >= $9k }, b: { where: arr < $9k }, c: { where: seats >= 9 }, d: { where: seats "
             "< 9 "
             "}") == 0);
}

TEST_CASE("places, and a fix for each side") {
  Scene scene("vocabulary: v\nsegments:\n  big: { where: arr > $100k }\n  small: { where: arr < $100k }\n");
  const std::vector<facts::Fact> facts = scene.facts("hole", Kind::segment);
  REQUIRE(facts.size() == 1);
  CHECK(scene.files.text(facts[0].at) == "arr > $100k");
  CHECK(facts[0].about.id() == "big");
  REQUIRE(facts[0].related.size() == 1);
  CHECK(scene.files.text(facts[0].related[0].span) == "arr < $100k");
  REQUIRE(facts[0].fixes.size() == 2);
  CHECK_FALSE(facts[0].fixes[0].safe);
  CHECK(scene.files.text(facts[0].fixes[0].edits[0].span) == ">");
  CHECK(facts[0].fixes[0].edits[0].replacement == ">=");
  CHECK(facts[0].fixes[1].edits[0].replacement == "<=");
}

TEST_CASE("purchased tiers are free; a segment has one tier") {
  Scene scene(R"(
vocabulary: v
segments: { big: {}, small: {} }
tiers:
  high: { serves: [big] }
  mid: { serves: [small, big] }
  gold: { serves: [big], where: arr > $100k, assigned: purchased }
  none: { where: arr < $100k }
)");
  CHECK(scene.texts("hole", Kind::tier).empty());
  CHECK(scene.texts("overlap", Kind::tier) == Texts{"segment `big` is served by `high` and `mid`"});
  CHECK(scene.spots("overlap", Kind::tier) == Texts{"big"});
}

}  // namespace jc::model
