// Prose that names things by their ids, as `until kickoff`.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "compiler/model/model.h"

namespace jc::view {

// The prose with each word as `tell` has it, which is given the event, milestone or stage that the word
// names; nothing for other words.
std::string told_prose(const model::Model& model, const model::Document& document, std::string_view text,
                       const std::function<std::string(model::Entity named, std::string_view word)>& tell);

}  // namespace jc::view
