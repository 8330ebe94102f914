// Names nobody uses, metrics nobody defined, departments without a part.
#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

Texts unused(const std::string& journey, const std::string& vocabulary) {
  Scene scene("journey: j\n" + journey, "vocabulary: v\n" + vocabulary);
  return scene.texts("unused-name", Kind::vocabulary);
}

std::string lacking(const std::string& metric) {
  Scene scene("vocabulary: v\nmetrics:\n  m: " + metric + "\n");
  const facts::Property found = scene.get("lacking", Kind::metric);
  const auto* text = std::get_if<std::string>(&found);
  return text == nullptr ? "" : *text;
}

Texts idle(const std::string& journey, const std::string& vocabulary) {
  Scene scene("journey: j\nowner: csm\n" + journey, "vocabulary: v\nroles: { csm: {} }\n" + vocabulary);
  return scene.texts("idle-department", Kind::vocabulary);
}

}  // namespace

TEST_CASE("names that nothing uses are told list by list, with every mention counted") {
  const std::string roles = "roles: { csm: {}, sales: {}, legal: {} }\n";
  CHECK(unused("owner: csm\n", roles) == Texts{"2 of 3 roles are used nowhere: `sales` and `legal`"});
  CHECK(unused("owner: csm\nx-raci: { informed: [sales] }\nx-legal: legal\n", roles).empty());
  CHECK(unused("owner: csm\n", "roles: { csm: {}, sales: {} }\nassets: { deck: {} }\n") ==
        Texts{"role `sales` is used nowhere", "asset `deck` is used nowhere"});
  CHECK(unused("stages: [{ id: a, exit: event done }]\n", "events: { done: {} }\n").empty());
}

TEST_CASE("a name of which something is said is left to people, and is not taken out") {
  const auto removed = [](const std::string& vocabulary) {
    Scene scene("journey: j\nowner: csm\n", "vocabulary: v\nroles: { csm: {} }\n" + vocabulary);
    const facts::Property found = scene.get("unused-name", Kind::vocabulary);
    const auto* facts = std::get_if<std::vector<facts::Fact>>(&found);
    REQUIRE(facts != nullptr);
    REQUIRE(facts->size() == 1);
    return !facts->front().fixes.empty();
  };
  CHECK(removed("assets: { deck: {} }\n"));
  CHECK(removed("assets: { deck: { title: The deck } }\n"));
  CHECK_FALSE(removed("assets: { deck: { href: 'https://example.com/deck' } }\n"));
  CHECK_FALSE(removed("assets:\n  deck: https://example.com/deck\n"));
  CHECK_FALSE(removed("metrics: { nps: { source: survey } }\n"));
  CHECK_FALSE(removed("assets: { deck: { x-owner: me } }\n"));
}

TEST_CASE("what works by being declared is used") {
  CHECK(unused("stages: []\n", "tiers: { low: {} }\nsegments: { small: {} }\nplays: [{ id: p }]\n").empty());
  CHECK(unused("stages: []\n", "metrics: { nrr: { targets: [nrr > 100%] } }\n").empty());
  CHECK(unused("owner: csm\n", "roles: { csm: {} }\npeople: { dana: { role: csm } }\n").empty());
}

TEST_CASE("a name that may be meant by a misspelt or misplaced one is not called unused") {
  CHECK(unused("owner: salse\n", "roles: { sales: {}, csm: {} }\n") == Texts{"role `csm` is used nowhere"});
  CHECK(unused("ownr: sales\n", "roles: { sales: {} }\n").empty());
}

TEST_CASE("a vocabulary without journeys is there for others") {
  Scene scene("vocabulary: v\nroles: { csm: {} }\n");
  CHECK(scene.texts("unused-name", Kind::vocabulary).empty());
}

TEST_CASE("what a journey declares for itself only it can use") {
  Scene scene("journey: j\nowner: a\nvocabulary: { roles: { a: {}, b: {} } }\n", "journey: k\nowner: b\n");
  CHECK(scene.texts("unused-name", Kind::vocabulary) == Texts{"role `b` is used nowhere"});
}

TEST_CASE("metrics say what they lack by their kind") {
  CHECK(lacking("{}") == "kind or definition");
  CHECK(lacking("{ title: NRR }") == "kind or definition");
  CHECK(lacking("{ definition: money that stays }").empty());
  CHECK(lacking("{ source: crm }").empty());
  CHECK(lacking("{ kind: percent }").empty());
  CHECK(lacking("{ kind: score, scale: 0..10 }").empty());
  CHECK(lacking("{ kind: duration }") == "starts and ends");
  CHECK(lacking("{ kind: duration, starts: a }") == "ends");
  CHECK(lacking("{ kind: duration, starts: a, ends: b }").empty());
  CHECK(lacking("{ kind: duration, title: Days since the last meeting }").empty());
  CHECK(lacking("{ kind: ratio, numerator: users }") == "denominator");
  CHECK(lacking("{ kind: ratio, denominator: seats }").empty());
  CHECK(lacking("{ kind: composite }") == "parts");
}

TEST_CASE("departments take part by themselves, by their roles and by their people") {
  const std::string one = "teams: { growth: {}, finance: {} }\n";
  CHECK(idle("stages: [{ id: a }]\n", one) ==
        Texts{"2 of 2 teams take part in no journey: `growth` and `finance`"});
  CHECK(idle("stages: [{ id: a, owner: growth }]\n", one) ==
        Texts{"team `finance` takes part in no journey"});
  CHECK(idle("stages: [{ id: a, owner: growth }]\nx-also: finance\n", one).empty());
  CHECK(idle("stages: [{ id: a }]\n", "teams: { growth: { roles: [csm] } }\n").empty());
  CHECK(idle("stages: [{ id: a, owner: dana }]\n", "teams: { ops: {} }\npeople: { dana: { team: ops } }\n")
            .empty());
}

}  // namespace jc::model
