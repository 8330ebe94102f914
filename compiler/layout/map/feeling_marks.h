// How one feeling is marked: with a face where there is one curve, with a shape of its persona's where there
// are several. The curve's line is the persona's as well.
#pragma once
#include <cstddef>

#include "compiler/layout/diagram.h"
#include "compiler/layout/map/feeling_places.h"

namespace jc::layout::map {

Line curve_line(std::size_t persona);

// `level` from 0 (worst) to 1 (best); `at` is the middle.
void put_face(Group& group, Point at, double size, double level);
void put_mark(Group& group, Point at, double level, std::size_t persona, const FeelingPlaces& places);

}  // namespace jc::layout::map
