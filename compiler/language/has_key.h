// Whether some field table has a key, at compile time: for named_keys.cmake alone.
#pragma once
#include <string_view>

#include "compiler/language/tables.h"

namespace jc::language {

constexpr bool has_key(std::string_view key) {
  const auto in = [&](std::span<const Field> fields) {
    for (const Field& field : fields) {
      if (field.key == key) {
        return true;
      }
    }
    return false;
  };
  if (in(kEveryEntity)) {
    return true;
  }
  for (const KindInfo& kind : kKinds) {
    if (in(kind.fields)) {
      return true;
    }
  }
  return false;
}

}  // namespace jc::language
