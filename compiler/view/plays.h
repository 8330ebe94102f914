// The plays of a journey as pictures show them: what starts each, who runs it, and its steps with their
// times and conditions.
#pragma once
#include <string>
#include <vector>

#include "compiler/view/wording.h"

namespace jc::view {

struct ShownPlay {
  model::Entity play;
  std::string title;
  std::string trigger;
  std::string owner;
  // "Call the sponsor · CSM, 3 days after trigger, if usage < 5".
  std::vector<std::string> steps;
  // The stages it is for, by id; all of the journey where there are none.
  std::vector<std::string_view> stages;
};

// The journey's own, then those that its stages, contingencies and statuses name from elsewhere, each once.
std::vector<ShownPlay> plays_of(const model::Model& model, const model::Entity& journey);

}  // namespace jc::view
