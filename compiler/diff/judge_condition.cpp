// Conditions: what gates the customer, what starts help, what counts.
#include <algorithm>

#include "compiler/diff/judge.h"
#include "compiler/diff/logic.h"
#include "compiler/diff/values.h"
#include "compiler/facts/read_as.h"

namespace jc::diff {

using expr::Criterion;
using language::Kind;
using language::operator""_key;
using model::Entity;
using model::Is;
using model::ValueView;

namespace {

const Criterion* criterion_of(const ValueView& value) {
  const ValueView lone = value && value.items().size() == 1 ? value.items().front() : value;
  return facts::read_as<Criterion>(lone);
}

// Help or another stage starts by it.
bool something_hangs_on(const model::Model& model, const Entity& status) {
  if (status.find("plays"_key) || status.find("terminal"_key)) {
    return true;
  }
  if (status.document().place >= model.linked.size()) {
    return false;
  }
  const auto& uses = model.linked[status.document().place].uses;
  return std::any_of(uses.begin(), uses.end(), [&](const model::Use& use) {
    if (use.to_record != status.record_id() || use.record == model::kNoRecord) {
      return false;
    }
    const Kind kind = Entity(&status.document(), use.record).kind();
    return kind == Kind::play || kind == Kind::transition || kind == Kind::contingency;
  });
}

Direction asked(Logic logic) {
  switch (logic) {
    case Logic::equal:
      return Direction::same;
    case Logic::stricter:
      return Direction::stronger;
    case Logic::looser:
      return Direction::weaker;
    case Logic::apart:
      break;
  }
  return Direction::same;
}

// Who has to fulfil more waits longer.
Direction promised(Logic logic) {
  return logic == Logic::stricter ? Direction::weaker
         : logic == Logic::looser ? Direction::stronger
         : logic == Logic::equal  ? Direction::same
                                  : Direction::cannot_say;
}

enum class Side : std::uint8_t { unknown, good, bad };

// What is told by not happening, or by being late, is trouble; so is a number on the side that nobody wants.
Side side_of(const model::Model& model, const model::Document& document, const expr::Leaf& leaf) {
  if (const auto* happened = std::get_if<expr::Happened>(&leaf.what)) {
    return happened->absent ? Side::bad : Side::unknown;
  }
  const auto* compared = std::get_if<expr::Compared>(&leaf.what);
  if (compared == nullptr) {
    return leaf.kind() == expr::LeafKind::late ? Side::bad : Side::unknown;
  }
  const expr::Comparator sign = compared->comparator;
  const bool high = sign == expr::Comparator::more || sign == expr::Comparator::at_least;
  const bool low = sign == expr::Comparator::less || sign == expr::Comparator::at_most;
  const int way = high || low ? better(model, document, compared->name.text) : 0;
  return way == 0 ? Side::unknown : (way > 0) == high ? Side::good : Side::bad;
}

Side side_of(const model::Model& model, const model::Document& document, const Criterion& criterion) {
  Side all = Side::unknown;
  for (const expr::Leaf* leaf : expr::leaves(criterion)) {
    const Side side = side_of(model, document, *leaf);
    if (side != Side::unknown && all != Side::unknown && side != all) {
      return Side::unknown;
    }
    all = side == Side::unknown ? all : side;
  }
  return all;
}

// Trouble that is told sooner is found sooner; of other states more is asked where fewer get there.
Direction asked_to_enter(const Sides& sides, const Difference& difference, const Criterion& was,
                         const Criterion& is) {
  const Direction direction = asked(compare(was, is));
  if (direction == Direction::same) {
    return direction;
  }
  switch (side_of(sides.after, difference.after.document(), is)) {
    case Side::good:
      return direction;
    case Side::bad:
      return direction == Direction::stronger ? Direction::weaker : Direction::stronger;
    case Side::unknown:
      break;
  }
  return Direction::cannot_say;
}

Judgement judge_status(const Sides& sides, const Difference& difference, const Criterion& was,
                       const Criterion& is) {
  Judgement judged;
  if (is_time_window(was) && is_time_window(is)) {
    judged.classes.set(Class::promise, Direction::cannot_say);
    return judged;
  }
  judged.classes.set(Class::measurement, difference.key_id() == "entry"_key
                                             ? asked_to_enter(sides, difference, was, is)
                                             : asked(compare(was, is)));
  judged.history = History::breaks;
  if (something_hangs_on(sides.after, difference.after)) {
    judged.classes.set(Class::promise, Direction::cannot_say);
  }
  return judged;
}

// One side says nothing.
Judgement judge_come_or_gone(const Sides& sides, const Difference& difference, bool customer) {
  const bool come = says_nothing(difference.was);
  const model::KeyId key = difference.key_id();
  if (difference.entity().kind() == Kind::status || key == "done-when"_key) {
    Classes classes(Class::measurement, come ? Direction::stronger : Direction::weaker);
    if (difference.entity().kind() == Kind::status &&
        something_hangs_on(come ? sides.after : sides.before, come ? difference.after : difference.before)) {
      classes.set(Class::promise, Direction::cannot_say);
    }
    return {classes, come ? History::goes_on : History::breaks, ""};
  }
  if (!customer) {
    return {Classes(Class::workload, Direction::same), {}, ""};
  }
  // A condition narrows; a trigger or a hand-off's exception opens.
  const bool opens = key == "trigger"_key || key == "unless"_key;
  const bool gates = key == "if"_key || opens;
  const Direction direction = !gates                           ? Direction::cannot_say
                              : come == (key == "trigger"_key) ? Direction::stronger
                                                               : Direction::weaker;
  return {Classes(Class::promise, direction), {}, ""};
}

Judgement judge_team(const Difference& difference, Logic logic) {
  const bool more = difference.key_id() == "if"_key ? logic == Logic::looser : logic == Logic::stricter;
  const bool less = difference.key_id() == "if"_key ? logic == Logic::stricter : logic == Logic::looser;
  return {Classes(Class::workload, more   ? Direction::more
                                   : less ? Direction::less
                                          : Direction::same),
          {},
          ""};
}

// Conditions that are written as text, or as a word of a list.
Judgement judge_text(const Difference& difference) {
  if (difference.key_id() == "evidence-of"_key) {
    return {Classes(Class::measurement, Direction::same), History::breaks, ""};
  }
  return {Classes(Class::promise, Direction::cannot_say), {}, ""};
}

// Whoever ends up badly is not served better by getting there sooner.
bool is_bad_end(const Entity& stage) {
  const std::string_view end = stage.text("terminal"_key);
  return end == "failure" || end == "blocked";
}

}  // namespace

Judgement judge_condition(const Sides& sides, const Difference& difference, bool customer) {
  const Criterion* was = criterion_of(difference.was);
  const Criterion* is = criterion_of(difference.is);
  if (says_nothing(difference.was) || says_nothing(difference.is)) {
    return judge_come_or_gone(sides, difference, customer);
  }
  if (was == nullptr || is == nullptr) {
    return judge_text(difference);
  }
  if (same_but_spelling(*was, *is)) {
    return {Classes(Class::editorial, Direction::neutral), {}, ""};
  }
  if (same_but_judges(*was, *is)) {
    return {Classes(Class::ownership, Direction::moved), {}, ""};
  }
  const bool measured = has_words(*was) && !has_words(*is);
  const bool worded = !has_words(*was) && has_words(*is);
  if (measured || worded) {
    return {Classes(Class::measurement, measured ? Direction::stronger : Direction::weaker), History::breaks,
            measured ? "it was a judgement" : "it is a judgement now"};
  }
  if (difference.entity().kind() == Kind::status) {
    return judge_status(sides, difference, *was, *is);
  }
  const Logic logic = compare(*was, *is);
  if (!customer) {
    return judge_team(difference, logic);
  }
  Direction direction = promised(logic);
  if (difference.key_id() == "unless"_key) {
    direction = promised(compare(*is, *was));
  }
  if (difference.entity().kind() == Kind::transition || is_bad_end(difference.entity())) {
    direction = Direction::cannot_say;
  }
  return {Classes(Class::promise, direction), {}, ""};
}

}  // namespace jc::diff
