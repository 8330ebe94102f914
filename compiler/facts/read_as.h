// Values whose text was read as a phrase of one kind.
#pragma once
#include <string_view>
#include <variant>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Null where nothing is written, or something else.
template <class Phrase>
const Phrase* read_as(const ValueView& value) {
  const expr::Phrase* phrase = value ? value.phrase() : nullptr;
  return phrase == nullptr ? nullptr : std::get_if<Phrase>(&(*phrase)->value);
}

// A moment, or a criterion that is nothing but a time.
const expr::Moment* moment_in(const ValueView& value);

// What a criterion waits for, where it is one name alone: `event live`, `milestone live`; else empty.
std::string_view awaited(const ValueView& value);

}  // namespace jc::facts
