// The head of a rule page: what the rule is called, how serious it is, and where it is on.
#pragma once
#include <cstddef>

#include "compiler/lint/page/page.h"

namespace jc::lint {

// Reads the YAML between the two `---` lines into `page`; returns the number of the line that follows.
std::size_t read_front_matter(const source::Files& files, RulePage& page, diag::Diagnostics& out);

}  // namespace jc::lint
