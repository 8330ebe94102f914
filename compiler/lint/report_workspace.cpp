// Rules that compare entities of several documents.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/lint/report.h"
#include "compiler/model/asked.h"

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

void WorkspaceReport::inside(const model::Document& document) {
  for (const Sentence& sentence : plan_.of_workspace()) {
    if (sentence.program().role) {
      continue;
    }
    std::map<std::pair<model::RecordId, std::string>, Entity> first;
    for (const Compared& each : compared(sentence, document)) {
      if (!each.container) {
        continue;
      }
      const auto [known, is_new] =
          first.emplace(std::make_pair(each.container.record_id(), each.value), each.entity);
      if (!is_new) {
        outbox_.send(*sentence.rule, FindingMaker(context_, sentence).same_as(each.entity, known->second));
      }
    }
  }
}

void WorkspaceReport::across() {
  for (const Sentence& sentence : plan_.of_workspace()) {
    if (sentence.program().role) {
      role(sentence);
    } else {
      no_two(sentence);
    }
  }
}

void WorkspaceReport::tell(const model::Document& document, facts::Digest& to) {
  for (const Sentence& sentence : plan_.of_workspace()) {
    to.add(sentence.number);
    if (sentence.program().role) {
      // Who holds a role is listed, with more of each than could be told here.
      model::Asked::note(model::Asked::What::more);
      continue;
    }
    for (const Compared& each : compared(sentence, document)) {
      if (!each.container) {
        to.add(each.entity.path());
        to.add(each.value);
      }
    }
  }
}

void WorkspaceReport::add_subjects(const Sentence& sentence, language::Kind kind,
                                   const model::Document& document, std::vector<Entity>& to) const {
  if (!speaks_to(sentence.rule->page, document)) {
    return;
  }
  for (model::RecordId id = 0; id < document.records.size(); id++) {
    if (document.records[id].kind == kind && !document.records[id].removed) {
      to.emplace_back(&document, id);
    }
  }
}

std::vector<WorkspaceReport::Compared> WorkspaceReport::compared(const Sentence& sentence,
                                                                 const model::Document& document) const {
  const Program& program = sentence.program();
  const Evaluator evaluator(context_, program);
  std::vector<Entity> subjects;
  add_subjects(sentence, program.subject.pick.kind, document, subjects);
  std::vector<Compared> found;
  for (const Entity& entity : subjects) {
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
    if (complete) {
      found.push_back({entity, evaluator.container(entity), std::move(value)});
    }
  }
  return found;
}

void WorkspaceReport::no_two(const Sentence& sentence) {
  std::map<std::string, Entity> first;
  for (const model::Document& document : context_.model().documents) {
    for (const Compared& each : compared(sentence, document)) {
      if (each.container) {
        continue;
      }
      const auto [known, is_new] = first.emplace(each.value, each.entity);
      if (!is_new) {
        outbox_.send(*sentence.rule, FindingMaker(context_, sentence).same_as(each.entity, known->second));
      }
    }
  }
}

void WorkspaceReport::role(const Sentence& sentence) {
  const Program& program = sentence.program();
  const Evaluator evaluator(context_, program);
  const Clause& clause = program.clauses[program.requirement];
  const auto& item = std::get<Item>(clause.body);
  std::map<std::string, std::vector<Entity>> holders;
  std::vector<Entity> subjects;
  for (const model::Document& document : context_.model().documents) {
    add_subjects(sentence, program.role->kind, document, subjects);
  }
  for (const Entity& entity : subjects) {
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
