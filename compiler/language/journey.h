// The fields of a journey, its stages and what stands in them.
#pragma once
#include "compiler/language/choices.h"
#include "compiler/language/type.h"

namespace jc::language {

using enum expr::PhraseKind;

inline constexpr std::string_view kWorkingTime =
    "working time it costs us each time, as `2 hours`, or at a rate, as `4 hours a week`";

// On every entity.
inline constexpr Field kEveryEntity[] = {
    {"title", text(), "what people read; without one the id shows in sentence case", KeyRole::name | kPlaced},
    {"note", text(), "a remark for the readers of the spec"},
    {"tiers", list(name(NameKind::tier)), "only in these tiers"},
    {"segments", list(name(NameKind::segment)), "only for these segments"},
    {"personas", list(name(NameKind::persona)), "only for these personas"},
    {"confidence", choice(kConfidences), "how sure we are: assumption, reasoned or validated",
     kInherited | KeyRole::prose | kPlaced},
    {"evidence", list(name(NameKind::evidence)), "what it rests on", kInherited | KeyRole::prose},
    {"validate-by", record(Kind::validation), "how and until when an assumption will be tested"},
    {"links", table(text()), "the same thing elsewhere, such as `jira: CX-12`"},
};

inline constexpr Field kJourney[] = {
    {"journey", own_id(), "the journey's id; the first key of the document", kRequired | kPlaced},
    {"type", list(choice(kJourneyTypes)),
     "what kind of map it is, whatever it is about; a list where it is two", kPlaced},
    {"view", choice(kViews), "the world as it is (default), as it will be, or a day in it", kPlaced},
    {"status", choice(kStatuses), "draft, active or retired", kPlaced},
    {"version", text(), "goes up when the journey changes", kPlaced | kOnMap | kOnFlow | KeyRole::name},
    {"product", list(name(NameKind::product)), "the product or products it is about", kPlaced | kOnMap},
    {"goal", text(), "the customer's end goal, in the customer's words",
     kPlaced | kOnMap | kOnFlow | KeyRole::promise_content},
    {"summary", text(), "one or two sentences: what the map covers, and why", kPlaced | kOnMap},
    {"scope", record(Kind::scope), "where it begins and ends, and what is left out", kPlaced},
    {"starts-at", name(NameKind::anchor), "what `day 1`, `week 2`, `month 9` count from",
     KeyRole::promise_time},
    {"owner", list(name(NameKind::party)), "answers for the customer's outcome; stages inherit it",
     kPlaced | kOnMap},
    {"raci", record(Kind::raci), "who else is involved, and how", kPlaced},
    {"maintainer", list(name(NameKind::party)), "keeps the map true; not inherited", kOnMap},
    {"sponsor", list(name(NameKind::party)), "the executive who stands behind it", kOnMap},
    {"facilitator", list(name(NameKind::party)), "runs the mapping sessions", kOnMap},
    {"personas", list(name(NameKind::persona)), "only for these personas", kPlaced | kOnMap},
    {"stakeholders", list(name(NameKind::party)), "the small group around the journey", kOnMap},
    {"context", text(), "the situation the customer is in", kPlaced | kOnMap},
    {"frequency", text(), "how often customers go through it", kOnMap | KeyRole::work},
    {"duration", phrase(duration), "how long it should take from beginning to end"},
    {"metrics", list(phrase(target)), "what tells whether the journey works", kPlaced | kOnMap | kOnFlow},
    {"stages", list(record(Kind::stage)), "the big columns, in time order", kPlaced},
    {"steps", list(record(Kind::step)), "the small columns, where there are no stages", kPlaced},
    {"start-stages", list(name(NameKind::stage)), "several ways in; the first stage where left out"},
    {"overlaps", list(record(Kind::overlap)), "stages that run side by side", kPlaced},
    {"transitions", list(record(Kind::transition)), "what is not simply the next stage", kPlaced},
    {"milestones", list(record(Kind::milestone)), "milestones of the journey as a whole", kPlaced},
    {"touchpoints", list(record(Kind::touchpoint)), "contacts that belong to no one stage", kPlaced},
    {"handoffs", list(record(Kind::handoff)), "hand-offs beside those on stages", kPlaced},
    {"contingencies", list(record(Kind::contingency)),
     "what happens when a customer gets off track, in order", kPlaced},
    {"activities", list(record(Kind::activity)), "work with its own accountable role", kPlaced},
    {"experience", record(Kind::experience), "what the customer does, thinks and feels throughout", kPlaced},
    {"lanes", table_of_lists(record(Kind::lane_item)), "a team's own rows, and those of a blueprint",
     kPlaced | kOnMap},
    {"overlays", keyed(Kind::overlay, NameKind::tier), "what a tier changes on the one framework", kPlaced},
    {"plays", list(record(Kind::play)), "recipes that a trigger starts", kPlaced},
    {"opportunities", list(record(Kind::opportunity)), "improvement ideas with owner and status", kPlaced},
    {"statuses", list(record(Kind::status)), "conditions that cut across stages", kPlaced},
    {"governance", record(Kind::governance), "who meets when, and when the map is reviewed", kPlaced},
    {"practice", record(Kind::practice), "where the team stands with journey management: land or expand",
     kPlaced},
    {"audits", list(record(Kind::audit)), "looks at what really happened", kPlaced},
    {"walkthroughs", list(record(Kind::walkthrough)), "times somebody took the journey as a customer",
     kPlaced},
    {"changes", list(record(Kind::change)), "what changed, when and why", kPlaced},
    {"variant-of", record(Kind::variant), "the journey and tier this file is a variant of", kPlaced},
    {"based-on", name(NameKind::journey), "the current journey a future view starts from"},
    {"parent", name(NameKind::journey), "the journey this one is a part of"},
    {"sub-journeys", list(name(NameKind::journey)), "journeys that are parts of this one"},
    {"vocabulary", record(Kind::vocabulary), "names that only this journey uses", kPlaced},
};

// A journey has at least one of these.
inline constexpr std::string_view kJourneyContents[] = {
    "stages",      "steps",      "plays",         "handoffs", "governance",
    "touchpoints", "milestones", "contingencies", "statuses", "activities"};

inline constexpr Field kScope[] = {
    {"begins", text(), "what has happened when the map starts", kOnMap},
    {"ends", text(), "what has happened when it ends", kOnMap},
    {"focus", choice(kFocuses), "narrow or wide"},
    {"excludes", list(text()), "what is left out on purpose", kOnMap},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kStage[] = {
    {"id", own_id(), "what other places call the stage", kRequired | kPlaced},
    {"purpose", text(), "why the stage exists, in one sentence", kPlaced | kOnMap},
    {"owner", list(name(NameKind::party)), "who answers for it",
     kInherited | kPlaced | kOnMap | kOnFlow | kOnTiers},
    {"raci", record(Kind::raci), "who is accountable, responsible, consulted and informed", kPlaced},
    {"outcome", text(), "what the customer has at its end, in the customer's words",
     kPlaced | kOnMap | KeyRole::promise_content},
    {"value", record(Kind::stage_value), "the quantified value of this stage for the customer", kPlaced},
    {"entry", phrase(criterion), "when a customer is in this stage", kPlaced | kOnMap},
    {"exit", phrase(criterion), "when a customer leaves it", kPlaced | kOnMap | kOnFlow},
    {"duration", phrase(duration), "how long it should take", kPlaced | kOnMap | kOnFlow | kOnTiers},
    {"window", phrase(moment), "when it takes place, such as `month 8..9`", kPlaced | kOnTiers},
    {"terminal", choice(kTerminals), "the journey ends here, and how", KeyRole::promise_content | kPlaced},
    {"aside", flag(), "outside the order: a catch-all that is neither next nor an end"},
    {"metrics", list(phrase(target)), "what tells whether the stage works", kPlaced | kOnMap | kOnFlow},
    {"milestones", list(record(Kind::milestone)), "proof points on the way", kPlaced},
    {"touchpoints", list(record(Kind::touchpoint)), "contacts between customer and team", kPlaced},
    {"activities", list(record(Kind::activity)), "work with its own accountable role", kPlaced},
    {"steps", list(record(Kind::step)), "small columns under the stage", kPlaced},
    {"experience", record(Kind::experience), "what the customer does, thinks and feels", kPlaced},
    {"lanes", table_of_lists(record(Kind::lane_item)), "items of a team's own rows, and those of a blueprint",
     kPlaced | kOnMap},
    {"needs-from", record(Kind::needs), "what each side has to bring", kPlaced},
    {"handoff", list(record(Kind::handoff)), "how the customer is passed on at the end of the stage",
     kPlaced},
    {"contingencies", list(record(Kind::contingency)), "what happens when a customer gets stuck, in order",
     kPlaced},
    {"plays", list(name(NameKind::play)), "plays that belong to the stage",
     KeyRole::promise_content | kPlaced | kOnTiers},
};

inline constexpr Field kStageValue[] = {
    {"metric", name(NameKind::metric), "what is measured", kOnMap},
    {"baseline", phrase(quantity), "the value before", kOnMap},
    {"target", phrase(quantity), "the value aimed at", kOnMap},
    {"measured-by", choice(kMeasuredBy), "who measures: customer or team"},
    {"text", text(), "the value in words, where there is no number",
     kShorthand | kOnMap | KeyRole::promise_content},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kRaci[] = {
    {"accountable", list(name(NameKind::party)), "the one who answers for it"},
    {"responsible", list(name(NameKind::party)), "those who do the work"},
    {"consulted", list(name(NameKind::party)), "those who are asked"},
    {"informed", list(name(NameKind::party)), "those who are told"},
    {"conditional", list(name(NameKind::party)), "those who are involved when the situation asks for it"},
};

inline constexpr Field kMilestone[] = {
    {"id", own_id(), "what other places call the milestone", kRequired | kPlaced},
    {"success", record(Kind::success), "what success is, for the customer and for the team", kPlaced},
    {"done-when", phrase(criterion), "when it counts as reached", kPlaced},
    {"due", phrase(moment), "when it should be reached", kPlaced | kOnMap | kOnFlow | kOnTiers},
    {"owner", list(name(NameKind::party)), "who answers for it", kInherited | kOnMap | kOnTiers},
    {"raci", record(Kind::raci), "who else is involved, and how"},
    {"metrics", list(phrase(target)), "what tells whether it was worth it", kOnMap},
    {"for", list(name(NameKind::served)), "what it serves: `goal`, a stage or another milestone"},
    {"evidence-of", text(), "how it is seen, where it can't be measured", KeyRole::condition},
    {"contingencies", list(record(Kind::contingency)), "what happens when it is late, in order", kPlaced},
};

inline constexpr Field kSuccess[] = {
    {"customer", list(text()), "what the customer has then, in the customer's words",
     kOnMap | KeyRole::promise_content},
    {"team", list(text()), "what we know or have then", kOnMap | KeyRole::number},
};

inline constexpr Field kNeeds[] = {
    {"customer", list(text()), "what the customer has to bring", kOnMap | KeyRole::promise_content},
    {"team", list(text()), "what we have to bring", kOnMap | KeyRole::work},
    {"partner", list(text()), "what third parties have to bring", kOnMap | KeyRole::work},
};

inline constexpr Field kContingency[] = {
    {"if", phrase(criterion), "what has gone wrong, such as `7 days late`",
     kRequired | kPlaced | kOnMap | kOnFlow | kOnTiers},
    {"play", list(name(NameKind::play)), "the plays that answer it, in order",
     kPlaced | kOnMap | kOnFlow | kOnTiers | KeyRole::promise_content},
    {"do", text(), "what to do, where no play is needed", kPlaced | kOnMap | KeyRole::promise_content},
    {"owner", list(name(NameKind::party)), "who acts", kInherited | kPlaced | kOnMap | kOnFlow | kOnTiers},
    {"within", phrase(duration), "how fast", kPlaced | kOnMap | kOnFlow},
    {"move-on", phrase(duration), "after this, the next fallback", kPlaced | kOnMap},
    {"notify", list(name(NameKind::party)), "who is told", kPlaced | kOnMap},
    {"effort", phrase(quantity), kWorkingTime, KeyRole::work},
    {"repeat", phrase(cadence), "how often it is tried again"},
};

inline constexpr Field kTouchpoint[] = {
    {"id", own_id(), "what other places call the touchpoint", kRequired | kPlaced},
    {"channel", list(name(NameKind::channel)), "where it happens", kPlaced | kOnMap | kOnTiers},
    {"direction", choice(kDirections), "who starts: inbound, outbound or two-way", KeyRole::promise_content},
    {"state", choice(kTouchpointStates), "in use today, or intended", KeyRole::promise_content},
    {"who", record(Kind::sides), "who takes part, on both sides", kPlaced},
    {"owner", list(name(NameKind::party)), "who answers for it", kInherited},
    {"automated", flag(), "no person acts on our side", KeyRole::work | kPlaced},
    {"when", list(phrase(moment)), "when it happens; with `repeat`, the first time",
     kPlaced | kOnMap | kOnTiers},
    {"if", phrase(criterion), "only then", kOnMap | kOnTiers},
    {"repeat", phrase(cadence), "how often it comes back", kPlaced | kOnMap | kOnTiers},
    {"for", list(name(NameKind::served)), "the milestone, stage or goal it drives"},
    {"before", list(name(NameKind::touchpoint)), "the contacts it prepares"},
    {"why", text(), "why it matters to the customer", kPlaced | kOnMap},
    {"purpose", text(), "what it is meant to reach"},
    {"assets", list(name(NameKind::asset)), "decks, templates and pages in use"},
    {"questions", list(text()), "what to ask"},
    {"agenda", list(text()), "what is talked about"},
    {"outputs", list(text()), "what is there afterwards"},
    {"produces", list(name(NameKind::event)), "the event that proves it happened", KeyRole::number},
    {"effort", phrase(quantity), kWorkingTime, KeyRole::work},
    {"duration", phrase(duration), "how long it takes the customer"},
    {"contingencies", list(record(Kind::contingency)), "what happens when it fails, in order", kPlaced},
};

inline constexpr Field kSides[] = {
    {"customer", list(name(NameKind::customer_party)), "on the customer's side", kOnMap | kOnTiers},
    {"team", list(name(NameKind::party)), "on our side", kOnMap | kOnTiers},
    {"partner", list(name(NameKind::party)), "third parties", kOnMap | kOnTiers},
};

inline constexpr Field kStep[] = {
    {"id", own_id(), "what other places call the step", kPlaced},
    {"actor", list(name(NameKind::customer_party)), "who does it", kOnMap},
    {"does", text(), "what is done", kShorthand | kPlaced | kOnMap},
    {"channel", list(name(NameKind::channel)), "where it happens", kOnMap},
    {"owner", list(name(NameKind::party)), "who answers for it", kInherited | kOnMap},
    {"optional", flag(), "can be left out", KeyRole::promise_content},
    {"join", choice(kJoins), "together with the step before (and), or instead of it (or)", KeyRole::place},
    {"cost", phrase(quantity), "what it costs the customer", KeyRole::promise_content | kOnMap},
    {"duration", phrase(duration), "how long it takes", kOnMap},
    {"when", list(phrase(moment)), "when it happens", kOnMap},
    {"if", phrase(criterion), "only then", kPlaced},
    {"status", choice(kStepStatuses), "how it is going: healthy, watch or risk", KeyRole::prose},
    {"experience", record(Kind::experience), "what the customer does, thinks and feels", kPlaced},
    {"lanes", table_of_lists(record(Kind::lane_item)), "items of the rows under this step", kOnMap},
    {"touchpoints", list(record(Kind::touchpoint)), "contacts in this step", kPlaced},
    {"assets", list(name(NameKind::asset)), "what is used"},
    {"contingencies", list(record(Kind::contingency)), "what happens when it fails, in order", kPlaced},
};

inline constexpr Field kLaneItem[] = {
    {"text", text(), "what stands in the row", kShorthand | kRequired | kPlaced | kOnMap},
    {"across", list(name(NameKind::step)), "the steps or stages it spans", kPlaced},
    {"for", list(text()),
     "what it serves: another item of a row by its words, or a step or contact by its id", kOnMap},
    {"owner", list(name(NameKind::party)), "who answers for it", kInherited | kOnMap},
};

inline constexpr Field kActivity[] = {
    {"id", own_id(), "what other places call the activity", kPlaced},
    {"accountable", list(name(NameKind::party)), "the one who answers for it", kPlaced | kOnMap},
    {"responsible", list(name(NameKind::party)), "those who do the work", kPlaced | kOnMap},
    {"consulted", list(name(NameKind::party)), "those who are asked", kPlaced},
    {"informed", list(name(NameKind::party)), "those who are told", kPlaced},
    {"conditional", list(name(NameKind::party)), "those who are involved when the situation asks for it"},
    {"does", text(), "what is done", kShorthand | kPlaced | kOnMap | KeyRole::work},
    {"when", list(phrase(moment)), "when it happens", kOnMap | KeyRole::work},
    {"if", phrase(criterion), "only then", kOnCard},
    {"done-when", phrase(criterion), "when it counts as done", kOnCard},
    {"automated", flag(), "no person acts on our side", KeyRole::work},
    {"effort", phrase(quantity), kWorkingTime, KeyRole::work},
    {"repeat", phrase(cadence), "how often it comes back"},
    {"assets", list(name(NameKind::asset)), "what is used"},
};

inline constexpr Field kHandoff[] = {
    {"id", own_id(), "what other places call the hand-off", kPlaced},
    {"from", name(NameKind::stage), "the stage it leaves, where it stands on the journey", kPlaced},
    {"to", name(NameKind::stage), "the stage it enters; not needed when it leaves the journey", kPlaced},
    {"from-owner", list(name(NameKind::party)), "who hands over; the owner of the stage where left out",
     kPlaced | kOnMap | kOnFlow},
    {"to-owner", list(name(NameKind::party)), "who takes over; the owner of the next stage where left out",
     kPlaced | kOnMap | kOnFlow},
    {"when", list(phrase(moment)), "when it happens", kPlaced | kOnMap | kOnFlow},
    {"if", phrase(criterion), "only then", kPlaced | kOnMap | kOnFlow},
    {"unless", list(phrase(criterion)), "not then", kPlaced | kOnMap | kOnFlow},
    {"payload", list(name(NameKind::payload)), "what is handed over: assets or words",
     kPlaced | kOnMap | kOnFlow},
    {"accepted-when", phrase(criterion), "when the receiving side has taken over",
     kPlaced | kOnMap | kOnFlow | KeyRole::work},
    {"coordinator", list(name(NameKind::party)), "who sees it through", kPlaced | kOnMap},
    {"overlap", text(), "how long both sides stay on, as `until <moment>`", kPlaced | kOnMap | KeyRole::work},
    {"checklist", list(text()), "what has to be done for it", kPlaced | KeyRole::work},
    {"touchpoints", list(record(Kind::touchpoint)), "contacts that belong to it", kPlaced},
    {"automated", flag(), "no person acts on our side", KeyRole::work | kPlaced},
    {"effort", phrase(quantity), kWorkingTime, KeyRole::work},
    {"repeat", phrase(cadence), "how often it comes back"},
    {"assets", list(name(NameKind::asset)), "templates in use"},
};

inline constexpr Field kTransition[] = {
    {"from", list(name(NameKind::stage)), "the stage it leaves, or `any`", kRequired | kPlaced},
    {"to", name(NameKind::stage), "the stage it enters", kRequired | kPlaced},
    {"kind", choice(kTransitions), "next (default), skip, back or loop", KeyRole::place | kPlaced},
    {"if", phrase(criterion), "only then", kPlaced},
    {"when", list(phrase(moment)), "when it happens", kPlaced},
};

inline constexpr Field kOverlap[] = {
    {"stages", list(name(NameKind::stage)), "the stages that run side by side", kRequired},
    {"why", text(), "why they do"},
    {"duration", phrase(duration), "for how long"},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kPlay[] = {
    {"id", own_id(), "what other places call the play", kRequired | kPlaced},
    {"trigger", phrase(criterion), "what starts it", kPlaced | kOnTiers},
    {"owner", list(name(NameKind::party)), "who runs it", kInherited | kPlaced | kOnTiers},
    {"who", record(Kind::sides), "who takes part, on both sides", kPlaced},
    {"steps", list(record(Kind::play_step)), "what is done, in order", kPlaced},
    {"channel", list(name(NameKind::channel)), "where it happens"},
    {"automated", flag(), "no person acts on our side", KeyRole::work},
    {"assets", list(name(NameKind::asset)), "templates in use"},
    {"for", list(name(NameKind::served)), "the milestone, stage or goal it serves"},
    {"why", text(), "why it works", kPlaced},
    {"done-when", phrase(criterion), "when it is over", kPlaced | kOnCard},
    {"within", phrase(duration), "how long it may take", kPlaced | kOnTiers},
    {"move-on", phrase(duration), "after this, the next fallback", kPlaced},
    {"stages", list(name(NameKind::stage)), "the stages it belongs to"},
};

inline constexpr Field kPlayStep[] = {
    {"do", text(), "what is done", kShorthand | kRequired | KeyRole::promise_content | kPlaced},
    {"who", list(name(NameKind::customer_party)), "who does it", kPlaced},
    {"when", list(phrase(moment)), "when it is done; `3 days after trigger` counts from the play's trigger",
     kPlaced | kOnMap | kOnFlow},
    {"if", phrase(criterion), "only then", kPlaced | kOnMap | kOnFlow},
    {"within", phrase(duration), "how fast", kPlaced},
    {"effort", phrase(quantity), kWorkingTime, KeyRole::work},
    {"repeat", phrase(cadence), "how often it comes back"},
    {"assets", list(name(NameKind::asset)), "templates in use", kPlaced},
    {"note", text(), "a remark for the readers of the spec", kPlaced},
};

inline constexpr Field kVariant[] = {
    {"journey", name(NameKind::journey), "the journey this is a variant of", kShorthand | kRequired},
    {"tier", name(NameKind::tier), "the tier it is for"},
    {"segment", name(NameKind::segment), "the segment it is for"},
    {"persona", name(NameKind::persona), "the persona it is for"},
    {"elsewhere", text(), "where that journey is, when it stands in another repository"},
};

}  // namespace jc::language
