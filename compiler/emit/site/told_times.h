// When things of a journey happen, as pages about people and tiers say it.
#pragma once
#include <initializer_list>
#include <string>

#include "compiler/view/wording.h"

namespace jc::emit {

// Of the first key that says something; empty where none does.
std::string first_line(const view::Wording& words, model::Entity entity,
                       std::initializer_list<language::KeyId> keys);

// The moment, rhythm or condition of whatever people do: "day 1, every 3 days".
std::string when_of(const view::Wording& words, model::Entity subject);

}  // namespace jc::emit
