// Finds what only got another id: the old one is gone everywhere, the new one stands in the same places.
#pragma once
#include <string>
#include <vector>

#include "compiler/model/model.h"

namespace jc::diff {

// Whoever may answer for something: a role may become a team.
constexpr bool is_party(language::Kind kind) {
  return kind == language::Kind::role || kind == language::Kind::team || kind == language::Kind::person;
}

struct Rename {
  // Of before, as it was called.
  model::Entity entity;
  std::string from;
  std::string to;
  // Its path before, for those that outlive the model.
  std::string path;
  language::Kind kind = language::Kind::journey;
  // A role may become a team.
  language::Kind to_kind = language::Kind::journey;
  // How many places use it.
  std::size_t uses = 0;
};

// One for each entity of `before` that has another id in `after`. Entities inside a renamed one are found
// once it is renamed: ask again until nothing is found.
std::vector<Rename> find_renames(const model::Model& before, const model::Model& after);

}  // namespace jc::diff
