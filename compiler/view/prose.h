// Prose that names things by their ids, as `until kickoff`.
#pragma once
#include <string_view>

#include "compiler/model/model.h"

namespace jc::view {

// The event, milestone or stage that a word of the prose names; nothing for other words.
model::Entity named_in_prose(const model::Model& model, const model::Document& document,
                             std::string_view word);

}  // namespace jc::view
