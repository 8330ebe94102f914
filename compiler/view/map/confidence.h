// How well what a map shows is known: its words, and the level that most of it shares.
#pragma once
#include <string_view>

#include "compiler/view/map/journey_map.h"

namespace jc::view {

// "reasoned, not yet tested"; empty where nothing is said.
std::string_view words_of(Confidence confidence);

// The level of more than half of what the map shows, which is said once; `unsaid` where there is none.
Confidence usual_of(const JourneyMap& map);
// Says the usual level by the title.
void say_usual(JourneyMap& map);

}  // namespace jc::view
