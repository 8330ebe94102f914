// Keys of a kind of map that say what another key says elsewhere: a stage has an `owner`, a step of a play
// has `who`.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/language/language.h"

namespace jc::language {

// Fields of `kind` that hold names of the same things, or phrases of the same kind, as `word` does where it
// is a key. Empty where `word` is a key nowhere, where it holds texts, numbers or maps, which say nothing of
// their meaning, and where so many fields are of its sort that none is an answer.
std::vector<const Field*> fields_of_same_sort(Kind kind, std::string_view word);

// Whether a word of another tool is nothing but another name of its key: `phases`, `due-date`, `url`. Others,
// as `target` or `risks`, may have meant another thing, which is for somebody to decide.
bool is_only_another_name(std::string_view word);

}  // namespace jc::language
