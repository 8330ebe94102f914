// The fields of what surrounds a journey: experience, governance, practice, tiers as overlays.
#pragma once
#include "compiler/language/choices.h"
#include "compiler/language/type.h"

namespace jc::language {

using enum expr::PhraseKind;

inline constexpr Field kExperience[] = {
    {"doing", list(text()), "what the customer does", kPlaced | kOnMap},
    {"thinking", list(text()), "what the customer thinks, as quotes", kPlaced | kOnMap},
    {"feeling", list(record(Kind::feeling)), "how it feels; one for each persona where they differ", kPlaced},
    {"questions", list(text()), "what the customer asks", kPlaced | kOnMap},
    {"needs", list(text()), "what the customer needs", kPlaced | kOnMap},
    {"pains", list(record(Kind::insight)), "what hurts", kPlaced},
    {"gains", list(record(Kind::insight)), "what delights", kPlaced},
    {"pressures", list(record(Kind::insight)), "what presses from outside", kPlaced},
    {"obstacles", list(record(Kind::insight)), "what could stop the customer", kPlaced},
    {"limits", list(record(Kind::insight)), "technical limits the customer meets", kPlaced},
    {"motivations", list(text()), "what drives the customer", kPlaced | kOnMap},
    {"triggers", list(text()), "what makes the customer act", kPlaced | kOnMap},
    {"research", list(text()), "where the customer looks for information", kPlaced | kOnMap},
    {"moment-of-truth", flag(), "the moment that decides how the whole is remembered", kPlaced},
};

inline constexpr Field kFeeling[] = {
    {"label", text(), "the feeling in a word", kShorthand | kOnMap},
    {"score", phrase(range), "its place on `scales.emotion`; a range where it changes inside the stage",
     kOnMap | KeyRole::prose},
    {"persona", name(NameKind::persona), "whose feeling it is", kOnMap},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kInsight[] = {
    {"id", own_id(), "what opportunities call it", kPlaced},
    {"text", text(), "what was found", kShorthand | kRequired | kPlaced | kOnMap},
    {"severity", choice(kDegrees), "low, medium or high", KeyRole::prose | kPlaced},
    {"frequency", text(), "how often it is met", kOnMap},
    {"impact", text(), "what follows from it", kOnMap},
};

inline constexpr Field kValidation[] = {
    {"method", text(), "how it will be tested", kShorthand},
    {"due", date(), "until when"},
    {"owner", list(name(NameKind::party)), "who tests it"},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kOpportunity[] = {
    {"id", own_id(), "what other places call the opportunity", kPlaced},
    {"text", text(), "the idea in a sentence", kShorthand | kPlaced | kOnMap},
    {"addresses", list(name(NameKind::insight)), "the pains it would end", kPlaced | kOnMap},
    {"stage", list(name(NameKind::stage)), "where it would help", kPlaced},
    {"owner", list(name(NameKind::party)), "who drives it", kPlaced | kOnMap},
    {"status", choice(kOpportunityStatuses), "idea, planned, doing, done or rejected",
     KeyRole::prose | kPlaced},
    {"impact", choice(kDegrees), "what it would bring", KeyRole::prose | kPlaced},
    {"size", choice(kSizes), "how big a job it is", KeyRole::work | kPlaced},
    {"expected", list(phrase(effect)), "the change expected on metrics", kPlaced | kOnMap},
    {"solutions", list(text()), "ways to do it"},
    {"due", date(), "until when"},
};

inline constexpr Field kStatus[] = {
    {"id", own_id(), "what other places call the status", kRequired | kPlaced},
    {"entry", phrase(criterion), "when a customer gets it", kPlaced | kOnFlow},
    {"exit", phrase(criterion), "when it is over", kPlaced | kOnFlow},
    {"terminal", choice(kTerminals), "the journey ends with it, and how",
     kOnMap | kOnFlow | KeyRole::promise_content},
    {"stages", list(name(NameKind::stage)), "the stages it can occur in; all where left out", kPlaced},
    {"owner", list(name(NameKind::party)), "who answers for a customer with it",
     kInherited | kPlaced | kOnFlow},
    {"notify", list(name(NameKind::party)), "who is told", kPlaced | kOnFlow},
    {"plays", list(name(NameKind::play)), "what is done", KeyRole::promise_content | kPlaced},
};

inline constexpr Field kGovernance[] = {
    {"contact", list(name(NameKind::party)), "the single point of contact; rituals inherit it as owner",
     kOnYear},
    {"review", record(Kind::review), "how the map is kept true"},
    {"rituals", list(record(Kind::ritual)), "meetings and other things that come back"},
    {"inform", list(name(NameKind::party)), "who is told of what emerges"},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kReview[] = {
    {"cadence", phrase(cadence), "how often", kShorthand | kOnYear},
    {"last", date(), "when the map was last reviewed", KeyRole::prose},
    {"triggers", list(text()), "what calls for a review out of turn", kOnYear},
    {"owner", list(name(NameKind::party)), "who reviews", kOnYear},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kRitual[] = {
    {"id", own_id(), "what other places call the ritual", kRequired | kPlaced},
    {"cadence", phrase(cadence), "how often", kPlaced | kOnYear | kOnTiers},
    {"first", date(), "the first time, from which the others are counted"},
    {"duration", phrase(duration), "how long it takes", kOnYear | KeyRole::work},
    {"effort", phrase(quantity),
     "working time it costs each who comes, with what comes before and after; its duration where left out",
     KeyRole::work},
    {"owner", list(name(NameKind::party)), "who calls it", kInherited | kPlaced | kOnYear | kOnTiers},
    {"attendees", list(name(NameKind::customer_party)), "who comes", kPlaced | kOnYear | kOnTiers},
    {"optional", list(name(NameKind::customer_party)), "who may come", kOnYear},
    {"purpose", text(), "what it is for", kPlaced | kOnYear},
    {"question", text(), "the one question it asks", kOnYear},
    {"agenda", list(text()), "what is talked about"},
    {"outputs", list(text()), "what is there afterwards"},
    {"level", choice(kLevels), "product or portfolio"},
    {"channel", list(name(NameKind::channel)), "where it happens", KeyRole::work},
    {"assets", list(name(NameKind::asset)), "templates in use"},
    {"stages", list(name(NameKind::stage)), "the stages it speaks about"},
};

inline constexpr Field kPractice[] = {
    {"phase", choice(kPhases), "land: prove it on one journey; expand: grow from wins",
     KeyRole::prose | kPlaced},
    {"rationale", text(), "why this journey: known to be broken, or known to be valued", kPlaced},
    {"wins", list(record(Kind::win)), "what has been gained so far", kPlaced},
    {"define", record(Kind::practice_activity), "which journey, and with whom", kPlaced},
    {"measure", record(Kind::practice_activity), "by which numbers", kPlaced},
    {"analyse", record(Kind::practice_activity), "from which evidence", kPlaced},
    {"improve", record(Kind::practice_activity), "by which bets", kPlaced},
    {"govern", record(Kind::practice_activity), "who is asked, met and told", kPlaced},
    {"expand-when", list(text()), "what has to be true before the next journey is begun", kPlaced},
    {"sunset", text(), "when we would stop", kPlaced},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kPracticeActivity[] = {
    {"status", choice(kActivityStates), "todo, doing or done", kShorthand | KeyRole::prose | kPlaced},
    {"text", text(), "what was chosen and is done about it, in a sentence or two", kPlaced},
    {"owner", list(name(NameKind::party)), "who sees to it", kPlaced},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kWin[] = {
    {"date", date(), "when", kPlaced},
    {"metric", name(NameKind::metric), "what moved", kPlaced},
    {"baseline", phrase(quantity), "the value before", kPlaced},
    {"result", phrase(quantity), "the value after", kPlaced},
    {"value", text(), "what it is worth, in money, hours or customers", kPlaced},
    {"opportunity", list(name(NameKind::opportunity)), "the opportunities that made it",
     kPlaced | KeyRole::prose},
    {"text", text(), "the win in words", kShorthand | kPlaced},
    {"evidence", list(name(NameKind::evidence)), "what it rests on", kInherited | kPlaced | KeyRole::prose},
};

inline constexpr Field kAudit[] = {
    {"stage", list(name(NameKind::stage)), "what was looked at", kPlaced},
    {"sample", integer(), "how many customers", kPlaced},
    {"date", date(), "when", kPlaced},
    {"owner", list(name(NameKind::party)), "who looked", kPlaced},
    {"questions", list(text()), "what was asked of each", kPlaced},
    {"customers", list(record(Kind::audited)), "what each of them met, for the audit sheet", kPlaced},
    {"findings", list(record(Kind::finding)), "what was found", kPlaced},
};

inline constexpr Field kAudited[] = {
    {"account", text(), "which customer: a number or a name of yours", kShorthand | kRequired},
    {"started", date(), "the day on which the journey began for them"},
    {"reached", table(date(), NameKind::milestone), "the day on which each milestone was reached"},
    {"had", list(name(NameKind::touchpoint)), "the contacts that took place"},
    {"worked", list(text()), "what worked"},
    {"failed", list(text()), "what did not"},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kFinding[] = {
    {"text", text(), "what was found", kShorthand | kRequired},
    {"action", text(), "what will be done about it"},
    {"owner", list(name(NameKind::party)), "who does it"},
    {"due", date(), "until when"},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kWalkthrough[] = {
    {"date", date(), "when"},
    {"by", list(name(NameKind::party)), "who took the journey"},
    {"text", text(), "what was seen", kShorthand},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kChange[] = {
    {"version", text(), "the version it led to", KeyRole::name},
    {"date", date(), "when it took effect", kOnMap},
    {"why", text(), "what changed, and why", kShorthand},
    {"announced", flag(), "the people concerned were told"},
    {"by", list(name(NameKind::party)), "who decided"},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kOverlay[] = {
    {"owner", list(name(NameKind::party)), "who answers for the journey in this tier"},
    {"raci", record(Kind::raci), "who is involved in this tier"},
    {"stages", keyed(Kind::overlay_stage, NameKind::stage), "what differs in a stage"},
    {"milestones", keyed(Kind::overlay_milestone, NameKind::milestone),
     "what differs in a milestone of the journey"},
    {"touchpoints", record(Kind::touchpoint_patch), "contacts of the journey that come, go or differ"},
    {"contingencies", list(record(Kind::contingency)), "what happens instead when a customer gets off track"},
    {"plays", record(Kind::play_patch), "plays that come, go or differ"},
    {"rituals", record(Kind::ritual_patch), "rituals that come, go or differ"},
};

inline constexpr Field kOverlayStage[] = {
    {"owner", list(name(NameKind::party)), "who answers for the stage in this tier"},
    {"raci", record(Kind::raci), "who is involved in this tier"},
    {"duration", phrase(duration), "how long it takes in this tier"},
    {"window", phrase(moment), "when it takes place in this tier"},
    {"milestones", keyed(Kind::overlay_milestone, NameKind::milestone), "what differs in a milestone"},
    {"touchpoints", record(Kind::touchpoint_patch), "contacts that come, go or differ"},
    {"contingencies", list(record(Kind::contingency)), "what happens instead when a customer gets stuck"},
    {"plays", list(name(NameKind::play)), "the plays of the stage in this tier"},
};

inline constexpr Field kOverlayMilestone[] = {
    {"owner", list(name(NameKind::party)), "who answers for it in this tier"},
    {"raci", record(Kind::raci), "who is involved in this tier"},
    {"due", phrase(moment), "when it is due in this tier"},
    {"contingencies", list(record(Kind::contingency)), "what happens when it is late in this tier"},
};

inline constexpr Field kTouchpointPatch[] = {
    {"add", list(record(Kind::touchpoint)), "contacts that only this tier has"},
    {"remove", list(text()), "contacts that this tier does without"},
    {"change", keyed(Kind::overlay_touchpoint), "what differs in a contact"},
};

inline constexpr Field kPlayPatch[] = {
    {"add", list(record(Kind::play)), "plays that only this tier has"},
    {"remove", list(text()), "plays that this tier does without"},
    {"change", keyed(Kind::overlay_play), "what differs in a play"},
};

inline constexpr Field kRitualPatch[] = {
    {"add", list(record(Kind::ritual)), "rituals that only this tier has"},
    {"remove", list(text()), "rituals that this tier does without"},
    {"change", keyed(Kind::overlay_ritual), "what differs in a ritual"},
};

}  // namespace jc::language
