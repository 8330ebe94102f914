// Times that stand in titles, where people see them and nothing else does.
#pragma once
#include <optional>

#include "compiler/facts/derived.h"

namespace jc::facts {

// A title that ends with a time, a rhythm or a length (`Plan agreed (day 10)`, `Go-live by week 6`, `Sync, 30
// min`) of something that has no such key; with a fix that puts it under its key. Only what can't be part of a
// name: behind a mark or a preposition, with its number and unit.
std::optional<Fact> time_in_title(Context& context, Entity entity);

}  // namespace jc::facts
