// `experience: [{ persona: fm, feeling: hopeful }, { persona: owner, feeling: curious }]`: one for each
// persona, where one experience says whose each feeling and each pain is.
#pragma once
#include <optional>

#include "compiler/syntax/tree.h"
#include "compiler/syntax/write.h"

namespace jc::model {

// Whether it is a list of experiences that name their personas, or a map of them by persona.
bool is_by_persona(const syntax::Tree& tree, syntax::NodeId node);

struct OneExperience {
  syntax::Written map;
  // Some of it can't say whose it is: what somebody does and thinks are plain texts.
  bool loses_whose = false;
};
// The one experience that says the same; nothing where a key has no place in it.
std::optional<OneExperience> one_experience(const syntax::Tree& tree, syntax::NodeId node);

}  // namespace jc::model
