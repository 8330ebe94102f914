#include "compiler/view/owners.h"

#include <unordered_set>
#include <utility>

#include "compiler/view/words/listed.h"

namespace jc::view {

using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

std::vector<std::string> titles_of(const Wording& wording, const facts::Counting& owners) {
  std::vector<std::string> titles;
  std::unordered_set<std::string> seen;
  for (const ValueView& value : owners.values()) {
    const std::string owner = wording.title(value.document(), language::NameKind::party, value->text);
    if (value->is != Is::none && seen.insert(owner).second) {
      titles.push_back(owner);
    }
  }
  return titles;
}

std::vector<std::string> owners_of(const Wording& wording, const Entity& entity) {
  return titles_of(wording, facts::counting(entity, "owner"_key));
}

std::string own_owners_of(const Wording& wording, const Entity& entity) {
  const facts::Counting owners = facts::counting(entity, "owner"_key);
  return owners.from == entity ? listed(titles_of(wording, owners)) : "";
}

std::vector<std::string> sides_of_handoff(const Wording& wording, const Entity& handoff,
                                          const facts::StageWays& ways) {
  std::vector<std::string> sides;
  for (const auto& [key, stage] :
       {std::pair{"from-owner"_key, ways.leaves(handoff)}, std::pair{"to-owner"_key, ways.enters(handoff)}}) {
    std::vector<std::string> side = wording.titles(handoff, key, language::NameKind::party);
    if (side.empty() && stage < ways.stages.size()) {
      side = owners_of(wording, ways.stages[stage]);
    }
    sides.insert(sides.end(), side.begin(), side.end());
  }
  return sides;
}

}  // namespace jc::view
