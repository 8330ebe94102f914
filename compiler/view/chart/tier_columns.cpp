#include "compiler/view/chart/tier_columns.h"

#include "compiler/view/wording.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {

using language::NameKind;
using model::Entity;
using language::operator""_key;

TierColumn tier_column(const model::Model& model, const model::Document& journey, std::string_view tier) {
  TierColumn made;
  const Entity entity = model.find(journey, NameKind::tier, tier);
  made.title = entity ? entity.title() : model::sentence_case(journey, tier);
  if (!entity) {
    return made;
  }
  const Wording wording(model);
  const auto fact = [&](std::string_view word, const std::string& text) {
    if (!text.empty()) {
      made.facts.push_back(word.empty() ? text : say_of(word, text));
    }
  };
  made.model = entity.text("model"_key);
  fact("serves {}", listed(wording.titles(entity, "serves"_key, NameKind::segment)));
  fact("", wording.phrase(entity, "where"_key));
  const std::string people = wording.people(entity, "who"_key);
  fact("", people.empty() ? "" : say("by ") + people);
  fact("", wording.phrase(entity, "ratio"_key));
  fact("mostly {}", listed(wording.titles(entity, "channels"_key, NameKind::channel)));
  fact("", entity.text("assigned"_key) == "purchased" ? say("customers buy it") : "");
  // Tiers may include contacts, plays and rituals of the journey by id.
  static constexpr language::Kind kIncluded[] = {language::Kind::touchpoint, language::Kind::play,
                                                 language::Kind::ritual};
  for (const std::string_view included : entity.texts("includes"_key)) {
    const Entity found = model.find(journey, kIncluded, included);
    made.includes.push_back(found ? found.title() : std::string(included));
  }
  return made;
}

}  // namespace jc::view
