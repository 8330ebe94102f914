// The rules as data, for websites and editors.
#pragma once
#include <string>

#include "compiler/lint/rule_set.h"

namespace jc::emit {

// `{"schema_version", "rules": [{id, category, severity, profiles, types, since, title, why, house}]}`.
std::string rules_json(const lint::RuleSet& rules);

}  // namespace jc::emit
