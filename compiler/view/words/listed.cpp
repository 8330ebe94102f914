#include "compiler/view/words/listed.h"

#include "compiler/text/joined.h"
#include "compiler/view/words/words.h"

namespace jc::view {

std::string listed(const std::vector<std::string>& parts) { return text::joined(parts, say(", ")); }

}  // namespace jc::view
