// Customers who are passed to and fro between the same owners.
#pragma once
#include <optional>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Along the stages of a journey, or along the contacts and steps of one stage that name an owner of their
// own, the customer twice comes back to somebody who had handed them over: A, B, A, B. Coming back once is
// how many companies renew. Automated contacts bounce nobody; activities are no sequence.
std::optional<Fact> ownership_returns(Context& context, Entity entity);

}  // namespace jc::facts
