// Words of other tools in the smallest maps: pains, feelings, audits, wins, what a vocabulary says of a
// product.
#include "compiler/language/told_words.h"

namespace jc::language {

namespace {

constexpr std::string_view kElsewhere =
    "a remark is a `note`; what stands elsewhere is linked to, as `links: { wiki: … }`";
constexpr std::string_view kHeld = "what was seen and said is the `text`";

constexpr ToldOfKind kTold[] = {
    {Kind::insight, "owner solution solutions fix opportunity",
     "who ends it, and how, stands in an opportunity of the journey: `opportunities: [{ id: …, addresses: "
     "[<id of "
     "this>], owner: … }]`"},
    {Kind::insight, "stage step place where", "it belongs to the stage or step that it is written in"},
    {Kind::insight, "source sources proof", "what it rests on is its `evidence`"},
    {Kind::insight, "quote quotes verbatim",
     "what was said in their words stands under `quotes` of the evidence"},
    {Kind::insight, "category type theme tag", kElsewhere},
    {Kind::feeling, "value rating intensity level points number",
     "its place on the scale is the `score`, as `score: -2`"},
    {Kind::feeling, "from to start end before after",
     "where it changes inside the stage the `score` is a range, as `score: -2..1`"},
    {Kind::feeling, "reason why because", "why it is so is a pain or a gain beside it; a remark, a `note`"},
    {Kind::feeling, "emoji emotion icon face",
     "the feeling in a word is the `label`; its face follows from the `score`"},
    {Kind::feeling, "who actor person of", "whose it is, is the `persona`"},
    {Kind::review, "date day",
     "when the map was last looked at is `last`; how often that is done, the `cadence`"},
    {Kind::review, "reviewer reviewed-by outcome result notes-of",
     "who looks is the `owner`; what came of it stands in a `note`, or under `changes` of the journey"},
    {Kind::governance, "forums rituals-list reporting committees",
     "who meets when stands under `rituals: [{ id: board, cadence: monthly }]`"},
    {Kind::governance, "decision-rights process rules policy policies",
     "who decides is `raci: { accountable: … }` where it is decided; how, a `note`"},
    {Kind::product, "plan price version category modules features url team edition", kElsewhere},
    {Kind::activity, "role actor", "who does it is `responsible`, who answers for it `accountable`"},
    {Kind::activity, "tasks items", "each thing that is done is an activity of its own"},
    {Kind::change, "author by-whom who", "who decided is `by`"},
    {Kind::change, "reason type impact description-of", "what changed, and why, is the `why`"},
    {Kind::change, "when on", "the day is the `date`"},
    {Kind::audit, "period score result results method",
     "what was asked is `questions: [ … ]`, what came of it `findings: [{ text: … }]`; how, a `note`"},
    {Kind::audit, "date-of day when", "the day is the `date`"},
    {Kind::finding, "title severity status priority",
     "what was found is the `text`, what is done about it the `action`"},
    {Kind::finding, "recommendation recommendations measure", "what will be done about it is the `action`"},
    {Kind::practice, "goals budget roadmap next-steps status maturity level stage team lead sponsor",
     "what is done stands under `define`, `measure`, `analyse`, `improve` and `govern`, each with `text`, "
     "`owner` and "
     "`status`; who stands behind it is the `sponsor` of the journey"},
    {Kind::win, "amount savings revenue worth money",
     "what it is worth is its `value`, as text; what moved, `metric`, `baseline` and `result`"},
    {Kind::win, "before after from to", "what it was is the `baseline`, what it is now the `result`"},
    {Kind::win, "owner by who", "who brought it about is the owner of the `opportunity`"},
    {Kind::overlap, "from to with between",
     "which run side by side is `stages: [adopt, expand]`; for how long, `duration`"},
    {Kind::overlap, "reason because", "why they do is `why`"},
    {Kind::stage_value, "amount to aim number", "what is aimed at is the `target`, as `target: 12 hours`"},
    {Kind::stage_value, "from was before", "what it is today is the `baseline`"},
    {Kind::stage_value, "unit currency", "the unit stands with the number, as `target: EUR 1,667`"},
    {Kind::stage_value, "customer team us",
     "who measures is `measured-by`: customer or team; the value in words, `text`"},
    {Kind::raci, "support supports supporting supportive s",
     "who helps is `responsible` with the others, or `consulted`"},
    {Kind::validation, "how metric test experiment", "how it will be tested is the `method`"},
    {Kind::variant, "base of parent original name", "the journey that this is a variant of is `journey`"},
    {Kind::variant, "reason why difference",
     "what is different, and why, is said in a `note` of the journey"},
    {Kind::walkthrough, "participants who people", "who took the journey is `by`"},
    {Kind::walkthrough, "findings score result results where notes-of", kHeld},
    {Kind::lane_item, "stage step from to", "over which steps or stages it reaches is `across`"},
    {Kind::lane_item, "system tool name", "what stands in the row is its `text`"},
    {Kind::event, "frequency field object table column",
     "the system and what it is called there is the `source`, as `source: crm Opportunity.StageName`"},
    {Kind::attribute, "object table column field-name",
     "the system and what it is called there is the `source`"},
    {Kind::channel, "url available languages address vendor hours response-time opening-hours", kElsewhere},
    {Kind::team, "location function hours office",
     "how much time it has is the `capacity`, what it does `responsibilities: [ … ]`"},
    {Kind::asset, "author created-by", "who keeps it up to date is the `owner`"},
    {Kind::vocabulary, "statuses languages tags",
     "how customers stand is told by `statuses: [ … ]` of a journey; tags have no key"},
};

}  // namespace

std::span<const ToldOfKind> told_of_small_parts() { return kTold; }

}  // namespace jc::language
