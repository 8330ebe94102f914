// What the search of the site looks through: a script file, so that it works where pages are opened from
// disk.
#pragma once
#include <string>

#include "compiler/emit/site/told.h"

namespace jc::emit {

// People have pages of their own, and are found too.
std::string search_index(const Told& told);

}  // namespace jc::emit
