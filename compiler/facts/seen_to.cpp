#include "compiler/facts/seen_to.h"

#include <utility>

#include "compiler/model/walk.h"

namespace jc::facts {

using language::Kind;
using model::Entity;
using model::ValueView;
using language::operator""_key;

namespace {

std::vector<ValueView> named(const Entity& entity, language::KeyId key) {
  std::vector<ValueView> names;
  if (entity && language::find_field(entity.kind(), key) != nullptr) {
    model::for_each_item(entity.find(key), [&](const ValueView&, const ValueView& held) {
      if (held->is == model::Is::name) {
        names.push_back(held);
      }
    });
  }
  return names;
}

}  // namespace

std::vector<ValueView> seen_to_by(const Entity& due) {
  std::vector<ValueView> names = named(due, "owner"_key);
  if (!names.empty() || due.kind() != Kind::review) {
    return names;
  }
  for (const auto& [entity, key] :
       {std::pair(due.parent(), "contact"_key), std::pair(due.root(), "maintainer"_key),
        std::pair(due.root(), "owner"_key)}) {
    if (names = named(entity, key); !names.empty()) {
      break;
    }
  }
  return names;
}

}  // namespace jc::facts
