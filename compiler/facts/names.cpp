#include "compiler/facts/names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>
#include <unordered_set>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/name_in_text.h"
#include "compiler/facts/told.h"
#include "compiler/model/asked.h"
#include "compiler/model/rewrite.h"
#include "compiler/source/nearest.h"

namespace jc::facts {

namespace {

// What has no other purpose than to be named elsewhere.
constexpr Kind kToBeUsed[] = {Kind::role,      Kind::team,    Kind::person,  Kind::metric,
                              Kind::attribute, Kind::persona, Kind::channel, Kind::product,
                              Kind::event,     Kind::asset,   Kind::evidence};

// By document and record: what something in the workspace names.
class Marks {
 public:
  explicit Marks(const Model& model) : marked_(model.documents.size()) {}
  void add(const Entity& entity) {
    std::vector<bool>& records = marked_[entity.document().place];
    if (records.empty()) {
      records.resize(entity.document().records.size());
    }
    if (entity.record_id() < records.size()) {
      records[entity.record_id()] = true;
    }
  }
  bool has(const Entity& entity) const {
    const std::vector<bool>& records = marked_[entity.document().place];
    return entity.record_id() < records.size() && records[entity.record_id()];
  }

 private:
  std::vector<std::vector<bool>> marked_;
};

struct Used {
  explicit Used(const Model& model) : marks(model) {}
  Marks marks;
};

struct TakesPart {
  explicit TakesPart(const Model& model) : marks(model) {}
  Marks marks;
  bool any = false;
};

Used used_anywhere(const Model& model) {
  Asked::note(Asked::What::told);
  Used used(model);
  for (const Linked& linked : model.linked) {
    for (const Use& use : linked.uses) {
      if (use.is_known()) {
        used.marks.add(model.meaning(use));
      }
    }
  }
  return used;
}

// A phrase takes the first kind a name may have: an event that shares its name with a milestone is meant too.
struct Named {
  std::unordered_set<std::string_view> texts;
};

Named named_anywhere(const Model& model) {
  Asked::note(Asked::What::told);
  Named named;
  for (const Linked& linked : model.linked) {
    for (const Use& use : linked.uses) {
      named.texts.insert(use.text);
    }
  }
  return named;
}

bool is_there(const Entity& entity, KeyId key) {
  const ValueView value = entity.find(key);
  return value && !value.is(Is::nothing);
}

bool works_by_itself(const Entity& entity) {
  return (entity.kind() == Kind::metric && is_there(entity, "targets"_key)) ||
         (entity.kind() == Kind::person && (is_there(entity, "role"_key) || is_there(entity, "team"_key)));
}

// The same of one journey: what it declares for itself only it can use, so that the others need not be looked
// at.
struct NamedInJourney {
  std::unordered_set<std::string_view> texts;
};

const NamedInJourney& named_in(Context& context, const Document& journey) {
  return context.cache<NamedInJourney>(journey, [&](const Document& document) {
    NamedInJourney named;
    for (const Use& use : context.model().linked_of(document).uses) {
      named.texts.insert(use.text);
    }
    return named;
  });
}

bool is_used(Context& context, const Entity& entity) {
  if (works_by_itself(entity)) {
    return true;
  }
  if (entity.document().kind == Kind::journey) {
    return named_in(context, entity.document()).texts.contains(entity.id());
  }
  return context.whole<Used>(used_anywhere).marks.has(entity) ||
         context.whole<Named>(named_anywhere).texts.contains(entity.id());
}

// Names that lead nowhere, and what stands in values that could not be read: any of them may be a name of
// this kind, misspelt or misplaced, and is reported as that.
struct Doubtful {
  std::vector<std::string_view> texts;
  std::unordered_set<std::string_view> exact;

  // Each text once.
  void close() {
    exact = {texts.begin(), texts.end()};
    texts.assign(exact.begin(), exact.end());
  }
};

void add_texts(const ValueView& value, std::vector<std::string_view>& out) {
  if (value.is(Is::list) || value.is(Is::table)) {
    for (const ValueView& item : value.items()) {
      add_texts(item, out);
    }
    return;
  }
  if (value.is(Is::entry)) {
    add_texts(value.value(), out);
  }
  out.push_back(value->text);
}

void add_doubtful(const Model& model, const Document& document, std::vector<std::string_view>& out) {
  for (const Use& use : model.linked_of(document).uses) {
    if (!use.is_known()) {
      out.push_back(use.text);
    }
  }
  for (ValueId id = 0; id < document.values.size(); id++) {
    const ValueView value(&document, id);
    if (value.is(Is::unreadable)) {
      add_texts(ValueView(&document, value->first), out);
      out.push_back(value->text);
    }
  }
}

Doubtful doubtful_anywhere(const Model& model) {
  Asked::note(Asked::What::told);
  Doubtful doubtful;
  for (const Document& document : model.documents) {
    add_doubtful(model, document, doubtful.texts);
  }
  doubtful.close();
  return doubtful;
}

Doubtful doubtful_in(const Model& model, const Document& document) {
  Doubtful doubtful;
  add_doubtful(model, document, doubtful.texts);
  doubtful.close();
  return doubtful;
}

// What comparing names with the doubtful ones may cost: far above any vocabulary.
constexpr std::size_t kMostCompared = 3'000'000;

// Counts what it compares; beyond what that may cost any name may be meant.
bool may_be_meant(Context& context, const Entity& entity, std::size_t& compared) {
  struct DoubtfulHere {
    Doubtful own;
  };
  const Model& model = context.model();
  const bool local = entity.document().kind == Kind::journey;
  const Doubtful& doubtful =
      local ? context
                  .cache<DoubtfulHere>(
                      entity.document(),
                      [&](const Document& document) { return DoubtfulHere{doubtful_in(model, document)}; })
                  .own
            : context.whole<Doubtful>(doubtful_anywhere);
  const std::string_view id = entity.id();
  if (doubtful.exact.contains(id)) {
    return true;
  }
  compared += doubtful.texts.size();
  return compared > kMostCompared ||
         std::any_of(doubtful.texts.begin(), doubtful.texts.end(), [&](std::string_view text) {
           return !text.empty() && source::nearest(text, {&id, 1});
         });
}

// The entities a vocabulary declares, list by list.
void for_each_list(const Entity& vocabulary,
                   const std::function<void(KeyId, const std::vector<Entity>&)>& take) {
  for (const FieldValue& field : vocabulary.fields()) {
    if (field.key.exists() && ValueView(&vocabulary.document(), field.value).is(Is::table)) {
      take(field.key, vocabulary.children(field.key));
    }
  }
}

// The kinds that take part in a journey when they are named in it: not in a list of names.
bool is_part(const Model& model, const Use& use, const Document& document) {
  RecordId at = use.record;
  while (at != kNoRecord && document.records[at].kind != Kind::vocabulary) {
    at = document.records[at].parent;
  }
  constexpr Kind kParties[] = {Kind::role, Kind::team, Kind::person};
  const Entity to = model.meaning(use);
  return at == kNoRecord && to &&
         std::find(std::begin(kParties), std::end(kParties), to.kind()) != std::end(kParties);
}

TakesPart parts_in_journeys(const Model& model) {
  Asked::note(Asked::What::told);
  TakesPart parts(model);
  for (std::size_t i = 0; i < model.documents.size(); i++) {
    for (const Use& use : model.linked[i].uses) {
      if (is_part(model, use, model.documents[i])) {
        parts.marks.add(model.meaning(use));
        parts.any = true;
      }
    }
  }
  return parts;
}

bool names(const Entity& entity, KeyId key, std::string_view name) {
  const std::vector<std::string_view> all = entity.texts(key);
  return std::find(all.begin(), all.end(), name) != all.end();
}

bool takes_part(const Model& model, const TakesPart& parts, const Entity& team) {
  if (parts.marks.has(team)) {
    return true;
  }
  for (const std::string_view role : team.texts("roles"_key)) {
    const Entity found = model.find(team.document(), NameKind::party, role);
    if (found && parts.marks.has(found)) {
      return true;
    }
  }
  const std::vector<Entity> people = team.parent().children("people"_key);
  return std::any_of(people.begin(), people.end(), [&](const Entity& person) {
    return names(person, "team"_key, team.id()) && parts.marks.has(person);
  });
}

}  // namespace

std::string listed(const std::vector<Entity>& entities) {
  constexpr std::size_t kMostListed = 5;
  const std::size_t all = entities.size();
  const std::size_t shown = all <= kMostListed ? all : kMostListed - 1;
  std::string text;
  for (std::size_t i = 0; i < shown; i++) {
    text += i == 0 ? "" : i + 1 == all ? " and " : ", ";
    text += fmt::format("`{}`", entities[i].id());
  }
  return shown == all ? text : fmt::format("{} and {} more", text, all - shown);
}

Fact grouped(const Model& model, const Entity& vocabulary, KeyId key, const std::vector<Entity>& entities) {
  constexpr std::size_t kMostRelated = 4;
  Fact fact;
  fact.about = vocabulary;
  fact.key = key;
  fact.at = place(model, entities.front().name_span());
  for (const Entity& entity : entities) {
    fact.members.emplace_back(entity.id());
  }
  for (std::size_t i = 1; i < entities.size() && i <= kMostRelated; i++) {
    fact.related.push_back({place(model, entities[i].name_span()), "so is this one"});
  }
  return fact;
}

namespace {

// The names of one list that nothing uses.
struct UnusedList {
  KeyId key;
  std::size_t count = 0;
  std::vector<Entity> unused;
};

// Whether more is said of it than what it is called and of which kind it is: that would be lost with it.
bool is_described(const Entity& entity) {
  constexpr std::string_view kNames[] = {"id", "title", "kind"};
  return std::any_of(entity.fields().begin(), entity.fields().end(), [&](const FieldValue& field) {
    const bool own = !field.key.exists();
    return own || std::find(std::begin(kNames), std::end(kNames), text_of(field.key)) == std::end(kNames);
  });
}

// What could not be read is not looked at, and may be all that is known of it.
bool hold_unreadable(const Document& document, const std::vector<diag::Edit>& edits) {
  for (ValueId id = 0; id < document.values.size(); id++) {
    const ValueView value(&document, id);
    if (value.is(Is::unreadable) && std::any_of(edits.begin(), edits.end(), [&](const diag::Edit& edit) {
          return edit.span.begin <= value->begin && value->begin < edit.span.end;
        })) {
      return true;
    }
  }
  return false;
}

Fact unused_of_list(const Model& model, const Entity& vocabulary, const UnusedList& list) {
  const std::vector<Entity>& unused = list.unused;
  Fact fact = grouped(model, vocabulary, list.key, unused);
  fact.text = unused.size() == 1
                  ? fmt::format("{} {} is used nowhere", info(unused[0].kind()).name, listed(unused))
                  : fmt::format("{} of {} {} are used nowhere: {}", unused.size(), list.count,
                                text_of(list.key), listed(unused));
  // In a file of many names each is looked for in all that is written; nobody waits for that.
  constexpr std::size_t kMostLookedFor = 50;
  const bool spoken_of =
      unused.size() > kMostLookedFor || std::any_of(unused.begin(), unused.end(), [&](const Entity& entity) {
        return is_described(entity) || stands_in_text(model, entity);
      });
  auto edits =
      spoken_of ? std::vector<diag::Edit>() : remove_names(model.files(), vocabulary, list.key, unused);
  if (!edits.empty() && !hold_unreadable(vocabulary.document(), edits)) {
    fact.fixes.push_back({unused.size() == 1 ? "remove it" : "remove them", false, std::move(edits)});
  }
  return fact;
}

// A journey's own vocabulary is short, and one line says what of it nobody needs.
Fact unused_of_journey(const Model& model, const Entity& vocabulary, const std::vector<UnusedList>& lists) {
  std::vector<Entity> unused;
  std::vector<std::string> texts;
  for (const UnusedList& list : lists) {
    unused.insert(unused.end(), list.unused.begin(), list.unused.end());
    const std::string noun = list.unused.size() == 1 ? std::string(info(list.unused[0].kind()).name)
                                                     : std::string(text_of(list.key));
    texts.push_back(fmt::format("{} {}", noun, listed(list.unused)));
  }
  Fact fact = grouped(model, vocabulary, KeyId(), unused);
  fact.text = fmt::format("{} names of the journey's own are used nowhere: {}", unused.size(),
                          fmt::join(texts, "; "));
  return fact;
}

Fact not_all_looked_for(const Model& model, const Entity& vocabulary) {
  Fact fact;
  fact.about = vocabulary;
  fact.at = place(model, vocabulary.name_span());
  fact.text =
      "so many names are declared, and so many are misspelt, that not all were looked for among what is used";
  fact.help = "mend the names that are declared nowhere, and look again";
  return fact;
}

}  // namespace

std::vector<Fact> unused_names(Context& context, Entity vocabulary) {
  const Model& model = context.model();
  // A vocabulary alone is there for others, and a file that could not be read may hold the use.
  if (model.incomplete || model.roots(Kind::journey).empty()) {
    return {};
  }
  std::vector<UnusedList> lists;
  std::size_t compared = 0;
  for_each_list(vocabulary, [&](KeyId key, const std::vector<Entity>& all) {
    const bool wanted = !all.empty() && std::find(std::begin(kToBeUsed), std::end(kToBeUsed),
                                                  all.front().kind()) != std::end(kToBeUsed);
    UnusedList list{key, all.size(), {}};
    for (const Entity& entity : all) {
      if (wanted && !is_used(context, entity) && !may_be_meant(context, entity, compared)) {
        list.unused.push_back(entity);
      }
    }
    if (!list.unused.empty()) {
      lists.push_back(std::move(list));
    }
  });
  std::vector<Fact> facts;
  if (vocabulary.parent() && lists.size() > 1) {
    facts.push_back(unused_of_journey(model, vocabulary, lists));
  } else {
    for (const UnusedList& list : lists) {
      facts.push_back(unused_of_list(model, vocabulary, list));
    }
  }
  if (compared > kMostCompared) {
    facts.push_back(not_all_looked_for(model, vocabulary));
  }
  return facts;
}

// A name as all others see it: what it means where that is declared elsewhere, and the text where it may be
// the name of something shared, well or badly spelt.
void tell_names(const Model& model, const Document& journey, Digest& to) {
  std::vector<std::string_view> doubtful;
  add_doubtful(model, journey, doubtful);
  std::set<std::string_view> texts(doubtful.begin(), doubtful.end());
  std::set<std::tuple<std::uint32_t, RecordId, bool>> meant;
  bool parts = false;
  for (const Use& use : model.linked_of(journey).uses) {
    const bool part = is_part(model, use, journey);
    parts = parts || part;
    if (use.is_known() && use.to_document != journey.place) {
      meant.emplace(use.to_document, use.to_record, part);
    }
    const Scope::Matches shared = model.shared.find(use.text);
    if (shared.begin() != shared.end()) {
      texts.insert(use.text);
    }
  }
  to.add({texts.begin(), texts.end()});
  to.add(meant.size());
  for (const auto& [document, record, part] : meant) {
    to.add(model.files()[model.documents[document].file].path());
    to.add(model.documents[document].number);
    to.add(record);
    to.add(static_cast<std::uint64_t>(part));
  }
  to.add(static_cast<std::uint64_t>(parts));
}

std::vector<Fact> idle_departments(Context& context, Entity vocabulary) {
  const Model& model = context.model();
  const TakesPart& parts = context.whole<TakesPart>(parts_in_journeys);
  if (!parts.any || model.incomplete) {
    return {};
  }
  std::vector<Entity> idle;
  const std::vector<Entity> teams = vocabulary.children("teams"_key);
  for (const Entity& team : teams) {
    if (!takes_part(model, parts, team)) {
      idle.push_back(team);
    }
  }
  if (idle.empty()) {
    return {};
  }
  Fact fact = grouped(model, vocabulary, "teams"_key, idle);
  fact.text = idle.size() == 1 ? fmt::format("team {} takes part in no journey", listed(idle))
                               : fmt::format("{} of {} teams take part in no journey: {}", idle.size(),
                                             teams.size(), listed(idle));
  return {std::move(fact)};
}

}  // namespace jc::facts
