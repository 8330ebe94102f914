// What stands in an anchor is met once more at every alias, and is one thing to mend all the same.
#pragma once
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/syntax/tree.h"

namespace jc::lint {

// An alias and the text it stands for.
struct AliasUse {
  source::Span alias;
  source::Span meant;
  bool means(const source::Span& span) const {
    return span.file == meant.file && meant.begin <= span.begin && span.end <= meant.end;
  }
};

// All of a file, in order.
std::vector<AliasUse> alias_uses(const syntax::Tree& tree);

// Of findings that say the same about the same text of an anchor one is left, with the aliases as related
// places. The findings are sorted.
void say_once(const std::vector<AliasUse>& uses, diag::Diagnostics& findings);

}  // namespace jc::lint
