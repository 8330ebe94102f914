// The day that dates are compared with, as a day of the calendar.
#pragma once
#include "compiler/facts/calendar.h"
#include "compiler/facts/derived.h"

namespace jc::facts {

Day today(const Context& context);

}  // namespace jc::facts
