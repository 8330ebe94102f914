// Words that templates say of their own accord: `{{#say}}Owner{{/say}}` is the word in the language of the
// workspace, as its table has it (`view/words`).
#pragma once
#include <string>
#include <string_view>

#include "compiler/emit/playbook/template.h"

namespace jc::emit {

// The text with every `say` replaced, in the language that is spoken. What stands in a word and is no text, a
// tag or a section, is a place of the word: `{{#say}}by {{owner}}{{/say}}` is the word `by {}`.
std::string with_words(std::string_view text, Markup markup);

}  // namespace jc::emit
