// A set of keys small enough to compare in one step: what most sentences are answered with, because most
// entities have none of the keys a sentence asks for.
#pragma once
#include <cstdint>

#include "compiler/model/document.h"

namespace jc::lint {

// Two keys may share a bit, so a key that is `in` may be missing all the same; one that is not in is missing.
class KeyBits {
 public:
  constexpr KeyBits() = default;
  // As written down by `bits`.
  constexpr explicit KeyBits(std::uint64_t bits) : bits_(bits) {}
  std::uint64_t bits() const { return bits_; }
  void add(language::KeyId key) { bits_ |= std::uint64_t{1} << (key.value % 64U); }
  void add(KeyBits other) { bits_ |= other.bits_; }
  bool in(KeyBits all) const { return (bits_ & ~all.bits_) == 0; }
  bool operator==(const KeyBits&) const = default;

 private:
  std::uint64_t bits_ = 0;
};

// The keys written on an entity.
inline KeyBits keys_of(model::Entity entity) {
  KeyBits keys;
  for (const model::FieldValue& field : entity.fields()) {
    keys.add(field.key);
  }
  return keys;
}

}  // namespace jc::lint
