// Nouns, filters and the clauses that say what something is.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/lint/compiler.h"

namespace jc::lint {

namespace {

expr::RulePath joined(const expr::RulePath& of, const expr::RulePath& rest) {
  expr::RulePath path = of;
  path.parts.insert(path.parts.end(), rest.parts.begin(), rest.parts.end());
  path.range = {of.empty() ? rest.range.begin : of.range.begin, rest.range.end};
  return path;
}

// A value that is a property after all: `is terminal`, `is next.terminal`.
expr::RulePath path_of(const expr::RuleOperand& operand) {
  expr::RulePath path;
  path.range = operand.range;
  std::uint32_t begin = operand.range.begin;
  for (std::size_t at = 0; at <= operand.text.size();) {
    const std::size_t dot = std::min(operand.text.find('.', at), operand.text.size());
    const auto size = static_cast<std::uint32_t>(dot - at);
    path.parts.push_back({operand.text.substr(at, size), {begin, begin + size}});
    begin += size + 1;
    at = dot + 1;
  }
  return path;
}

}  // namespace

Filter Compiler::filter(const expr::RuleFilter& from, const Kinds& kinds) {
  Filter filter;
  filter.kind = from.kind;
  switch (from.kind) {
    case expr::RuleFilterKind::different:
    case expr::RuleFilterKind::same:
      for (const expr::RulePath& path : from.paths) {
        filter.paths.push_back(property(kinds, path));
      }
      return filter;
    case expr::RuleFilterKind::in:
    case expr::RuleFilterKind::of: {
      filter.noun = noun(from.noun);
      const language::Kind outer = program_.nouns[filter.noun].pick.kind;
      const bool holds = std::any_of(kinds.begin(), kinds.end(),
                                     [&](language::Kind kind) { return may_contain(outer, kind); });
      if (!holds && !kinds.empty()) {
        report(from.range,
               fmt::format("no {} stands in a {}", language::info(kinds.front()).name,
                           language::info(outer).name),
               "name what it stands in, such as `of a journey`");
      }
      return filter;
    }
    default:
      filter.clause = clause(from.clause, kinds);
      return filter;
  }
}

NounId Compiler::noun(expr::RuleNounId id) {
  Noun noun;
  resolve_noun(noun, block_.nouns[id]);
  program_.nouns.push_back(std::move(noun));
  return static_cast<NounId>(program_.nouns.size() - 1);
}

void Compiler::resolve_noun(Noun& noun, const expr::RuleNoun& from) {
  const std::vector<KindPick> picks = kinds_named(from.kind.text);
  if (picks.empty()) {
    report(from.kind.range, fmt::format("`{}` is no kind of thing in a journey", from.kind.text),
           help_for_word(from.kind.text, kind_words()));
    return;
  }
  noun.pick = picks.front();
  noun.name = from.name ? from.name->text : "";
  for (const expr::RuleFilter& each : from.filters) {
    noun.filters.push_back(filter(each, {noun.pick.kind}));
  }
}

ClauseId Compiler::clause(expr::RuleClauseId id, const Kinds& kinds) {
  const expr::RuleClause& from = block_.clauses[id];
  const std::string text = source(from.range);
  if (const auto* group = std::get_if<expr::RuleGroup>(&from.body)) {
    Group parts{group->all, {}};
    for (const expr::RuleClauseId part : group->parts) {
      parts.parts.push_back(clause(part, kinds));
    }
    return add({std::move(parts), text});
  }
  if (const auto* negation = std::get_if<expr::RuleNegation>(&from.body)) {
    return add({Negation{clause(negation->part, kinds)}, text});
  }
  if (const auto* has = std::get_if<expr::RuleHas>(&from.body)) {
    return add({item(block_.items[has->item], has->of, kinds), text});
  }
  if (const auto* is = std::get_if<expr::RuleIs>(&from.body)) {
    return add(is_clause(*is, kinds, from.range));
  }
  const auto& compared = std::get<expr::RuleCompare>(from.body);
  Clause made = compare_clause(compared.of, compared.negated, compared.test, kinds);
  made.text = text;
  return add(std::move(made));
}

Clause Compiler::is_clause(const expr::RuleIs& is, const Kinds& kinds, expr::RuleRange range) {
  Clause made;
  if (is.a_kind) {
    made = of_kind(is, kinds);
  } else if (auto quality = has_quality(is, kinds)) {
    made = std::move(*quality);
  } else if (auto choice = has_choice(is, kinds)) {
    made = std::move(*choice);
  } else if (!is.of.empty()) {
    expr::RuleTest test;
    test.op = expr::RuleOperator::equal;
    test.op_range = is.values.front().range;
    test.operands = is.values;
    made = compare_clause(is.of, is.negated, test, kinds);
  } else {
    // Says what is unknown.
    property(kinds, path_of(is.values.front()));
  }
  made.text = source(range);
  return made;
}

// `is terminal`, `is reviewed within 90 days`, `next is terminal`: the word is a property of its own.
std::optional<Clause> Compiler::has_quality(const expr::RuleIs& is, const Kinds& kinds) {
  if (is.values.size() != 1 || is.values.front().kind != expr::RuleOperandKind::word) {
    return std::nullopt;
  }
  Problems none;
  const expr::RulePath path = joined(is.of, path_of(is.values.front()));
  if (!is.of.empty()) {
    const auto of = find_property({kinds}, is.of, false, none);
    if (!of || of->type.is != ValueType::Is::entities) {
      return std::nullopt;
    }
  }
  const auto found = find_property({kinds}, path, false, none);
  if (!found) {
    return std::nullopt;
  }
  if (is.test) {
    return compare_clause(path, is.negated, *is.test, kinds);
  }
  return Clause{Flagged{*found, is.negated}, ""};
}

// `is active`, where one closed list of the kind has the word.
std::optional<Clause> Compiler::has_choice(const expr::RuleIs& is, const Kinds& kinds) {
  if (!is.of.empty() || is.test || kinds.size() != 1) {
    return std::nullopt;
  }
  const language::Field* only = nullptr;
  for (const language::Field* field : language::fields_of(kinds.front())) {
    const auto& words = field->type.choices;
    const bool all = std::all_of(is.values.begin(), is.values.end(), [&](const expr::RuleOperand& value) {
      return std::find(words.begin(), words.end(), value.text) != words.end();
    });
    if (all && only != nullptr) {
      return std::nullopt;
    }
    only = all ? field : only;
  }
  if (only == nullptr) {
    return std::nullopt;
  }
  expr::RulePath path;
  path.range = is.values.front().range;
  path.parts.push_back({std::string(only->key), path.range});
  expr::RuleTest test;
  test.operands = is.values;
  return compare_clause(path, is.negated, test, kinds);
}

Clause Compiler::of_kind(const expr::RuleIs& is, const Kinds& kinds) {
  OfKind made;
  made.negated = is.negated;
  const expr::RuleOperand& word = is.values.front();
  for (const KindPick& pick : kinds_named(word.text)) {
    made.kinds.push_back(pick.kind);
  }
  if (made.kinds.empty()) {
    report(word.range, fmt::format("`{}` is no kind of thing in a journey", word.text),
           help_for_word(word.text, kind_words()));
  } else if (is.of.empty()) {
    report(word.range, "only what a property names can be of one kind or another",
           "write it as `where owner is a person`");
  } else {
    made.property = property(kinds, is.of);
  }
  return {std::move(made), ""};
}

Clause Compiler::compare_clause(const expr::RulePath& of, bool is_negated, const expr::RuleTest& test,
                                const Kinds& kinds) {
  Tested made;
  made.negated = is_negated;
  if (of.empty()) {
    report(test.range, "nothing is named here that could be compared",
           "write it as `has title matching /…/`, with the property first");
    return {std::move(made), ""};
  }
  made.property = property(kinds, of);
  if (!made.property.empty()) {
    auto comparison = make_comparison(made.property.type, test.op, test.op_range, test.operands, problems_);
    made.comparison = comparison ? std::move(*comparison) : Comparison{};
  }
  return {std::move(made), ""};
}

}  // namespace jc::lint
