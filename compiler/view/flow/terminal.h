// How a journey ends at a stage, in words: one table for pictures and for terminals.
#pragma once
#include <string_view>

#include "compiler/view/flow/flow_graph.h"

namespace jc::view {

// Of a word of `terminal`; none for any other.
Terminal terminal_of(std::string_view word);
// A line on the stage itself: "Ends in success"; nothing where the journey goes on.
std::string_view label_of(Terminal terminal);
// The same of a sign: "the journey ends well here".
std::string_view sentence_of(Terminal terminal);
bool ends_badly(Terminal terminal);

}  // namespace jc::view
