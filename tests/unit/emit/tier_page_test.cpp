// Pages of one tier or one party keep to what the framework says.
#include "compiler/emit/site/facets.h"
#include "compiler/emit/site/tell_tiers.h"
#include "compiler/emit/site/told.h"
#include "compiler/emit/site/unsettled.h"
#include "compiler/view/audit/audit_sheet.h"
#include "compiler/view/owners.h"
#include "tests/test.h"
#include "tests/unit/emit/playbook_scene.h"

namespace jc::emit {

using language::operator""_key;

namespace {

const std::string kTwoTiers =
    "journey: a\noverlays: { low: { stages: { one: { none: they know it } } } }\nstages:\n  - id: one\n  - "
    "id: two\n    touchpoints:\n"
    "      - { id: late, when: day 9, tiers: [low] }\n      - { id: early, when: day 2 }\n"
    "      - { id: any-time }\n"
    "handoffs: [ { id: over, from: one, to: two, from-owner: sales, coordinator: boss } ]\n"
    "vocabulary:\n  roles: { csm: { title: Success manager }, sales: Sales, boss: Boss }\n"
    "  tiers: { low: { title: Low, ratio: 15 accounts per csm }, high: High }\n";

bool has(const std::string& page, const std::string& part) { return page.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the page of a tier counts stages as the framework does, and says whose it is once") {
  const PlaybookScene scene("a", kTwoTiers);
  const model::Document low = model::effective(scene.journey().document(), "low");
  const std::string page = playbook(scene.model, {&low, 0}, {}).text;
  CHECK(has(page, "2 \xC2\xB7 Two"));
  CHECK_FALSE(has(page, "Only for tiers"));
  CHECK(has(page, "- **Ratio:** 15 accounts per Success manager\n"));
  CHECK(has(scene.page(), "only for Low"));
}

TEST_CASE("the page of a tier tells what its customers get in the order of time") {
  const PlaybookScene scene("a", kTwoTiers);
  const model::Document low = model::effective(scene.journey().document(), "low");
  TierPart part;
  tell_services(scene.model, {&low, 0}, "a.html", part);
  std::vector<std::string> titles;
  for (const TierService& service : part.services) {
    titles.push_back(service.title);
  }
  CHECK(titles == std::vector<std::string>{"Early", "Late", "Any time"});
}

TEST_CASE("what hangs on a milestone comes when the tier has it") {
  const PlaybookScene scene(
      "a",
      "journey: a\nstarts-at: signed\noverlays: { low: { stages: { one: { milestones: { live: { due: day 3 } "
      "} } } } }\n"
      "stages:\n  - id: one\n    milestones: [{ id: live, due: day 20 }]\n    touchpoints:\n"
      "      - { id: review, when: day 10 }\n      - { id: cheer, when: 2 days after live }\n"
      "vocabulary: { tiers: { low: Low }, events: { signed: Signed } }\n");
  const model::Document low = model::effective(scene.journey().document(), "low");
  const auto titles = [&](model::Entity root) {
    TierPart part;
    tell_services(scene.model, root, "a.html", part);
    std::vector<std::string> all;
    for (const TierService& service : part.services) {
      all.push_back(service.title);
    }
    return all;
  };
  CHECK(titles(scene.journey()) == std::vector<std::string>{"Review", "Live", "Cheer"});
  CHECK(titles({&low, 0}) == std::vector<std::string>{"Live", "Cheer", "Review"});
}

TEST_CASE("what counts down to an end of which nobody knows the day stands behind all days") {
  const PlaybookScene scene("a",
                            "journey: a\nstages:\n  - id: one\n    milestones: [ { id: signed, due: 30 days "
                            "before contract-end } ]\n"
                            "    touchpoints:\n      - { id: offer, when: 90 days before contract-end }\n"
                            "      - { id: review, when: day 100 }\n"
                            "vocabulary: { events: { contract-end: End } }\n");
  TierPart part;
  tell_services(scene.model, scene.journey(), "a.html", part);
  std::vector<std::string> titles;
  for (const TierService& service : part.services) {
    titles.push_back(service.title);
  }
  CHECK(titles == std::vector<std::string>{"Review", "Offer", "Signed"});
}

TEST_CASE("how long both sides of a hand-off stay names what happens by its title") {
  const PlaybookScene scene(
      "a",
      "journey: a\nstages:\n  - id: one\n    milestones: [ { id: live, title: We are live } ]\n"
      "    handoff: { to-owner: csm, overlap: until 14 days after live }\n  - id: two\n"
      "vocabulary: { roles: { csm: CSM } }\n");
  CHECK(has(scene.page(), "until 14 days after [We are live](#a.one.live)"));
}

TEST_CASE("hand-offs are filtered by who gives, who takes and who sees them through") {
  const PlaybookScene scene("a",
                            "journey: a\nstages:\n  - { id: one, owner: csm }\n  - { id: two, owner: cs }\n"
                            "handoffs: [ { id: over, from: one, to: two, coordinator: boss } ]\n"
                            "vocabulary: { roles: { csm: CSM, cs: CS, boss: Boss } }\n");
  const model::Entity handoff = *scene.journey().children("handoffs"_key).begin();
  const auto sides = view::sides_of_handoff(view::Wording(scene.model), handoff,
                                            facts::ways_between_stages(scene.journey()));
  CHECK(facets_of(scene.model, handoff, sides) == " data-role=\"|CSM|CS|Boss|\"");
}

TEST_CASE("an audit sheet asks in the order of time") {
  const PlaybookScene scene(
      "a",
      "journey: a\nstages:\n  - id: one\n    milestones: [ { id: live, due: day 30 } ]\n"
      "    touchpoints: [ { id: review, when: day 40 }, { id: kickoff, when: day 3 } ]\n");
  std::vector<std::string> asked;
  for (const view::AuditSheet& sheet : view::audit_sheets_of(scene.model, scene.journey())) {
    for (const view::AuditLine& line : sheet.parts.front().lines) {
      asked.push_back(line.what);
    }
  }
  CHECK(asked == std::vector<std::string>{"Kickoff", "Live", "Review"});
}

TEST_CASE("what is not settled names things by their titles, and keys as they are") {
  const PlaybookScene scene(
      "a",
      "journey: a\nstages:\n  - { id: value, title: Proof }\n  - { id: two, title: Use }\n"
      "vocabulary: { roles: { csm: { title: Success manager } } }\n");
  const auto told = [&](std::string_view message) {
    return sentence_of(scene.model, scene.journey().document(), message);
  };
  CHECK(told("`csm` owns stage `value`") == "*Success manager* owns stage *Proof*.");
  CHECK(told("2 of 2 stages: nothing tells whether they work: `value` and `two`") ==
        "2 of 2 stages: nothing tells whether they work: *Proof* and *Use*.");
  CHECK(told("no `owner`, and nobody called `else`") == "No *owner*, and nobody called *else*.");
}

TEST_CASE("what would settle it names keys as pages do") {
  CHECK(sentence_of("set `last:` to that day") == "Set *Last reviewed* to that day.");
  CHECK(sentence_of("add `done-when`, or `due: day 9`") == "Add *Done when*, or *due: day 9*.");
}

}  // namespace jc::emit
