#include "compiler/emit/site/place.h"

#include "compiler/emit/playbook/playbook.h"
#include "compiler/view/links.h"

namespace jc::emit {

using language::Kind;

bool has_place(Kind kind) {
  return view::has_anchor(kind) || kind == Kind::handoff || kind == Kind::activity ||
         kind == Kind::opportunity;
}

model::Entity place_on_page(model::Entity entity) {
  while (entity.parent() && !has_place(entity.kind())) {
    entity = entity.parent();
  }
  return entity;
}

}  // namespace jc::emit
