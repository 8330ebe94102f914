// Whether the bands of a score leave values out or claim them twice.
#pragma once
#include <optional>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Bands have their lower end and reach up to their upper one without it, so that they can meet; one written
// as a single number is that number. Beyond the lowest and the highest band only a declared scale asks for
// more. All holes of a metric are one fact, all overlaps another.
std::optional<Fact> band_holes(Context& context, Entity metric);
std::optional<Fact> band_overlaps(Context& context, Entity metric);

}  // namespace jc::facts
