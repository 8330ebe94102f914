// What is had, and the texts with places for values.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/lint/compiler.h"

namespace jc::lint {

namespace {

using expr::RuleFilterKind;

// `100%`, `$5k`: sums compare by the number alone, since all that is added up has one unit.
std::optional<Comparison> compare_sum(const expr::RuleTest& test, Problems& problems) {
  Comparison comparison;
  comparison.op = test.op;
  comparison.type.is = ValueType::Is::number;
  for (const expr::RuleOperand& operand : test.operands) {
    const expr::ParseResult read = expr::parse_phrase(expr::PhraseKind::quantity, operand.text);
    if (!read) {
      problems.push_back({operand.range, fmt::format("`{}` is no number to compare a sum with", operand.text),
                          "write a number, such as `100%`"});
      return std::nullopt;
    }
    Literal literal;
    literal.text = operand.text;
    literal.number = std::get<expr::Quantity>(read.phrase->value).low.approximate();
    comparison.literals.push_back(std::move(literal));
  }
  return comparison;
}

}  // namespace

Item Compiler::item(const expr::RuleItem& from, const expr::RulePath& of, const Kinds& kinds) {
  Item made;
  made.amount = from.amount;
  made.amount_text = source(from.amount.range);
  made.aggregate = from.aggregate;
  Kinds owners = kinds;
  for (const expr::RuleFilter& each : from.filters) {
    if (each.kind == RuleFilterKind::of || each.kind == RuleFilterKind::in) {
      made.of = noun(each.noun);
      owners = {program_.nouns[*made.of].pick.kind};
    }
  }
  expr::RulePath path = of;
  path.parts.insert(path.parts.end(), from.path.parts.begin(), from.path.parts.end());
  path.range = {of.empty() ? from.path.range.begin : of.range.begin, from.path.range.end};
  made.property = property(owners, path, from.amount.kind == expr::RuleAmountKind::own);
  if (!made.property.empty()) {
    item_filters(from, made.property.type.kinds, made);
    made.test = item_test(from, made);
  }
  const bool some =
      from.amount.kind == expr::RuleAmountKind::some || from.amount.kind == expr::RuleAmountKind::own;
  made.plain = some && from.filters.empty() && !from.test && from.aggregate == expr::RuleAggregate::none;
  return made;
}

void Compiler::item_filters(const expr::RuleItem& from, const Kinds& kinds, Item& to) {
  for (const expr::RuleFilter& each : from.filters) {
    if (each.kind == RuleFilterKind::of || each.kind == RuleFilterKind::in) {
      continue;
    }
    if (kinds.empty()) {
      report(each.range, fmt::format("`{}` has no properties of its own", from.path.text()),
             "ask for its value with `is`, `matches` or a comparison");
      return;
    }
    to.filters.push_back(filter(each, kinds));
  }
}

std::optional<Comparison> Compiler::item_test(const expr::RuleItem& from, const Item& item) {
  if (!from.test) {
    if (from.aggregate != expr::RuleAggregate::none) {
      report(from.range, "a sum needs something to compare it with", "write it as `sum of parts = 100%`");
    }
    return std::nullopt;
  }
  if (from.aggregate != expr::RuleAggregate::none) {
    return compare_sum(*from.test, problems_);
  }
  return make_comparison(item.property.type, from.test->op, from.test->op_range, from.test->operands,
                         problems_);
}

void Compiler::find_facts() {
  const auto* item = std::get_if<Item>(&program_.clauses[program_.requirement].body);
  if (item == nullptr || item->property.empty() || item->property.type.is != ValueType::Is::facts) {
    return;
  }
  const bool no = program_.quantifier == expr::RuleQuantifier::no && item->plain;
  const bool none =
      program_.quantifier == expr::RuleQuantifier::every && item->amount.kind == expr::RuleAmountKind::none;
  const Step* step =
      item->property.hops.size() == 1 ? item->property.hops[0].way(program_.subject.pick.kind) : nullptr;
  program_.facts = (no || none) && step != nullptr ? step->derived : nullptr;
}

void Compiler::texts(const Kinds& kinds) {
  program_.say = fill(block_.say, kinds);
  program_.help = fill(block_.help, kinds);
  program_.why = fill(block_.why, kinds);
}

Template Compiler::fill(const std::optional<expr::RuleTemplate>& from, const Kinds& kinds) {
  Template made;
  if (from) {
    for (const expr::RulePiece& piece : from->pieces) {
      made.push_back(piece.path.empty() ? Piece{Piece::Is::text, piece.text, {}} : slot(piece, kinds));
    }
  }
  return made;
}

Piece Compiler::slot(const expr::RulePiece& piece, const Kinds& kinds) {
  const std::string word = piece.path.text();
  if (word == "missing") {
    return {Piece::Is::missing, word, {}};
  }
  if (word == "count") {
    return {Piece::Is::count, word, {}};
  }
  if (word == "fact" || (program_.facts != nullptr && same_word(word, program_.facts->name))) {
    return {Piece::Is::fact, word, {}};
  }
  if (program_.role && word == "id") {
    return {Piece::Is::fact, word, {}};
  }
  return {Piece::Is::property, word, property(kinds, piece.path)};
}

}  // namespace jc::lint
