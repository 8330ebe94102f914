// What advice on a phrase comes to, where it leaves nothing open.
#pragma once
#include <string>
#include <string_view>

#include "compiler/expr/phrase/phrase.h"

namespace jc::model {

// The phrase of `write `<phrase>``, where that is all of the advice and it can be read; else empty. It is no
// rewrite: a person who knew the journey would say so, and nothing proves that it says the same.
std::string advised_phrase(expr::PhraseKind kind, std::string_view hint);

}  // namespace jc::model
