// What the passes before the linter report by themselves: their findings get severity, profiles, reasons and
// everything else from rule pages like all others.
#pragma once
#include <string_view>
#include <vector>

namespace jc::lint {

bool is_reported(std::string_view rule);
std::vector<std::string_view> reported_ids();

// The file could not be read as a journey at all: `--select` never hides it.
bool is_unreadable(std::string_view rule);

}  // namespace jc::lint
