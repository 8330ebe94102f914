// Finds statements that read although nothing says what they speak of: `not completed within 2 weeks`,
// `contract is signed`, `sign-off by sponsor`.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "compiler/expr/phrase/phrase.h"

namespace jc::model {

// `signed`, `completed`, `live`: says that something has come, and not what.
bool says_has_come(std::string_view word);

// What to write in place of the statement that holds `name`; empty where nothing is wrong with it. `name` is
// one of the phrase's, and nothing is declared under it.
std::string better_statement(const expr::PhraseContent& phrase, std::string_view name);

// The same for a moment that is said by a side alone: `pre-launch`, `mid-onboarding`. `known` says whether
// something that happens has that name.
std::string better_moment(const expr::PhraseContent& phrase, std::string_view name,
                          const std::function<bool(std::string_view)>& known);

}  // namespace jc::model
