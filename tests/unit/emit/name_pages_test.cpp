// The page of names and the page of a portfolio, and how what nobody titled is called.
#include "compiler/emit/playbook/portfolio_page.h"
#include "compiler/emit/playbook/vocabulary_page.h"
#include "tests/test.h"
#include "tests/unit/emit/playbook_scene.h"

namespace jc::emit {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;
constexpr int kToday = 20260901;

bool has(const std::string& page, std::string_view text) { return page.find(text) != std::string::npos; }

std::string names_of(const PlaybookScene& scene, const std::vector<Output>& outputs = {}) {
  facts::Context context(scene.model, kToday);
  return vocabulary_page(context, outputs).text;
}

constexpr const char* kNames = R"(vocabulary: acme
note: Words of the whole house
roles:
  csm: { responsibilities: [Answers for renewal], note: Three people today }
  sponsor: { responsibilities: [Pays] }
  guest: {}
  helper: {}
  driver: {}
metrics: { nps: { definition: Would they recommend us, bands: { red: 0..6 } } }
terms: { QBR: business review }
plays: [{ id: rescue, trigger: event lost, steps: [Call them] }]
)";
constexpr const char* kJourney = R"(journey: core
goal: g
owner: csm
stages:
  - { id: first, exit: event a, owner: csm, metrics: [nps >= 40] }
  - { id: second, exit: event b, owner: sponsor }
)";

}  // namespace

TEST_CASE("the page of names says what each means, and where it is used") {
  const PlaybookScene scene(Texts{{"names.yaml", kNames}, {"core.yaml", kJourney}});
  const std::string page = names_of(scene, {{"core/playbook.md", "playbook", scene.journey(), ""}});
  INFO(page);
  CHECK(has(page, "- **Note:** Words of the whole house"));
  CHECK(has(page, "- **Terms:** QBR: business review"));
  // Two of five have responsibilities: no column for them.
  CHECK(has(page, "| Name | Used in |"));
  CHECK(has(page, "CSM | [Core](core/playbook.md): First |"));
  CHECK(has(page, "  - Note: Three people today"));
  CHECK(has(page, "| Name | Definition | Bands | Used in |"));
  CHECK(has(page, "Play: Rescue"));
}

TEST_CASE("a workspace without names has no page of names") {
  const PlaybookScene scene("core.yaml", kJourney);
  CHECK_FALSE(has_vocabulary(scene.model));
}

TEST_CASE("a play of the journey's own vocabulary is told where it is used") {
  const PlaybookScene scene("core.yaml", R"(journey: core
goal: g
stages: [{ id: first, exit: event a, plays: [rescue] }]
vocabulary: { plays: [{ id: rescue, trigger: event lost, steps: [Call them] }] }
)");
  CHECK(has(scene.page(), "Play: Rescue"));
  CHECK(has(scene.page(), "1. Call them"));
}

TEST_CASE("the page of a portfolio has what was gained, decided, and is overdue") {
  const PlaybookScene scene(Texts{{"acme.yaml", R"(portfolio: acme
lifecycle: [onboarding, adoption]
orchestration: { model: senior, owner: dana }
products: { core: { journeys: [core], primary-stages: [adoption] } }
practice: { phase: land, wins: [{ text: Faster start, date: 2026-02-01, note: In one region }] }
)"},
                                  {"core.yaml", R"(journey: core
goal: g
stages: [{ id: first, exit: event a }]
opportunities:
  - { id: mend-import, text: Mend the import, due: 2026-03-01, status: planned, owner: dana }
  - { id: old, text: Old, due: 2026-03-01, status: done }
governance: { review: { cadence: quarterly, last: 2026-01-10 } }
changes: [{ date: 2026-05-01, why: One call fewer, by: dana }]
)"}});
  facts::Context context(scene.model, kToday);
  const std::string page =
      portfolio_page(context, scene.model.roots(language::Kind::portfolio).at(0), Templates(), "",
                     [](model::Entity) { return std::string("playbook.md"); })
          .text;
  INFO(page);
  CHECK(has(page, "| Opportunity: Mend the import | Core | due 1 Mar 2026 | dana |"));
  CHECK_FALSE(has(page, "Opportunity: Old"));
  CHECK(has(page, "the review was due by"));
  CHECK(has(page, "| Matters most in | Onboarding | Adoption |"));
  CHECK(has(page, "| Core |  | ● |"));
  CHECK(has(page, "Faster start"));
  CHECK(has(page, "  - Note: In one region"));
  CHECK(has(page, "| 1 May 2026 | Core | One call fewer | dana |"));
}

TEST_CASE("a contact is called by its id, never by why it is held") {
  const PlaybookScene scene("reviews.yaml", R"(journey: reviews
goal: g
owner: csm
stages:
  - id: adoption
    exit: event renewed
    touchpoints: [{ id: qbr, channel: video, why: Value and roadmap }]
vocabulary:
  roles: { csm: {} }
  terms: { EXEC: sponsor }
)");
  CHECK(has(scene.page(), "**QBR**, video"));
  CHECK(has(scene.page(), "  - Why: Value and roadmap"));
  CHECK(has(scene.page(), "**Owner:** CSM"));
  CHECK(model::sentence_case(scene.journey().document(), "exec-call") == "EXEC call");
}

TEST_CASE("a title that is left out on purpose gives its reason") {
  const PlaybookScene scene("a.yaml", R"(journey: a
goal: g
stages: [{ id: first, title: { none: nobody agreed on one }, exit: event a }]
)");
  CHECK(has(scene.page(), "**Title:** none, on purpose: nobody agreed on one"));
}

}  // namespace jc::emit
