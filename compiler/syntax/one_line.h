// Slips in a map or a list that stands on one line: what is meant can be told from the line.
#pragma once
#include "compiler/syntax/unreadable.h"

namespace jc::syntax {

// `opened` is its bracket. False where nothing in it is a slip for sure.
bool report_one_line(const Unread& unread, std::size_t opened, diag::Diagnostics& out);

}  // namespace jc::syntax
