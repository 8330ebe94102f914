#include "compiler/lint/used_by.h"

#include <unordered_map>

#include "compiler/model/asked.h"

namespace jc::lint {

namespace {

using model::Entity;

// Of the entities of one document, by record.
struct UsedBy {
  std::unordered_map<model::RecordId, std::vector<Entity>> users;
};

void note_uses(const model::Model& model, std::size_t index, const model::Document& used, UsedBy& to) {
  for (const model::Use& use : model.linked[index].uses) {
    if (use.to_document == used.place) {
      to.users[use.to_record].emplace_back(&model.documents[index], use.record);
    }
  }
}

UsedBy used_by(const model::Model& model, const model::Document& document) {
  UsedBy found;
  if (document.kind == language::Kind::journey) {
    note_uses(model, document.place, model.documents[document.place], found);
  } else {
    model::Asked::note(model::Asked::What::more);
    for (std::size_t i = 0; i < model.documents.size(); i++) {
      note_uses(model, i, document, found);
    }
  }
  return found;
}

// Whether it is among those at the end that stand in its document: there alone it can be, since the users of
// one document come one after the other. A name may have users in thousands of documents.
bool stands_last(const std::vector<Entity>& users, const Entity& entity) {
  for (auto user = users.rbegin(); user != users.rend(); ++user) {
    if (&user->document() != &entity.document()) {
      return false;
    }
    if (*user == entity) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Entity> users_of(facts::Context& context, Entity entity, language::Kind kind) {
  const model::Model& model = context.model();
  const UsedBy& all = context.cache<UsedBy>(
      entity.document(), [&](const model::Document& document) { return used_by(model, document); });
  std::vector<Entity> users;
  const auto found = all.users.find(entity.record_id());
  if (found == all.users.end()) {
    return users;
  }
  for (const Entity& user : found->second) {
    const Entity around = user.around(kind);
    if (around && !stands_last(users, around)) {
      users.push_back(around);
    }
  }
  return users;
}

}  // namespace jc::lint
