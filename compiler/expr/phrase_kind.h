// The kinds of phrases a field may hold.
#pragma once
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

}  // namespace jc::expr
