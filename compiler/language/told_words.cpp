#include "compiler/language/told_words.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace jc::language {

namespace {

struct Told {
  std::string_view word;
  std::string_view instead;
  // Where the word may stand elsewhere.
  std::optional<Kind> in = std::nullopt;
};

// Those that mean something of their own in one kind of record stand in `told_of_kinds.cpp`, which is asked
// first.
constexpr Told kTold[] = {
    {"red", "ranges with names are `bands: { green: 70.., yellow: 40..70, red: ..40 }`"},
    {"yellow", "ranges with names are `bands: { green: 70.., yellow: 40..70, red: ..40 }`"},
    {"amber", "ranges with names are `bands: { green: 70.., yellow: 40..70, red: ..40 }`"},
    {"green", "ranges with names are `bands: { green: 70.., yellow: 40..70, red: ..40 }`"},
    {"line-of-visibility", "the line is drawn by itself, between the rows of `lanes` that it parts"},
    {"line-of-interaction", "the line is drawn by itself, between the rows of `lanes` that it parts"},
    {"line-of-internal-interaction",
     "the line is drawn by itself, between the rows of `lanes` that it parts"},
    {"order", "they come in the order in which they are written, so that none needs a number"},
    {"number", "they come in the order in which they are written, so that none needs a number"},
    {"sequence", "they come in the order in which they are written, so that none needs a number"},
    {"color", "colours come from who owns what, and from `theme` in `journeyc.yaml`"},
    {"colour", "colours come from who owns what, and from `theme` in `journeyc.yaml`"},
    {"tags", "groups of customers are `segments` or `tiers`, and kinds of map the `type` of a journey"},
    {"assumptions",
     "what is assumed has `confidence: assumption` where it stands, and `validate-by` says how it is tested"},
    {"hypotheses",
     "what is assumed has `confidence: assumption` where it stands, and `validate-by` says how it is tested"},
    {"hypothesis",
     "what is assumed has `confidence: assumption` where it stands, and `validate-by` says how it is tested"},
    {"validated", "how sure you are is `confidence: validated`, with the `evidence` it rests on"},
    {"nps",
     "a number is declared under `vocabulary: { metrics: … }`, and its target stands in `metrics`, as `nps "
     ">= 40`"},
    {"csat",
     "a number is declared under `vocabulary: { metrics: … }`, and its target stands in `metrics`, as `csat "
     ">= 4.5`"},
    {"health",
     "a number is declared under `vocabulary: { metrics: … }`, and its target stands in `metrics`, as "
     "`health-score >= 70`"},
    {"health-score",
     "a number is declared under `vocabulary: { metrics: … }`, and its target stands in `metrics`, as "
     "`health-score >= 70`"},
    {"time-to-value",
     "a number is declared under `vocabulary: { metrics: … }`, and its target stands in `metrics`, as "
     "`time-to-value <= 30 days`"},
    {"north-star",
     "a number is declared under `vocabulary: { metrics: … }` with `rank: north-star`, and its target stands "
     "in `metrics`"},
    {"current", "what is measured today stands with the target, as `metrics: [<metric> from 31 to 40]`"},
    {"baseline", "what is measured today stands with the target, as `metrics: [<metric> from 31 to 40]`"},
    {"updated",
     "when a file was touched is for git to know; when the map was last looked at is `governance: { review: "
     "{ last: … } }`"},
    {"last-updated",
     "when a file was touched is for git to know; when the map was last looked at is `governance: { review: "
     "{ last: … } }`"},
    {"next-review", "the next review follows from `governance: { review: { cadence: quarterly, last: … } }`"},
    {"critical", "what decides how the whole is remembered has `experience: { moment-of-truth: true }`"},
    {"parallel", "stages that run side by side are told of in `overlaps` of the journey"},
    {"required", "what is written is needed unless it says `if`, or `optional: true` where it is a step"},
    {"optional", "what is written is needed unless it says `if`, or `optional: true` where it is a step"},
    {"digital",
     "whether a contact is digital is the `kind` of its channel, and `automated: true` says that nobody of "
     "ours acts"},
    {"human",
     "whether a contact is human is the `kind` of its channel, and `automated: true` says that nobody of "
     "ours acts"},
    {"industry",
     "a group of customers is declared under `vocabulary: { segments: … }`, by attributes of yours"},
    {"region",
     "a group of customers is declared under `vocabulary: { segments: … }`, by attributes of yours"},
    {"sla", "by when it is taken over stands in `when`, as `within 24 hours of contract-signed`",
     Kind::handoff},
    {"sla",
     "what is promised is a target: `metrics: [first-reply <= 1 business day]`; how long the stage takes is "
     "its "
     "`duration`"},
    {"handoff-to", "who takes over stands in the hand-off: `handoff: { to-owner: <who>, payload: [ … ] }`"},
    {"hand-off-to", "who takes over stands in the hand-off: `handoff: { to-owner: <who>, payload: [ … ] }`"},
    {"handover-to", "who takes over stands in the hand-off: `handoff: { to-owner: <who>, payload: [ … ] }`"},
    {"handoff-owner",
     "who takes over stands in the hand-off: `handoff: { to-owner: <who>, payload: [ … ] }`"},
    {"handoff-checklist", "it stands in the hand-off: `handoff: { checklist: [ … ] }`"},
    {"handoff-payload", "it stands in the hand-off: `handoff: { payload: [ … ] }`"},
    {"handoff-criteria", "it stands in the hand-off: `handoff: { accepted-when: … }`"},
    {"conversion", "what is measured stands in `metrics`, as `conversion-rate >= 32%`"},
    {"conversion-rate", "what is measured stands in `metrics`, as `conversion-rate >= 32%`"},
    {"target-conversion", "what is measured stands in `metrics`, as `conversion-rate >= 32%`"},
    {"conversion-target", "what is measured stands in `metrics`, as `conversion-rate >= 32%`"},
    {"text", "what a contact is called is its `title`, and what it is for its `why`", Kind::touchpoint},
    {"message", "what a contact is called is its `title`, and what it is for its `why`", Kind::touchpoint},
    {"content", "what a contact is called is its `title`, and what it is for its `why`", Kind::touchpoint},
    {"team", "a team names its roles: `vocabulary: { teams: { sales: { roles: [sdr] } } }`", Kind::role},
    {"teams", "a team names its roles: `vocabulary: { teams: { sales: { roles: [sdr] } } }`", Kind::role},
    {"department", "a team names its roles: `vocabulary: { teams: { sales: { roles: [sdr] } } }`",
     Kind::role},
    {"frustrations", "what hurts is told where it does, as `experience: { pains: [ … ] }` of a stage",
     Kind::persona},
    {"pain-points", "what hurts is told where it does, as `experience: { pains: [ … ] }` of a stage",
     Kind::persona},
    {"pains", "what hurts is told where it does, as `experience: { pains: [ … ] }` of a stage",
     Kind::persona},
    {"challenges", "what hurts is told where it does, as `experience: { pains: [ … ] }` of a stage",
     Kind::persona},
    {"fears", "what hurts is told where it does, as `experience: { pains: [ … ] }` of a stage",
     Kind::persona},
    {"needs", "what a persona needs is told where it does, as `experience: { needs: [ … ] }` of a stage",
     Kind::persona},
    {"expectations",
     "what a persona needs is told where it does, as `experience: { needs: [ … ] }` of a stage",
     Kind::persona},
    {"likelihood",
     "how likely it is has no key of its own: what is done stands under `do`, and words for people under "
     "`note`",
     Kind::contingency},
    {"probability",
     "how likely it is has no key of its own: what is done stands under `do`, and words for people under "
     "`note`",
     Kind::contingency},
    {"level", "the order is that of the list: how long each is tried before the next is its `move-on`",
     Kind::contingency},
    {"description",
     "what has gone wrong stands under `if`, as `if: no login for 14 days`; what is done under `do`",
     Kind::contingency},
    {"next",
     "stages lead to the next one by themselves; another way is `transitions: [{ from: …, to: … }]` of the "
     "journey",
     Kind::stage},
    {"if-no",
     "another way than to the next stage is `transitions: [{ from: …, to: …, if: … }]` of the journey",
     Kind::stage},
    {"if-yes",
     "another way than to the next stage is `transitions: [{ from: …, to: …, if: … }]` of the journey",
     Kind::stage},
    {"else",
     "another way than to the next stage is `transitions: [{ from: …, to: …, if: … }]` of the journey",
     Kind::stage},
    {"otherwise",
     "another way than to the next stage is `transitions: [{ from: …, to: …, if: … }]` of the journey",
     Kind::stage},
    {"dependencies", "what has to come first is told by when it is due, as `due: 5 days after <milestone>`",
     Kind::milestone},
    {"depends-on", "what has to come first is told by when it is due, as `due: 5 days after <milestone>`",
     Kind::milestone},
    {"blocked-by", "what has to come first is told by when it is due, as `due: 5 days after <milestone>`",
     Kind::milestone},
    {"metadata",
     "`owner`, `status` and `version` stand on the journey itself; who wrote what and when, git knows",
     Kind::journey},
    {"meta",
     "`owner`, `status` and `version` stand on the journey itself; who wrote what and when, git knows",
     Kind::journey},
    {"goals",
     "what the customer has at the end is the `outcome`; what the stage is for, in one sentence, its "
     "`purpose`",
     Kind::stage},
    {"checklist",
     "work with somebody who does it is `activities: [ … ]`; what proves that it is done, `milestones: [ … "
     "]`",
     Kind::stage},
    {"survey",
     "asking is a contact, as `touchpoints: [{ id: pulse-survey, when: day 30 }]`; what is aimed at stands "
     "in `metrics`",
     Kind::stage},
    {"documents",
     "what customers bring stands under `needs-from: { customer: [ … ] }`; what is given out, under the "
     "`assets` of a contact",
     Kind::stage},
    {"levels", "tiers are declared under `vocabulary: { tiers: … }`", Kind::journey},
    {"plans", "tiers are declared under `vocabulary: { tiers: … }`", Kind::journey},
    {"packages", "tiers are declared under `vocabulary: { tiers: … }`", Kind::journey},
    {"customer", "whose journey it is stands under `personas`; which customers it is for, under `segments`",
     Kind::journey},
    {"customers", "whose journey it is stands under `personas`; which customers it is for, under `segments`",
     Kind::journey},
    {"success",
     "what is aimed at stands in `metrics`, as `retention >= 95%`; what the customer wants to reach is the "
     "`goal`",
     Kind::journey},
    {"success-metrics", "what is aimed at stands in `metrics`, as `retention >= 95%`", Kind::journey},
    {"moments-of-truth",
     "a moment of truth is told where it is, as `experience: { moment-of-truth: true }` of a stage or step",
     Kind::journey},
    {"severities",
     "kinds of customers or cases are the segments of a vocabulary: `vocabulary: { segments: { <name>: { "
     "where: … } } }`",
     Kind::journey},
    {"updates", "what comes back is a contact, as `touchpoints: [{ id: update, repeat: every 4 hours }]`",
     Kind::stage},
    {"escalate-to", "who is asked next, and when, stands in `contingencies: [{ if: …, notify: <who> }]`",
     Kind::stage},
    {"escalate", "who is asked next, and when, stands in `contingencies: [{ if: …, notify: <who> }]`",
     Kind::stage},
    {"escalation-to", "who is asked next, and when, stands in `contingencies: [{ if: …, notify: <who> }]`",
     Kind::stage},
    {"timeline",
     "what is done on which day stands in `activities: [{ does: …, when: day 14 }]`, and contacts in "
     "`touchpoints`",
     Kind::stage},
    {"schedule",
     "what is done on which day stands in `activities: [{ does: …, when: day 14 }]`, and contacts in "
     "`touchpoints`",
     Kind::stage},
    {"cadence",
     "what comes back is a contact, as `touchpoints: [{ id: check-in, repeat: weekly }]`; what happens on "
     "which day says so under `when`",
     Kind::stage},
    {"timeline",
     "what is done on which day stands in `activities: [{ does: …, when: day 14 }]`, and contacts in "
     "`touchpoints`",
     Kind::journey},
    {"schedule",
     "what is done on which day stands in `activities: [{ does: …, when: day 14 }]`, and contacts in "
     "`touchpoints`",
     Kind::journey},
    {"timeframe",
     "how long it takes is its `duration`; when it takes place its `window`, such as `month 8..9`",
     Kind::stage},
    {"time-frame",
     "how long it takes is its `duration`; when it takes place its `window`, such as `month 8..9`",
     Kind::stage},
    {"pain-point", "what customers do, think and feel there stands in `experience` of the stage or of a step",
     Kind::touchpoint},
    {"experience", "what customers do, think and feel there stands in `experience` of the stage or of a step",
     Kind::touchpoint},
    {"idea", "ideas stand under `opportunities: [{ text: …, stage: … }]` of the journey", Kind::touchpoint},
    {"improvement", "ideas stand under `opportunities: [{ text: …, stage: … }]` of the journey",
     Kind::touchpoint},
    {"opportunity", "ideas stand under `opportunities: [{ text: …, stage: … }]` of the journey", Kind::stage},
    {"idea", "ideas stand under `opportunities: [{ text: …, stage: … }]` of the journey", Kind::stage},
    {"improvement", "ideas stand under `opportunities: [{ text: …, stage: … }]` of the journey", Kind::stage},
    {"response", "what customers of the tier can count on stands in `includes: [ … ]`", Kind::tier},
    {"experiments",
     "what is tried is an idea of `opportunities: [{ text: …, stage: … }]` of the journey, and `validate-by` "
     "says how it is tested",
     Kind::stage},
    {"experiment",
     "what is tried is an idea of `opportunities: [{ text: …, stage: … }]` of the journey, and `validate-by` "
     "says how it is tested",
     Kind::stage},
    {"meeting",
     "a meeting with the customer is a contact, as `touchpoints: [{ id: review, repeat: quarterly }]`; "
     "meetings of our own stand in `governance: { rituals: [ … ] }` of the journey",
     Kind::stage},
    {"company-size", "which customers belong to a tier is a condition, as `where: arr > 250k`", Kind::tier},
    {"eligibility", "which customers belong to a tier is a condition, as `where: arr > 250k`", Kind::tier},
    {"touch-model", "the kind of support is the `model` of a tier, under `vocabulary: { tiers: … }`"},
};

}  // namespace

std::string_view instead_of(Kind kind, std::string_view word) {
  if (const std::string_view own = told_of_kind(kind, word); !own.empty()) {
    return own;
  }
  const auto found = std::find_if(std::begin(kTold), std::end(kTold), [&](const Told& each) {
    return each.word == word && (!each.in || *each.in == kind);
  });
  return found == std::end(kTold) ? "" : found->instead;
}

}  // namespace jc::language
