// What is written for a customer has nothing internal in it, in any file; what is written for a role has what
// the role has a part in.
#include "compiler/facts/audience.h"

#include <fmt/format.h>

#include <algorithm>

#include "tests/test.h"
#include "tests/unit/workspace/audience_scene.h"
#include "tests/unit/workspace/marked_document.h"

namespace jc::workspace {
namespace {

using language::Field;
using language::Kind;

Request of_text(const std::string& yaml) {
  Request request;
  request.files = {{"a.journey.yaml", yaml}};
  request.today = 20260901;
  return request;
}

// Every key on the way from the document to the marker is told outside.
bool is_told(const Marker& marker, Kind document) {
  if (language::info(marker.kind).overlay) {
    // What a tier changes is told where the thing itself is.
    return facts::is_told_outside(language::info(marker.kind).base, *marker.field);
  }
  Kind kind = document;
  std::string_view rest = marker.place;
  bool first = true;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const Field* field = language::find_field(kind, language::find_key(word));
    if (std::exchange(first, false) || field == nullptr) {
      continue;
    }
    if (!facts::is_told_outside(kind, *field)) {
      return false;
    }
    kind = field->type.base == language::Base::record ? field->type.record : kind;
  }
  return facts::is_told_outside(marker.kind, *marker.field);
}

// With a word `secret` wherever something is internal, by what it is.
constexpr const char* kPlan = R"(journey: launch
title: Launch plan
status: active
version: secret-version
goal: See our own numbers
summary: secret summary
context: secret context
scope: { begins: secret begin, excludes: [secret rest] }
note: secret note
owner: csm
sponsor: secret-sponsor
starts-at: contract-signed
personas: [secret-persona]
metrics: [secret-metric >= 90%]
stages:
  - id: onboarding
    title: Getting started
    purpose: secret purpose
    note: secret stage note
    outcome: We work with it every day
    value: { metric: hours-saved, baseline: 40 hours, target: 12 hours, note: secret remark }
    exit: event secret-exit
    duration: 30 days
    raci: { accountable: csm, consulted: [secret-consulted] }
    needs-from: { customer: [A data owner], team: [A named consultant] }
    metrics: [secret-metric >= 80%]
    milestones:
      - { id: live, title: First report, success: { customer: We read it alone, team: secret team success }, done-when: event secret-event, due: 20 days after contract-signed, contingencies: [{ if: 7 days late, do: secret rescue, owner: csm }] }
      - { id: secret-proof, title: secret proof, success: { team: secret proof of ours }, due: 22 days after contract-signed }
    touchpoints:
      - { id: kickoff, title: Kickoff call, channel: video, who: { customer: [champion], team: [csm] }, when: 5 days after contract-signed, why: secret why, purpose: secret aim, questions: [secret question], effort: 77 minutes, assets: [secret-deck], produces: secret-product }
      - { id: weekly, title: Weekly call, who: { customer: [champion], team: [csm] }, when: 6 days after secret-proof, repeat: weekly }
      - { id: prep, title: secret preparation, who: { team: [csm] }, when: 4 days after contract-signed }
      - { id: save, title: secret save call, who: { customer: [champion] }, if: secret-metric < 20%, when: day 9 }
      - { id: later, title: secret intention, who: { customer: [champion] }, state: intended, when: day 9 }
      - { id: rich, title: Onsite day, who: { customer: [champion], team: [csm] }, when: day 12, tiers: [secret-tier] }
    experience: { thinking: [secret thought], pains: [{ text: secret pain, severity: high }] }
    activities: [{ id: act, title: secret activity, accountable: csm }]
    handoff: { to-owner: csm, payload: [secret payload], checklist: [secret check] }
  - { id: empty-hands, title: Owner on purpose, owner: { none: secret reason } }
  - { id: lost, title: secret failure, terminal: failure }
plays: [{ id: rescue, title: secret play, trigger: milestone live is 7 days late, steps: [secret step] }]
opportunities: [{ text: secret idea }]
statuses: [{ id: at-risk, title: secret status, entry: secret-metric < 50% }]
governance:
  contact: csm
  review: { cadence: monthly, triggers: [secret trigger] }
  rituals:
    - { id: sync, title: secret sync, cadence: weekly, owner: csm, attendees: [csm] }
    - { id: steering, title: Steering meeting, cadence: monthly, owner: csm, attendees: [csm, champion], purpose: secret use, agenda: [secret point] }
practice: { phase: land, rationale: secret rationale }
changes: [{ date: 2026-08-20, why: secret change }]
overlays:
  secret-tier: { stages: { onboarding: { duration: 21 days } } }
vocabulary:
  roles: { csm: { title: Success manager, kind: internal, responsibilities: [secret duty] }, champion: { title: Champion, kind: customer, note: secret opinion }, secret-sponsor: { kind: internal }, secret-consulted: { kind: internal } }
  personas: { secret-persona: { title: secret persona, goal: secret wish } }
  tiers: { secret-tier: { title: secret tier, model: secret model } }
  events: { contract-signed: { title: Contract signed, source: secret source }, secret-event: {}, secret-exit: {}, secret-product: {} }
  metrics: { secret-metric: { kind: percent, title: secret number }, hours-saved: { title: Hours saved, kind: count, unit: hours, definition: secret definition } }
  channels: { video: { kind: human, note: secret channel } }
  assets: { secret-deck: { title: secret deck, href: "https://example.com/secret" } }
  terms: { secret: house word }
)";

}  // namespace

TEST_CASE("of several documents in a file, each has its own findings alone") {
  const Request request = of_text(
      "journey: a\nowner: csm\nstages: [{id: one, title: One}]\n---\njourney: b\nowner: csm\nstages: [{id: "
      "two}]\n");
  const Compilation compilation = compile(request);
  const auto audience = facts::find_audience(*compilation.model, "csm");
  REQUIRE(audience);
  const ShownModel shown = shown_to(&*audience, {}, *compilation.model, compilation.findings);
  CHECK_FALSE(shown.findings.empty());
  CHECK(shown.findings.size() <= compilation.findings.size());
}

TEST_CASE("nothing internal stands in any file for a customer") {
  const Files files = built_for("customer", of_text(kPlan));
  REQUIRE(files.contains("launch/journey-secret-tier.html"));
  REQUIRE(files.contains("launch/playbook-secret-tier.md"));
  REQUIRE(files.contains("launch/map-secret-tier.svg"));
  REQUIRE(files.contains("launch/summary-secret-tier.svg"));
  CHECK_FALSE(files.contains("index.html"));
  CHECK_FALSE(files.contains("README.md"));
  CHECK_FALSE(files.contains("model.json"));
  for (const auto& [path, bytes] : files) {
    const std::size_t at = lower_case(bytes).find("secret");
    CAPTURE(path, bytes.substr(at == std::string::npos ? 0 : at - std::min<std::size_t>(at, 80), 160));
    CHECK(at == std::string::npos);
    CHECK(bytes.find("77 minutes") == std::string::npos);
    CHECK(bytes.find("a.journey.yaml") == std::string::npos);
  }
}

TEST_CASE("a customer's summary begins with what they get") {
  const Files files = built_for("customer", of_text(kPlan));
  const std::string& slide = files.at("launch/summary-secret-tier.svg");
  CHECK(slide.find("<desc>See our own numbers") != std::string::npos);
  CHECK(slide.find("21 days") != std::string::npos);
  CHECK(slide.find("First report") != std::string::npos);
}

TEST_CASE("a customer's plan says what they have, when, with whom, and what each side brings") {
  const Files files = built_for("customer", of_text(kPlan));
  for (const char* path : {"launch/journey-secret-tier.html", "launch/playbook-secret-tier.md"}) {
    const std::string& page = files.at(path);
    for (const char* part : {"Launch plan",     "See our own numbers",
                             "Getting started", "We work with it every day",
                             "21 days",         "Hours saved",
                             "40 hours",        "12 hours",
                             "A data owner",    "A named consultant",
                             "First report",    "We read it alone",
                             "20 days after",   "Kickoff call",
                             "Champion",        "Success manager",
                             "Weekly call",     "weekly",
                             "Onsite day",      "Steering meeting",
                             "monthly"}) {
      CAPTURE(path, part);
      CHECK(page.find(part) != std::string::npos);
    }
  }
}

TEST_CASE("the plan of one customer has days of the calendar, by tier") {
  const std::string written = R"(journey: a
title: A
starts-at: signed
audience: [customer]
vocabulary: { roles: { buyer: { kind: customer } }, tiers: { slow: {}, quick: {} } }
stages:
  - id: one
    duration: 2 weeks
    milestones: [{ id: live, due: 10 days after signed, success: { customer: It runs } }]
    touchpoints:
      - { id: first, who: { customer: [buyer] }, when: day 1 }
      - { id: second, who: { customer: [buyer] }, when: within 5 days of signed }
      - { id: third, who: { customer: [buyer] }, when: week 2 }
      - { id: fourth, who: { customer: [buyer] }, when: 3 business days after signed }
      - { id: fifth, who: { customer: [buyer] }, when: 2 days after live }
      - { id: sixth, who: { customer: [buyer] }, when: 3 days after something-else }
      - { id: seventh, who: { customer: [buyer] }, when: month 2 }
      - { id: eighth, who: { customer: [buyer] }, when: 2 days before signed }
  - id: two
    touchpoints:
      - { id: ninth, who: { customer: [buyer] }, when: day 3 of two }
      - { id: tenth, who: { customer: [buyer] }, when: by 2027-05-01 }
      - { id: eleventh, who: { customer: [buyer] }, when: 2..3 weeks after signed }
overlays:
  quick: { stages: { one: { duration: 1 week, milestones: { live: { due: 4 days after signed } } } } }
)";
  using namespace std::chrono;
  const Files files = built_for("customer", of_text(written), facts::Day(2027y / January / 29));
  const auto day_of = [&](const char* tier, const std::string& anchor) {
    const std::string& page = files.at(std::string("a/playbook-") + tier + ".md");
    const std::size_t at = page.find("." + anchor + "\"></a>");
    REQUIRE(at != std::string::npos);
    const std::size_t begin = page.rfind('\n', at) + 3;
    return page.substr(begin, page.find(" | ", begin) - begin);
  };
  CHECK(day_of("slow", "first") == "Fri 29 Jan 2027 (day 1)");
  CHECK(day_of("slow", "second") == "by Wed 3 Feb 2027 (within 5 days of signed)");
  CHECK(day_of("slow", "third") == "Fri 5 Feb 2027 to Thu 11 Feb 2027 (week 2)");
  CHECK(day_of("slow", "fourth") == "Wed 3 Feb 2027 (3 business days after signed)");
  CHECK(day_of("slow", "live").starts_with("Mon 8 Feb 2027 ("));
  CHECK(day_of("slow", "fifth").starts_with("Wed 10 Feb 2027 ("));
  CHECK(day_of("slow", "sixth") == "3 days after something else");
  CHECK(day_of("slow", "seventh") == "Sun 28 Feb 2027 to Sun 28 Mar 2027 (month 2)");
  CHECK(day_of("slow", "eighth").starts_with("Wed 27 Jan 2027 ("));
  CHECK(day_of("slow", "ninth").starts_with("Sun 14 Feb 2027 ("));
  CHECK(day_of("slow", "tenth") == "by 1 May 2027");
  CHECK(day_of("slow", "eleventh").starts_with("Fri 12 Feb 2027 to Fri 19 Feb 2027 ("));
  // What the tier changes, and what hangs on it.
  CHECK(day_of("quick", "live").starts_with("Tue 2 Feb 2027 ("));
  CHECK(day_of("quick", "fifth").starts_with("Thu 4 Feb 2027 ("));
  CHECK(day_of("quick", "ninth").starts_with("Sun 7 Feb 2027 ("));
  CHECK(files.at("a/playbook-slow.md").find("\nFri 29 Jan 2027 to Thu 11 Feb 2027\n") != std::string::npos);
  CHECK(files.at("a/journey-quick.html").find("Tue 2 Feb 2027 <span class=\"aside\">") != std::string::npos);
  // Nobody's: no days.
  const Files undated = built_for("customer", of_text(written));
  CHECK(undated.at("a/playbook-slow.md").find("2027)") == std::string::npos);
}

TEST_CASE("a date that is written stays that date, whenever the plan begins") {
  const std::string written = R"(journey: a
title: A
starts-at: signed
vocabulary: { roles: { buyer: { kind: customer } } }
stages:
  - id: one
    window: 2026-03-01..2026-03-10
    milestones: [{ id: fair, due: 2026-06-01, success: { customer: We are there } }]
    touchpoints: [{ id: after, who: { customer: [buyer] }, when: 2 days after fair }]
)";
  using namespace std::chrono;
  const Files files = built_for("customer", of_text(written), facts::Day(2027y / January / 11));
  const std::string& plan = files.at("a/playbook.md");
  CHECK(plan.find("Wed 3 Jun 2026 (2 days after ") != std::string::npos);
  CHECK(plan.find("| 1 Jun 2026 |") != std::string::npos);
  CHECK(plan.find("2027") == std::string::npos);
}

TEST_CASE("a stage of which a customer is told nothing says so") {
  const Files files = built_for("customer", of_text("journey: a\nstages:\n  - { id: one, note: ours }\n  - { "
                                                    "id: two, duration: 3 days }\n"));
  for (const char* path : {"a/journey.html", "a/playbook.md"}) {
    const std::string& page = files.at(path);
    const std::size_t said = page.find("Nothing is planned with you here yet");
    CAPTURE(path);
    CHECK(said != std::string::npos);
    CHECK(page.find("Nothing is planned with you here yet", said + 1) == std::string::npos);
  }
}

TEST_CASE("of a journey that has nothing for customers they get no page") {
  const Files files = built_for("customer", of_text(R"(journey: ours
title: From the signature to the kick-off
type: playbook
goal: The customer never says a thing twice
owner: sales
stages: [{ id: listen, title: Listen, owner: csm }]
handoffs: [{ from-owner: sales, to-owner: csm, when: day 2, payload: [Notes] }]
steps: [{ id: notes, title: Write the notes, actor: sales }]
---
journey: theirs
stages: [{ id: start, outcome: It runs }]
)"));
  CHECK(files.contains("theirs/journey.html"));
  for (const auto& [path, bytes] : files) {
    CAPTURE(path);
    CHECK_FALSE(path.starts_with("ours/"));
    CHECK(bytes.find("kick-off") == std::string::npos);
  }
}

TEST_CASE("where no journey says anything to customers that is said") {
  const Compilation compilation =
      compile(of_text("journey: ours\ngoal: G\nowner: us\nstages: [{ id: a }]\n"));
  const auto audience = facts::find_audience(*compilation.model, "customer");
  REQUIRE(audience);
  BuildOrder order;
  order.audience = &*audience;
  diag::Diagnostics problems;
  std::size_t made = 0;
  build(compilation, order, problems, [&](std::vector<Output> outputs) { made += outputs.size(); });
  CHECK(made == 0);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message.find("nothing to write for them") != std::string::npos);
}

TEST_CASE("no key that the table keeps from customers reaches a file for them") {
  const MarkedDocument marked = marked_document(Kind::journey, Marking::values);
  Request request = of_text(marked.yaml);
  request.lint = false;
  const Files files = built_for("customer", request);
  REQUIRE_FALSE(files.empty());
  std::string all;
  for (const auto& [path, bytes] : files) {
    all += path.ends_with(".css") || path.ends_with(".js") ? "" : lower_case(bytes);
  }
  std::string leaked;
  for (const Marker& marker : marked.markers) {
    leaked += !is_told(marker, Kind::journey) && has_marker(all, marker) ? marker.place + "\n" : "";
  }
  CHECK(leaked == "");
}

TEST_CASE("a role of the customer's side reads what it has a part in, and nothing internal") {
  const Files files = built_for("champion", of_text(kPlan));
  const std::string& page = files.at("launch/journey-secret-tier.html");
  CHECK(page.find("Kickoff call") != std::string::npos);
  for (const auto& [path, bytes] : files) {
    CAPTURE(path);
    CHECK(lower_case(bytes).find("secret") == std::string::npos);
  }
}

TEST_CASE("a role reads what it has a part in, and its own page") {
  const Files files = built_for("account-manager", of_workspace("specs/five-stage-saas"));
  CHECK(files.contains("index.html"));
  CHECK(files.contains("person-role-account-manager.html"));
  CHECK_FALSE(files.contains("person-role-csm.html"));
  CHECK_FALSE(files.contains("model.json"));
  const std::string& page = files.at("dispatch-lifecycle/journey.html");
  CHECK(page.find("Renewal meeting") != std::string::npos);
  // The consultant's.
  CHECK(page.find("Launch check") == std::string::npos);
  CHECK(page.find("What concerns: Account manager") != std::string::npos);
}

TEST_CASE("what hangs on a day that nobody knows stands in its own order") {
  const std::string page = built_for("customer", of_workspace("specs/five-stage-saas"))
                               .at("dispatch-lifecycle/playbook-high-touch.md");
  const std::size_t notice = page.find("Renewal notice with price");
  const std::size_t meeting = page.find("Renewal meeting");
  const std::size_t agreed = page.find("Next term agreed");
  CHECK(notice < meeting);
  CHECK(meeting < agreed);
}

TEST_CASE("an audience that nobody is called is none") {
  const Compilation compilation = compile(of_text(kPlan));
  CHECK_FALSE(facts::find_audience(*compilation.model, "nobody"));
  CHECK(facts::find_audience(*compilation.model, "csm")->title == "Success manager");
  CHECK_FALSE(facts::find_audience(*compilation.model, "csm")->outside);
  CHECK(facts::find_audience(*compilation.model, "champion")->outside);
}

}  // namespace jc::workspace
