// How a name that nothing declares would be declared: what to write in the vocabulary, so that who follows
// the advice is done.
#pragma once
#include <span>
#include <string>

#include "compiler/model/model.h"

namespace jc::model {

// `declare it in the vocabulary, as `metrics: { grr: { kind: percent } }``: by what the phrase compares it
// with. Empty where a vocabulary holds nothing of these kinds.
std::string declaration_of(const Document& document, const Use& use, std::span<const Kind> kinds);

// What is declared of `names` that the words mean: `csm` of `the CSM` and of `Success Manager (CSM)`.
std::string_view meant_by_words(std::string_view words, std::span<const std::string_view> names);

}  // namespace jc::model
