// Several in one text, where a list of them belongs: `milestones: Plan agreed, Data loaded`.
#pragma once
#include <string>

#include "compiler/language/type.h"
#include "compiler/syntax/tree.h"

namespace jc::model {

// `[Plan agreed, Data loaded]`; empty where the text is one. It stands alone under the key of a list, so that
// a mark in it is more likely between two than in one.
std::string in_a_row(const language::Field& field, const syntax::Node& written);

}  // namespace jc::model
