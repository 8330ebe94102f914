// An entry of a map by name that is written in words, a list or an address, as the map that is meant.
#pragma once
#include <string>

#include "compiler/language/language.h"
#include "compiler/syntax/tree.h"

namespace jc::model {

struct FilledEntry {
  // `{ title: "Phone" }`; empty where the words don't tell.
  std::string map;
  // Nothing else can be meant.
  bool safe = false;
};

// `plan: https://example.com/plan` of assets, `slack: digital` of channels, `seats: integer` of attributes,
// `cs: [csm, head-of-cs]` of teams, `first-time: first-time buyers` of segments.
FilledEntry filled_entry(const syntax::Tree& tree, language::Kind kind, const syntax::Node& target);

// The value of a field's closed list that the word is another tool's name for; null where it is none.
const language::ValueAlias* value_alias_of(const language::Field& field, std::string_view word);

}  // namespace jc::model
