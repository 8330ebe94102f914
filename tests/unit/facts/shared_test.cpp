#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

bool small_unserved(const std::string& tiers) {
  Scene scene("vocabulary: v\nsegments: { large: {}, small: {} }\n" + tiers);
  return scene.flag("unserved", Kind::segment, "small");
}

}  // namespace

TEST_CASE("a segment is unserved where tiers name others only") {
  CHECK(small_unserved("tiers: { high: { serves: [large] } }\n"));
  CHECK_FALSE(small_unserved("tiers: { high: { serves: [large, small] } }\n"));
  CHECK_FALSE(small_unserved("tiers: { high: { serves: large }, low: { serves: small } }\n"));
}

TEST_CASE("tiers that don't name segments leave none out") {
  CHECK_FALSE(small_unserved(""));
  CHECK_FALSE(small_unserved("tiers: { high: {} }\n"));
  CHECK_FALSE(small_unserved("tiers: { high: { serves: [large] }, low: { where: arr < $5k } }\n"));
}

TEST_CASE("a portfolio sees the vocabularies of its workspace") {
  CHECK(Scene("portfolio: p\n", "vocabulary: v\n").has("vocabulary", Kind::portfolio, "p"));
  CHECK_FALSE(Scene("portfolio: p\n", "journey: j\nsteps: [x]\n").has("vocabulary", Kind::portfolio, "p"));
}

}  // namespace jc::model
