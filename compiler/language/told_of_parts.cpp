// Words of other tools in the smaller parts of a journey: what to write in their place.
#include "compiler/language/told_words.h"

namespace jc::language {

namespace {

constexpr std::string_view kNextTry =
    "the next try is the next entry of the list; when it begins is told by `move-on` at this one";
constexpr std::string_view kHowMany =
    "how many there are changes every day: your CRM knows it, a spec says who they are";
constexpr std::string_view kTimes =
    "days are those of the calendar, wherever somebody is; a `note` can say more";

constexpr ToldOfKind kTold[] = {
    {Kind::milestone, "approver signoff sign-off approval approved-by signed-by",
     "who says that it is reached stands with the words: `done-when: { text: …, judged-by: sponsor }`"},
    {Kind::milestone, "dependency prerequisite prerequisites predecessor predecessors dependencies",
     "what has to come first is told by when it is due, as `due: 5 days after <milestone>`"},
    {Kind::milestone, "deliverable deliverables output outputs artifact artifacts",
     "what the customer has then is `success: { customer: … }`; what proves it, `done-when` or `evidence-of: "
     "[ "
     "… ]`"},
    {Kind::role, "timezone time-zone working-hours", kTimes},
    {Kind::role, "rate cost salary hourly-rate day-rate",
     "what somebody costs has no key: how much time one of them has is the `capacity`"},
    {Kind::tier, "count number share percentage customers-count", kHowMany},
    {Kind::tier, "min max minimum maximum range from to lower upper",
     "which customers it is for is a condition: `where: arr >= 10000 and arr < 50000`"},
    {Kind::segment, "share percentage proportion", kHowMany},
    {Kind::metric, "trend development history",
     "where it comes from and is to go is a target, as `metrics: [<metric> from 31 to 40]` where it is aimed "
     "at"},
    {Kind::persona, "tech technology personality traits character tech-savviness share",
     "what describes them stands in one sentence under `context`"},
    {Kind::play, "timeout time-limit deadline",
     "how long it may take is `within`; after what the next one begins, `move-on`"},
    {Kind::play, "email mail message body script",
     "what is sent or said is a step, as `steps: [{ do: Send the mail, who: csm }]`; the text itself, one of "
     "the `assets`"},
    {Kind::play, "else fallback fallbacks next on-failure otherwise then-play",
     "what comes when it does not help is the next of the `contingencies` that name plays; this one says "
     "with "
     "`move-on` when"},
    {Kind::ritual, "room address", "where it takes place is its `channel`"},
    {Kind::ritual, "minutes protocol",
     "how long it takes is `duration: 30 minutes`; what is there afterwards, `outputs: [ … ]`"},
    {Kind::ritual, "invitees audience members people",
     "who comes is `attendees: [ … ]`; who may come, `optional`"},
    {Kind::handoff, "signoff sign-off approval approved-by",
     "when it counts as taken over is `accepted-when`"},
    {Kind::contingency, "escalate escalation escalations else otherwise fallback next", kNextTry},
    {Kind::contingency, "description risk name event problem issue",
     "what has gone wrong is its `if`, as `7 days late`; what only a person sees is `if: { text: …, "
     "judged-by: … }`"},
    {Kind::contingency, "after delay wait since",
     "when it begins is its `if`, as `7 days late` or `no event login for 14 days`"},
    {Kind::opportunity, "roi return business-case payback",
     "what it is to change is `expected`, as `churn -2%`; how much it would bring, the `impact`: low, medium "
     "or "
     "high"},
    {Kind::experience, "hears sees sees-and-hears environment influences",
     "what reaches the customer is a contact; what they say of it are quotes under `thinking`"},
    {Kind::experience, "delight delights wow highlight highlights", "what delights is `gains: [ … ]`"},
    {Kind::experience, "rating stars valence",
     "how it feels on the scale stands inside: `feeling: { label: calm, score: 1 }`"},
    {Kind::play_step, "after wait pause",
     "when it is done is its `when`, as `2 days after trigger`; how fast, `within`"},
    {Kind::play_step, "email mail message body script",
     "what is sent or said is what is done: `do: Send the mail`; the text itself, one of the `assets`"},
    {Kind::transition, "rate conversion conversion-rate",
     "how many go this way is measured: a metric, with its target in `metrics`"},
    {Kind::stage, "overlays overlay by-tier per-tier tier-overrides overrides",
     "what a tier changes stands in the journey: `overlays: { <tier>: { stages: { <stage>: { … } } } }`"},
    {Kind::touchpoint, "overlays overlay by-tier per-tier tier-overrides overrides",
     "what a tier changes stands in the journey: `overlays: { <tier>: { stages: { <stage>: { touchpoints: { "
     "change: { <id>: { … } } } } } } }`"},
    {Kind::milestone, "overlays overlay by-tier per-tier tier-overrides overrides",
     "what a tier changes stands in the journey: `overlays: { <tier>: { stages: { <stage>: { milestones: { "
     "change: { <id>: { … } } } } } } }`"},
    {Kind::touchpoint, "max limit max-times times how-often-at-most cap",
     "how often at most belongs to its rhythm: `repeat: every 2 days, 3 times`"},
    {Kind::metric, "currency", "what it is counted in is its `unit`, as `unit: EUR`"},
    {Kind::vocabulary, "calendar holidays working-days business-hours office-hours timezone time-zone",
     "business days are Monday to Friday; when nobody is there besides is a `note`"},
    {Kind::vocabulary, "extends imports import include includes uses",
     "nothing has to be named: what the vocabularies of a workspace declare, all its journeys see"},
    {Kind::portfolio, "owner lead sponsor responsible orchestrator",
     "who answers for all of it is the `owner` of the `orchestration`: `orchestration: { owner: head-of-cx "
     "}`"},
    {Kind::portfolio, "orchestrators owners coordinators journey-owners",
     "who looks after the journeys of a product is its `orchestrator`: `products: { <product>: { "
     "orchestrator: "
     "ann } }`"},
    {Kind::portfolio, "vision goal goals mission objective objectives purpose strategy",
     "what each journey is for is its own `goal`; what holds for all of them is a `note`"},
    {Kind::portfolio, "stages phases stage phase columns",
     "the stages of the map are its `lifecycle`, in order: `lifecycle: [buy, onboard, use, renew]`"},
    {Kind::portfolio, "journeys journey maps",
     "a journey belongs to the workspace by its file; which of them a product has is said there: `products: "
     "{ <product>: "
     "{ journeys: [onboarding] } }`"},
    {Kind::portfolio, "metrics kpis targets measures okrs",
     "what is measured is declared in the vocabulary, and its targets stand in the journeys, as `metrics: "
     "[nps >= "
     "50]`"},
    {Kind::portfolio, "opportunities ideas initiatives backlog roadmap projects",
     "an opportunity stands in the journey whose pain it answers, and the backlog of all of them is a page "
     "of the "
     "site"},
    {Kind::portfolio, "budget cost costs funding",
     "money has no key of its own: what the work takes is the `effort` of contacts and activities"},
    {Kind::portfolio, "wave waves priority priorities sequence",
     "which journey comes first is said under `practice`, as `define: { text: Onboarding first }`"},
    {Kind::touchpoint, "response reaction reply answer",
     "what comes of it is an event, `produces: <event>`, or the next contact with its own `when`"},
    {Kind::activity, "cost costs price budget",
     "money has no key of its own: what the work takes is its `effort`"},
    {Kind::ritual, "next next-date next-meeting",
     "the first day is `first: 2027-01-20`; those after it follow from the cadence"},
    {Kind::status, "until till end-when", "when it is over is its `exit`"},
    {Kind::touchpoint, "until till ends end-date stop stops-at stop-when stops-when end-when",
     "until when it comes back belongs to its rhythm: `repeat: weekly until <event>`"},
    {Kind::activity, "until till ends end-date stop stops-at",
     "until when it comes back belongs to its rhythm: `repeat: weekly until <event>`"},
    {Kind::ritual, "until till ends end-date stop stops-at",
     "until when it comes back belongs to its cadence: `cadence: weekly until <event>`"},
};

}  // namespace

std::span<const ToldOfKind> told_of_parts() { return kTold; }

}  // namespace jc::language
