// The second and the third step of planning a flow: where cards and lines stand across, then how far down.
// How high a channel is follows from the labels in it, and those from where the cards stand.
#pragma once
#include "compiler/layout/flow/planning.h"

namespace jc::layout::flow {

// The rows begin at `left`.
void place_across(Planning& planning, double left);

// The rows begin at `top`; everything across is known.
void place_down(Planning& planning, double top);

}  // namespace jc::layout::flow
