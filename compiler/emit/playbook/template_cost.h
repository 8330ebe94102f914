// How much a template asks for, before it is asked: lists inside lists inside lists are a short text with no
// end in sight.
#pragma once
#include <string_view>

#include "compiler/emit/playbook/template.h"

namespace jc::emit {

// Whether a template without partials comes to an end that anybody can wait for: each of its parts counts as
// often as the longest lists called like the sections around it have items.
bool is_affordable(std::string_view text, const Data& data);

}  // namespace jc::emit
