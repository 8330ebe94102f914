// Keys that stand one or two maps further in than where people write them: `thinking` of a step stands inside
// its `experience`, `score` of an experience inside its `feeling`.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/language/language.h"

namespace jc::language {

struct InnerKey {
  // From the map where it was written to the one it belongs into, at least one field.
  std::vector<const Field*> way;
  const Field* field;
};

// Where the word, or what it is an alias of, is a key inside of a `kind`: by the shortest way, in the order
// of the tables. Nothing where so many kinds have such a key that it does not tell its place, and nothing
// where the way leads through names or through lists of things that have ids, of which it would have to be
// told which.
std::optional<InnerKey> inner_key(Kind kind, std::string_view word);

}  // namespace jc::language
