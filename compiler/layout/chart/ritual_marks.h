// What stands for a ritual on the line of its year: marks on its days, or words where there are none.
#pragma once
#include <cstddef>
#include <string>

#include "compiler/layout/diagram.h"

namespace jc::layout::chart {

Path line(Point from, Point to, Line style);

// Why there are no marks, in the middle of the place.
void put_words(Group& group, const std::string& words, const Rect& place);

// What comes often, at so many `times` a year, gets thin marks, what comes rarely large ones. Marks that are
// not `fixed` only say that it is about then.
void put_mark(Group& group, Point at, std::size_t times, bool fixed);

}  // namespace jc::layout::chart
