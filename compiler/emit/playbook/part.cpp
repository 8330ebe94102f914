#include <algorithm>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/emit/playbook/record.h"
#include "compiler/emit/site/facets.h"
#include "compiler/emit/site/place.h"
#include "compiler/facts/stage_ways.h"
#include "compiler/view/owners.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Field;
using language::Kind;
using model::Entity;
using model::Is;
using model::ValueView;
using language::operator""_key;

namespace {

struct Label {
  std::string_view key;
  std::string_view label;
};
constexpr Label kLabels[] = {
    {"for", "Serves"},
    {"produces", "Proven by"},
    {"effort", "Our time"},
    {"duration", "Takes"},
    {"tiers", "Only for tiers"},
    {"segments", "Only for segments"},
    {"if", "Only if"},
    {"personas", "Only for personas"},
    {"raci", "RACI"},
    {"evidence-of", "Seen by"},
    {"do", "To do"},
    {"across", "Across"},
    {"href", "Where"},
    {"n", "Cases"},
    {"before", "Prepares"},
    {"aside", "Outside the order"},
    {"terminal", "Ends the journey"},
    {"join", "In the order"},
    {"last", "Last reviewed"},
    {"where", "Customers with"},
};

const Data::List* items_of(const Data* value) {
  const Data* items = value == nullptr ? nullptr : value->find("items");
  return items == nullptr ? nullptr : std::get_if<Data::List>(&items->value);
}

// The side's line `at`; a side that is none has its reason on the first.
Data line_of(const Data* side, std::size_t at) {
  const Data::List* items = items_of(side);
  if (items == nullptr || (items->empty() ? at > 0 : at >= items->size())) {
    return false;
  }
  return items->empty() ? *side->find("md") : *(*items)[at].find("md");
}

std::size_t lines_of(const Data* side) {
  const Data::List* items = items_of(side);
  return items == nullptr ? 0 : std::max<std::size_t>(items->size(), 1);
}

// Both sides line by line, for a table.
Data rows_of(const Data& sides) {
  Data::List rows;
  const std::size_t count = std::max(lines_of(sides.find("customer")), lines_of(sides.find("team")));
  for (std::size_t i = 0; i < count; i++) {
    Data row{Data::Object{}};
    row.set("customer", line_of(sides.find("customer"), i));
    row.set("team", line_of(sides.find("team"), i));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string first_shown(PlaybookRecords& records, Entity entity, language::KeyId key) {
  const ValueView value = entity ? entity.find(key) : ValueView();
  return shows(value) ? records.line(*language::find_field(entity.kind(), key), value) : "";
}

// Without a definition, what is counted says it.
Meaning meaning_of_metric(PlaybookRecords& records, Entity metric) {
  const std::string starts = first_shown(records, metric, "starts"_key);
  if (!starts.empty()) {
    return {view::say_of("from {} to {}", starts, first_shown(records, metric, "ends"_key)),
            {"starts"_key, "ends"_key}};
  }
  const std::string above = first_shown(records, metric, "numerator"_key);
  if (!above.empty()) {
    return {view::say_of("{} out of {}", above, first_shown(records, metric, "denominator"_key)),
            {"numerator"_key, "denominator"_key}};
  }
  return {first_shown(records, metric, "parts"_key), {"parts"_key}};
}

}  // namespace

std::string label_of(Kind kind, std::string_view key) {
  // Of each who has the role, while a team has its own together; in time or in accounts.
  if (kind == Kind::role && key == "capacity") {
    return view::say("Capacity of each");
  }
  const auto* found =
      std::find_if(std::begin(kLabels), std::end(kLabels), [&](const Label& l) { return l.key == key; });
  // Whose own they are, they are not only for.
  const bool of_journey = (kind == Kind::journey || kind == Kind::vocabulary) &&
                          (key == "segments" || key == "personas" || key == "tiers");
  return view::say(found == std::end(kLabels) || of_journey ? model::sentence_case(key)
                                                            : std::string(found->label));
}

std::string kind_in_words(Kind kind) {
  return view::say(kind == Kind::handoff ? "Hand-off" : model::sentence_case(language::info(kind).name));
}

std::string choice_in_words(std::string_view choice) {
  std::string word(choice);
  std::replace(word.begin(), word.end(), '-', ' ');
  return model::sentence_case(view::say(word));
}

Meaning meaning_of(PlaybookNames& names, Entity entity) {
  PlaybookRecords records(names);
  for (const language::KeyId key : {"definition"_key, "text"_key, "model"_key, "where"_key,
                                    "responsibilities"_key, "goal"_key, "lead"_key, "team"_key}) {
    const bool has = language::find_field(entity.kind(), key) != nullptr;
    std::string shown = has ? first_shown(records, entity, key) : "";
    if (!shown.empty()) {
      const bool bare = key == "lead"_key || key == "team"_key;
      return {bare ? label_of(entity.kind(), language::text_of(key)) + view::say(": ") + shown : shown,
              {key}};
    }
  }
  if (entity.kind() == Kind::metric) {
    return meaning_of_metric(records, entity);
  }
  if (entity.kind() == Kind::event) {
    // By itself "crm" tells nobody what happened.
    const std::string source = first_shown(records, entity, "source"_key);
    return {source.empty() ? "" : label_of(entity.kind(), "source") + view::say(": ") + source,
            {"source"_key}};
  }
  if (entity.kind() == Kind::asset) {
    const std::string keeper = first_shown(records, entity, "owner"_key);
    return {keeper.empty() ? "" : view::say_of("kept up to date by {}", keeper), {"owner"_key}};
  }
  return {};
}

std::string PlaybookRecords::owner_of(Entity stage) {
  if (!stage) {
    return "";
  }
  const Field& owner = *language::find_field(Kind::stage, "owner"_key);
  std::string shown;
  for (const ValueView& value : facts::counting(stage, "owner"_key).written) {
    // Nobody hands over to or from an owner that is `none`.
    if (shows(value) && value->is != Is::none) {
      shown += (shown.empty() ? "" : ", ") + line(owner, value);
    }
  }
  return shown;
}

// Who gives and who takes: as written, else the owners of the two stages.
const facts::StageWays& PlaybookRecords::ways_of(Entity journey) {
  if (!ways_ || ways_of_ != journey) {
    ways_ = std::make_shared<const facts::StageWays>(facts::ways_between_stages(journey));
    ways_of_ = journey;
  }
  return *ways_;
}

void PlaybookRecords::add_handoff(Data& object, Entity handoff) {
  const facts::StageWays& ways = ways_of(handoff.root());
  const auto stage_at = [&](std::uint32_t at) {
    return at == facts::StageWays::kNone ? Entity() : ways.stages[at];
  };
  const Entity from = stage_at(ways.leaves(handoff));
  const Entity to = stage_at(ways.enters(handoff));
  std::string giver = first_shown(*this, handoff, "from-owner"_key);
  std::string taker = first_shown(*this, handoff, "to-owner"_key);
  giver = giver.empty() ? owner_of(from) : giver;
  taker = taker.empty() ? owner_of(to) : taker;
  object.set("giver", giver.empty() ? Data() : Data(giver));
  object.set("taker", taker.empty() ? Data() : Data(taker));
  std::string goes_to = to ? names_.show(to) : first_shown(*this, handoff, "to"_key);
  object.set("goes-to", goes_to.empty() ? Data() : Data(std::move(goes_to)));
}

std::vector<std::string> PlaybookRecords::sides_of(Entity entity) {
  return entity.kind() == Kind::handoff
             ? view::sides_of_handoff(view::Wording(names_.model()), entity, ways_of(entity.root()))
             : std::vector<std::string>();
}

std::string PlaybookRecords::facets(Entity entity) {
  return facets_of(names_.model(), entity, sides_of(entity));
}

// Whoever owns it answers for it, unless somebody else is named.
void PlaybookRecords::add_accountable(Data& object, Entity raci) {
  const auto named = [&](std::string_view key) {
    const Data* people = object.find(key);
    return people != nullptr && people->shows();
  };
  if (!named("accountable") && stands_on_page(raci)) {
    const Kind around = raci.parent().kind();
    object.set("accountable", field(raci.parent(), *language::find_field(around, "owner"_key)));
  }
  const auto fields = language::fields_of(Kind::raci);
  object.set("involved", std::any_of(fields.begin(), fields.end(), [&](const Field* each) {
               return each->type.base == language::Base::name && named(each->key);
             }));
}

void PlaybookRecords::add_parts(Data& object, Entity entity) {
  // Without this a template would find the note of what is around it.
  if (object.find("note") == nullptr) {
    object.set("note", false);
  }
  if (object.find("customer") != nullptr && object.find("team") != nullptr) {
    Data rows = rows_of(object);
    object.set("rows", std::move(rows));
  }
  if (entity.kind() == Kind::handoff) {
    add_handoff(object, entity);
  }
  if (entity.kind() == Kind::raci) {
    add_accountable(object, entity);
  }
  if (has_place(entity.kind())) {
    object.set("facets", facets(entity));
  }
  if (entity.kind() == Kind::play || entity.kind() == Kind::stage) {
    object.set("heading", escape_heading(entity.title()));
  }
  // What a title taken from somewhere else would leave out.
  for (const language::KeyId key : {"does"_key, "text"_key}) {
    const bool apart =
        language::find_field(entity.kind(), key) != nullptr && entity.text(key) != entity.title();
    if (apart && shows(entity.find(key))) {
      object.set("in-words", *object.find(language::text_of(key)));
    }
  }
}

}  // namespace jc::emit
