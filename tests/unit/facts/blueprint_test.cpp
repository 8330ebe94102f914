// What the lines of a blueprint lead to, and contacts of which only the name is there.
#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

Texts lines_to_nothing(const std::string& served) {
  Scene scene(
      "journey: j\ntype: blueprint\nsteps: [{ id: hand-in, title: Hands it in }]\nlanes:\n"
      "  frontstage: [{ text: Price list }]\n  backstage: [{ text: Bench, for: [" +
      served + "] }]\n");
  return scene.spots("line-to-nothing", Kind::journey);
}

}  // namespace

TEST_CASE("an item serves another by its words, or anything by its id or title") {
  CHECK(lines_to_nothing("Price list").empty());
  CHECK(lines_to_nothing("price-list").empty());
  CHECK(lines_to_nothing("hand-in").empty());
  CHECK(lines_to_nothing("Hands it in").empty());
  CHECK(lines_to_nothing("payment") == Texts{"payment"});
  CHECK(lines_to_nothing("hand-in, Prise list") == Texts{"Prise list"});
}

TEST_CASE("a word in a list is a contact that nobody has planned") {
  Scene scene("journey: j\nstages: [{ id: s, touchpoints: [Web site, { id: call }, { title: Mail }] }]\n");
  CHECK(scene.flag("only-named", Kind::touchpoint, "web-site"));
  CHECK_FALSE(scene.flag("only-named", Kind::touchpoint, "call"));
  CHECK_FALSE(scene.flag("only-named", Kind::touchpoint, "mail"));
}

}  // namespace jc::model
