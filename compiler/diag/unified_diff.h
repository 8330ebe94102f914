// Two versions of a file as a unified diff, the form that `patch` and `git apply` read.
#pragma once
#include <string>
#include <string_view>

namespace jc::diag {

// Empty where both are the same bytes. Lines are what `\n` ends, so a carriage return is part of its line; a
// last line without an end is marked as `diff` marks it. Three lines of context. The fewest lines change
// (E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986), as long as fewer than some thousands
// do; beyond that what differs is shown as one block.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace jc::diag
