#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

Texts redefined(const std::string& own, const std::string& shared) {
  Scene scene("journey: j\nsteps: [x]\nvocabulary: { " + own + " }\n", "vocabulary: v\n" + shared + "\n");
  return scene.texts("redefined-name", Kind::vocabulary);
}

}  // namespace

TEST_CASE("a shared name with a second meaning in one journey") {
  CHECK(redefined("metrics: { nrr: { kind: percent } }", "metrics: { nrr: { kind: ratio } }") ==
        Texts{"metric `nrr` has a meaning of its own in this journey, beside the shared one"});
  CHECK(redefined("segments: { large: {} }", "segments: { large: {} }").size() == 1);
  CHECK(redefined("metrics: { nrr: { kind: percent } }", "metrics: { grr: { kind: ratio } }").empty());
  // Who takes part may be said again; that changes no number and no choice.
  CHECK(redefined("roles: { csm: {} }", "roles: { csm: {} }").empty());
}

TEST_CASE("a house word with two meanings") {
  CHECK(redefined("terms: { QBR: value review }", "terms: { QBR: business review }").size() == 1);
  CHECK(redefined("terms: { QBR: business review }", "terms: { QBR: business review }").empty());
  CHECK(redefined("terms: { EBR: business review }", "terms: { QBR: business review }").empty());
}

TEST_CASE("a segment that no journey is for, where every journey says whose it is") {
  const auto unclaimed = [](const std::string& journeys) {
    Scene scene("vocabulary: v\nsegments: { large: {}, small: {} }\n", journeys);
    return scene.flag("unclaimed", Kind::segment, "small");
  };
  const std::string large = "journey: j\nsegments: [large]\nsteps: [x]\n";
  CHECK(unclaimed(large));
  CHECK_FALSE(unclaimed("journey: j\nsteps: [x]\n"));
  CHECK_FALSE(unclaimed(large + "---\njourney: k\nsteps: [x]\n"));
  CHECK_FALSE(unclaimed(large + "---\njourney: k\nvariant-of: { journey: j, segment: small }\nsteps: [x]\n"));
  CHECK_FALSE(unclaimed("journey: j\nsegments: [large, small]\nsteps: [x]\n"));
}

}  // namespace jc::model
