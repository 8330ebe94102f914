// Whether two values say the same, however they are written, and what they say in canonical text.
#pragma once
#include <string>
#include <vector>

#include "compiler/model/document.h"

namespace jc::diff {

// Absent, `none`, an empty list, or what the language means where nothing is said (`automated: false`,
// `kind: next`).
bool says_nothing(const model::ValueView& value);

// In the canonical form of the file; items of a list with commas, in the order written. A record with all
// that stands in it.
std::string text_of(const model::ValueView& value);

// Each item of a list, the value itself where it is none.
std::vector<std::string> items_of(const model::ValueView& value);

// The items of the one that none of the other says, by value.
std::vector<model::ValueView> only_in(const model::ValueView& of, const model::ValueView& without);

// By value: phrases by what they mean, lists whatever their order.
bool same_value(const model::ValueView& before, const model::ValueView& after);

// All keys and values of a record, whatever their order, without its id.
std::string content_of(const model::Entity& record);

// The share of what both records say that they say alike, from 0 to 1; titles and for whom they are do not
// count.
double likeness(const model::Entity& a, const model::Entity& b);

}  // namespace jc::diff
