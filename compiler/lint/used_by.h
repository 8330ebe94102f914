// Who names an entity: the relation behind `every pain has an opportunity`.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::lint {

// The entities of `kind` that name `entity`, or hold something that does; each once, in file order. Those of
// its own document for parts of a journey, of the whole workspace for shared names.
std::vector<model::Entity> users_of(facts::Context& context, model::Entity entity, language::Kind kind);

}  // namespace jc::lint
