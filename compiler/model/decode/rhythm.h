// `when: weekly`: a rhythm where one moment belongs.
#pragma once
#include <cstdint>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/syntax/tree.h"

namespace jc::model {

// Where all that the advice of `found` says is to write `repeat` with the rhythm in place of `when`: the fix
// that does so. The text that was read begins at `begin`; `beside` are the entries of its map.
void offer_rhythm(diag::Diagnostic& found, const syntax::Tree& tree, const std::vector<syntax::Entry>& beside,
                  std::uint32_t begin);

}  // namespace jc::model
