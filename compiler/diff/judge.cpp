#include "compiler/diff/judge.h"

#include <algorithm>

#include "compiler/diff/time_order.h"
#include "compiler/diff/values.h"
#include "compiler/diff/wording.h"
#include "compiler/facts/team.h"

namespace jc::diff {

using language::KeyRole;
using language::Kind;
using language::operator""_key;
using model::Entity;
using model::Is;
using model::ValueView;

namespace {

constexpr Kind kForCustomers[] = {Kind::journey,    Kind::stage,  Kind::milestone,   Kind::touchpoint,
                                  Kind::step,       Kind::play,   Kind::contingency, Kind::handoff,
                                  Kind::transition, Kind::status, Kind::segment,     Kind::tier,
                                  Kind::overlap};
constexpr Kind kForTeam[] = {Kind::activity, Kind::ritual, Kind::role, Kind::team, Kind::person};
constexpr Kind kNumbers[] = {Kind::metric, Kind::attribute, Kind::event};

template <std::size_t kSize>
bool is_one_of(const Kind (&kinds)[kSize], Kind kind) {
  return std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
}

Judgement words_only() { return {Classes(Class::editorial, Direction::neutral), {}, ""}; }

Direction promised(Order order) {
  switch (order) {
    case Order::same:
      return Direction::same;
    case Order::less:
      return Direction::stronger;
    case Order::greater:
      return Direction::weaker;
    case Order::unclear:
      break;
  }
  return Direction::cannot_say;
}

Order order_of(const expr::PhraseContent& before, const expr::PhraseContent& after, bool deadline) {
  if (before.value.index() != after.value.index()) {
    return Order::unclear;
  }
  if (const auto* duration = std::get_if<expr::Duration>(&before.value)) {
    return compare(*duration, std::get<expr::Duration>(after.value));
  }
  const auto* moment = std::get_if<expr::Moment>(&before.value);
  if (moment == nullptr) {
    return Order::unclear;
  }
  const auto& other = std::get<expr::Moment>(after.value);
  return deadline ? compare(as_deadline(*moment), as_deadline(other)) : compare(*moment, other);
}

std::string remark_of(const expr::PhraseContent& before, const expr::PhraseContent& after, Order order) {
  if (order != Order::less && order != Order::greater) {
    return "";
  }
  const bool longer = order == Order::greater;
  if (const auto* duration = std::get_if<expr::Duration>(&before.value)) {
    const std::string by = difference(*duration, std::get<expr::Duration>(after.value));
    return by.empty() ? "" : by + (longer ? " longer" : " shorter");
  }
  if (const auto* moment = std::get_if<expr::Moment>(&before.value)) {
    const std::string by = difference(*moment, std::get<expr::Moment>(after.value));
    return by.empty() ? "" : by + (longer ? " later" : " sooner");
  }
  return "";
}

// A key that asks something of customers is kept to by asking for less.
bool asks_of_customer(const Difference& difference) {
  return difference.part().kind() == Kind::needs || difference.key_id() == "cost"_key;
}

std::optional<double> number_of(const ValueView& value) {
  const expr::Phrase* phrase = value ? value.phrase() : nullptr;
  const auto* quantity = phrase == nullptr ? nullptr : std::get_if<expr::Quantity>(&(*phrase)->value);
  return quantity == nullptr ? std::nullopt : std::optional(quantity->low.approximate());
}

Judgement judge_role(const Sides& sides, const Difference& difference, KeyRole role, bool customer) {
  switch (role) {
    case KeyRole::promise_time:
      return judge_time(difference, customer);
    case KeyRole::promise_content:
      return customer ? judge_content(difference) : judge_work(sides, difference, false);
    case KeyRole::condition:
      return judge_condition(sides, difference, customer);
    case KeyRole::work:
      return judge_work(sides, difference, customer);
    case KeyRole::number:
      return judge_number(sides, difference);
    case KeyRole::people:
      return judge_people(sides, difference);
    default:
      return words_only();
  }
}

// The same in other words, text by text. What customers want is theirs: it is another goal only with other
// figures, or where hardly a word is left.
bool is_wording(const Difference& difference) {
  const std::vector<ValueView> was = only_in(difference.was, difference.is);
  const std::vector<ValueView> is = only_in(difference.is, difference.was);
  const bool goal = difference.key_id() == "goal"_key;
  return !was.empty() &&
         std::equal(was.begin(), was.end(), is.begin(), is.end(),
                    [&](const ValueView& a, const ValueView& b) {
                      return a.is(Is::text) && b.is(Is::text) &&
                             (same_words(a->text, b->text) || (goal && is_rephrased(a->text, b->text)));
                    });
}

// Where customers go next is theirs to know, though nobody can say what is better.
bool leads_customers(const Difference& difference) {
  const model::KeyId key = difference.key_id();
  const Kind kind = difference.entity().kind();
  return (kind == Kind::transition && (key == "from"_key || key == "to"_key || key == "kind"_key)) ||
         key == "start-stages"_key || key == "terminal"_key || key == "aside"_key || key == "overlaps"_key ||
         difference.part().kind() == Kind::overlap;
}

// The stages that a hand-off leaves and enters say whose hands they are.
bool is_side_of_handoff(const Difference& difference) {
  const model::KeyId key = difference.key_id();
  return difference.part().kind() == Kind::handoff && (key == "from"_key || key == "to"_key);
}

// Whose journey it is, is for those who read the map.
bool is_for_readers(const Difference& difference) {
  return difference.entity().kind() == Kind::journey && difference.key_id() == "personas"_key;
}

// Only what is active is promised.
std::optional<Direction> put_in_force(const Difference& difference) {
  if (difference.entity().kind() != Kind::journey || difference.key != "status") {
    return std::nullopt;
  }
  const bool was = says_nothing(difference.was);
  const bool is = says_nothing(difference.is);
  return was == is ? std::nullopt : std::optional(is ? Direction::stronger : Direction::weaker);
}

// A channel by which people are met, or a machine: all contacts by it are others then.
std::optional<Direction> of_channel_kind(const Difference& difference) {
  if (difference.entity().kind() != Kind::channel || difference.key_id() != "kind"_key ||
      says_nothing(difference.was) || says_nothing(difference.is)) {
    return std::nullopt;
  }
  const auto met = [](const ValueView& value) {
    return value->text == "digital" ? 0 : value->text == "hybrid" ? 1 : 2;
  };
  const int was = met(difference.was);
  const int is = met(difference.is);
  return was == is ? std::nullopt : std::optional(is < was ? Direction::weaker : Direction::stronger);
}

Judgement judge_list_of_parts(const Sides& sides, const Difference& difference, bool customer) {
  if (difference.field->type.record == Kind::play_step) {
    return judge_work(sides, difference, customer);
  }
  return words_only();
}

}  // namespace

Audience audience_for(const model::Model& model, const Entity& entity) {
  const Kind kind = entity.kind();
  if (kind == Kind::ritual) {
    const std::vector<std::string_view> guests = entity.texts("attendees"_key);
    return std::any_of(
               guests.begin(), guests.end(),
               [&](std::string_view name) { return !facts::is_of_team(model, entity.document(), name); })
               ? Audience::customer
               : Audience::team;
  }
  return is_one_of(kForCustomers, kind) ? Audience::customer
         : is_one_of(kForTeam, kind)    ? Audience::team
         : is_one_of(kNumbers, kind)    ? Audience::numbers
                                        : Audience::reader;
}

Judgement judge_time(const Difference& difference, bool customer) {
  const std::vector<ValueView> was = only_in(difference.was, difference.is);
  const std::vector<ValueView> is = only_in(difference.is, difference.was);
  Judgement judged;
  Direction direction = was.empty() && is.empty() ? Direction::same : Direction::cannot_say;
  if (was.empty() != is.empty()) {
    direction = was.empty() ? Direction::stronger : Direction::weaker;
  } else if (was.size() == 1 && is.size() == 1 && was[0].phrase() != nullptr && is[0].phrase() != nullptr) {
    const Order order = order_of(**was[0].phrase(), **is[0].phrase(), difference.key_id() == "due"_key);
    direction = promised(order);
    judged.remark = remark_of(**was[0].phrase(), **is[0].phrase(), order);
  }
  if (customer) {
    judged.classes.set(Class::promise, direction);
  } else {
    judged.classes.set(Class::workload, Direction::same);
  }
  return judged;
}

Judgement judge_content(const Difference& difference) {
  const bool list = difference.field->type.shape != language::Shape::one;
  Direction direction = Direction::cannot_say;
  if (list && difference.key_id() != "plays"_key && difference.part().kind() != Kind::needs &&
      difference.field->type.base == language::Base::name && !difference.is_coming_or_going()) {
    // Nothing said means: for everybody, by whatever channel.
    const bool for_some = difference.key_id() == "tiers"_key || difference.key_id() == "segments"_key ||
                          difference.key_id() == "personas"_key;
    if (for_some && says_nothing(difference.was) != says_nothing(difference.is)) {
      return {Classes(Class::promise, says_nothing(difference.was) ? Direction::weaker : Direction::stronger),
              {},
              ""};
    }
  }
  if (list || says_nothing(difference.was) || says_nothing(difference.is)) {
    const Count count = count_of(difference.was, difference.is);
    const Direction up = asks_of_customer(difference) ? Direction::weaker : Direction::stronger;
    const Direction down = asks_of_customer(difference) ? Direction::stronger : Direction::weaker;
    direction = count == Count::more ? up : count == Count::fewer ? down : Direction::cannot_say;
  } else if (const auto was = number_of(difference.was), is = number_of(difference.is); was && is) {
    direction = promised(*was == *is ? Order::unclear : *is < *was ? Order::less : Order::greater);
  }
  return {Classes(Class::promise, direction), {}, ""};
}

Count count_of(const ValueView& before, const ValueView& after) {
  const bool gone = !only_in(before, after).empty();
  const bool come = !only_in(after, before).empty();
  return come && !gone ? Count::more : gone && !come ? Count::fewer : Count::others;
}

Judgement judge(const Sides& sides, const Difference& difference) {
  if (difference.is_coming_or_going()) {
    return judge_presence(sides, difference);
  }
  if (difference.owners) {
    return {Classes(Class::ownership, Direction::moved), {}, ""};
  }
  const model::Model& model = difference.after ? sides.after : sides.before;
  const Audience audience = audience_for(model, difference.entity());
  if (difference.order) {
    return audience == Audience::customer ? Judgement{Classes(Class::promise, Direction::cannot_say), {}, ""}
                                          : words_only();
  }
  if (difference.field == nullptr || is_wording(difference) || is_for_readers(difference)) {
    return words_only();
  }
  for (const auto& promise : {put_in_force(difference), of_channel_kind(difference)}) {
    if (promise) {
      return {Classes(Class::promise, *promise), {}, ""};
    }
  }
  const KeyRole role = language::role_of(*difference.field);
  if (role != KeyRole::prose && leads_customers(difference)) {
    return {Classes(Class::promise, Direction::cannot_say), {}, ""};
  }
  if (is_side_of_handoff(difference)) {
    return judge_people(sides, difference);
  }
  if (audience == Audience::reader || difference.key.starts_with("experience.") ||
      difference.key.starts_with("validate-by.")) {
    const bool persona = difference.entity().kind() == Kind::persona;
    return role == KeyRole::people && !persona ? judge_people(sides, difference) : words_only();
  }
  if (role == KeyRole::parts) {
    return judge_list_of_parts(sides, difference, audience == Audience::customer);
  }
  return judge_role(sides, difference, role, audience == Audience::customer);
}

}  // namespace jc::diff
