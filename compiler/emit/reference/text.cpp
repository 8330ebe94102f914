#include "compiler/emit/reference/text.h"

namespace jc::emit {

namespace {

constexpr std::string_view kReferenceIntroduction = R"(# The journey language, version 1

<!-- Made by `journeyc` from the tables in compiler/model/language. A test keeps it up to date: don't edit it here. -->

A journey specification is one or more YAML files. This page is all you need to write them: what goes into which
file, how names work, how the short phrases for times and conditions are read, and every key there is.

Five lines are a whole journey. Everything else is there when you need it:

```yaml
journey: trial
goal: See my own data in a chart
stages:
  - id: sign-up
  - id: first-chart
```

- [Files](#files) · [YAML, and its traps](#yaml-and-its-traps) · [Names](#names) · [Inheritance](#inheritance) ·
  [On purpose nothing](#on-purpose-nothing) · [Lists of one, and short forms](#lists-of-one-and-short-forms)
- [Stages and the way between them](#stages-and-the-way-between-them) ·
  [Owners, RACI and activities](#owners-raci-and-activities) · [Hand-offs](#hand-offs) ·
  [Milestones, lateness and fallbacks](#milestones-lateness-and-fallbacks) · [Tiers](#tiers) ·
  [Variants and related journeys](#variants-and-related-journeys) · [Steps, lanes and feelings](#steps-lanes-and-feelings) ·
  [What names refer to](#what-names-refer-to)
- [Phrases](#phrases) · [A workspace in full](#a-workspace-in-full) · [All keys](#all-keys) ·
  [Closed lists](#closed-lists) · [Words from other tools](#words-from-other-tools)
)";

constexpr std::string_view kReferenceChapters = R"(## Files

| file | first key | holds |
|---|---|---|
| `journeyc.yaml` | `journeyc: 1` | settings of the workspace: which files, which rules, where outputs go |
| `*.journey.yaml` | `journey: <id>` | one journey in each YAML document |
| `*.vocabulary.yaml` | `vocabulary: <id>` | names that all journeys share |
| `*.portfolio.yaml` | `portfolio: <id>` | products by stages, and who coordinates them |

The first key says what a document is. A file may hold several documents, separated by a line `---`. All files of a
workspace are read together; their order does not matter. A journey may carry a `vocabulary:` of its own, which only
that journey sees, so one file is a complete start.

Editors that know YAML check keys and values while you type: write the schema with
`journeyc schema journey > journey.schema.json` and begin the file with
`# yaml-language-server: $schema=journey.schema.json` (`vocabulary`, `portfolio` and `config` work the same way).

A journey needs at least one of `stages`, `steps`, `plays`, `handoffs` and `governance`. That is the only demand
beside the required keys in the tables below; whatever else is missing is a question for the linter, not an error.

## YAML, and its traps

Files are YAML 1.2. `no`, `yes`, `on` and `off` are plain words; only `true`, `false`, `null` and numbers mean
something else than text, and where a key wants text they are taken as text too (`version: 3`). Anchors, aliases and
`<<` merges work. Keys are lower case with hyphens. A key stands once in a map.

- Inside `{ }` and `[ ]` a comma ends the text. Quote a text that has one: `{ where: "region is north, south or east" }`.
- A colon and a space start a value. Quote a text that has them: `why: "Two reasons: time and money"`.
- A text that begins with one of ``" ' [ { > | * & ! % @ ` #`` wants quotes around all of it. So does one with a
  space and `#` in it: they start a comment.
- A target may begin with a name only, so `metrics: [nrr >= 105%]` needs no quotes; `unit: "%"` does.
- A phrase that begins with a quotation mark and goes on is no YAML. Use the map form:
  `done-when: { text: They can state their return, judged-by: csm }`.
- Indent with spaces; a tab is an error. A key without a value is an error as well; in a map of names
  (`roles: { sales: }`) it declares a name that needs nothing else.

## Names

Everything others refer to has an **id**: lower case, digits, hyphens (`value-realization`). What people read is in
`title`; without one the id shows in sentence case ("Value realization").

**Where ids are unique.** Within one journey, stages, milestones, touchpoints, steps, activities, plays, rituals,
statuses, opportunities and pains share one set of ids: no two may be equal, whatever their kind. Names of a
vocabulary are unique within their kind in the whole workspace: an event and a milestone may have the same id, two
events may not. Plays and rituals may also stand in a vocabulary or portfolio, for all journeys. Journeys are unique
in the workspace. Every entity has a path, which messages use: `core-lifecycle/onboarding/live`, `acme/metrics/ttfv`.

**Names tighten as you go.** While nothing of a kind is declared, any text will do: `owner: Customer Success` is fine
in a workspace without roles, teams and people. As soon as *one* is declared, every name of that kind has to be
declared, and an unknown one is an error with a suggestion. The [table below](#what-names-refer-to) says which kinds a
name may refer to, and which of them tighten it. Stages, milestones, steps, plays and pains are declared where they
stand in the journey.

**A journey's own vocabulary** counts before that of the workspace.

**In phrases** a name that counts time (`30 days after kickoff`) is looked for among the events, then the milestones,
then the stages; where an id is more than one of these, say which: `30 days after milestone go-live`. The same holds
for a metric and an attribute of one name: `metric seats > 10`, `attribute seats > 10`. A phrase can only use names
that are ids, and no name in a phrase may be one of its own words (`after`, `and`, `any`, `at`, `before`, `by`,
`event`, `every`, `for`, `from`, `in`, `is`, `late`, `milestone`, `no`, `not`, `of`, `on`, `or`, `per`, `stage`,
`the`, `to`, `until`, `within` …).

## Inheritance

`owner` flows inward: from the journey to its stages, and from a stage to its milestones, touchpoints, steps and
contingencies. `confidence` and `evidence` flow to everything below. Rituals take
`governance.contact` as their owner. A value that is written wins over one that is inherited. `maintainer` and
`sponsor` are not inherited. In the tables inherited keys are marked.

## On purpose nothing

Wherever something could be asked of you, answer with `none` and a reason. The reason is printed, and no rule asks
again:

```yaml
journey: small-accounts
goal: Renew without talking to anybody
stages:
  - { id: use, owner: { none: automation only below 500 a month }, exit: event renewed }
```

The reason is required. `none` stands in place of the value of a key, not inside a list.

## Lists of one, and short forms

Where a table says *list*, one value may stand for a list of one: `segments: enterprise` is `segments: [enterprise]`.
Some maps can be written as one text, which fills the key marked *short form*: a step of a play (`do`), a pain
(`text`), a feeling (`label`), an item of a lane (`text`), a review (`cadence`), a rule's setting (`severity`). A text in
place of a milestone or touchpoint is its title, and its id is made from it: `touchpoints: [Website, QBR]`.

Keys that begin with `x-` are your own, on any map. They may hold anything, are kept in the JSON output, and are never
judged; names in them count as used.

## Stages and the way between them

Stages stand in time order and lead to the next one by themselves. `terminal` says that the journey ends at a stage,
and how: `success`, `failure`, `steady` (customers stay there) or `blocked`; the last stage is an end even without it.
A stage with `terminal: failure` or `blocked` needs no transition that leads to it. A stage with `aside: true` stands outside
the order: a catch-all, neither next nor an end. `transitions` adds the ways that are not the next stage:

```yaml
journey: lifecycle
goal: Close the month on time
stages:
  - { id: onboarding, entry: event contract-signed, exit: milestone live, milestones: [{ id: live }] }
  - { id: adoption }
  - { id: renewal, entry: within 120 days of contract-end, terminal: success }
  - { id: churned, terminal: failure }
transitions:
  - { from: renewal, to: adoption, kind: loop, if: event renewed }
  - { from: any, to: churned, if: event cancelled }     # from every stage
  - { from: onboarding, to: renewal, kind: skip, if: event self-served }
```

`kind` is `next` unless said: `skip` leaves stages out, `back` returns, `loop` starts a part again. Several ways in are
`start-stages: [a, b]`, stages that run side by side `overlaps: [{ stages: [a, b] }]`. Without stages, `steps` on the
journey are a map of their own.

**The words for time and choice** mean the same on every key: `when`, `due` and `window` are a [moment](#moment); `if`,
`trigger`, `entry`, `exit`, `done-when` and `accepted-when` are a [criterion](#criterion); `where` is a
[condition](#condition) on facts about the customer; `duration`, `effort`, `within` and `move-on` are a
[duration](#duration); `cadence` and `repeat` are a [cadence](#cadence); `why` is text; `for` names what is served
(`goal`, a stage, a milestone); `size` is small, medium or large.

`starts-at` names the event that `day 1`, `week 2` and `month 9` count from.

## Owners, RACI and activities

The **owner** is the one who answers for the customer's outcome: a role, a team or a person. `raci` says who else is
involved: `{ accountable, responsible, consulted, informed, conditional }`; `accountable` there is another way to name
the owner. Where owners differ inside a stage, use `activities`, each with `accountable`; a stage whose activities all
have one is owned. A role may be both consulted and informed.

**Two sides** are called `customer` and `team` everywhere: `who` (who takes part), `success` (what success is),
`needs-from` (what each side brings, in words).

## Hand-offs

A hand-off says how a customer is passed from one owner to the next. It stands on the stage that is left, as
`handoff`, or in the journey's `handoffs` with `from` and `to`:

```yaml
journey: sale-to-service
goal: Nobody has to explain it twice
stages:
  - id: closing
    owner: sales
    handoff:
      to: onboarding               # not needed when it leaves the journey
      to-owner: implementation     # default: the owner of that stage
      when: within 2 business days of contract-signed
      payload: [success plan, risk log]
      unless: [event self-served]
      accepted-when: event handoff-accepted
      overlap: until kickoff
  - { id: onboarding, owner: implementation, entry: event contract-signed }
```

Nobody hands over to or from an owner that is `none`. A transition needs no hand-off by itself.

## Milestones, lateness and fallbacks

A milestone has `success` for both sides, `done-when` (how it is seen), `due` (when) and `contingencies`: fallbacks in
order. `if: 7 days late` in a contingency speaks of the milestone it stands on; elsewhere name it: `milestone live is
7 days late`. `play` names one or more plays, `do` says it in words, `within` how fast, and `move-on` when the next
fallback counts. Stages, touchpoints and the journey may have contingencies as well.

A **play** is a recipe: `trigger` (what starts it), `owner`, `steps`, `done-when` (when it is over), `for`.
A **touchpoint** is one contact: `who`, `when`, `channel`, `why`, `for`; with `repeat` (a cadence) `when` is the first
time; `produces` names the event that proves it happened; `automated: true` says that no person acts on our side.
**Statuses** such as *at risk* cut across stages: `entry`, `exit`, `owner`.

## Tiers

All customers take the same journey; tiers differ in support only. Declare tiers in the vocabulary (`serves` names
their segments; `assigned: purchased` where a tier is bought rather than given by rule) and write what differs as
`overlays` on the journey:

```yaml
journey: onboarding-by-tier
goal: Live in a month
owner: csm
stages:
  - id: setup
    duration: 30 days
    milestones: [{ id: kickoff, due: day 5 }, { id: live, due: 25 days after kickoff }]
    touchpoints: [{ id: kickoff-call, channel: video, when: day 5, for: kickoff }]
overlays:
  high-touch:
    stages: { setup: { duration: 21 days, milestones: { live: { due: 15 days after kickoff } } } }
  low-touch:
    stages:
      setup:
        owner: { none: guided by the product }
        touchpoints:
          remove: [kickoff-call]
          add: [{ id: kickoff-video, channel: in-app, automated: true, when: day 1, for: kickoff }]
```

An overlay may set `owner`, `raci`, `duration`, `window`, `due` and `contingencies`, add, remove and change
touchpoints, plays and rituals (`change: { <id>: { … } }`), and leave out a stage: `stages: { setup: { none: <reason> } }`.
It never changes ids, titles, outcomes, criteria or metrics: the framework is one. Anything that exists for some
customers only says so itself: `tiers`, `segments` and `personas` stand on every entity.

Segments divide customers by `where`; together they should leave no customer out and claim none twice
(`arr >= $10k and arr < $100k`, not `<= $100k`).

## Variants and related journeys

A variant in a file of its own has the same stage ids and says `variant-of: { journey: core-lifecycle, tier: low-touch }`;
what is absent on purpose says `none`. Where that journey stands in another repository, `elsewhere: <address or text>`
beside it says where, and nothing is compared. `based-on` links a future view (`view: future`) to the current one. `parent` and
`sub-journeys` build a tree of journeys.

## Steps, lanes and feelings

`steps` are small columns, on a stage or on the journey: who (`actor`) does what (`does`) where (`channel`). `join: or`
makes a step stand in for the one before it. `lanes` are rows: `physical-evidence`, `frontstage`, `backstage`,
`support`, or rows of your own. An item that spans several steps is written once:
`{ text: Staff scheduling, across: [order, leave] }`.

`experience` holds what the customer does, thinks, feels, asks and needs. `feeling` is a word (`feeling: anxious`), a
score on `scales.emotion` (`feeling: { label: anxious, score: -1 }`), a change inside the stage (`score: -2 .. 1`), or
a list with one for each persona. Pains, gains and pressures are findings with `severity`, `confidence` and `evidence`;
`opportunities` say which pains they address.
)";

constexpr std::string_view kReferencePhrases = R"(## Phrases

Times, targets and conditions are short phrases in plain words. Case does not matter in their words; names are written
as declared. Each can also be written as a map, which is the way to say what a phrase can't.

)";

}  // namespace

std::string_view reference_introduction() { return kReferenceIntroduction; }
std::string_view reference_chapters() { return kReferenceChapters; }
std::string_view reference_phrases() { return kReferencePhrases; }

}  // namespace jc::emit
