// What was due before the as-of day and is not said to be over.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "compiler/emit/playbook/record.h"
#include "compiler/facts/derived.h"

namespace jc::emit {

// Of one of them, in words: what was due when. Empty where it is not late.
std::string late_of(const facts::Context& context, const model::Entity& record);

// Of journeys and portfolios, the oldest first: `items` with `md`, `where`, `late` and `owner`, and with
// `href` where `place` knows one.
Data overdue_of(facts::Context& context, const std::vector<model::Entity>& roots, PlaybookRecords& records,
                const std::function<std::string(model::Entity)>& place = {});

}  // namespace jc::emit
