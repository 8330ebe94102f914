// Slips in a line of a map over several lines: `title: Kick-off: the start`, `id: t, title: Kick-off`.
#pragma once
#include "compiler/syntax/unreadable.h"

namespace jc::syntax {

// The line around `at`, in which a second `: ` could not be read. False where nothing is a slip for sure.
bool report_second_colon(const Unread& unread, std::size_t at, diag::Diagnostics& out);

// The line around `at` is less far in than the one before, and as far as none further up.
bool report_too_far_out(const Unread& unread, std::size_t at, diag::Diagnostics& out);

// A word that is a key elsewhere, without its colon.
bool report_no_colon(const Unread& unread, std::size_t at, diag::Diagnostics& out);

// Its value begins with a sign that means something else to YAML.
bool report_value_front(const Unread& unread, std::size_t at, diag::Diagnostics& out);

}  // namespace jc::syntax
