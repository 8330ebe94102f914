#include <set>

#include "scene.h"
#include "tests/test.h"

namespace jc::model {

TEST_CASE("derived properties have one name a kind, and a sentence") {
  std::set<std::pair<Kind, std::string_view>> seen;
  for (const std::span<const facts::Derived> table : facts::derived_tables()) {
    for (const facts::Derived& property : table) {
      CAPTURE(info(property.kind).name, property.name);
      CHECK(seen.emplace(property.kind, property.name).second);
      CHECK(property.doc.size() > 10);
      CHECK(property.get != nullptr);
      CHECK(facts::find_derived(property.kind, property.name) == &property);
    }
  }
  CHECK(facts::find_derived(Kind::stage, "no-such-thing") == nullptr);
}

TEST_CASE("every property of every record of odd journeys") {
  const std::string journeys[] = {
      "journey: j\nstages: []\n",
      "journey: j\nstages: { none: later }\n",
      "journey: j\nstages:\n  - id: a\n  - id: a\n",
      "journey: j\nstages: [{ id: a, terminal: nonsense }]\ntransitions: [{ from: [a, any], to: a }]\n",
      "journey: j\nstages: [{ id: a, metrics: 7, exit: [], owner: {} }, 3, [x]]\ntransitions: nonsense\n",
      "journey: j\nvocabulary: { metrics: { a: { parts: [b] } }, segments: { s: { where: x > } } }\nplays: "
      "1\n",
      "journey: j\nsteps: [one, two]\nhandoffs: [a]\noverlaps: [{ stages: [q] }]\nstart-stages: [q]\nstages: "
      "[{ id: z }]\n",
      "vocabulary: v\nsegments: { a: { where: x > 1 }, b: { where: x < 1 and y is z }, c: }\ntiers: { t: }\n",
  };
  for (const std::string& text : journeys) {
    CAPTURE(text);
    Scene scene(text);
    for (const std::span<const facts::Derived> table : facts::derived_tables()) {
      for (const facts::Derived& property : table) {
        for (const facts::Fact& fact : scene.facts(property.name, property.kind)) {
          CHECK(fact.at.exists());
          CHECK_FALSE(fact.text.empty());
        }
        if (scene.entity(property.kind)) {
          (void)scene.get(property.name, property.kind);
        }
      }
    }
  }
}

}  // namespace jc::model
