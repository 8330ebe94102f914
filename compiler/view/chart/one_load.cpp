#include "compiler/view/chart/one_load.h"

#include <algorithm>

namespace jc::view {

using language::Kind;
using language::NameKind;
using model::Entity;
using language::operator""_key;

std::set<std::string, std::less<>> names_of_one(const model::Model& model, const model::Document& document,
                                                std::string_view name) {
  std::set<std::string, std::less<>> names{std::string(name)};
  const Entity one = model.find(document, NameKind::party, name);
  if (!one || one.kind() != Kind::person) {
    return names;
  }
  for (const std::string_view role : one.texts("role"_key)) {
    names.emplace(role);
  }
  const Entity vocabulary = one.parent();
  for (const Entity& team : vocabulary ? vocabulary.children("teams"_key) : std::vector<Entity>()) {
    const std::vector<std::string_view> leads = team.texts("lead"_key);
    if (std::find(leads.begin(), leads.end(), one.id()) != leads.end()) {
      names.emplace(team.id());
    }
  }
  return names;
}

OneLoad load_of_one(const GovernanceChart& chart, const std::set<std::string, std::less<>>& titles) {
  OneLoad load;
  for (const RitualSection& section : chart.sections) {
    for (const RitualRow& ritual : section.rituals) {
      const bool comes = std::any_of(ritual.team.begin(), ritual.team.end(),
                                     [&](const std::string& title) { return titles.contains(title); });
      if (!comes) {
        continue;
      }
      load.meetings.push_back(ritual.title);
      if (ritual.hours && !ritual.marks.days.empty()) {
        load.hours += *ritual.hours * static_cast<double>(ritual.marks.days.size());
      } else {
        load.uncounted++;
      }
    }
  }
  return load;
}

}  // namespace jc::view
