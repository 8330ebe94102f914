// What a chart asks of everybody, such as who calls a meeting: the answer, the reason why there is none, or
// nothing, which is a gap that the chart shows.
#pragma once
#include <string>

#include "compiler/view/wording.h"

namespace jc::view {

struct Answer {
  std::string words;
  // Why it is nothing on purpose.
  std::string none;
  bool given() const { return !words.empty() || !none.empty(); }
  bool operator==(const Answer&) const = default;
};

inline Answer people_in(const Wording& wording, const model::Entity& entity, language::KeyId key) {
  return {wording.people(entity, key), Wording::reason(entity, key)};
}

}  // namespace jc::view
