// Stages that a tier does without, and why.
#pragma once
#include <string>
#include <string_view>

#include "compiler/model/document.h"

namespace jc::layout {

// The value under `key` of a table in a record; false where it is not there.
model::ValueView entry(const model::Entity& record, model::KeyId table, std::string_view key);

// What the overlay of `tier` says of a stage; false where it says nothing. `journey` is the root as written.
model::ValueView overlay_of(const model::Entity& journey, std::string_view tier, std::string_view stage);

// The reason why the tier leaves out the stage; empty where it gives none.
std::string why_left_out(const model::Entity& journey, std::string_view tier, std::string_view stage);

}  // namespace jc::layout
