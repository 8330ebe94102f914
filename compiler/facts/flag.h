// Whether something says yes: `automated: true`, `aside: true`.
#pragma once
#include "compiler/model/document.h"

namespace jc::facts {

inline bool is_set(const model::Entity& entity, language::KeyId key) {
  const model::ValueView value = entity.find(key);
  return value.is(model::Is::flag) && value->number() != 0;
}

}  // namespace jc::facts
