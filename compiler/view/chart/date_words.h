// A day as people say it, for pages that speak of days that come.
#pragma once
#include <string>

#include "compiler/facts/calendar.h"

namespace jc::view {

// "Tue 1 Dec 2026"
std::string date_in_words(facts::Day day);

}  // namespace jc::view
