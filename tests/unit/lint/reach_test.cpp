// Judging a tier leaves out what the tier can't have changed. It must find what judging everything finds.
#include "compiler/lint/reach.h"

#include <fmt/format.h>

#include <random>

#include "compiler/lint/lint.h"
#include "compiler/model/effective.h"
#include "tests/test.h"
#include "tests/unit/facts/scene.h"

namespace jc::lint {

namespace {

constexpr std::string_view kFramework = R"(journey: small
goal: Close the month on time
stages:
  - id: first
    owner: csm
    purpose: Get going
    exit: event done
    metrics: [ttfv <= 3 days]
    handoff: { to: second }
    milestones:
      - { id: live, due: 10 days after signature, success: { customer: It works, team: Booked } }
      - { id: seen, due: 20 days after signature }
    touchpoints:
      - { id: kickoff, channel: on-site, who: { team: [csm] }, why: Meet }
      - { id: mail, channel: email }
  - id: second
    owner: onboarding
    entry: event used
    metrics: [usage >= 5]
  - id: third
    owner: onboarding
    exit: event done
    terminal: success
transitions:
  - { from: second, to: first, kind: loop, if: event failed }
governance:
  rituals:
    - { id: review, cadence: quarterly, owner: csm, purpose: Look back, attendees: [csm] }
plays:
  - { id: rescue, trigger: event failed, owner: csm, within: 3 days }
overlays:
  low:
)";

// Lines of an overlay, each for itself legal; some break what the framework keeps.
constexpr std::string_view kOnFirst[] = {
    "owner: sales",
    "duration: 3 weeks",
    "purpose: { none: too small }",
    "exit: event used",
    "milestones: { live: { due: 30 days after signature } }",
    "milestones: { seen: { none: not here } }",
    "touchpoints: { remove: [kickoff] }",
    "touchpoints: { add: [{ id: call, channel: phone }] }",
    "touchpoints: { change: { mail: { channel: phone, why: Hear them } } }"};
constexpr std::string_view kOnSecond[] = {"{ none: not for small ones }", "{ owner: csm }",
                                          "{ entry: event done }", "{ handoff: { to: third } }"};
constexpr std::string_view kOnJourney[] = {"rituals: { add: [{ id: pulse, cadence: bi-weekly }] }",
                                           "rituals: { change: { review: { cadence: monthly } } }",
                                           "plays: { remove: [rescue] }", "owner: support"};

std::string random_overlay(std::mt19937& random) {
  const auto some = [&](auto& lines) { return std::string(lines[random() % std::size(lines)]); };
  std::string text = fmt::format("    stages:\n      first: {{ {} }}\n", some(kOnFirst));
  text += random() % 2 == 0 ? fmt::format("      second: {}\n", some(kOnSecond)) : "";
  text += random() % 2 == 0 ? fmt::format("    {}\n", some(kOnJourney)) : "";
  return text;
}

std::string findings_of(facts::Context& context, const Plan& plan, const model::Document& copy,
                        const model::TierChanges& changes, const diag::Diagnostics& as_written) {
  diag::Diagnostics found;
  lint_tier(context, plan, copy, changes, AsWritten(as_written), found);
  context.forget();
  std::string lines;
  for (const diag::Diagnostic& each : found) {
    lines += fmt::format("{} {}: {}\n", each.rule, each.entity, each.message);
  }
  return lines;
}

}  // namespace

TEST_CASE("a tier is judged as if everything were asked again") {
  const RuleSet rules = RuleSet::built_in();
  Settings settings;
  settings.profile = "strict";
  const Plan plan(rules, settings);
  std::mt19937 random(7);
  std::size_t found = 0;
  for (int round = 0; round < 60; round++) {
    const model::Scene scene(std::string(kFramework) + random_overlay(random));
    const model::Document& journey = scene.model.documents[0];
    facts::Context context(scene.model, 20260131);
    diag::Diagnostics as_written;
    lint_document(context, plan, journey, as_written);
    model::Document copy;
    const model::TierChanges changes = model::effective_into(copy, journey, "low");
    const std::vector<bool> all(copy.records.size(), true);
    const std::string everything = findings_of(
        context, plan, copy, {all, all, all, language::KeySet(true), language::KeySet(true)}, as_written);
    INFO(scene.files[journey.file].content());
    CHECK(findings_of(context, plan, copy, changes, as_written) == everything);
    found += everything.empty() ? 0 : 1;
  }
  CHECK(found > 10);
}

TEST_CASE("most sentences look no further than their entity") {
  const RuleSet rules = RuleSet::built_in();
  std::size_t near = 0;
  for (const auto& rule : rules.rules()) {
    for (const Program& program : rule->programs()) {
      near += program.reach == facts::Reach::document ? 0 : 1;
    }
  }
  CHECK(near > 30);
}

}  // namespace jc::lint
