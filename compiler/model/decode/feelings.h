// Feelings in other shapes than the one they have here.
//
// `feeling: { anna: hopeful, raj: busy }`: how each persona feels, by name, where a list of feelings belongs.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "compiler/language/type.h"
#include "compiler/syntax/tree.h"

namespace jc::model {

// The list to write, `[{ label: hopeful, persona: anna }, { label: busy, persona: raj }]`; empty for a map
// that has a key of a feeling, or anything but a word for a name.
std::string feelings_by_persona(const syntax::Tree& tree, syntax::NodeId node);

// `feeling: { start: worried, end: relieved }` as `worried, then relieved`; empty for any other map.
std::string felt_in_turn(const syntax::Tree& tree, syntax::NodeId node);

// `{ label: curious, score: 1 }` for the feeling `curious (+1)`, `{ text: Letters are late, severity: high }`
// for the pain `Letters are late (high)`; empty for other texts and other kinds.
std::string rated_map(language::Kind kind, const syntax::Node& scalar);

// `2/5`, `7 out of 10`: a score that brings its scale along.
struct ScaledScore {
  std::string score;
  // As `scales: { emotion: 1..5 }` says it.
  std::string scale;
};
std::optional<ScaledScore> scaled_score(std::string_view text);

}  // namespace jc::model
