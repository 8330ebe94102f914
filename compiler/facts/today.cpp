#include "compiler/facts/today.h"

#include "compiler/model/date.h"

namespace jc::facts {

Day today(const Context& context) { return day_of(model::calendar_date(context.as_of())); }

}  // namespace jc::facts
