// Rules that compare entities of several documents.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/lint/report.h"

namespace jc::lint {

namespace {

using model::Entity;

// What a property says, to be compared; empty where it says nothing.
std::string value_of(const Property& property, facts::Context& context, Entity entity) {
  if (!present(property, context, entity)) {
    return {};
  }
  std::vector<Thing> things;
  collect(property, context, entity, things);
  std::string value;
  for (const Thing& thing : things) {
    if (!is_settled(thing)) {
      value += text_of(thing);
      value += '\n';
    }
  }
  return value;
}

}  // namespace

void WorkspaceReport::run() {
  for (const Sentence& sentence : plan_.of_workspace()) {
    if (sentence.program().role) {
      role(sentence);
    } else {
      no_two(sentence);
    }
  }
}

std::vector<Entity> WorkspaceReport::subjects(const Sentence& sentence, language::Kind kind) const {
  std::vector<Entity> all;
  for (const model::Document& document : context_.model().documents) {
    if (!speaks_to(sentence.rule->page, document)) {
      continue;
    }
    for (model::RecordId id = 0; id < document.records.size(); id++) {
      if (document.records[id].kind == kind && !document.records[id].removed) {
        all.emplace_back(&document, id);
      }
    }
  }
  return all;
}

void WorkspaceReport::no_two(const Sentence& sentence) {
  const Program& program = sentence.program();
  const Evaluator evaluator(context_, program);
  // The first with a value, for each place it may stand in.
  std::map<std::pair<std::string, std::string>, Entity> first;
  for (const Entity& entity : subjects(sentence, program.subject.pick.kind)) {
    if (!evaluator.is_subject(entity)) {
      continue;
    }
    std::string value;
    bool complete = true;
    for (const Property& path : program.same) {
      const std::string part = value_of(path, context_, entity);
      complete = complete && !part.empty();
      value += part + '\0';
    }
    const Entity container = evaluator.container(entity);
    const std::string where = container ? fmt::format("{} {} {}", container.document().file.value,
                                                      container.document().number, container.record_id())
                                        : "";
    if (!complete) {
      continue;
    }
    const auto [known, is_new] = first.emplace(std::make_pair(where, value), entity);
    if (!is_new) {
      outbox_.send(*sentence.rule, FindingMaker(context_, sentence).same_as(entity, known->second));
    }
  }
}

void WorkspaceReport::role(const Sentence& sentence) {
  const Program& program = sentence.program();
  const Evaluator evaluator(context_, program);
  const Clause& clause = program.clauses[program.requirement];
  const auto& item = std::get<Item>(clause.body);
  std::map<std::string, std::vector<Entity>> holders;
  for (const Entity& entity : subjects(sentence, program.role->kind)) {
    std::vector<Thing> names;
    collect(program.role->names, context_, entity, names);
    for (const Thing& name : names) {
      if (!is_settled(name)) {
        holders[text_of(name)].push_back(entity);
      }
    }
  }
  for (const auto& [name, who] : holders) {
    std::vector<Thing> passing;
    for (const Entity& each : who) {
      if (evaluator.passes(item.filters, each)) {
        passing.emplace_back(each);
      }
    }
    const Truth holds = evaluator.amount(item, passing);
    if (holds == (program.quantifier == expr::RuleQuantifier::no ? Truth::yes : Truth::no)) {
      const std::string text = program.quantifier == expr::RuleQuantifier::no
                                   ? clause.text
                                   : fmt::format("{}, not {}", passing.size(), clause.text);
      outbox_.send(*sentence.rule, FindingMaker(context_, sentence).of_role(name, who, text));
    }
  }
}

}  // namespace jc::lint
