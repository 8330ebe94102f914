// What the library around Graphviz's dot engine gives the program: one function, found by its name.
#pragma once
#include "compiler/layout/graph_layout.h"

// Built by the same compiler from the same commit as the program, so types of C++ may pass. One call at a
// time.
extern "C" void journeyc_place_graph(const jc::layout::GraphInput* input,
                                     jc::layout::GraphPlacement* placement);

namespace jc::layout {

using PlaceGraph = void (*)(const GraphInput*, GraphPlacement*);
inline constexpr const char* kPlaceGraph = "journeyc_place_graph";
// The file, beside the program or in `../lib/journeyc` from there.
inline constexpr const char* kDotEngine = "journeyc_dot.so";

}  // namespace jc::layout
