#include "compiler/lint/compile.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/lint/compiler.h"
#include "compiler/lint/property_step.h"
#include "compiler/lint/reported.h"

namespace jc::lint {

namespace {

const expr::RuleHas* only_has(const expr::RuleBlock& block) {
  if (block.statement.quantifier == expr::RuleQuantifier::no_two) {
    return nullptr;
  }
  return std::get_if<expr::RuleHas>(&block.clauses[block.statement.requirement].body);
}

}  // namespace

// The one of several: `stage` of `stages`, `pain` of `pains`.
std::string Compiler::singular(std::string_view word, const KindPick& pick) {
  const std::vector<std::string> forms = expr::singular_forms(word);
  const std::string_view name = language::info(pick.kind).name;
  if (std::find(forms.begin(), forms.end(), name) != forms.end()) {
    return std::string(name);
  }
  return forms.size() > 1 ? forms[1] : forms[0];
}

std::string Compiler::source(expr::RuleRange range) const {
  std::string text;
  for (const char c : text_.substr(range.begin, range.end - range.begin)) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) {
      text += c;
    } else if (!text.empty() && text.back() != ' ') {
      text += ' ';
    }
  }
  return text;
}

Property Compiler::property(const Kinds& kinds, const expr::RulePath& path, bool own) {
  return find_property({kinds}, path, own, problems_).value_or(Property{});
}

ClauseId Compiler::add(Clause clause) {
  program_.clauses.push_back(std::move(clause));
  return static_cast<ClauseId>(program_.clauses.size() - 1);
}

void Compiler::subject(const Kinds& kinds) {
  const expr::RuleStatement& statement = block_.statement;
  const expr::RuleNoun& noun = block_.nouns[statement.subject];
  program_.quantifier = statement.quantifier;
  program_.consecutive = statement.consecutive;
  program_.subject_word = singular(noun.kind.text, program_.subject.pick);
  program_.filters_text = source({noun.kind.range.end, noun.range.end});
  for (const expr::RuleFilter& each : noun.filters) {
    program_.subject.filters.push_back(filter(each, kinds));
  }
}

namespace {

// Filters search texts, and the requirement is one look at the entity.
bool has_cheap_requirement(const Program& program) {
  const auto* item = std::get_if<Item>(&program.clauses[program.requirement].body);
  const bool searches = std::any_of(program.clauses.begin(), program.clauses.end(), [](const Clause& clause) {
    const auto* tested = std::get_if<Tested>(&clause.body);
    return tested != nullptr && tested->comparison.op == expr::RuleOperator::matches;
  });
  return program.quantifier == expr::RuleQuantifier::every && !program.consecutive &&
         program.facts == nullptr && item != nullptr && item->plain && searches;
}

}  // namespace

Program Compiler::run(KindPick pick) {
  program_.subject.pick = pick;
  const Kinds kinds = {pick.kind};
  subject(kinds);
  if (program_.quantifier == expr::RuleQuantifier::no_two) {
    for (const expr::RulePath& path : block_.statement.same) {
      program_.same.push_back(property(kinds, path));
    }
  } else {
    program_.requirement = clause(block_.statement.requirement, kinds);
    find_facts();
    program_.requirement_first = has_cheap_requirement(program_);
  }
  if (block_.point) {
    program_.point = property(kinds, *block_.point);
  }
  texts(kinds);
  return std::move(program_);
}

// `no orchestrator has more than 4 products`: products are what names orchestrators.
Program Compiler::run_role(std::string_view word) {
  const expr::RuleNoun& noun = block_.nouns[block_.statement.subject];
  const expr::RuleHas* has = only_has(block_);
  if (has == nullptr || !noun.filters.empty()) {
    report(noun.kind.range,
           fmt::format("`{}` is a name that others hold, and can only be asked how many", word),
           fmt::format("write it as `no {} has more than 4 products`", word));
    return {};
  }
  const expr::RulePath& path = block_.items[has->item].path;
  for (const KindPick& pick : kinds_named(path.parts[0].text)) {
    if (!written_key(pick.kind, word).exists()) {
      continue;
    }
    const Kinds kinds = {pick.kind};
    expr::RulePath names;
    names.parts.push_back({std::string(word), noun.kind.range});
    program_.quantifier = block_.statement.quantifier;
    program_.subject_word = word;
    program_.role = Role{std::string(word), pick.kind, property(kinds, names)};
    Item counted;
    counted.amount = block_.items[has->item].amount;
    counted.amount_text = source(counted.amount.range);
    item_filters(block_.items[has->item], kinds, counted);
    program_.requirement = add({std::move(counted), source(block_.items[has->item].range)});
    texts(kinds);
    return std::move(program_);
  }
  report(path.range, fmt::format("nothing called `{}` names {} `{}`", path.text(), "an", word),
         "ask for a kind that has the key, such as `products`");
  return {};
}

Program Compiler::run_reported() {
  const expr::RuleHas* has = only_has(block_);
  const expr::RuleNoun& noun = block_.nouns[block_.statement.subject];
  const bool plain =
      has != nullptr && block_.statement.quantifier == expr::RuleQuantifier::no && noun.filters.empty();
  if (!plain) {
    report(noun.range, "of a file a rule can only say what it may not have",
           "write it as `no file has an unknown-key`");
    return {};
  }
  const expr::RulePath& path = block_.items[has->item].path;
  if (!is_reported(path.text())) {
    report(path.range, fmt::format("the compiler reports nothing called `{}`", path.text()),
           help_for_word(path.text(), reported_ids()));
  }
  program_.quantifier = expr::RuleQuantifier::no;
  program_.reported = path.text();
  return std::move(program_);
}

std::variant<Program, Problems> compile(const expr::RuleBlock& block, std::string_view text) {
  const expr::RuleWord& word = block.nouns[block.statement.subject].kind;
  Problems first;
  const auto attempt = [&](auto&& run) -> std::optional<Program> {
    Compiler compiler(block, text);
    Program program = run(compiler);
    if (compiler.problems().empty()) {
      return program;
    }
    if (first.empty()) {
      first = compiler.problems();
    }
    return std::nullopt;
  };
  if (same_word(word.text, "file")) {
    auto program = attempt([](Compiler& compiler) { return compiler.run_reported(); });
    return program ? std::variant<Program, Problems>(std::move(*program)) : first;
  }
  const std::vector<KindPick> picks = kinds_named(word.text);
  for (const KindPick& pick : picks) {
    if (auto program = attempt([&](Compiler& compiler) { return compiler.run(pick); })) {
      return std::move(*program);
    }
  }
  if (picks.empty() && names_role(word.text)) {
    if (auto program = attempt([&](Compiler& compiler) { return compiler.run_role(word.text); })) {
      return std::move(*program);
    }
  }
  if (first.empty()) {
    first.push_back({word.range, fmt::format("`{}` is no kind of thing in a journey", word.text),
                     help_for_word(word.text, kind_words())});
  }
  return first;
}

}  // namespace jc::lint
