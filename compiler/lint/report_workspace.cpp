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

// Who has the role in the entity.
std::vector<std::string> role_names(const Program& program, facts::Context& context, Entity entity) {
  std::vector<Thing> things;
  collect(program.role->names, context, entity, things);
  std::vector<std::string> names;
  for (const Thing& name : things) {
    if (!is_settled(name)) {
      names.push_back(text_of(name));
    }
  }
  return names;
}

void tell_role(const Program& program, facts::Context& context, const std::vector<Entity>& subjects,
               facts::Digest& to) {
  const Evaluator evaluator(context, program);
  const auto& item = std::get<Item>(program.clauses[program.requirement].body);
  for (const Entity& entity : subjects) {
    const std::vector<std::string> names = role_names(program, context, entity);
    for (const std::string& name : names) {
      to.add(name);
    }
    if (!names.empty()) {
      to.add(entity.path());
      to.add(static_cast<std::uint64_t>(evaluator.passes(item.filters, entity)));
    }
  }
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
      tell_role(sentence.program(), context_, subjects(sentence, document), to);
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

std::vector<Entity> WorkspaceReport::subjects(const Sentence& sentence, const model::Document& document) {
  std::vector<Entity> to;
  if (!speaks_to(sentence.rule->page, document)) {
    return to;
  }
  const Program& program = sentence.program();
  const language::Kind kind = program.role ? program.role->kind : program.subject.pick.kind;
  for (model::RecordId id = 0; id < document.records.size(); id++) {
    if (document.records[id].kind == kind && !document.records[id].removed) {
      to.emplace_back(&document, id);
    }
  }
  return to;
}

std::vector<WorkspaceReport::Compared> WorkspaceReport::compared(const Sentence& sentence,
                                                                 const model::Document& document) const {
  const Program& program = sentence.program();
  const Evaluator evaluator(context_, program);
  std::vector<Compared> found;
  for (const Entity& entity : subjects(sentence, document)) {
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
  std::vector<Entity> all;
  for (const model::Document& document : context_.model().documents) {
    const std::vector<Entity> own = subjects(sentence, document);
    all.insert(all.end(), own.begin(), own.end());
  }
  for (const Entity& entity : all) {
    for (const std::string& name : role_names(program, context_, entity)) {
      holders[name].push_back(entity);
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
