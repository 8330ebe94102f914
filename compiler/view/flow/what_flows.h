// What of a journey a flow picture would show moving: its stages, its steps, or nothing.
#pragma once
#include <cstdint>

#include "compiler/model/model.h"

namespace jc::view {

enum class Flows : std::uint8_t { nothing, stages, steps };

// A journey of experience whose stages say no more than their names flows by its steps, or not at all: a row
// of names is what its map begins with, and arrows between them would say that somebody planned the way.
Flows what_flows(const model::Entity& journey);

}  // namespace jc::view
