// The worked example of the reference page: every key of a journey document once, in one workspace.
#include "compiler/emit/reference/text.h"

namespace jc::emit {

namespace {

constexpr std::string_view kExampleJourney = R"(journey: clinic-lifecycle
title: Clinic scheduling, contract to renewal
type: [lifecycle, experience]
view: current
status: active
version: 4
product: rota
segments: [hospitals, practices]
personas: head-nurse
goal: Every shift is staffed a month ahead
summary: From the signed contract to the first renewal. Written because clinics go live late.
scope: { begins: contract signed, ends: first renewal signed, focus: wide, excludes: [billing disputes] }
context: A ward that plans its shifts on paper and loses a day a week to it
frequency: once per clinic
duration: 12 months
starts-at: contract-signed       # what `day 1` and `month 9` count from
owner: success-desk              # answers for the outcome; stages inherit it
maintainer: ines                 # keeps the map true
sponsor: chief-customer-officer
facilitator: ines
stakeholders: [product, sales]
raci: { consulted: product, informed: sales }
confidence: reasoned
evidence: [spring-survey]
validate-by: { method: ten interviews, due: 2026-12-01, owner: ines }
links: { tracker: CX-12 }
note: The pilot wards are not part of the numbers.
metrics: [nrr >= 105%]

stages:
  - id: setup
    title: Set-up
    purpose: Get the first real roster out of the system
    owner: onboarding-team
    raci: { responsible: csm, consulted: product, informed: sales }
    outcome: Our first roster came out of Rota
    value: { metric: planning-hours, baseline: 40 hours, target: 12 hours, measured-by: team }
    entry: event contract-signed
    exit: { all: [milestone live, training-completion >= 80%] }
    duration: 30..45 days
    metrics:
      - time-to-roster <= 45 days
      - training-completion >= 80% of planners
    needs-from: { customer: [A list of staff, Read access to the payroll export], team: A named contact }
    milestones:
      - id: kickoff
        title: Kickoff held
        due: 7 days after contract-signed
        done-when: event kickoff-held
      - id: live
        title: First roster published
        success: { customer: The ward works from the roster, team: Time to roster is recorded }
        done-when: event roster-published and training-completion >= 80%
        due: 30 days after kickoff
        for: goal
        contingencies:               # in order: the next one counts when the one before has run out
          - { if: 7 days late, play: rescue-call, owner: csm, within: 2 days, move-on: 10 days }
          - { if: 20 days late, do: Offer a fresh start date, notify: sales }
      - First import done            # a text alone is the title
    touchpoints:
      - Welcome page
      - { id: prepare-kickoff, channel: email, before: kickoff-call, when: day 2, for: kickoff, why: The call takes half the time }
      - id: kickoff-call
        channel: video
        who: { customer: [sponsor, planner], team: [csm, onboarding-team] }
        when: 5 business days after contract-signed
        for: kickoff
        why: Goals, dates and who does what are agreed
        assets: kickoff-deck
        produces: kickoff-held       # the event that proves it happened
        effort: 90 minutes
      - id: welcome-mails
        channel: email
        automated: true
        when: day 1
        repeat: every 3 days until event roster-published
        for: live
        tiers: [light]               # only in this tier
    experience:
      doing: [Uploads the list of staff]
      thinking: ["Will the unions accept this?"]
      feeling: [{ persona: head-nurse, label: anxious, score: -1 }]
      questions: ["Who do I call when an import fails?"]
      needs: [A date I can promise my team]
      pains: [{ id: import-errors, text: Import errors name no row, severity: high, confidence: validated }]
      gains: [The holidays are in there]
      pressures: [The summer roster is due in nine days]
      moment-of-truth: true
    handoff:
      to-owner: csm
      payload: [success-plan, open questions]
      checklist: [Close the open tickets]
      touchpoints: [Meet your contact]
      accepted-when: { all: [event handoff-accepted, { text: The sponsor knows the new contact, judged-by: csm }] }
  - id: use
    title: Daily use
    owner: csm
    outcome: Swapping a shift takes a minute
    entry: milestone live
    exit: within 120 days of contract-end
    window: month 2..9
    metrics: [weekly-use >= 70% of planners at month 6]
    activities:                      # finer than one owner a stage
      - { id: roster-review, title: Review the first roster, accountable: csm, responsible: support, informed: [sales, product], effort: 2..3 hours, repeat: monthly }
    plays: [rescue-call]
  - id: renewal
    title: Renewal
    owner: csm
    outcome: We sign again because the numbers are ours
    entry: within 120 days of contract-end
    exit: event renewed
    metrics: [nrr >= 105%]
    terminal: success
  - id: leaving
    title: Leaving
    owner: { none: the customer leaves by self-service }
    terminal: failure
  - { id: on-hold, title: On hold, aside: true, outcome: We can come back when the ward reopens }

start-stages: [setup]
transitions:                         # only what is not simply the next stage
  - { from: renewal, to: use, kind: loop, if: event renewed }
  - { from: any, to: leaving, if: event cancelled }
overlaps: [{ stages: [use, renewal], why: Renewal talks start while work goes on, duration: 120 days }]
milestones: [{ id: reference, title: Customer speaks for us, due: month 12, done-when: { text: They take a reference call, judged-by: csm } }]
touchpoints: [{ id: newsletter, channel: email, automated: true, repeat: monthly on the first Monday, for: goal, why: News that saves work }]
handoffs: [{ from-owner: sales, to: setup, when: within 2 business days of contract-signed, payload: [success-plan], automated: true }]
contingencies: [{ if: no event roster-published for 14 days, play: rescue-call }]
activities: [{ id: price-review, accountable: sales, when: month 9 }]
experience: { feeling: { score: -1 .. 2 }, motivations: [Fewer calls at night] }
lanes: { systems: [Payroll export, { text: Help desk, across: [setup, use] }] }

overlays:                            # what tiers change on the one framework
  close:
    stages: { setup: { duration: 21 days, milestones: { live: { due: 21 days after kickoff } } } }
  light:
    stages:
      setup:
        owner: { none: guided by the product }
        touchpoints:
          remove: [kickoff-call]
          add: [{ id: kickoff-video, channel: in-app, automated: true, when: day 1, for: kickoff, why: Ten minutes in place of a call }]

plays:
  - id: rescue-call
    title: Rescue call
    trigger: milestone live is 7 days late
    owner: success-lead
    who: { customer: sponsor, team: success-lead }
    steps:
      - Call the sponsor
      - { do: Agree on a new date, who: csm, when: 3 days after trigger, if: not status at-risk, effort: 1 hour }
    assets: recovery-plan
    for: live
    why: A sponsor who hears it from us first stays a sponsor
    done-when: event recovery-agreed
    within: 5 days

opportunities:
  - { id: name-the-row, title: Name the failing row, addresses: import-errors, stage: setup, owner: product, status: planned, impact: high, size: small, expected: time-to-roster -5 days }
statuses:
  - { id: at-risk, entry: health < 50, exit: health >= 60, owner: csm, notify: [support, sales], plays: rescue-call }

governance:
  contact: success-desk
  review: { cadence: every 3 months, last: 2026-09-01, triggers: [a release that changes imports] }
  rituals:
    - { id: ward-sync, title: Ward sync, cadence: every 2 weeks on Tuesday, first: 2026-01-06, duration: 45 minutes,
        attendees: [csm, product, support], optional: [sales], purpose: Unblock the milestones of these two weeks, level: product }
practice:
  phase: land
  rationale: Set-up is known to be broken
  define: done
  measure: doing
  wins: [{ date: 2026-08-14, title: Rows are named, metric: time-to-roster, baseline: 61 days, result: 44 days }]
audits:
  - stage: setup
    sample: 10
    date: 2026-09-10
    findings: [{ text: 4 of 10 skipped the training, action: Make training a gate, owner: onboarding-team, due: 2026-10-01 }]
walkthroughs: [{ date: 2026-05-02, by: ines, text: The invitation mail landed in spam }]
changes: [{ version: 4, date: 2026-08-20, why: Training moved before go-live, announced: true }]
sub-journeys: [first-import]
x-board: { column: 3, colour: teal }
---
journey: first-import
title: The first import, step by step
type: experience
parent: clinic-lifecycle
goal: My people are in the system
owner: onboarding-team
steps:
  - { id: export, title: Export the staff list, actor: planner, does: Exports from payroll, channel: email, duration: 20 minutes }
  - { id: upload, title: Upload it, actor: planner, channel: in-app, status: risk, experience: { feeling: tense }, contingencies: [{ if: status stuck, do: Offer to import for them, effort: 30 minutes, repeat: weekly }] }
statuses: [{ id: stuck, entry: no event import-done for 14 days, terminal: blocked, owner: onboarding-team }]
lanes: { frontstage: [{ text: Import page, across: [export, upload] }], support: [Help desk] }
vocabulary:                          # names that only this journey uses
  events: { import-done: { source: product.import } }
---
journey: clinic-lifecycle-next
view: future
based-on: clinic-lifecycle
goal: Every shift is staffed a month ahead
stages: [{ id: setup, outcome: Our first roster came out of Rota in a week }, { id: use }, { id: renewal }]
---
journey: clinic-lifecycle-light
variant-of: { journey: clinic-lifecycle, tier: light }
goal: Every shift is staffed a month ahead
stages: [{ id: setup }, { id: use }, { id: renewal, outcome: { none: renews by itself } }, { id: leaving }, { id: on-hold }]
)";

constexpr std::string_view kExampleVocabulary = R"(vocabulary: rota-names
roles:
  csm: { title: Customer success manager, kind: internal, capacity: 30 hours a week }
  success-lead: { kind: internal }
  chief-customer-officer: { kind: internal }
  product: { kind: internal }
  sales: { kind: internal }
  support: { kind: internal }
  sponsor: { kind: customer }
  planner: { kind: customer }
  planners: { kind: customer }
teams: { success-desk: { title: Success desk, lead: ines }, onboarding-team: { title: Onboarding team } }
people: { ines: { title: Ines Falk, team: success-desk } }
metrics:
  time-to-roster: { kind: duration, starts: contract-signed, ends: roster-published, unit: days, better: lower, owner: success-desk, source: warehouse.roster, rank: primary }
  training-completion: { kind: percent, unit: "%", better: higher, source: academy }
  weekly-use: { kind: ratio, numerator: planners active in a week, denominator: planners, unit: "%", better: higher, status: existing }
  planning-hours: { kind: count, unit: hours, better: lower, source: customer survey }
  mood: { kind: score, scale: 0..100, better: higher, source: manual }
  health:
    kind: composite
    parts: { weekly-use: 60%, mood: 40% }
    scale: 0..100
    bands: { green: 75.., yellow: 50..75, red: ..50 }
    override: mood < 20
    better: higher
  nrr: { title: Net revenue retention, kind: percent, above-100: true, better: higher, source: finance }
attributes:
  arr: { kind: currency }
  region: { kind: choice, values: [north, south] }
segments:
  hospitals: { where: arr >= $50k }
  practices: { where: arr < $50k }
tiers:
  close: { serves: hospitals, model: A named contact and a plan, who: csm, includes: [quarterly review], ratio: 15 accounts per csm }
  light: { serves: practices, model: "The product guides, people answer", assigned: rule }
personas: { head-nurse: { goal: Plan the ward without calls at night, context: Forty people and three shifts, role: planner } }
channels: { email: { kind: digital }, video: { kind: human }, in-app: { kind: digital } }
products: { rota: { title: Rota, owner: product }, payroll: {} }
events:
  contract-signed: { source: crm.closed_won }
  contract-end: { source: crm.renewal_date }
  kickoff-held: { source: calendar }
  roster-published: { source: product.roster }
  handoff-accepted: { source: crm }
  recovery-agreed: { source: crm }
  renewed: { source: crm }
  cancelled: { source: crm }
assets: { kickoff-deck: { href: ../assets/kickoff.pdf }, recovery-plan: {}, success-plan: {} }
evidence: { spring-survey: { kind: survey, date: 2026-07-30, n: 214, href: "https://example.com/spring" } }
scales: { emotion: -2..2 }
terms: { QBR: quarterly review }
)";

constexpr std::string_view kExamplePortfolio = R"(portfolio: clinic-suite
lifecycle: [awareness, setup, use, renewal]
orchestration: { model: senior, owner: chief-customer-officer }
products:
  rota: { journeys: [clinic-lifecycle], primary-stages: [setup, use], orchestrator: ines }
  payroll: { primary-stages: [use], orchestrator: success-lead }
intersections: [{ stage: use, products: [rota, payroll], coordinator: ines, why: One mail a week instead of two }]
governance:
  contact: success-desk
  rituals: [{ id: suite-review, cadence: quarterly, owner: chief-customer-officer, purpose: Decide what to fund, level: portfolio }]
)";

constexpr std::string_view kExampleConfig = R"(journeyc: 1
include: ["journeys/**/*.yaml"]
exclude: ["journeys/drafts/**"]
profile: recommended
rules:
  stage-without-metric: { severity: error, paths: ["journeys/core/**"] }
  tier-hole: off
out-dir: build/journeys
as-of: 2026-11-02
)";

}  // namespace

std::string_view example_journey() { return kExampleJourney; }
std::string_view example_vocabulary() { return kExampleVocabulary; }
std::string_view example_portfolio() { return kExamplePortfolio; }
std::string_view example_config() { return kExampleConfig; }

}  // namespace jc::emit
