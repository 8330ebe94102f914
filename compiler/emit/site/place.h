// Where the pages of the site show an entity, so that others can lead there.
#pragma once
#include "compiler/model/model.h"

namespace jc::emit {

// Pages give entities of the kind an id, which is their `anchor`.
bool has_place(language::Kind kind);

// The entity itself or the nearest one around it that has a place; the root for the page as a whole.
model::Entity place_on_page(model::Entity entity);

}  // namespace jc::emit
