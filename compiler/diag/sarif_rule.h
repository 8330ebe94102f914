// The parts of a SARIF log that describe rules.
#pragma once
#include <nlohmann/json.hpp>

#include "compiler/diag/report.h"

namespace jc::diag {

// `reportingDescriptor` objects of the rules that have findings, by id.
nlohmann::ordered_json sarif_rules(const Report& report);

// `error`, `warning` or `note`.
const char* sarif_level(Severity severity);

}  // namespace jc::diag
