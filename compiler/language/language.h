// The whole language in one place: every kind with its field table, and the look-ups that passes need.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "compiler/language/key.h"
#include "compiler/language/names.h"
#include "compiler/language/type.h"

namespace jc::language {

// Every kind, in the order of the enumeration.
std::span<const KindInfo> kinds();
const KindInfo& info(Kind kind);
// A phrase, or a criterion in words, written as a map: no thing of a journey.
bool is_form(Kind kind);
// The fields that every entity has beside its own.
std::span<const Field> every_entity();
// A journey has at least one of these.
std::span<const std::string_view> journey_contents();

// The keys that entities of a kind can't do without.
std::span<const KeyId> required_keys(Kind kind);

// The field of `kind` with this key, those of every entity included; nullptr where there is none.
const Field* find_field(Kind kind, KeyId key);
// All fields of a kind, its own first.
std::vector<const Field*> fields_of(Kind kind);
// The field a bare scalar fills; nullptr where the kind needs a map.
const Field* shorthand_of(Kind kind);
std::optional<Kind> find_kind(std::string_view name);

// Words that people coming from other tools type, and the key to use here.
struct Alias {
  std::string_view word;
  std::string_view key;
  std::string_view remark;
};
std::span<const Alias> aliases();

// The same for the values of closed lists. A word stands for a value only where the list has no such word.
struct ValueAlias {
  std::string_view word;
  std::string_view value;
};
std::span<const ValueAlias> value_aliases();

}  // namespace jc::language
