// Names as words of the files, read or not.
#pragma once
#include <string_view>

#include "compiler/model/model.h"

namespace jc::facts {

// The name, or its title, stands in a text outside of its own declaration: in a value that could not be read,
// under a key that nobody knows, in prose. Whoever takes it out would take it from there, too.
bool stands_in_text(const model::Model& model, const model::Entity& entity);

// The same of one text of another document, for a name and its title.
bool holds_name(std::string_view text, std::string_view id, std::string_view title);

}  // namespace jc::facts
