// Places and names inside one phrase: what lets a checker point at the exact word.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "compiler/expr/rare.h"

namespace jc::expr {

// Half-open range of bytes of the phrase's text. Two extents always compare equal, so that two phrases
// are equal when they say the same, wherever the words stand.
struct Extent {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(Extent, Extent) { return true; }
};

// A word (or, where text may stand, several) that the writer chose.
struct Name {
  std::string text;
  Extent at;
  bool operator==(const Name&) const = default;
};

// What a name in a phrase may be the name of. A party is a role, team or person.
enum class NameKind : std::uint8_t {
  event,
  milestone,
  stage,
  metric,
  attribute,
  group,
  band,
  choice,
  party,
  status
};

// A few of them in order, at hand wherever the use is.
class NameKinds {
 public:
  NameKinds() = default;
  NameKinds(std::initializer_list<NameKind> kinds) : count_(static_cast<std::uint8_t>(kinds.size())) {
    std::copy(kinds.begin(), kinds.end(), kinds_.begin());
  }
  const NameKind* begin() const { return kinds_.data(); }
  const NameKind* end() const { return kinds_.data() + count_; }

 private:
  // No place in a phrase takes more.
  std::array<NameKind, 4> kinds_{};
  std::uint8_t count_ = 0;
};

// One use of a name. `kinds` stand in the order in which they are tried; one kind alone was either
// written (`milestone go-live`) or is the only one that makes sense there.
struct NameUse {
  std::string name;
  Extent at;
  NameKinds kinds;
  // For `band` and `choice`: the metric or attribute whose value this is.
  Rare<std::string> of;
  // The writer said the kind, as in `event x`.
  bool kind_written = false;
};

}  // namespace jc::expr
