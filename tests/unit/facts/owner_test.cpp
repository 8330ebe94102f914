#include "compiler/facts/owner.h"

#include "scene.h"
#include "tests/test.h"

namespace jc::model {

using Names = std::vector<std::string_view>;

TEST_CASE("an owner is written, accountable, or passed on") {
  Scene scene(R"(
journey: j
owner: cs
stages:
  - { id: own, owner: [a, b, a] }
  - { id: raci, raci: { accountable: c, responsible: [d] } }
  - { id: work, activities: [{ id: x, accountable: e }, { id: y, accountable: f }] }
  - { id: half, activities: [{ id: p, accountable: e }, { id: q }] }
  - { id: nobody, owner: { none: automated } }
  - id: inner
    owner: g
    milestones: [{ id: m, contingencies: [{ if: 7 days late, do: call }] }]
    touchpoints: [{ id: t, owner: h }, { id: u }]
plays: [{ id: play }]
governance: { contact: host, rituals: [{ id: ritual, cadence: weekly }] }
statuses: [{ id: risk }]
)");
  const auto owners = [&](Kind kind, std::string_view id) {
    return facts::owner_set(scene.context, scene.entity(kind, id));
  };
  CHECK(owners(Kind::stage, "own") == Names{"a", "b"});
  CHECK(owners(Kind::stage, "raci") == Names{"c"});
  CHECK(owners(Kind::stage, "work") == Names{"cs"});
  CHECK(owners(Kind::stage, "half") == Names{"cs"});
  CHECK(owners(Kind::stage, "nobody").empty());
  CHECK(scene.has("owner", Kind::stage, "nobody"));
  CHECK(owners(Kind::milestone, "m") == Names{"g"});
  CHECK(owners(Kind::contingency, "") == Names{"g"});
  CHECK(owners(Kind::touchpoint, "t") == Names{"h"});
  CHECK(owners(Kind::touchpoint, "u") == Names{"g"});
  CHECK(owners(Kind::play, "play") == Names{"cs"});
  CHECK(owners(Kind::ritual, "ritual") == Names{"host"});
  CHECK(owners(Kind::status, "risk") == Names{"cs"});
}

TEST_CASE("those accountable for all activities own a stage that nobody around owns") {
  Scene scene(R"(
journey: j
stages:
  - { id: work, activities: [{ id: x, accountable: e }, { id: y, accountable: f }], milestones: [{ id: m }] }
  - { id: half, activities: [{ id: p, accountable: e }, { id: q }] }
)");
  CHECK(facts::owner_set(scene.context, scene.entity(Kind::stage, "work")) == Names{"e", "f"});
  CHECK(facts::owner_set(scene.context, scene.entity(Kind::milestone, "m")) == Names{"e", "f"});
  CHECK(facts::owner_set(scene.context, scene.entity(Kind::stage, "half")).empty());
}

TEST_CASE("without anybody there is no owner, and an empty key is nobody") {
  Scene scene("journey: j\nstages:\n  - id: a\n    owner:\n  - id: b\n");
  CHECK_FALSE(scene.has("owner", Kind::stage, "a"));
  CHECK_FALSE(scene.has("owner", Kind::stage, "b"));
}

TEST_CASE("what a tier adds inherits from the stage it is added to") {
  Scene scene(R"(
journey: j
stages: [{ id: s, owner: o }]
overlays: { low: { stages: { s: { touchpoints: { add: [{ id: t }] } } } } }
)");
  CHECK(facts::owner_set(scene.context, scene.entity(Kind::touchpoint, "t")) == Names{"o"});
}

}  // namespace jc::model
