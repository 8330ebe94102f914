// Spaces that are none: what looks like a space and is not one to YAML, as it comes along when text is copied
// from a web page or a word processor.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"
#include "compiler/syntax/tree.h"

namespace jc::syntax {

// Bytes of the no-break space, or another space outside ASCII, at the front of `text`; 0 where none is.
std::size_t odd_space_at(std::string_view text);

// Where the text could be read, and a key holds such a space: `owner:\u00a0csm` in brackets is one key, and
// `-\u00a0id` another. False with findings where there are some.
bool check_spaces(const source::Files& files, const Tree& tree, diag::Diagnostics& out);

// Where it could not: those up to byte `end` that stand where YAML wants a space. False where there are none.
bool blame_spaces(const source::Files& files, const Tree& tree, std::uint32_t end, diag::Diagnostics& out);

}  // namespace jc::syntax
