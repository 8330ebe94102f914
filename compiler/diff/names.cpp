#include "compiler/diff/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/diff/match.h"
#include "compiler/diff/segments.h"
#include "compiler/diff/values.h"
#include "compiler/diff/words.h"
#include "compiler/facts/tiers.h"
#include "compiler/model/effective.h"
#include "compiler/model/walk.h"
#include "compiler/text/joined.h"

namespace jc::diff {

using language::Kind;
using language::operator""_key;
using model::Entity;
using model::Model;

namespace {

// By whose they are (empty for shared ones), kind and id.
using Names = std::map<std::string, Entity>;

Names names_of(const Model& model) {
  Names names;
  for (const model::Document& document : model.documents) {
    const Entity root(&document, 0);
    const bool shared = root.kind() == Kind::vocabulary;
    const Entity vocabulary = shared ? root : root.child("vocabulary"_key);
    if (!vocabulary) {
      continue;
    }
    model::for_each_key(
        vocabulary, [&](const model::FieldValue&, const model::Field* field, const model::ValueView& value) {
          if (field == nullptr || field->type.base != language::Base::record ||
              field->type.shape == language::Shape::one) {
            return;
          }
          for (const Entity& each : records_of(value)) {
            names.emplace(
                fmt::format("{}|{}|{}", shared ? "" : root.id(), language::info(each.kind()).name, each.id()),
                each);
          }
        });
  }
  return names;
}

// What only the vocabulary as a whole says: scales, house words.
void compare_rest(const Sides& sides, std::vector<Difference>& found) {
  std::map<std::string, std::pair<Entity, Entity>> roots;
  for (const Entity& root : sides.before.roots(Kind::vocabulary)) {
    roots[std::string(root.id())].first = root;
  }
  for (const Entity& root : sides.after.roots(Kind::vocabulary)) {
    roots[std::string(root.id())].second = root;
  }
  for (const auto& [id, pair] : roots) {
    if (pair.first && pair.second) {
      for (Difference& each : compare(pair.first, pair.second)) {
        if (each.entity() == pair.second) {
          found.push_back(std::move(each));
        }
      }
    }
  }
}

void add_presence(Verb verb, const Entity& entity, std::vector<Difference>& to) {
  Difference found;
  found.verb = verb;
  (verb == Verb::added ? found.after : found.before) = entity;
  (verb == Verb::added ? found.part_after : found.part_before) = entity;
  to.push_back(std::move(found));
}

// What customers lose and gain who come from one tier to another.
struct Exchange {
  std::vector<std::string> loses;
  std::vector<std::string> gains;
  // What stays and is another: sentences.
  std::vector<std::string> worse;
  std::vector<std::string> better;

  bool for_worse() const { return !loses.empty() || !worse.empty(); }
  bool for_better() const { return !gains.empty() || !better.empty(); }
};

void weigh(const Sides& same, const Difference& difference, Exchange& exchange) {
  const auto promise = judge(same, difference).classes.of(Class::promise);
  if (!promise) {
    return;
  }
  const Entity& entity = difference.entity();
  std::string words =
      difference.is_coming_or_going()
          ? fmt::format("“{}”", called(same.after, entity))
          : fmt::format("“{}” {} {} instead of {}", called(same.after, entity), key_in_words(difference.key),
                        in_words(same.after, difference.is, difference.field),
                        in_words(same.before, difference.was, difference.field));
  const bool whole = difference.is_coming_or_going();
  if (*promise == Direction::weaker) {
    (whole ? exchange.loses : exchange.worse).push_back(std::move(words));
  } else if (*promise == Direction::stronger) {
    (whole ? exchange.gains : exchange.better).push_back(std::move(words));
  }
}

Entity find_name(const Model& model, Kind kind, const std::string& id) {
  for (const auto& [name, entity] : names_of(model)) {
    if (entity.kind() == kind && entity.id() == id) {
      return entity;
    }
  }
  return {};
}

// As it is now; where one of the tiers is gone, as it was, or what they had against what they get.
Sides models_for(const Sides& sides, const std::string& from, const std::string& to) {
  const auto has = [](const Model& model, const std::string& tier) {
    return static_cast<bool>(find_name(model, Kind::tier, tier));
  };
  const Model& left = has(sides.after, from) ? sides.after : sides.before;
  const bool was_there = &left == &sides.before && has(sides.before, to);
  return {left, was_there ? sides.before : sides.after};
}

Exchange exchange(const Sides& sides, const std::string& from, const std::string& to) {
  Exchange result;
  const Sides models = models_for(sides, from, to);
  for (const Pair& journey : match(models.before.roots(Kind::journey), models.after.roots(Kind::journey))) {
    const auto names = [](const Model& model, const Entity& root, const std::string& tier) {
      const auto tiers = facts::tiers_of(model, root.document());
      return std::find(tiers.begin(), tiers.end(), std::string_view(tier)) != tiers.end();
    };
    if (!journey.before || !journey.after ||
        (!names(models.before, journey.before, from) && !names(models.after, journey.after, to))) {
      continue;
    }
    const model::Document before = model::effective(journey.before.document(), from);
    const model::Document after = model::effective(journey.after.document(), to);
    for (const Difference& each : compare(Entity(&before, 0), Entity(&after, 0))) {
      weigh(models, each, result);
    }
  }
  return result;
}

std::string at_most(const std::vector<std::string>& words) {
  constexpr std::size_t kMost = 4;
  if (words.size() <= kMost) {
    return listed(words);
  }
  std::vector<std::string> some(words.begin(), words.begin() + kMost);
  some.push_back(fmt::format("{} more", words.size() - kMost));
  return listed(some);
}

// `: they lose A, they gain B; for them “C” comes weekly instead of daily`.
std::string in_words(const Exchange& traded) {
  std::string words;
  for (const auto& [verb, things] : {std::pair("they lose", &traded.loses), {"they gain", &traded.gains}}) {
    if (!things->empty()) {
      words += fmt::format("{} {} {}", words.empty() ? ":" : ",", verb, at_most(*things));
    }
  }
  std::vector<std::string> changed = traded.worse;
  changed.insert(changed.end(), traded.better.begin(), traded.better.end());
  if (!changed.empty()) {
    words += fmt::format("{} for them {}", words.empty() ? ":" : ";", at_most(changed));
  }
  return words;
}

std::string joined(const std::vector<std::string>& tiers) { return text::joined(tiers, " and "); }

// Where they are now and were not before; what they have left, where that is all there is to it.
std::string entered(const Movement& move) {
  const auto first_only_in = [](const std::vector<std::string>& here, const std::vector<std::string>& there) {
    const auto found = std::find_if(here.begin(), here.end(), [&](const std::string& each) {
      return std::find(there.begin(), there.end(), each) == there.end();
    });
    return found == here.end() ? std::string() : *found;
  };
  const std::string come = first_only_in(move.to, move.from);
  return come.empty() ? first_only_in(move.from, move.to) : come;
}

Direction direction_of(const Movement& move, const Exchange& traded) {
  if (move.to.empty() || move.from.empty()) {
    return move.to.empty() ? Direction::weaker : Direction::stronger;
  }
  return traded.for_worse() == traded.for_better() ? Direction::cannot_say
         : traded.for_worse()                      ? Direction::weaker
                                                   : Direction::stronger;
}

Direction work_of(Direction promise) {
  return promise == Direction::weaker     ? Direction::less
         : promise == Direction::stronger ? Direction::more
                                          : Direction::same;
}

std::vector<std::string> titles_of(const Sides& sides, Kind kind, const std::vector<std::string>& ids) {
  std::vector<std::string> titles;
  for (const std::string& id : ids) {
    const Entity is = find_name(sides.after, kind, id);
    const Entity was = find_name(sides.before, kind, id);
    titles.emplace_back(is ? is.title() : was ? was.title() : id);
  }
  return titles;
}

Change told(const Sides& sides, const Movement& move, Kind kind, bool tiers) {
  // Who is in two tiers at once has what either gives: nobody says which counts.
  const Exchange traded = tiers && move.from.size() == 1 && move.to.size() == 1
                              ? exchange(sides, move.from.front(), move.to.front())
                              : Exchange();
  const std::string from = joined(titles_of(sides, kind, move.from));
  const std::string to = joined(titles_of(sides, kind, move.to));
  const std::string place = entered(move);
  Entity entity = find_name(sides.after, kind, place);
  const bool gone = !entity;
  if (gone) {
    entity = find_name(sides.before, kind, place);
  }
  Change change;
  change.kind = kind;
  change.key = "where";
  change.role = language::KeyRole::condition;
  change.entity = entity ? entity.path() : place;
  change.title = entity ? called(sides.after, entity) : place;
  const Direction promise = direction_of(move, traded);
  change.classes.set(Class::promise, promise).set(Class::workload, work_of(promise));
  change.before = from.empty() ? "" : fmt::format("{}: {}", joined(move.from), move.customers);
  change.after = to.empty() ? "" : fmt::format("{}: {}", joined(move.to), move.customers);
  change.was = from.empty() ? "nobody's" : from;
  change.becomes = to.empty() ? "nobody's" : to;
  for (const auto* side : {&move.from, &move.to}) {
    for (const std::string& each : *side) {
      if (tiers && std::find(change.tiers.begin(), change.tiers.end(), each) == change.tiers.end()) {
        change.tiers.push_back(each);
      }
    }
  }
  const std::string who = move.customers.empty() ? "customers" : "customers with " + move.customers;
  change.says = capitalized(from.empty() ? fmt::format("{} come to {}", who, to)
                            : to.empty() ? fmt::format("{} leave {} and belong nowhere", who, from)
                                         : fmt::format("{} move from {} to {}", who, from, to));
  change.says += in_words(traded) + ".";
  if (entity) {
    (gone ? change.then : change.now) = entity.name_span();
  }
  return change;
}

bool is_drawn_anew(const Change& change) {
  const bool condition = change.key == "where" || change.key == "serves" || change.key == "assigned";
  const bool presence = change.verb == Verb::added || change.verb == Verb::removed;
  return (change.kind == Kind::segment || change.kind == Kind::tier) && (condition || presence);
}

}  // namespace

std::vector<Difference> compare_names(const Sides& sides) {
  const Names before = names_of(sides.before);
  const Names after = names_of(sides.after);
  std::vector<Difference> found;
  for (const auto& [name, entity] : after) {
    if (const auto earlier = before.find(name); earlier != before.end()) {
      for (Difference& each : compare(earlier->second, entity)) {
        found.push_back(std::move(each));
      }
    } else {
      add_presence(Verb::added, entity, found);
    }
  }
  for (const auto& [name, entity] : before) {
    if (after.count(name) == 0) {
      add_presence(Verb::removed, entity, found);
    }
  }
  compare_rest(sides, found);
  join_moves(found);
  return found;
}

std::vector<Change> movements_of_customers(const Sides& sides, const std::vector<Told>& all) {
  std::vector<Change> changes;
  if (std::none_of(all.begin(), all.end(), [](const Told& each) { return is_drawn_anew(each.change); })) {
    return changes;
  }
  std::vector<Movement> moves = movements(sides, true);
  const bool tiers = !moves.empty();
  if (!tiers) {
    moves = movements(sides, false);
  }
  for (const Movement& move : moves) {
    changes.push_back(told(sides, move, tiers ? Kind::tier : Kind::segment, tiers));
  }
  return changes;
}

}  // namespace jc::diff
