#include "compiler/facts/team.h"

#include "compiler/facts/audience.h"

namespace jc::facts {

bool is_of_team(const model::Model& model, const model::Document& document, std::string_view name) {
  return !is_outside(model.find(document, language::NameKind::customer_party, name));
}

}  // namespace jc::facts
