// Stages of the framework that customers of a tier never come to.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/model/document.h"

namespace jc::model {

struct LeftOutStage {
  // Of the journey as it was written.
  Entity stage;
  // As the overlay gives it; empty where it gives none, or where the stage is for other tiers alone.
  std::string_view reason;
};

// In the order of the journey, which has to be the one that was written, not a tier's copy. Empty for a tier
// that nobody knows.
std::vector<LeftOutStage> left_out(const Document& journey, std::string_view tier);

}  // namespace jc::model
