// What happens in a stage in the order in which it happens: agendas, pages of tiers and audit sheets ask
// here.
#pragma once
#include <vector>

#include "compiler/facts/time_root.h"

namespace jc::facts {

// Says when it happens, or how often.
bool is_dated(model::Entity happening);

// By the day where it counts from the journey's beginning, all else after what it was written after, or
// behind all days where it counts down to something; with what says nothing of when behind all else.
std::vector<model::Entity> in_order_of_time(const Timeline& timeline,
                                            const std::vector<model::Entity>& happenings);

}  // namespace jc::facts
