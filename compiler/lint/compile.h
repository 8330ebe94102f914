// Resolves the words of a parsed sentence against the language, or says which word is unknown.
#pragma once
#include <string_view>
#include <variant>

#include "compiler/lint/program.h"

namespace jc::lint {

// `text` is the block that `block` was parsed from.
std::variant<Program, Problems> compile(const expr::RuleBlock& block, std::string_view text);

}  // namespace jc::lint
