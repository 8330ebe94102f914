// The fields of a journey, its stages and what stands in them.
#pragma once
#include "compiler/language/choices.h"
#include "compiler/language/type.h"

namespace jc::language {

using enum expr::PhraseKind;

// On every entity.
inline constexpr Field kEveryEntity[] = {
    {"title", text(), "what people read; without one the id shows in sentence case"},
    {"note", text(), "a remark for the readers of the spec"},
    {"tiers", list(name(NameKind::tier)), "only in these tiers"},
    {"segments", list(name(NameKind::segment)), "only for these segments"},
    {"personas", list(name(NameKind::persona)), "only for these personas"},
    {"confidence", choice(kConfidences), "how sure we are: assumption, reasoned or validated", kInherited},
    {"evidence", list(name(NameKind::evidence)), "what it rests on", kInherited},
    {"validate-by", record(Kind::validation), "how and until when an assumption will be tested"},
    {"links", table(text()), "the same thing elsewhere, such as `jira: CX-12`"},
};

inline constexpr Field kJourney[] = {
    {"journey", own_id(), "the journey's id; the first key of the document", kRequired},
    {"type", list(choice(kJourneyTypes)), "what kind of map it is; a list where it is two"},
    {"view", choice(kViews), "the world as it is (default), as it will be, or a day in it"},
    {"status", choice(kStatuses), "draft, active or retired"},
    {"version", text(), "goes up when the journey changes"},
    {"product", list(name(NameKind::product)), "the product or products it is about"},
    {"goal", text(), "the customer's end goal, in the customer's words"},
    {"summary", text(), "one or two sentences: what the map covers, and why"},
    {"scope", record(Kind::scope), "where it begins and ends, and what is left out"},
    {"starts-at", name(NameKind::anchor), "what `day 1`, `week 2`, `month 9` count from"},
    {"owner", list(name(NameKind::party)), "answers for the customer's outcome; stages inherit it"},
    {"raci", record(Kind::raci), "who else is involved, and how"},
    {"maintainer", list(name(NameKind::party)), "keeps the map true; not inherited"},
    {"sponsor", list(name(NameKind::party)), "the executive who stands behind it"},
    {"facilitator", list(name(NameKind::party)), "runs the mapping sessions"},
    {"stakeholders", list(name(NameKind::party)), "the small group around the journey"},
    {"context", text(), "the situation the customer is in"},
    {"frequency", text(), "how often customers go through it"},
    {"duration", phrase(duration), "how long it should take from beginning to end"},
    {"metrics", list(phrase(target)), "what tells whether the journey works"},
    {"stages", list(record(Kind::stage)), "the big columns, in time order"},
    {"steps", list(record(Kind::step)), "the small columns, where there are no stages"},
    {"start-stages", list(name(NameKind::stage)), "several ways in; the first stage where left out"},
    {"overlaps", list(record(Kind::overlap)), "stages that run side by side"},
    {"transitions", list(record(Kind::transition)), "what is not simply the next stage"},
    {"milestones", list(record(Kind::milestone)), "milestones of the journey as a whole"},
    {"touchpoints", list(record(Kind::touchpoint)), "contacts that belong to no one stage"},
    {"handoffs", list(record(Kind::handoff)), "hand-offs beside those on stages"},
    {"contingencies", list(record(Kind::contingency)),
     "what happens when a customer gets off track, in order"},
    {"activities", list(record(Kind::activity)), "work with its own accountable role"},
    {"experience", record(Kind::experience), "what the customer does, thinks and feels throughout"},
    {"lanes", table_of_lists(record(Kind::lane_item)), "a team's own rows, and those of a blueprint"},
    {"overlays", keyed(Kind::overlay, NameKind::tier), "what a tier changes on the one framework"},
    {"plays", list(record(Kind::play)), "recipes that a trigger starts"},
    {"opportunities", list(record(Kind::opportunity)), "improvement ideas with owner and status"},
    {"statuses", list(record(Kind::status)), "conditions that cut across stages"},
    {"governance", record(Kind::governance), "who meets when, and when the map is reviewed"},
    {"practice", record(Kind::practice), "where the team stands with journey management: land or expand"},
    {"audits", list(record(Kind::audit)), "looks at what really happened"},
    {"walkthroughs", list(record(Kind::walkthrough)), "times somebody took the journey as a customer"},
    {"changes", list(record(Kind::change)), "what changed, when and why"},
    {"variant-of", record(Kind::variant), "the journey and tier this file is a variant of"},
    {"based-on", name(NameKind::journey), "the current journey a future view starts from"},
    {"parent", name(NameKind::journey), "the journey this one is a part of"},
    {"sub-journeys", list(name(NameKind::journey)), "journeys that are parts of this one"},
    {"vocabulary", record(Kind::vocabulary), "names that only this journey uses"},
};

// A journey has at least one of these.
inline constexpr std::string_view kJourneyContents[] = {"stages", "steps", "plays", "handoffs", "governance"};

inline constexpr Field kScope[] = {
    {"begins", text(), "what has happened when the map starts"},
    {"ends", text(), "what has happened when it ends"},
    {"focus", choice(kFocuses), "narrow or wide"},
    {"excludes", list(text()), "what is left out on purpose"},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kStage[] = {
    {"id", own_id(), "what other places call the stage", kRequired},
    {"purpose", text(), "why the stage exists, in one sentence"},
    {"owner", list(name(NameKind::party)), "who answers for it", kInherited},
    {"raci", record(Kind::raci), "who is accountable, responsible, consulted and informed"},
    {"outcome", text(), "what the customer has at its end, in the customer's words"},
    {"value", record(Kind::stage_value), "the quantified value of this stage for the customer"},
    {"entry", phrase(criterion), "when a customer is in this stage"},
    {"exit", phrase(criterion), "when a customer leaves it"},
    {"duration", phrase(duration), "how long it should take"},
    {"window", phrase(moment), "when it takes place, such as `month 8..9`"},
    {"terminal", choice(kTerminals), "the journey ends here, and how"},
    {"aside", flag(), "outside the order: a catch-all that is neither next nor an end"},
    {"metrics", list(phrase(target)), "what tells whether the stage works"},
    {"milestones", list(record(Kind::milestone)), "proof points on the way"},
    {"touchpoints", list(record(Kind::touchpoint)), "contacts between customer and team"},
    {"activities", list(record(Kind::activity)), "work with its own accountable role"},
    {"steps", list(record(Kind::step)), "small columns under the stage"},
    {"experience", record(Kind::experience), "what the customer does, thinks and feels"},
    {"lanes", table_of_lists(record(Kind::lane_item)),
     "items of a team's own rows, and those of a blueprint"},
    {"needs-from", record(Kind::needs), "what each side has to bring"},
    {"handoff", list(record(Kind::handoff)), "how the customer is passed on at the end of the stage"},
    {"contingencies", list(record(Kind::contingency)), "what happens when a customer gets stuck, in order"},
    {"plays", list(name(NameKind::play)), "plays that belong to the stage"},
};

inline constexpr Field kStageValue[] = {
    {"metric", name(NameKind::metric), "what is measured"},
    {"baseline", phrase(quantity), "the value before"},
    {"target", phrase(quantity), "the value aimed at"},
    {"measured-by", choice(kMeasuredBy), "who measures: customer or team"},
    {"text", text(), "the value in words, where there is no number", kShorthand},
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
    {"id", own_id(), "what other places call the milestone", kRequired},
    {"success", record(Kind::success), "what success is, for the customer and for the team"},
    {"done-when", phrase(criterion), "when it counts as reached"},
    {"due", phrase(moment), "when it should be reached"},
    {"owner", list(name(NameKind::party)), "who answers for it", kInherited},
    {"raci", record(Kind::raci), "who else is involved, and how"},
    {"metrics", list(phrase(target)), "what tells whether it was worth it"},
    {"for", list(name(NameKind::served)), "what it serves: `goal`, a stage or another milestone"},
    {"evidence-of", text(), "how it is seen, where it can't be measured"},
    {"contingencies", list(record(Kind::contingency)), "what happens when it is late, in order"},
};

inline constexpr Field kSuccess[] = {
    {"customer", list(text()), "what the customer has then, in the customer's words"},
    {"team", list(text()), "what we know or have then"},
};

inline constexpr Field kNeeds[] = {
    {"customer", list(text()), "what the customer has to bring"},
    {"team", list(text()), "what we have to bring"},
    {"partner", list(text()), "what third parties have to bring"},
};

inline constexpr Field kContingency[] = {
    {"if", phrase(criterion), "what has gone wrong, such as `7 days late`", kRequired},
    {"play", list(name(NameKind::play)), "the plays that answer it, in order"},
    {"do", text(), "what to do, where no play is needed"},
    {"owner", list(name(NameKind::party)), "who acts", kInherited},
    {"within", phrase(duration), "how fast"},
    {"move-on", phrase(duration), "after this, the next fallback"},
    {"notify", list(name(NameKind::party)), "who is told"},
    {"effort", phrase(duration), "working time it costs us"},
    {"repeat", phrase(cadence), "how often it is tried again"},
};

inline constexpr Field kTouchpoint[] = {
    {"id", own_id(), "what other places call the touchpoint", kRequired},
    {"channel", list(name(NameKind::channel)), "where it happens"},
    {"direction", choice(kDirections), "who starts: inbound, outbound or two-way"},
    {"state", choice(kTouchpointStates), "in use today, or intended"},
    {"who", record(Kind::sides), "who takes part, on both sides"},
    {"owner", list(name(NameKind::party)), "who answers for it", kInherited},
    {"automated", flag(), "no person acts on our side"},
    {"when", list(phrase(moment)), "when it happens; with `repeat`, the first time"},
    {"if", phrase(criterion), "only then"},
    {"repeat", phrase(cadence), "how often it comes back"},
    {"for", list(name(NameKind::served)), "the milestone, stage or goal it drives"},
    {"before", list(name(NameKind::touchpoint)), "the contacts it prepares"},
    {"why", text(), "why it matters to the customer"},
    {"purpose", text(), "what it is meant to reach"},
    {"assets", list(name(NameKind::asset)), "decks, templates and pages in use"},
    {"questions", list(text()), "what to ask"},
    {"agenda", list(text()), "what is talked about"},
    {"outputs", list(text()), "what is there afterwards"},
    {"produces", list(name(NameKind::event)), "the event that proves it happened"},
    {"effort", phrase(duration), "working time it costs us"},
    {"duration", phrase(duration), "how long it takes the customer"},
    {"contingencies", list(record(Kind::contingency)), "what happens when it fails, in order"},
};

inline constexpr Field kSides[] = {
    {"customer", list(name(NameKind::customer_party)), "on the customer's side"},
    {"team", list(name(NameKind::party)), "on our side"},
    {"partner", list(name(NameKind::party)), "third parties"},
};

inline constexpr Field kStep[] = {
    {"id", own_id(), "what other places call the step"},
    {"actor", list(name(NameKind::customer_party)), "who does it"},
    {"does", text(), "what is done", kShorthand},
    {"channel", list(name(NameKind::channel)), "where it happens"},
    {"owner", list(name(NameKind::party)), "who answers for it", kInherited},
    {"optional", flag(), "can be left out"},
    {"join", choice(kJoins), "together with the step before (and), or instead of it (or)"},
    {"cost", phrase(quantity), "what it costs the customer"},
    {"duration", phrase(duration), "how long it takes"},
    {"when", list(phrase(moment)), "when it happens"},
    {"if", phrase(criterion), "only then"},
    {"status", choice(kStepStatuses), "how it is going: healthy, watch or risk"},
    {"experience", record(Kind::experience), "what the customer does, thinks and feels"},
    {"lanes", table_of_lists(record(Kind::lane_item)), "items of the rows under this step"},
    {"touchpoints", list(record(Kind::touchpoint)), "contacts in this step"},
    {"assets", list(name(NameKind::asset)), "what is used"},
    {"contingencies", list(record(Kind::contingency)), "what happens when it fails, in order"},
};

inline constexpr Field kLaneItem[] = {
    {"text", text(), "what stands in the row", kShorthand | kRequired},
    {"across", list(name(NameKind::step)), "the steps or stages it spans"},
    {"owner", list(name(NameKind::party)), "who answers for it", kInherited},
};

inline constexpr Field kActivity[] = {
    {"id", own_id(), "what other places call the activity"},
    {"accountable", list(name(NameKind::party)), "the one who answers for it"},
    {"responsible", list(name(NameKind::party)), "those who do the work"},
    {"consulted", list(name(NameKind::party)), "those who are asked"},
    {"informed", list(name(NameKind::party)), "those who are told"},
    {"conditional", list(name(NameKind::party)), "those who are involved when the situation asks for it"},
    {"does", text(), "what is done", kShorthand},
    {"when", list(phrase(moment)), "when it happens"},
    {"if", phrase(criterion), "only then"},
    {"done-when", phrase(criterion), "when it counts as done"},
    {"effort", phrase(duration), "working time it costs us"},
    {"repeat", phrase(cadence), "how often it comes back"},
    {"assets", list(name(NameKind::asset)), "what is used"},
};

inline constexpr Field kHandoff[] = {
    {"id", own_id(), "what other places call the hand-off"},
    {"from", name(NameKind::stage), "the stage it leaves, where it stands on the journey"},
    {"to", name(NameKind::stage), "the stage it enters; not needed when it leaves the journey"},
    {"from-owner", list(name(NameKind::party)), "who hands over; the owner of the stage where left out"},
    {"to-owner", list(name(NameKind::party)), "who takes over; the owner of the next stage where left out"},
    {"when", list(phrase(moment)), "when it happens"},
    {"if", phrase(criterion), "only then"},
    {"unless", list(phrase(criterion)), "not then"},
    {"payload", list(name(NameKind::payload)), "what is handed over: assets or words"},
    {"accepted-when", phrase(criterion), "when the receiving side has taken over"},
    {"coordinator", list(name(NameKind::party)), "who sees it through"},
    {"overlap", text(), "how long both sides stay on, as `until <moment>`"},
    {"checklist", list(text()), "what has to be done for it"},
    {"touchpoints", list(record(Kind::touchpoint)), "contacts that belong to it"},
    {"automated", flag(), "no person acts on our side"},
    {"effort", phrase(duration), "working time it costs us"},
    {"repeat", phrase(cadence), "how often it comes back"},
    {"assets", list(name(NameKind::asset)), "templates in use"},
};

inline constexpr Field kTransition[] = {
    {"from", list(name(NameKind::stage)), "the stage it leaves, or `any`", kRequired},
    {"to", name(NameKind::stage), "the stage it enters", kRequired},
    {"kind", choice(kTransitions), "next (default), skip, back or loop"},
    {"if", phrase(criterion), "only then"},
    {"when", list(phrase(moment)), "when it happens"},
};

inline constexpr Field kOverlap[] = {
    {"stages", list(name(NameKind::stage)), "the stages that run side by side", kRequired},
    {"why", text(), "why they do"},
    {"duration", phrase(duration), "for how long"},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kPlay[] = {
    {"id", own_id(), "what other places call the play", kRequired},
    {"trigger", phrase(criterion), "what starts it"},
    {"owner", list(name(NameKind::party)), "who runs it", kInherited},
    {"who", record(Kind::sides), "who takes part, on both sides"},
    {"steps", list(record(Kind::play_step)), "what is done, in order"},
    {"channel", list(name(NameKind::channel)), "where it happens"},
    {"automated", flag(), "no person acts on our side"},
    {"assets", list(name(NameKind::asset)), "templates in use"},
    {"for", list(name(NameKind::served)), "the milestone, stage or goal it serves"},
    {"why", text(), "why it works"},
    {"done-when", phrase(criterion), "when it is over"},
    {"within", phrase(duration), "how long it may take"},
    {"move-on", phrase(duration), "after this, the next fallback"},
    {"stages", list(name(NameKind::stage)), "the stages it belongs to"},
};

inline constexpr Field kPlayStep[] = {
    {"do", text(), "what is done", kShorthand | kRequired},
    {"who", list(name(NameKind::customer_party)), "who does it"},
    {"when", list(phrase(moment)), "when it is done; `3 days after trigger` counts from the play's trigger"},
    {"if", phrase(criterion), "only then"},
    {"within", phrase(duration), "how fast"},
    {"effort", phrase(duration), "working time it costs us"},
    {"repeat", phrase(cadence), "how often it comes back"},
    {"assets", list(name(NameKind::asset)), "templates in use"},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kVariant[] = {
    {"journey", name(NameKind::journey), "the journey this is a variant of", kShorthand | kRequired},
    {"tier", name(NameKind::tier), "the tier it is for"},
    {"segment", name(NameKind::segment), "the segment it is for"},
    {"persona", name(NameKind::persona), "the persona it is for"},
    {"elsewhere", text(), "where that journey is, when it stands in another repository"},
};

}  // namespace jc::language
