#include "compiler/view/owners.h"

#include <algorithm>

#include "compiler/facts/inheritance.h"
#include "compiler/text/joined.h"

namespace jc::view {

using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

std::vector<std::string> owners_of(const Wording& wording, const Entity& entity) {
  std::vector<std::string> titles;
  for (const ValueView& value : facts::counting(entity, "owner"_key).values()) {
    const std::string owner = wording.title(entity.document(), language::NameKind::party, value->text);
    if (value->is != Is::none && std::find(titles.begin(), titles.end(), owner) == titles.end()) {
      titles.push_back(owner);
    }
  }
  return titles;
}

std::string own_owners_of(const Wording& wording, const Entity& entity) {
  return facts::counting(entity, "owner"_key).from == entity ? text::joined(owners_of(wording, entity)) : "";
}

}  // namespace jc::view
