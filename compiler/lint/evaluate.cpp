#include "compiler/lint/evaluate.h"

#include <algorithm>
#include <charconv>
#include <unordered_set>

namespace jc::lint {

namespace {

using expr::RuleFilterKind;
using model::Entity;

bool is_pair_filter(RuleFilterKind kind) {
  return kind == RuleFilterKind::different || kind == RuleFilterKind::same;
}

// A name that leads nowhere was reported as that, and may be meant to be anything.
bool has_unknown_name(const Property& property, facts::Context& context, Entity entity) {
  const auto& kinds = property.type.kinds;
  ThingList things;
  collect(property, context, entity, *things);
  return std::any_of(things->begin(), things->end(), [&](const Thing& thing) {
    const auto* value = std::get_if<model::ValueView>(&thing);
    const model::Document& document = entity.document();
    return value != nullptr && (*value)->is == model::Is::name &&
           std::any_of(kinds.begin(), kinds.end(),
                       [&](language::Kind kind) { return context.model().declares(document, kind); }) &&
           !entity_of(thing, property.type, context);
  });
}

bool says_something(std::vector<Thing>& things) {
  // What is settled (`none: …`) has no text.
  std::erase_if(things, [](const Thing& thing) { return is_settled(thing); });
  return !things.empty();
}

bool share_one(const std::vector<Thing>& a, const std::vector<Thing>& b) {
  // Nearly all have one or two; a hostile file has a million.
  constexpr std::size_t kFew = 32;
  if (a.size() > kFew || b.size() > kFew) {
    std::unordered_set<std::string> texts;
    for (const Thing& other : b) {
      texts.insert(text_of(other));
    }
    return std::any_of(a.begin(), a.end(), [&](const Thing& one) { return texts.contains(text_of(one)); });
  }
  return std::any_of(a.begin(), a.end(), [&](const Thing& one) {
    std::string room;
    const std::string_view text = text_in(one, room);
    return std::any_of(b.begin(), b.end(), [&](const Thing& other) {
      std::string other_room;
      return text_in(other, other_room) == text;
    });
  });
}

}  // namespace

bool Evaluator::is_subject(Entity entity, Entity second) const {
  const Noun& subject = program_.subject;
  if (subject.pick.in.exists() && entity->in != subject.pick.in) {
    return false;
  }
  return std::all_of(subject.filters.begin(), subject.filters.end(), [&](const Filter& each) {
    return is_pair_filter(each.kind) ? second && pair(each, entity, second)
                                     : filter(each, entity) == Truth::yes;
  });
}

// Different: both have some, and none in common. Same: they have one in common.
bool Evaluator::pair(const Filter& filter, Entity first, Entity second) const {
  return std::all_of(filter.paths.begin(), filter.paths.end(), [&](const Property& path) {
    ThingList mine;
    ThingList other;
    collect(path, context_, first, *mine);
    collect(path, context_, second, *other);
    return says_something(*mine) && says_something(*other) &&
           share_one(*mine, *other) == (filter.kind == RuleFilterKind::same) &&
           !has_unknown_name(path, context_, first) && !has_unknown_name(path, context_, second);
  });
}

bool Evaluator::passes(const std::vector<Filter>& filters, Entity entity) const {
  return std::all_of(filters.begin(), filters.end(),
                     [&](const Filter& each) { return filter(each, entity) == Truth::yes; });
}

Truth Evaluator::filter(const Filter& filter, Entity entity) const {
  switch (filter.kind) {
    case RuleFilterKind::without:
      return negated(clause(filter.clause, entity));
    case RuleFilterKind::in:
    case RuleFilterKind::of: {
      for (Entity at = entity.parent(); at; at = at.parent()) {
        if (is(program_.nouns[filter.noun], at)) {
          return Truth::yes;
        }
      }
      return Truth::no;
    }
    case RuleFilterKind::different:
    case RuleFilterKind::same:
      return Truth::yes;
    default:
      return clause(filter.clause, entity);
  }
}

bool Evaluator::is(const Noun& noun, Entity entity) const {
  const bool named = noun.name.empty() || entity.id() == noun.name || entity.title() == noun.name;
  const bool placed = !noun.pick.in.exists() || entity->in == noun.pick.in;
  return entity.kind() == noun.pick.kind && named && placed && passes(noun.filters, entity);
}

Entity Evaluator::container(Entity entity) const {
  for (const Filter& filter : program_.subject.filters) {
    const bool where = filter.kind == RuleFilterKind::of || filter.kind == RuleFilterKind::in;
    for (Entity at = where ? entity.parent() : Entity(); at; at = at.parent()) {
      if (is(program_.nouns[filter.noun], at)) {
        return at;
      }
    }
  }
  return {};
}

Truth Evaluator::clause(ClauseId id, Entity entity) const {
  const auto& body = program_.clauses[id].body;
  if (const auto* had = std::get_if<Item>(&body)) {
    return item(*had, entity);
  }
  if (const auto* parts = std::get_if<Group>(&body)) {
    return group(*parts, entity);
  }
  if (const auto* negation = std::get_if<Negation>(&body)) {
    return negated(clause(negation->part, entity));
  }
  if (const auto* quality = std::get_if<Flagged>(&body)) {
    return flagged(*quality, entity);
  }
  if (const auto* kind = std::get_if<OfKind>(&body)) {
    return of_kind(*kind, entity);
  }
  return tested(std::get<Tested>(body), entity);
}

// Three-valued: one `no` decides `and`, one `yes` decides `or`.
Truth Evaluator::group(const Group& group, Entity entity) const {
  Truth result = truth(group.all);
  for (const ClauseId part : group.parts) {
    const Truth one = clause(part, entity);
    if (one == Truth::unknown) {
      result = Truth::unknown;
    } else if ((one == Truth::yes) != group.all) {
      return one;
    }
  }
  return result;
}

Truth Evaluator::flagged(const Flagged& wanted, Entity entity) const {
  ThingList found;
  collect(wanted.property, context_, entity, *found);
  Truth result = Truth::no;
  for (const Thing& thing : *found) {
    const auto* flag = std::get_if<bool>(&thing);
    const auto* value = std::get_if<model::ValueView>(&thing);
    const bool off = (flag != nullptr && !*flag) ||
                     (value != nullptr && value->is(model::Is::flag) && (*value)->number() == 0);
    const Truth one = is_settled(thing) ? Truth::unknown : truth(!off);
    result = one == Truth::no ? result : one;
  }
  return wanted.negated ? negated(result) : result;
}

Truth Evaluator::of_kind(const OfKind& wanted, Entity entity) const {
  ThingList found;
  collect(wanted.property, context_, entity, *found);
  const bool any = std::any_of(found->begin(), found->end(), [&](const Thing& thing) {
    const Entity named = is_settled(thing) ? Entity() : entity_of(thing, wanted.property.type, context_);
    return named && std::find(wanted.kinds.begin(), wanted.kinds.end(), named.kind()) != wanted.kinds.end();
  });
  return truth(any != wanted.negated);
}

Truth Evaluator::tested(const Tested& wanted, Entity entity) const {
  ThingList found;
  collect(wanted.property, context_, entity, *found);
  const Truth result = compare_all(*found, wanted.comparison, context_);
  return wanted.negated ? negated(result) : result;
}

std::vector<Entity> Evaluator::entities(const Noun& noun, Entity inside) const {
  std::vector<Entity> all;
  const model::Document& document = inside.document();
  for (model::RecordId id = 0; id < document.records.size(); id++) {
    const Entity entity(&document, id);
    if (entity->removed || entity.kind() != noun.pick.kind || !is(noun, entity)) {
      continue;
    }
    for (Entity at = entity; at; at = at.parent()) {
      if (at == inside) {
        all.push_back(entity);
        break;
      }
    }
  }
  return all;
}

void Evaluator::things(const Item& item, Entity entity, std::vector<Thing>& found) const {
  if (item.of) {
    for (const Entity& owner : entities(program_.nouns[*item.of], entity)) {
      collect(item.property, context_, owner, found);
    }
  } else {
    collect(item.property, context_, entity, found);
  }
  if (item.filters.empty()) {
    return;
  }
  std::erase_if(found, [&](const Thing& thing) {
    const Entity named = is_settled(thing) ? Entity() : entity_of(thing, item.property.type, context_);
    return !is_settled(thing) && !(named && passes(item.filters, named));
  });
}

Truth Evaluator::item(const Item& item, Entity entity) const {
  if (item.plain) {
    return truth(present(item.property, context_, entity));
  }
  if (item.amount.kind == expr::RuleAmountKind::none && item.filters.empty() && !item.test && !item.of) {
    // `none: <reason>` says just that there is none.
    ThingList found;
    things(item, entity, *found);
    const bool settled =
        std::any_of(found->begin(), found->end(), [](const Thing& thing) { return is_settled(thing); });
    return truth(settled || !present(item.property, context_, entity));
  }
  ThingList found;
  things(item, entity, *found);
  return item.aggregate == expr::RuleAggregate::none ? amount(item, *found) : aggregate(item, *found);
}

Truth Evaluator::amount(const Item& item, const std::vector<Thing>& found) const {
  std::uint32_t there = 0;
  bool settled = false;
  for (const Thing& thing : found) {
    const Truth one = is_settled(thing) ? Truth::unknown
                      : item.test       ? compare(thing, *item.test, context_)
                                        : Truth::yes;
    there += one == Truth::yes ? 1 : 0;
    settled = settled || one == Truth::unknown;
  }
  switch (item.amount.kind) {
    case expr::RuleAmountKind::none:
      return there > 0 ? Truth::no : settled && item.test ? Truth::unknown : Truth::yes;
    case expr::RuleAmountKind::counted:
      break;
    default:
      return there > 0 ? Truth::yes : settled ? (item.test ? Truth::unknown : Truth::yes) : Truth::no;
  }
  if (settled) {
    return Truth::unknown;
  }
  return compare_numbers(there, item.amount.op, item.amount.number);
}

Truth Evaluator::aggregate(const Item& item, const std::vector<Thing>& found) const {
  double sum = 0;
  double low = 0;
  double high = 0;
  std::uint32_t count = 0;
  for (const Thing& thing : found) {
    if (is_settled(thing)) {
      return Truth::unknown;
    }
    const auto number = number_in(thing);
    sum += number.value_or(0);
    low = count == 0 ? number.value_or(0) : std::min(low, number.value_or(low));
    high = count == 0 ? number.value_or(0) : std::max(high, number.value_or(high));
    count++;
  }
  double result = sum;
  switch (item.aggregate) {
    case expr::RuleAggregate::number:
      result = count;
      break;
    case expr::RuleAggregate::average:
      result = count == 0 ? 0 : sum / count;
      break;
    case expr::RuleAggregate::lowest:
      result = low;
      break;
    case expr::RuleAggregate::highest:
      result = high;
      break;
    default:
      break;
  }
  return compare(Thing(result), *item.test, context_);
}

std::size_t Evaluator::count(const Item& item, Entity entity) const {
  ThingList found;
  things(item, entity, *found);
  return static_cast<std::size_t>(std::count_if(found->begin(), found->end(), [&](const Thing& thing) {
    return !is_settled(thing) && (!item.test || compare(thing, *item.test, context_) == Truth::yes);
  }));
}

std::vector<ClauseId> Evaluator::lacking(Entity entity) const {
  std::vector<ClauseId> out;
  lacking(program_.requirement, entity, out);
  return out;
}

void Evaluator::lacking(ClauseId id, Entity entity, std::vector<ClauseId>& out) const {
  const auto* parts = std::get_if<Group>(&program_.clauses[id].body);
  if (parts == nullptr || !parts->all) {
    out.push_back(id);
    return;
  }
  for (const ClauseId part : parts->parts) {
    if (clause(part, entity) == Truth::no) {
      lacking(part, entity, out);
    }
  }
}

}  // namespace jc::lint
