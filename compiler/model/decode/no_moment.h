// `when: weekly`, `when: seats-used < 30%`: a rhythm or a condition where one moment belongs.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/language/type.h"
#include "compiler/syntax/tree.h"

namespace jc::model {

// What a text is that stands where a map of that kind takes a moment, and under which key such a thing stands
// there; empty where it is neither a rhythm nor a condition on a number.
std::string told_as_no_moment(language::Kind kind, std::string_view text);

// Where all that the advice of `found` says is that: the fix that puts it under its key, in place of the one
// it has. The text that was read begins at `begin`; `beside` are the entries of its map.
void offer_other_key(diag::Diagnostic& found, const syntax::Tree& tree,
                     const std::vector<syntax::Entry>& beside, std::uint32_t begin);

}  // namespace jc::model
