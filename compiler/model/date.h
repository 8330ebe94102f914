// Dates as people write them into files and behind flags.
#pragma once
#include <optional>
#include <string_view>

#include "compiler/expr/phrase/number.h"

namespace jc::model {

// `2026-11-02` as 20261102; nothing where it is no day of the Gregorian calendar. With `month_will_do` a
// month stands for its last day: `2025-12` is not over before 2025-12-31.
std::optional<int> read_date(std::string_view text, bool month_will_do = false);

// 20261102 as the day it is.
expr::Date calendar_date(int yyyymmdd);

}  // namespace jc::model
