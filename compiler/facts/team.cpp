#include "compiler/facts/team.h"

namespace jc::facts {

using language::operator""_key;

bool is_of_team(const model::Model& model, const model::Document& document, std::string_view name) {
  const model::Entity found = model.find(document, language::NameKind::customer_party, name);
  return !found || (found.kind() != language::Kind::persona && found.text("kind"_key) != "customer");
}

}  // namespace jc::facts
