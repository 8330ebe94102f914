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

namespace {

// As it names them, else the owners of the stage at that end.
std::vector<std::string> side_of(const Wording& wording, const Entity& handoff, language::KeyId key,
                                 std::uint32_t stage, const facts::StageWays& ways) {
  std::vector<std::string> side = wording.titles(handoff, key, language::NameKind::party);
  return side.empty() && stage < ways.stages.size() ? owners_of(wording, ways.stages[stage]) : side;
}

}  // namespace

std::vector<std::string> sides_of_handoff(const Wording& wording, const Entity& handoff,
                                          const facts::StageWays& ways) {
  std::vector<std::string> sides = side_of(wording, handoff, "from-owner"_key, ways.leaves(handoff), ways);
  const std::vector<std::string> to = side_of(wording, handoff, "to-owner"_key, ways.enters(handoff), ways);
  sides.insert(sides.end(), to.begin(), to.end());
  return sides;
}

std::string ends_of_handoff(const Wording& wording, const Entity& handoff, const facts::StageWays& ways) {
  const std::string from = listed(side_of(wording, handoff, "from-owner"_key, ways.leaves(handoff), ways));
  const std::string to = listed(side_of(wording, handoff, "to-owner"_key, ways.enters(handoff), ways));
  return from.empty() || to.empty() || from == to ? "" : from + " \xE2\x86\x92 " + to;
}

}  // namespace jc::view
