// Stages of the framework that customers of a tier never come to, and why.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/model/document.h"

namespace jc::model {

// The value under `name` of a table in a record; false where it is not there.
ValueView table_entry(const Entity& record, KeyId table, std::string_view name);

// What the overlay of `tier` says of a stage; false where it says nothing. `journey` is the root as written,
// here and below, not a tier's copy.
ValueView overlay_of(const Entity& journey, std::string_view tier, std::string_view stage);

// The reason why the tier leaves out the stage; empty where it gives none.
std::string_view why_left_out(const Entity& journey, std::string_view tier, std::string_view stage);

struct LeftOutStage {
  // Of the journey as it was written.
  Entity stage;
  // Empty where there is none, or where the stage is for other tiers alone.
  std::string_view reason;
};

// In the order of the journey. Empty for a tier that nobody knows.
std::vector<LeftOutStage> left_out(const Entity& journey, std::string_view tier);

}  // namespace jc::model
