// The fields of vocabularies and portfolios: the names that journeys share.
#pragma once
#include "compiler/language/choices.h"
#include "compiler/language/type.h"

namespace jc::language {

using enum expr::PhraseKind;

inline constexpr Field kVocabulary[] = {
    {"vocabulary", own_id(), "the vocabulary's id; the first key of the document"},
    {"roles", keyed(Kind::role), "what people are for"},
    {"teams", keyed(Kind::team), "groups with a lead"},
    {"people", keyed(Kind::person), "persons, where a role is not enough"},
    {"metrics", keyed(Kind::metric), "what is measured, defined once"},
    {"attributes", keyed(Kind::attribute), "facts about a customer that conditions may ask for"},
    {"segments", keyed(Kind::segment), "groups of customers, by attributes"},
    {"tiers", keyed(Kind::tier), "levels of support on the one framework"},
    {"personas", keyed(Kind::persona), "whose journey it is"},
    {"channels", keyed(Kind::channel), "where contact happens"},
    {"products", keyed(Kind::product), "what is sold"},
    {"events", keyed(Kind::event), "what systems can prove has happened"},
    {"assets", keyed(Kind::asset), "decks, templates, pages"},
    {"evidence", keyed(Kind::evidence), "surveys, interviews, numbers"},
    {"plays", list(record(Kind::play)), "recipes for all journeys"},
    {"rituals", list(record(Kind::ritual)), "meetings for all journeys"},
    {"scales", record(Kind::scales), "what scores mean"},
    {"terms", table(text()), "house words: what is said here in place of another word"},
    {"title", text(), "what people read; without one the id shows in sentence case"},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kRole[] = {
    {"kind", choice(kRoleKinds), "internal, customer or partner"},
    {"capacity", phrase(quantity), "working time one person of this role has, such as `30 hours a week`",
     KeyRole::work},
    {"responsibilities", list(text()), "what the role does on the journey", KeyRole::work},
};

inline constexpr Field kTeam[] = {
    {"lead", list(name(NameKind::person)), "who leads it"},
    {"roles", list(name(NameKind::party)), "the roles in it"},
    {"responsibilities", list(text()), "what the team does on the journey", KeyRole::work},
    {"capacity", phrase(quantity), "working time the team has, or accounts it can hold", KeyRole::work},
};

inline constexpr Field kPerson[] = {
    {"team", name(NameKind::team), "the team of the person"},
    {"role", list(name(NameKind::party)), "the roles of the person"},
};

inline constexpr Field kMetric[] = {
    {"kind", choice(kMetricKinds), "duration, ratio, percent, count, currency, score or composite",
     KeyRole::number},
    {"definition", text(), "what exactly is measured", kOnMetrics | KeyRole::number},
    {"starts", name(NameKind::anchor), "durations: what starts the clock", KeyRole::number},
    {"ends", name(NameKind::anchor), "durations: what stops it", KeyRole::number},
    {"numerator", text(), "ratios: what is counted", KeyRole::number},
    {"denominator", text(), "ratios: out of what", KeyRole::number},
    {"parts", table(phrase(quantity), NameKind::metric),
     "composites: metrics and their weights, which add up to 100%", kOnMetrics},
    {"bonus", phrase(quantity), "composites: what the parts may add up to beyond 100%"},
    {"unit", text(), "the unit values are given in", KeyRole::number},
    {"scale", list(phrase(range)), "lowest and highest value, as `0..100`"},
    {"bands", table(phrase(range)), "named ranges, half open so that they can meet"},
    {"override", phrase(criterion), "what decides whatever the parts say", KeyRole::number},
    {"above-100", flag(), "a percentage that may exceed 100", KeyRole::number},
    {"better", choice(kBetter), "higher or lower", KeyRole::number},
    {"owner", list(name(NameKind::party)), "who answers for the number", kOnMetrics},
    {"source", text(), "where the number comes from", KeyRole::number},
    {"status", choice(kMetricStatuses), "existing or new"},
    {"rank", choice(kRanks), "north-star, primary, secondary or tertiary", KeyRole::number},
    {"leads-to", list(name(NameKind::metric)), "the metrics it moves", kOnMetrics},
    {"variance-limit", phrase(quantity), "how far customers may lie apart"},
    {"targets", list(phrase(target)), "targets that hold everywhere"},
};

inline constexpr Field kAttribute[] = {
    {"kind", choice(kAttributeKinds), "currency, count, number, date, choice or text", KeyRole::number},
    {"values", list(text()), "choices: the values there are", KeyRole::number},
    {"unit", text(), "the unit values are given in", KeyRole::number},
    {"source", text(), "where the fact comes from", KeyRole::number},
};

inline constexpr Field kSegment[] = {
    {"where", phrase(condition), "which customers belong to it, by attributes"},
    {"lifecycle", list(name(NameKind::journey)), "the journey these customers take",
     KeyRole::promise_content},
    {"definition", text(), "which customers, in words", KeyRole::condition},
};

inline constexpr Field kTier[] = {
    {"serves", list(name(NameKind::segment)), "the segments it is for"},
    {"where", phrase(condition), "which customers belong to it, where not by segment"},
    {"model", text(), "what the support is like, in a sentence"},
    {"who", list(name(NameKind::party)), "who supports these customers"},
    {"includes", list(text()), "what customers of the tier can count on", KeyRole::promise_content},
    {"channels", list(name(NameKind::channel)), "where contact mostly happens"},
    {"ratio", phrase(quantity), "accounts a head, as `15 accounts per csm`", KeyRole::work},
    {"assigned", choice(kAssigned), "by rule (default) or purchased", KeyRole::condition},
};

inline constexpr Field kPersona[] = {
    {"goal", text(), "what the persona wants to reach", kPlaced},
    {"context", text(), "the situation the persona is in", kPlaced},
    {"role", list(name(NameKind::customer_party)), "the roles the persona has"},
    {"says", list(text()), "empathy map: quotes"},
    {"thinks", list(text()), "empathy map: thoughts"},
    {"does", list(text()), "empathy map: deeds"},
    {"feels", list(text()), "empathy map: feelings"},
    {"quote", text(), "one sentence in the persona's own words", kPlaced},
};

inline constexpr Field kChannel[] = {
    {"kind", choice(kChannelKinds), "human, digital, hybrid or physical"},
};

inline constexpr Field kProduct[] = {
    {"owner", list(name(NameKind::party)), "who answers for it", kOnPortfolio},
};

inline constexpr Field kEvent[] = {
    {"source", text(), "the system, and the event's name there", KeyRole::number},
    {"definition", text(), "what exactly has happened", KeyRole::number},
};

inline constexpr Field kAsset[] = {
    {"href", text(), "where it is"},
    {"owner", list(name(NameKind::party)), "who keeps it up to date"},
};

inline constexpr Field kEvidence[] = {
    {"kind", choice(kEvidenceKinds), "where it comes from"},           {"date", date(), "when it was taken"},
    {"n", integer(), "how many answers, customers or cases"},          {"href", text(), "where it is"},
    {"quotes", list(text()), "what was said, in the speakers' words"},
};

inline constexpr Field kScales[] = {
    {"emotion", list(phrase(range)), "of `feeling.score`: lowest and highest, or words from worst to best"},
    {"emotion-better", choice(kBetter), "whether a high score is good (default) or bad"},
};

inline constexpr Field kPortfolio[] = {
    {"portfolio", own_id(), "the portfolio's id; the first key of the document", kRequired},
    {"lifecycle", list(text()), "the stages of the portfolio's lifecycle map, in order",
     kPlaced | kOnPortfolio | KeyRole::place},
    {"orchestration", record(Kind::orchestration), "who keeps the whole together", kPlaced},
    {"products", keyed(Kind::portfolio_product), "the products, their journeys and where they matter most",
     kPlaced},
    {"intersections", list(record(Kind::intersection)), "stages where products meet", kPlaced},
    {"governance", record(Kind::governance), "who meets when", kPlaced},
    {"practice", record(Kind::practice), "where the team stands with journey management", kPlaced},
    {"plays", list(record(Kind::play)), "recipes for all journeys", kPlaced},
};

inline constexpr Field kOrchestration[] = {
    {"model", choice(kModels), "senior: one keeps the picture; federation: peers with one standard"},
    {"owner", list(name(NameKind::party)), "senior: who keeps the picture", kOnPortfolio},
    {"standard", text(), "federation: the standard they share", kOnPortfolio},
    {"meeting", name(NameKind::ritual), "federation: where they meet", kOnPortfolio},
    {"accepted-cost", text(), "the price of the model, known and accepted", kOnPortfolio},
    {"note", text(), "a remark for the readers of the spec"},
};

inline constexpr Field kPortfolioProduct[] = {
    {"journeys", list(name(NameKind::journey)), "the journeys of the product", kPlaced | kOnPortfolio},
    {"primary-stages", list(text()), "the stages of the lifecycle it matters most in",
     kPlaced | kOnPortfolio | KeyRole::place},
    {"orchestrator", list(name(NameKind::party)), "who keeps the product's journeys together",
     kPlaced | kOnPortfolio},
    {"segments-served", list(name(NameKind::segment)), "the customers it is for", kPlaced | kOnPortfolio},
    {"owner", list(name(NameKind::party)), "who answers for it", kPlaced | kOnPortfolio},
};

inline constexpr Field kIntersection[] = {
    {"stage", text(), "the stage of the lifecycle", kRequired | kPlaced | kOnPortfolio | KeyRole::place},
    {"products", list(name(NameKind::product)), "the products that meet there",
     kRequired | kPlaced | kOnPortfolio},
    {"coordinator", list(name(NameKind::party)), "who coordinates them", kPlaced | kOnPortfolio},
    {"why", text(), "what has to be coordinated", kPlaced | kOnPortfolio},
};

}  // namespace jc::language
