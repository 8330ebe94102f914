#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

struct Found {
  Texts holes;
  Texts overlaps;
  bool operator==(const Found&) const = default;
};

Found bands(const std::string& written, const std::string& more = "") {
  Scene scene("vocabulary: v\nmetrics:\n  health: { kind: score" + more + ", bands: { " + written + " } }\n");
  CAPTURE(written);
  CHECK(scene.diagnostics.empty());
  return {scene.texts("band-hole", Kind::metric), scene.texts("band-overlap", Kind::metric)};
}

}  // namespace

TEST_CASE("bands that meet are clean") {
  CHECK(bands("good: 80.., fair: 60..80, poor: ..60") == Found());
  CHECK(bands("poor: 0..60, good: 60..100", ", scale: 0..100") == Found());
  CHECK(bands("good: 80..") == Found());
}

TEST_CASE("what belongs to no band is told in one finding") {
  CHECK(bands("good: 80.., fair: 60..79, poor: 40..59, bad: ..40").holes ==
        Texts{"values of `health` from 59 to 60 and from 79 to 80 belong to no band"});
  CHECK(bands("good: 60..100", ", scale: 0..100").holes.size() == 1);
  CHECK(bands("poor: 0..60", ", scale: 0..100").holes.size() == 1);
  CHECK(bands("bad: 1..2, fair: 3, good: 4..5").holes.size() == 1);
  Scene scene("vocabulary: v\nmetrics:\n  m: { bands: { good: 80.., fair: 60..79, poor: ..60 } }\n");
  const auto facts = scene.facts("band-hole", Kind::metric);
  REQUIRE(facts.size() == 1);
  REQUIRE(facts[0].fixes.size() == 1);
  CHECK(facts[0].fixes[0].edits.at(0).replacement == "80");
  CHECK(scene.files.text(facts[0].fixes[0].edits.at(0).span) == "79");
}

TEST_CASE("what belongs to two bands") {
  CHECK(bands("good: 75.., fair: 60..80, poor: ..60").overlaps ==
        Texts{"values of `health` from 75 to 80 belong to `fair` and `good`"});
  CHECK(bands("a: 5, b: 5").overlaps.size() == 1);
}

}  // namespace jc::model
