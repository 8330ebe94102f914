// One word of a property's way: which field, computed fact or relation it means for a kind of entity.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/lint/property.h"

namespace jc::lint {

struct StepWish {
  // As written on the entity itself.
  bool own = false;
  // Nothing follows.
  bool last = true;
};

std::optional<Step> find_step(language::Kind kind, std::string_view word, StepWish wish);

// The key of `kind` that is called so, in singular or plural; none where there is none.
language::KeyId written_key(language::Kind kind, std::string_view word);

ValueType type_of(const language::Type& type);

// All words `find_step` knows for these kinds, for "expected one of".
std::vector<std::string_view> known_words(const std::vector<language::Kind>& kinds);

}  // namespace jc::lint
