// What the words of a key say: which key of a kind is meant, and what they add to its value.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/language/language.h"

namespace jc::model {

// What the word is another tool's name for on this kind; the name of the kind itself, before a key or alone,
// says no more than where it stands: `stage name`, `stage: Signing up`.
std::vector<const language::Alias*> aliases_of(language::Kind kind, std::string_view word);

// `duration` and `days` of `Duration (days)`; both empty where the word names no unit behind another word.
struct UnitInKey {
  std::string base;
  std::string unit;
};
UnitInKey unit_in_key(std::string_view word);

}  // namespace jc::model
