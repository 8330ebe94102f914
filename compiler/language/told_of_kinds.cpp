// Words of other tools that mean one thing in a stage and another in a role: what to write instead, by the
// kind of record that they stand in. Words of one answer stand together.
#include <algorithm>
#include <iterator>

#include "compiler/language/told_words.h"

namespace jc::language {

namespace {

constexpr std::string_view kMeasured =
    "what is measured stands in `metrics`, as `churn <= 5%`; what the number is, under `vocabulary: { "
    "metrics: … }`";
constexpr std::string_view kMotion =
    "what is sent or done by itself is a contact: `touchpoints: [{ id: welcome-mail, channel: email, when: "
    "day 1, automated: true }]`";
constexpr std::string_view kFeelingOfStage =
    "how a contact feels is told where it takes place, as `experience: { feeling: anxious, pains: [ … ] }` "
    "of the stage";
constexpr std::string_view kWatched =
    "what is watched for, and what is done then, stands in `contingencies: [{ if: …, do: … }]`";
constexpr std::string_view kPicture =
    "pictures are drawn from what is written; one of your own can be linked to, as `links: { picture: … }`";
constexpr std::string_view kIdentity = "what other places call it is its `id`; what people read its `title`";
constexpr std::string_view kDayOfFile =
    "who wrote what and when, git knows; when the map was last looked at is `governance: { review: { last: … "
    "} }`";
constexpr std::string_view kMoney =
    "money has no key of its own: what the work takes is the `effort` of contacts, what a stage is worth to "
    "the customer its `value`";

constexpr ToldOfKind kTold[] = {
    {Kind::stage, "messages emails mails calls notifications reminders newsletters comms channel channels",
     "each message, call or meeting is a contact: `touchpoints: [{ id: welcome-call, channel: phone, when: "
     "day 3 }]`"},
    {Kind::stage, "meetings rituals ceremonies reviews qbrs check-ins",
     "a meeting with customers is a contact, as `touchpoints: [{ id: check-in, repeat: monthly }]`; one of "
     "the team's own stands under `governance: { rituals: [ … ] }` of the journey"},
    {Kind::stage, "people roles teams actors members team-members",
     "who answers for it is its `owner`; who else is involved, and how, its `raci`"},
    {Kind::stage, "moments key-moments",
     "what is done together is a contact, in `touchpoints`; what decides how the whole is remembered has "
     "`experience: { moment-of-truth: true }`"},
    {Kind::stage, "assets resources tools materials templates collateral attachments",
     "what is used or handed out stands at its contact, as `touchpoints: [{ id: …, assets: [ … ] }]`; "
     "programs may be a row of their own: `lanes: { systems: [ … ] }`"},
    {Kind::stage,
     "signals alerts alert warnings warning-signs red-flags early-warnings at-risk health-signals", kWatched},
    {Kind::stage, "artifacts",
     "what the customer has at the end is the `outcome`; what goes to the next team, `handoff: { payload: [ "
     "… ] }`"},
    {Kind::stage, "decisions decision",
     "what is decided stands at the contact where it is, as `outputs: [ … ]`; what has to hold before a "
     "customer moves on is the `exit`"},
    {Kind::stage, "approval approvals sign-off signoff sign-offs",
     "what has to be agreed before a customer moves on is a milestone: `milestones: [{ id: plan-approved, "
     "done-when: … }]`, and `exit: plan-approved`"},
    {Kind::stage,
     "previous prev previous-stage comes-after follows next next-stage next-stages leads-to followed-by "
     "successor",
     "stages come in the order in which they are written; another way is `transitions: [{ from: …, to: … }]` "
     "of the journey"},
    {Kind::stage, "handovers handoffs hand-offs",
     "how a customer is passed on at the end is the stage's `handoff: { to-owner: …, payload: [ … ] }`; "
     "others stand under `handoffs` of the journey"},
    {Kind::stage,
     "scores scoring rating ratings satisfaction effort-score ces volume drop-off drop-off-rate churn "
     "churn-rate retention usage usage-goals targets target slas slo slos",
     kMeasured},
    {Kind::stage, "campaigns campaign automations automation workflows workflow sequences emails-sent",
     kMotion},
    {Kind::stage, "training trainings enablement webinars workshops",
     "what customers are taught is a contact, as `touchpoints: [{ id: admin-training, when: day 10 }]`; what "
     "is prepared for it, an entry of `activities`"},
    {Kind::stage, "priority importance",
     "what decides how the whole is remembered has `experience: { moment-of-truth: true }`; ideas have an "
     "`impact`, in `opportunities` of the journey"},
    {Kind::stage, "substages sub-stages sub-steps substeps sub-phases",
     "its parts are `steps: [ … ]`; what has an owner and an end of its own is a stage in the list"},
    {Kind::stage, "icon image picture photo thumbnail", kPicture},
    {Kind::stage, "key code slug uid uuid ref", kIdentity},
    {Kind::stage, "cost costs budget price revenue", kMoney},
    {Kind::stage, "url",
     "an address stands under a word for what it leads to, as `links: { wiki: … }`; a document in use, under "
     "the `assets` of its contact"},

    {Kind::journey, "department departments business-unit division",
     "who answers for the journey is its `owner`; groups are declared under `vocabulary: { teams: … }`"},
    {Kind::journey, "team-members members",
     "persons are declared under `vocabulary: { people: … }`; who answers for what is its `owner`"},
    {Kind::journey, "approver approvers approved-by",
     "the executive who stands behind the journey is its `sponsor`; who keeps the map true its `maintainer`"},
    {Kind::journey, "reviewer reviewers contributors authors editors last-edited-by",
     "who keeps the map true is its `maintainer`; who runs the mapping sessions its `facilitator`"},
    {Kind::journey,
     "created created-by created-at created-on updated-at updated-by modified modified-at date "
     "last-modified",
     kDayOfFile},
    {Kind::journey, "revision", "it is called `version` here, and goes up when the journey changes"},
    {Kind::journey, "market markets country countries vertical verticals company-size",
     "which customers it is for stands under `segments`, which are declared by attributes: `vocabulary: { "
     "segments: { <name>: { where: … } } }`"},
    {Kind::journey, "client clients user users buyer buyers target-audience target-customer target-customers",
     "whose journey it is stands under `personas`; which customers it is for, under `segments`"},
    {Kind::journey, "starting-point kickoff kick-off day-zero day-0 anchor",
     "what `day 1` counts from is an event: `starts-at: contract-signed`"},
    {Kind::journey, "entry entry-criteria exit exit-criteria",
     "where the whole begins and ends is `scope: { begins: …, ends: … }`; when a customer is in a stage, its "
     "own `entry` and `exit`"},
    {Kind::journey, "rows", "rows of your own are `lanes: { <name>: { title: … } }`"},
    {Kind::journey, "gates", "what has to hold before a customer moves on is the `exit` of the stage"},
    {Kind::journey, "mission vision strategy purpose objectives-and-key-results",
     "what the customer wants to reach is the `goal`; what the map covers, and why, the `summary`"},
    {Kind::journey, "outcome outcomes",
     "what the customer wants to reach is the `goal`; what they have after a stage, its `outcome`"},
    {Kind::journey, "overview intro introduction abstract", "what the map covers, and why, is the `summary`"},
    {Kind::journey, "roadmap ideas improvements quick-wins action-items",
     "what is to be made better stands in `opportunities: [{ text: …, stage: …, impact: high, owner: … }]`"},
    {Kind::journey, "okr okrs key-results benchmarks benchmark targets target success-criteria", kMeasured},
    {Kind::journey, "category categories labels keywords",
     "groups of customers are `segments` or `tiers`, and kinds of map the `type` of a journey"},
    {Kind::journey, "lifecycle-stage state", "how far the map is, is its `status`: draft, active or retired"},
    {Kind::journey, "docs documentation source url",
     "what it rests on is `evidence`; the same thing elsewhere `links: { wiki: … }`"},
    {Kind::journey, "integrations tools applications platforms technology tech-stack",
     "programs are a row of a blueprint: `lanes: { systems: [ … ] }` of a stage, or the `source` of a metric "
     "or an event"},
    {Kind::journey, "automations workflows campaigns emails messages comms", kMotion},
    {Kind::journey, "key-moments moments",
     "a moment of truth is told where it is, as `experience: { moment-of-truth: true }` of a stage or step"},
    {Kind::journey, "signals alerts warning-signs red-flags early-warnings", kWatched},
    {Kind::journey, "settings config configuration options parameters theme",
     "settings stand in `journeyc.yaml` beside the journeys"},
    {Kind::journey, "language locale",
     "the language of pictures and pages is a setting: `language: de` in `journeyc.yaml`"},
    {Kind::journey, "renewal renewal-date contract contract-end term contract-term",
     "what the days count from is an event, as `starts-at: contract-signed`; a renewal is a stage, with "
     "`entry: "
     "90 days before renewal`"},
    {Kind::journey, "pricing price arr mrr budget cost costs revenue", kMoney},
    {Kind::journey, "icon image picture cover logo", kPicture},
    {Kind::journey, "key code slug uid uuid ref", "what other places call it is the word behind `journey:`"},
    {Kind::journey, "churn-reasons churn-risks churn", kWatched},

    {Kind::touchpoint,
     "feeling feelings emotion emotions sentiment mood pain pains pain-points gains "
     "moment-of-truth mot thoughts thinking quote quotes",
     kFeelingOfStage},
    {Kind::touchpoint,
     "metrics metric kpi kpis target targets goal-metric rating satisfaction score conversion",
     "what is measured stands in the `metrics` of the stage or of a milestone; which one the contact drives "
     "is "
     "its `for`"},
    {Kind::touchpoint, "opportunity opportunities ideas improvements",
     "what is to be made better stands in `opportunities` of the journey"},
    {Kind::touchpoint, "outcome outcomes result results success deliverable deliverables",
     "what is there afterwards is `outputs: [ … ]`; what it is meant to reach, its `purpose`"},
    {Kind::touchpoint, "subject subject-line headline cta call-to-action",
     "what a contact is called is its `title`, what it is for its `why`, and what it says its `note`"},
    {Kind::touchpoint, "tool tools system systems platform",
     "where it takes place is its `channel`; what is used for it, `assets: [ … ]`"},
    {Kind::touchpoint, "follow-up followup follow-ups",
     "what comes after it is a contact of its own, with `when: 2 days after …`"},
    {Kind::touchpoint, "after depends-on", "when it takes place is its `when`, as `2 days after kickoff`"},
    {Kind::touchpoint, "manual human-led",
     "a contact is done by people unless it says `automated: true`; who they are stands under `who`"},
    {Kind::touchpoint, "from sender",
     "who takes part is `who: { team: [csm], customer: [admin] }`; which side begins, its `direction`"},
    {Kind::touchpoint, "to receiver recipient",
     "who takes part is `who: { customer: [admin], team: [csm] }`; which side begins, its `direction`"},
    {Kind::touchpoint, "invitees guests", "who takes part is `who: { customer: [admin], team: [csm] }`"},
    {Kind::touchpoint, "status", "whether it is in use or intended is its `state`: current or intended"},
    {Kind::touchpoint, "preparation prep preparations before-call checklist tasks task action actions steps",
     "what our people do for it is an entry of `activities` of the stage, or `agenda: [ … ]` where it is "
     "done "
     "in the contact"},
    {Kind::touchpoint, "backstage frontstage front-stage back-stage support-process",
     "rows of a blueprint stand in the stage or step: `lanes: { backstage: [ … ] }`"},
    {Kind::touchpoint, "team-action customer-action customer-actions",
     "what is done in it is its `agenda`; what the customer does, `experience: { doing: [ … ] }` of the "
     "stage"},
    {Kind::touchpoint, "stage phase", "a contact stands in the `touchpoints` of its stage, so it names none"},
    {Kind::touchpoint, "internal visible",
     "work that customers don't see is an entry of `activities`; who takes part stands under `who`"},
    {Kind::touchpoint, "priority importance mandatory",
     "what is written is meant to happen unless it says `if`; what it matters for is its `for`"},
    {Kind::touchpoint, "sla response-time",
     "by when it takes place is its `when`, as `within 2 days of contract-signed`"},
    {Kind::touchpoint, "icon image", kPicture},
    {Kind::touchpoint, "key code slug uid", kIdentity},
    {Kind::touchpoint, "condition", "under what condition it takes place is its `if`"},
    {Kind::touchpoint, "unless except",
     "when it does not take place is told by what holds otherwise, under `if`"},
    {Kind::touchpoint, "country location place language",
     "where it takes place is its `channel`; what holds for some customers only says so: `segments: [ … ]`"},
    {Kind::touchpoint, "cost costs", kMoney},
    {Kind::touchpoint, "url",
     "an address stands under a word for what it leads to, as `links: { wiki: … }`; a document in use, under "
     "`assets`"},

    {Kind::milestone, "proof acceptance proven verification verified-by",
     "what proves it is `done-when: event <name>`, or any condition; where it can't be measured, "
     "`evidence-of: [ … ]`"},
    {Kind::milestone, "event event-name signal source system trigger",
     "what proves it is `done-when: event <name>`; where the event comes from stands under `vocabulary: { "
     "events: { <name>: { source: … } } }`"},
    {Kind::milestone, "mandatory blocking blocker gate",
     "what has to be reached before a customer moves on is the `exit` of the stage: `exit: <milestone>`"},
    {Kind::milestone, "after before", "when it is due is its `due`, as `5 days after <milestone>`"},
    {Kind::milestone, "within",
     "by when it should be reached is its `due`, as `within 30 days of contract-signed`"},
    {Kind::milestone, "late overdue",
     "what happens when it is late stands in `contingencies: [{ if: …, do: … }]`"},
    {Kind::milestone, "status percent completion progress reached",
     "a spec says what has to be reached; how far one customer is stands in your CRM, and what really "
     "happened in `audits`"},
    {Kind::milestone, "outcome goal purpose why description-of-success value",
     "what success is, for both sides, is `success: { customer: …, team: … }`; what it serves, its `for`"},
    {Kind::milestone, "kind type category priority weight",
     "a milestone has no kind of its own: what it serves is its `for`, what proves it its `done-when`"},
    {Kind::milestone, "checklist steps tasks actions",
     "what has to be done for it is an entry of `activities` of the stage; what has to hold, its "
     "`done-when`"},
    {Kind::milestone, "stage phase", "a milestone stands in the `milestones` of its stage, so it names none"},
    {Kind::milestone, "duration effort length",
     "by when it should be reached is its `due`; work takes time in `activities` and `touchpoints`"},
    {Kind::milestone, "celebrate celebration reward",
     "what is done once it is reached is a contact: `touchpoints: [{ id: …, when: 1 day after <milestone> "
     "}]`"},
    {Kind::milestone, "customer-owner",
     "who of the customer's takes part stands in its `raci`; what success is for them, `success: { customer: "
     "… "
     "}`"},
    {Kind::milestone, "url", "an address stands under a word for what it leads to, as `links: { wiki: … }`"},

    {Kind::role, "duties tasks skills scope jobs owns",
     "what the role does is `responsibilities: [ … ]`; what it answers for says so there: `owner: <role>`"},
    {Kind::role, "manager reports-to lead level seniority",
     "who leads a group of roles is the `lead` of a team: `vocabulary: { teams: { <name>: { lead: …, roles: "
     "[ "
     "… ] } } }`"},
    {Kind::role, "members people person persons holder name-of-person backup deputy",
     "persons name their roles: `vocabulary: { people: { <name>: { role: … } } }`"},
    {Kind::role, "email phone slack contact",
     "how somebody is reached stands under `links`, as `links: { mail: … }`"},
    {Kind::role, "hours hours-per-month hours-per-week fte workload load availability",
     "working time is `capacity`, as `30 hours a week`"},
    {Kind::role, "accounts accounts-per-csm ratio book-of-business portfolio",
     "how many customers one person has is the `ratio` of a tier, as `15 accounts per csm`"},
    {Kind::role, "headcount size count",
     "a team's time, or the accounts it can hold, is its `capacity`: `vocabulary: { teams: { <name>: { "
     "capacity: … } } }`"},
    {Kind::role, "internal external side",
     "on which side it stands is its `kind`: internal, customer or partner"},
    {Kind::role, "alias aliases abbreviation short short-name acronym",
     "the name that others write is the key above; what people read, its `title`"},
    {Kind::role, "kpis metrics goals targets",
     "who answers for a number is the `owner` of the metric: `vocabulary: { metrics: { <name>: { owner: … } "
     "} "
     "}`"},
    {Kind::role, "stages journeys",
     "who answers for a stage stands there: `owner: <role>`; the role's page lists them all"},
    {Kind::role, "region country location language",
     "a person is of one place, a role is not: declare roles apart where the work differs"},

    {Kind::vocabulary, "owner owners users persons team-members",
     "what people are for is declared under `roles`, persons under `people`"},
    {Kind::vocabulary, "functions groups departments department squads",
     "groups with a lead are declared under `teams`"},
    {Kind::vocabulary, "archetypes customer-types", "whose journey it is, is declared under `personas`"},
    {Kind::vocabulary, "customers cohorts customer-segment industries regions countries markets verticals",
     "groups of customers are declared under `segments`, by `attributes`: `segments: { eu: { where: region = "
     "EU } }`"},
    {Kind::vocabulary, "levels plans packages service-levels tier-model touch-models touch-model editions",
     "levels of support are declared under `tiers`"},
    {Kind::vocabulary, "media contacts interactions touchpoints",
     "where contact takes place is declared under `channels`; contacts themselves stand in a stage, as "
     "`touchpoints`"},
    {Kind::vocabulary, "measurements targets goals okrs outcomes objectives health",
     "what is measured is declared under `metrics`; a target for all is `metrics: { <name>: { targets: [ … ] "
     "} }`"},
    {Kind::vocabulary, "signals triggers", "what systems can prove has happened is declared under `events`"},
    {Kind::vocabulary, "milestones",
     "milestones stand in a journey or its stages; what systems can prove has happened is declared under "
     "`events`"},
    {Kind::vocabulary, "systems integrations applications platforms software tools",
     "programs are named where they prove something, as the `source` of a metric or an event; documents in "
     "use "
     "stand under `assets`"},
    {Kind::vocabulary, "services", "what is sold is declared under `products`"},
    {Kind::vocabulary, "glossary definitions acronyms abbreviations synonyms words labels dictionary",
     "house words are declared under `terms`, as `terms: { QBR: quarterly business review }`"},
    {Kind::vocabulary, "cadences cadence", "meetings are declared under `rituals`, each with its `cadence`"},
    {Kind::vocabulary, "properties fields custom-fields customer-attributes variables",
     "facts about a customer that conditions may ask for are declared under `attributes`"},
    {Kind::vocabulary, "research insights quotes sources interviews surveys",
     "what things rest on is declared under `evidence`"},
    {Kind::vocabulary, "emotions feelings scores",
     "which numbers a feeling may have is `scales: { emotion: -2..2 }`; words for feelings need no "
     "declaration"},
    {Kind::vocabulary, "severities severity priorities",
     "kinds of customers or cases are declared under `segments`"},
    {Kind::vocabulary, "stages phases lifecycle lifecycle-stages",
     "stages stand in a journey: `journey: <id>`, `goal`, `stages: [ … ]`, in a file of their own"},
    {Kind::vocabulary, "partners vendors suppliers stakeholders",
     "people of other companies are roles with `kind: partner`, under `roles`"},

    {Kind::persona,
     "job-title company gender skills attitude values tools budget industry income education family "
     "device devices location channels preferred-channels experience decision-power influence",
     "what describes them stands in one sentence under `context`"},
    {Kind::persona, "motivations triggers barriers objections obstacles questions",
     "what drives them, stops them and what they ask is told where it happens, as `experience: { "
     "motivations: [ "
     "… ] }` of a stage"},
    {Kind::persona, "photo image avatar picture icon", kPicture},
    {Kind::persona, "responsibilities success",
     "what they want to reach is the `goal`; what they do, `does`"},

    {Kind::metric, "goal benchmark good bad",
     "what is aimed at everywhere is `targets: [churn <= 5%]`; ranges with names are `bands`"},
    {Kind::metric, "frequency cadence reporting period window aggregation",
     "what is counted, and over which time, is the `definition`"},
    {Kind::metric, "stage stages journey",
     "a stage names the metric, with its target: `metrics: [churn <= 5%]`"},
    {Kind::metric, "category group",
     "how much it matters is its `rank`: north-star, primary, secondary or tertiary"},
    {Kind::metric, "weight weighting",
     "weights stand in the number that they make up: `parts: { <metric>: 40% }`"},
    {Kind::metric, "tool system data-source database", "where the number comes from is its `source`"},
    {Kind::metric, "lagging leading indicator leading-indicator",
     "a number that moves others says which, as `leads-to: [ … ]`"},
    {Kind::metric, "min max minimum maximum", "the lowest and the highest value are `scale: 0..100`"},
    {Kind::metric, "value values today now",
     "what is measured today stands with the target, as `metrics: [churn from 8% to 5%]` where it is aimed "
     "at"},
    {Kind::metric, "priority importance",
     "how much it matters is its `rank`: north-star, primary, secondary or tertiary"},

    {Kind::tier, "threshold arr mrr acv revenue size employees spend price-range contract-value seats",
     "which customers belong to it is a condition: `where: arr > 250k`"},
    {Kind::tier, "accounts accounts-per-csm csm-accounts book portfolio headcount capacity coverage",
     "how many customers one person has is the `ratio`, as `15 accounts per csm`; a role's working time its "
     "`capacity`"},
    {Kind::tier, "csm owner team manager support-team contact",
     "who supports these customers is `who: [ … ]`"},
    {Kind::tier,
     "perks benefits services service features support sla slas response-time included entitlements "
     "price pricing onboarding training",
     "what customers of the tier can count on is `includes: [ … ]`"},
    {Kind::tier, "cadence frequency qbr qbrs ebr reviews check-ins meetings touchpoints rituals",
     "what a tier gets in a journey differs there: `overlays: { <tier>: { stages: … } }`, or `tiers: "
     "[<tier>]` at "
     "the contact"},
    {Kind::tier, "dedicated pooled digital high-touch low-touch tech-touch touch-level type kind",
     "what the support is like is the `model`, in a sentence"},

    {Kind::segment, "arr mrr acv revenue size employees plan when if query rule-set conditions",
     "which customers it has is a condition: `where: arr >= $100k`, by `attributes` of the vocabulary"},
    {Kind::segment, "accounts count number-of-accounts",
     "how many there are changes every day: your CRM knows it, a spec says who they are"},
    {Kind::segment, "owner csm team", "who supports which customers is told by tiers, as `who: [ … ]`"},
    {Kind::segment, "tier level touch",
     "a tier says whom it is for: `tiers: { <name>: { serves: [<segment>] } }`"},

    {Kind::event, "system tool fired-by emitted-by produced-by recorded-in where app from",
     "which system can prove it is its `source`"},
    {Kind::event, "trigger when if condition rule definition-of-event",
     "when exactly it counts as having happened is a sentence, in `note`"},
    {Kind::event, "id name-in-system payload fields properties",
     "its id is the key above; what the system calls it, or sends along, is for a `note`"},
    {Kind::event, "owner team", "who answers for what it proves is the `owner` of the milestone or stage"},
    {Kind::event, "stage milestone",
     "a milestone names it: `done-when: event <name>`; a stage in `entry` or `exit`"},
    {Kind::event, "type category", "an event has no kind: where it comes from is its `source`"},

    {Kind::channel, "owner team", "who answers for a contact is its `owner`"},
    {Kind::channel, "tool medium system platform provider",
     "what it is called is its `title`; more, a `note`"},
    {Kind::channel, "direction", "which side begins is the `direction` of a contact"},
    {Kind::channel, "cost costs", kMoney},

    {Kind::team, "members people persons",
     "persons name their team: `people: { <name>: { team: …, role: … } }`"},
    {Kind::team, "manager head leader director vp", "who leads it is its `lead`"},
    {Kind::team, "email slack phone contact channel",
     "how it is reached stands under `links`, as `links: { mail: … }`"},
    {Kind::team, "size headcount count fte", "its time, or the accounts it can hold, is its `capacity`"},
    {Kind::team, "kind type side", "on which side it stands is told by the `kind` of its `roles`"},
    {Kind::team, "department",
     "a team stands for itself; a larger group is a team whose `roles` are all of them"},

    {Kind::person, "email phone slack contact linkedin",
     "how they are reached stands under `links`, as `links: { mail: … }`"},
    {Kind::person, "manager reports-to", "who leads is the `lead` of a team"},
    {Kind::person, "hours capacity fte workload", "working time is the `capacity` of a role or a team"},
    {Kind::person, "location timezone region country office", "where they sit is for a `note`"},
    {Kind::person, "backup deputy substitute", "who else can do it has the same `role`"},

    {Kind::ritual, "host facilitator chair leader moderator organizer organiser run-by",
     "who holds it is its `owner`"},
    {Kind::ritual, "outcomes outcome decisions deliverables results",
     "what is there afterwards is `outputs: [ … ]`"},
    {Kind::ritual, "inputs input prep preparation materials documents",
     "what is brought along is a line of the `agenda`, or a `note`"},
    {Kind::ritual, "with customer customers", "who comes, from both sides, is `attendees: [ … ]`"},
    {Kind::ritual, "day date weekday",
     "on which day it is belongs to the rhythm, as `cadence: every Monday`"},
    {Kind::ritual, "location place format medium tool", "where it takes place is its `channel`"},

    {Kind::asset, "type kind format category", "what it is called says what it is: `title: Kick-off deck`"},
    {Kind::asset, "version status updated last-updated",
     "how old the document is, it says itself, behind its `href`"},
    {Kind::asset, "used-in used-by stage stages",
     "a contact names it: `touchpoints: [{ id: …, assets: [<name>] }]`"},

    {Kind::evidence, "source location file document", "where it can be read is its `href`"},
    {Kind::evidence, "sample sample-size size respondents participants count", "how many were asked is `n`"},
    {Kind::evidence, "finding findings result results conclusion",
     "what came out of it is its `title`, with `quotes: [ … ]`"},
    {Kind::evidence, "method methodology", "what was done is a word of its `kind`, or a `note`"},
    {Kind::evidence, "author researcher by", "who did it stands in a `note`"},

    {Kind::attribute, "range options choices enum allowed allowed-values",
     "the words that it may have are `values: [ … ]`"},
    {Kind::attribute, "field system crm-field", "where it comes from is its `source`"},
    {Kind::attribute, "default example examples", "more about it is a `note`"},

    {Kind::step, "metrics metric kpi kpis target",
     "what is measured stands in the `metrics` of the stage or of a milestone"},
    {Kind::step, "opportunity opportunities ideas",
     "what is to be made better stands in `opportunities` of the journey"},
    {Kind::step, "outcome outcomes result results output outputs deliverable deliverables",
     "what is there afterwards is told by the next step, or by the `outcome` of the stage"},
    {Kind::step, "input inputs needs-from requirements",
     "what each side has to bring is `needs-from` of the stage"},
    {Kind::step, "tool tools system platform application",
     "programs are a row of the blueprint: `lanes: { systems: [ … ] }`"},
    {Kind::step, "next then goto",
     "steps come in the order in which they are written; one that is not always done says `if`"},
    {Kind::step, "condition when-not unless", "under what condition it is done is its `if`"},
    {Kind::step, "volume drop-off conversion", kMeasured},
    {Kind::step, "wait waiting wait-time delay", "how long it takes the customer is its `duration`"},
    {Kind::step, "fail-point failpoint pain-point-of-step risk risks",
     "what goes wrong is `experience: { pains: [ … ] }`"},
    {Kind::step, "handoff handover", "how a customer is passed on is the `handoff` of the stage"},

    {Kind::activity, "output outputs deliverable deliverables result",
     "what is there afterwards is a milestone, or the `outputs` of a contact"},
    {Kind::activity, "tool tools system systems",
     "programs are a row of a blueprint: `lanes: { systems: [ … ] }` of the stage"},
    {Kind::activity, "status priority progress",
     "a spec says what is done for every customer; how far one is stands in your task list"},
    {Kind::activity, "after depends-on before-that blocked-by",
     "when it is done is its `when`, as `2 days after kickoff`"},
    {Kind::activity, "billable", kMoney},
    {Kind::activity, "checklist steps subtasks sub-tasks",
     "each part is an activity of its own, or a line of the `note`"},
    {Kind::activity, "duration length time takes",
     "how much working time it takes is its `effort`, as `2 hours`"},
    {Kind::activity, "for customer",
     "what it is done for is a milestone with a `done-when`; this is the work itself"},

    {Kind::handoff, "who receiver recipient new-owner",
     "who takes over is `to-owner`; who hands over, `from-owner`"},
    {Kind::handoff, "acceptance acceptance-test", "when it counts as taken over is `accepted-when`"},
    {Kind::handoff, "data fields context information-to-transfer notes-to-transfer",
     "what goes along is `payload: [ … ]`"},
    {Kind::handoff, "channel medium meeting call",
     "a meeting in which it is done is one of its `touchpoints`"},
    {Kind::handoff, "owner",
     "who hands over is `from-owner`, who takes over `to-owner`, and who sees it through `coordinator`"},

    {Kind::contingency, "condition signal-for",
     "what has gone wrong stands under `if`, as `if: no login for 14 days`"},
    {Kind::contingency, "escalate-to escalation-contact",
     "who is told is `notify: [ … ]`; the next try stands below, with `move-on` at this one"},
    {Kind::contingency, "steps",
     "several tries stand one below the other in `contingencies`; more than that is a play: `play: <id>`"},
    {Kind::contingency, "severity level-of-risk impact",
     "how bad it is shows in what is done, and how soon: `do` and `within`"},
    {Kind::contingency, "channel",
     "how they are spoken to belongs to what is done: `do: csm calls the sponsor`"},
    {Kind::contingency, "reason why because", "why is for a `note`"},

    {Kind::opportunity, "kpi metric metrics", "what it would bring is `expected`, as `demo-rate +3 points`"},
    {Kind::opportunity, "type category", "opportunities have no kind: what each would end is `addresses`"},
    {Kind::opportunity, "votes score rice ice rank",
     "how much it would bring is its `impact`, how large it is its `size`"},
    {Kind::opportunity, "risk risks", "what could go wrong is for a `note`"},

    {Kind::transition, "condition trigger because", "when customers go this way is its `if`"},
    {Kind::transition, "probability percent share",
     "how many go this way is measured: a metric, with its target in `metrics`"},
    {Kind::transition, "owner", "who answers for it is the `owner` of the stage that it leaves"},

    {Kind::play, "if condition conditions", "what starts it is its `trigger`"},
    {Kind::play, "actions tasks action", "what is done is `steps: [{ do: …, who: … }]`"},
    {Kind::play, "exit ends-when until success-criteria", "when it is over is `done-when`"},
    {Kind::play, "goal objective success outcome purpose",
     "what it drives is its `for`, why it works its `why`"},
    {Kind::play, "frequency cadence repeat", "it starts as often as its `trigger` comes true"},

    {Kind::governance, "approver reviewers approvers approval",
     "who keeps the map true is the `owner` of its `review`"},
    {Kind::governance, "decision-log decisions",
     "what is decided is among the `outputs` of the meeting that does"},
    {Kind::governance, "escalation escalations escalation-path",
     "what is done when a customer gets off track is `contingencies` of the journey or the stage"},
    {Kind::governance, "version changes changelog history",
     "`version` and `changes` stand on the journey itself; who wrote what and when, git knows"},
    {Kind::governance, "metrics kpis targets", "what is measured stands in the `metrics` of the journey"},
    {Kind::governance, "raci owner owners responsible",
     "who answers for the journey is its `owner`, who else is involved its `raci`"},
    {Kind::governance, "communication communications newsletter updates",
     "who is told of what emerges is `inform: [ … ]`"},
    {Kind::governance, "tools tool",
     "where things are kept is `links` of the journey, as `links: { wiki: … }`"},
    {Kind::governance, "single-point-of-contact spoc point-of-contact main-contact",
     "it is called `contact` here"},
    {Kind::governance, "steering-committee committee board council",
     "who comes together is a meeting: `rituals: [{ id: …, attendees: [ … ], cadence: … }]`"},

    {Kind::experience, "curve energy stress trust satisfaction mood-score",
     "how it feels is `feeling: { label: anxious, score: -1 }`; the curve is drawn from it"},
    {Kind::experience, "highs peaks", "what delights is `gains`"},
    {Kind::experience, "lows valleys", "what hurts is `pains`"},
    {Kind::experience, "goals goal",
     "what the customer needs is `needs`; what they want to reach, the `goal` of the journey"},
    {Kind::experience, "effort",
     "how hard it is for the customer is told by `pains`; working time, by `effort` of a contact"},
    {Kind::experience, "channels channel touchpoints",
     "contacts stand beside it, as `touchpoints: [{ id: …, channel: … }]`"},
    {Kind::experience, "opportunities ideas",
     "what is to be made better stands in `opportunities` of the journey"},

    {Kind::scope, "start from begin", "where it begins is `begins`, where it ends `ends`"},
    {Kind::scope, "includes included in-scope products regions segments",
     "what the map covers, and why, is the `summary` of the journey; what it leaves out, `excludes: [ … ]`"},
    {Kind::review, "next next-review due", "the next one follows from `cadence` and `last`"},
    {Kind::review, "process method checklist agenda", "how it is done is for a `note`"},
    {Kind::review, "attendees reviewers who",
     "who reviews is its `owner`; a meeting of several is one of the `rituals`"},
};

// Whether the list has the word between its spaces.
bool lists(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const bool begins = at == 0 || words[at - 1] == ' ';
    const std::size_t end = at + word.size();
    if (begins && (end == words.size() || words[end] == ' ')) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::span<const ToldOfKind> told_of_kinds() { return kTold; }

std::string_view told_of_kind(Kind kind, std::string_view word) {
  // `stage1`, `phase-2`: the number is that of the place in a list.
  const std::size_t letters = word.find_last_not_of("0123456789-") + 1;
  const std::string_view plain = word.substr(0, letters);
  if (kind == Kind::journey && letters < word.size() && (plain == "stage" || plain == "phase")) {
    return "stages stand in one list, in their order: `stages: [{ id: kick-off, title: Kick-off }, …]`";
  }
  for (const std::span<const ToldOfKind> all :
       {told_of_kinds(), told_of_parts(), told_of_small_parts(), told_of_settings()}) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const ToldOfKind& each) {
      return each.in == kind && !word.empty() && lists(each.words, word);
    });
    if (found != all.end()) {
      return found->instead;
    }
  }
  return "";
}

}  // namespace jc::language
