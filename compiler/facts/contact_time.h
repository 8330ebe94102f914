// Contacts at a time that can't be meant: after the milestone they serve or the contact they prepare, or
// while their stage has not begun or is over.
#pragma once
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// As in time.h, only what counts from the same anchor is compared, and only what is certain is told. A
// contact that counts from the milestone itself (`2 days after go-live`) follows up on it on purpose; one
// with a rhythm comes at other times too.
std::vector<Fact> misplaced_contacts(Context& context, Entity journey);

}  // namespace jc::facts
