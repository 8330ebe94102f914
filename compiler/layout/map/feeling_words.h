// Puts words beside the marks of feelings, as a map maker does: close to their own mark, nearer to it than to
// any other, and where no curve runs through them.
#pragma once
#include "compiler/layout/map/feeling_places.h"

namespace jc::layout::map {

// Where that can't be had, words stand further away with a line to their mark, and only where there is no
// room for that either they stand on a curve.
void place_words(Scene scene, FeelingPlaces& feelings);

}  // namespace jc::layout::map
