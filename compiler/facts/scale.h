// Feelings and the scale they are scored on.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// `scales.emotion` as it holds for a journey: its own vocabulary's, else the workspace's, else -2..2.
struct EmotionScale {
  std::optional<expr::Decimal> low = expr::Decimal::whole(-2);
  std::optional<expr::Decimal> high = expr::Decimal::whole(2);
  // In place of numbers, from worst to best.
  std::vector<std::string_view> words;
  // Where it was declared; false where nobody did.
  ValueView declared;
};
// Both ends of a score in words, as `annoyed .. glad`; the same one twice where it does not change.
std::pair<std::string_view, std::string_view> ends_in_words(std::string_view score);

const EmotionScale& emotion_scale(Context& context, const Entity& entity);
// The same, looked up anew.
EmotionScale emotion_scale(const Model& model, const Entity& entity);

// The score of the feeling, or one end of it, is not on the scale.
std::optional<Fact> out_of_scale(Context& context, Entity feeling);

}  // namespace jc::facts
