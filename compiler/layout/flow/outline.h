// The outlines of cards and what they mean: how a stage ends is told by shape, icon and words, never by
// colour alone.
#pragma once
#include "compiler/layout/diagram.h"

namespace jc::layout::flow {

// Adds the card's ground, its owner's band along the top, and the outline over both.
void add_outline(Group& group, const Box& outline, double band_height, view::Role band, int tone);

}  // namespace jc::layout::flow
