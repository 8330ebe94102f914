// Who is one of us: whose time is ours to plan.
#pragma once
#include <string_view>

#include "compiler/model/model.h"

namespace jc::facts {

// Personas, and roles of customers and partners, are not; a name that means nothing known is.
bool is_of_team(const model::Model& model, const model::Document& document, std::string_view name);

}  // namespace jc::facts
