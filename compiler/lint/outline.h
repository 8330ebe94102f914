// What a plan has to know of a sentence before it is asked of anybody. For built-in rules it is known from
// the build, so that a sentence is read only where a file has somebody whom it may concern.
#pragma once
#include <cstdint>

#include "compiler/lint/key_bits.h"

namespace jc::lint {

struct Program;

struct Outline {
  enum class Of : std::uint8_t {
    // What the compiler itself has reported: nobody is asked.
    report,
    // All documents at once.
    workspace,
    // Pairs of neighbours.
    neighbours,
    // Entities of a kind, one by one.
    entity,
  };
  Of of = Of::entity;
  language::Kind kind = language::Kind::journey;
  // Has nothing to say about an entity without these.
  KeyBits needed;

  bool operator==(const Outline&) const = default;
};

Outline outline_of(const Program& program);

}  // namespace jc::lint
