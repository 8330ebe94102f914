#include "compiler/view/prose.h"

namespace jc::view {

using language::NameKind;

model::Entity named_in_prose(const model::Model& model, const model::Document& document,
                             std::string_view word) {
  for (const NameKind kind : {NameKind::event, NameKind::milestone, NameKind::stage}) {
    if (const model::Entity named = model.find(document, kind, word)) {
      return named;
    }
  }
  return {};
}

}  // namespace jc::view
