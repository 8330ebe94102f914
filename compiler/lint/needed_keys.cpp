#include "compiler/lint/needed_keys.h"

namespace jc::lint {

namespace {

class Needs {
 public:
  explicit Needs(const Program& program) : program_(program), kind_(program.subject.pick.kind) {}

  // For the clause to hold.
  KeyBits of(ClauseId id) const {
    const auto& body = program_.clauses[id].body;
    if (const auto* group = std::get_if<Group>(&body)) {
      return of(*group);
    }
    if (const auto* item = std::get_if<Item>(&body)) {
      return asks_for_some(*item) ? of(item->property) : KeyBits();
    }
    if (const auto* flagged = std::get_if<Flagged>(&body)) {
      return flagged->negated ? KeyBits() : of(flagged->property);
    }
    if (const auto* kind = std::get_if<OfKind>(&body)) {
      return kind->negated ? KeyBits() : of(kind->property);
    }
    const auto* tested = std::get_if<Tested>(&body);
    const bool fails_on_nothing =
        tested != nullptr && !tested->negated && tested->comparison.op != expr::RuleOperator::not_equal;
    return fails_on_nothing ? of(tested->property) : KeyBits();
  }

  KeyBits of(const std::vector<Filter>& filters) const {
    KeyBits keys;
    for (const Filter& filter : filters) {
      using Kind = expr::RuleFilterKind;
      if (filter.kind == Kind::where || filter.kind == Kind::that || filter.kind == Kind::with) {
        keys.add(of(filter.clause));
      }
    }
    return keys;
  }

 private:
  KeyBits of(const Group& group) const {
    KeyBits keys;
    if (group.all) {
      for (const ClauseId part : group.parts) {
        keys.add(of(part));
      }
    }
    return keys;
  }

  static bool asks_for_some(const Item& item) {
    using expr::RuleAmountKind;
    using expr::RuleOperator;
    const auto& amount = item.amount;
    const bool counted =
        amount.kind == RuleAmountKind::counted &&
        (amount.op == RuleOperator::more_than || (amount.op == RuleOperator::at_least && amount.number > 0));
    const bool some = amount.kind == RuleAmountKind::some || amount.kind == RuleAmountKind::own;
    return (some || counted) && item.aggregate == expr::RuleAggregate::none && !item.of;
  }

  // Only what is written on the entity itself can be told from its keys; a title is made up where there is
  // none.
  KeyBits of(const Property& property) const {
    KeyBits keys;
    const Step* step = property.empty() ? nullptr : property.hops.front().way(kind_);
    if (step != nullptr && step->by == Step::By::field && !step->inherited &&
        step->key != language::find_key("title")) {
      keys.add(step->key);
    }
    return keys;
  }

  const Program& program_;
  language::Kind kind_;
};

}  // namespace

void find_needed_keys(Program& program) {
  const Needs needs(program);
  program.needed = needs.of(program.subject.filters);
  const bool forbids = program.quantifier == expr::RuleQuantifier::no && !program.role &&
                       program.reported.empty() && program.facts == nullptr;
  if (forbids) {
    program.needed.add(needs.of(program.requirement));
  }
}

}  // namespace jc::lint
