// Where lines meet the upper and lower edges of cards: far enough apart that arrow heads stand side by side,
// in an order in which lines from one card nest rather than cross, and the two ends of a line one above the
// other where both cards have room for that.
#pragma once
#include <vector>

#include "compiler/layout/flow/course.h"

namespace jc::layout::flow {

void place_ports(const std::vector<Stop>& stops, const std::vector<ChannelLine>& lines,
                 std::vector<Course>& courses);

}  // namespace jc::layout::flow
