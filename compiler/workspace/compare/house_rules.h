// The pages of a team's own rules, on either side of a comparison.
#pragma once
#include <map>
#include <string>

#include "compiler/workspace/compare/side.h"

namespace jc::workspace {

// Texts by the id of the rule, which is the name of the page without its ending.
using Pages = std::map<std::string, std::string>;

// What the workspace of `config`, on that side, has; what can't be read is left out: checks tell.
Pages house_rules_of(const Side& side, const Config& config);

// Whether `path`, as in the texts of a side, is a page in one of the folders for it.
bool is_house_rule(std::string_view path, const std::string& folder);

}  // namespace jc::workspace
