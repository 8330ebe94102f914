// What a customer of one tier really gets: the framework with the tier's overlay applied.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/model/document.h"

namespace jc::model {

// The tiers a journey speaks of: those of its overlays, then those named by `tiers:` on its parts.
std::vector<std::string_view> tiers_of(const Document& journey);

// A copy with the overlay of `tier` applied and its parts for other tiers removed: values replaced,
// touchpoints, plays and rituals added, removed and changed, stages left out with `none`. Every value
// keeps the place it was written at. A tier without an overlay gets the framework.
Document effective(const Document& journey, std::string_view tier);

// Writes inherited values where they take effect, so that the copy reads without knowing the rules of
// inheritance. Changes no meaning.
void apply_inheritance(Document& journey);

}  // namespace jc::model
