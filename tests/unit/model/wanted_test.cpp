// Values in another shape: what the key takes is said in words, with its form; and once.
#include "tests/test.h"
#include "tests/unit/facts/scene.h"

namespace jc::model {

namespace {

// What is told of one line of a stage.
std::string told(const std::string& keys) {
  const Scene scene("journey: j\nstages:\n  - { id: a, " + keys + " }\n");
  std::string all;
  for (const diag::Diagnostic& each : scene.diagnostics) {
    all += (all.empty() ? "" : " | ") + each.message + "; " + each.help;
  }
  return all;
}

}  // namespace

TEST_CASE("wanted: a list without anything in it is no value") {
  CHECK(told("purpose: []") ==
        "`purpose` has no value; give it one, remove the key, or write `{ none: <reason> }` where nothing is "
        "meant");
  CHECK(told("needs-from: []").starts_with("`needs-from` has no value"));
  CHECK(told("metrics: []").empty());
}

TEST_CASE("wanted: `none` with its reason in quotes is the map that it is") {
  CHECK(told("owner: \"none: they help themselves\"") ==
        "`owner` wants a map for `none` and why; write `owner: { none: they help themselves }`");
  CHECK(told("duration: none (as long as it takes)") ==
        "`duration` wants a map for `none` and why; write `duration: { none: as long as it takes }`");
  CHECK(told("purpose: \"none: of your business\"").empty());
  CHECK(told("owner: none-of-us").empty());
}

TEST_CASE("wanted: what is one word, a date or a number is called so, and a list of words stands once") {
  CHECK(
      told("terminal: { a: b }") ==
      "`terminal` wants one word of its list, not a map; `terminal`: the journey ends here, and how: one of "
      "success, failure, steady, blocked");
  CHECK(told("steps: [{ does: x, status: fine }]") ==
        "`fine` is not one of the values of `status`; how it is going: one of healthy, watch, risk");
  CHECK(told("aside: { a: b }").starts_with("`aside` wants `true` or `false`, not a map"));
}

TEST_CASE("wanted: a map, or a list of them, is shown with its keys") {
  const Scene scene("journey: j\nstages: [{ id: a }]\ntransitions: often\nlanes: a row\n");
  REQUIRE(scene.diagnostics.size() == 2);
  CHECK(scene.diagnostics[0].help ==
        "what is not simply the next stage: write it as `transitions: [{ from: …, to: … }]`");
  CHECK(scene.diagnostics[1].help.ends_with("write it as `lanes: { <name>: [ … ] }`"));
}

TEST_CASE("wanted: a map by name where a list has no ids is told once") {
  CHECK(
      told("contingencies: { slow: { if: 7 days late, do: Call }, lost: { if: 9 days late, do: Write } }") ==
      "`contingencies` wants a list, and here is a map; write `- title: slow` in place of `slow:`, and so "
      "for each of them");
}

}  // namespace jc::model
