// The kinds of phrases a field may hold.
#pragma once
#include <cstddef>
#include <cstdint>

namespace jc::expr {

enum class PhraseKind : std::uint8_t {
  duration,
  moment,
  cadence,
  quantity,
  target,
  criterion,
  condition,
  effect,
  range
};
inline constexpr std::size_t kPhraseKindCount = static_cast<std::size_t>(PhraseKind::range) + 1;

}  // namespace jc::expr
