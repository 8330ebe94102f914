#include "compiler/view/plays.h"

#include <algorithm>

#include "compiler/view/owners.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {

using language::NameKind;
using model::Entity;
using language::operator""_key;

namespace {

class Plays {
 public:
  Plays(const model::Model& model, const Entity& journey)
      : model_(model), wording_(model), journey_(journey) {}

  std::vector<ShownPlay> all() {
    for (const Entity& play : journey_.children("plays"_key)) {
      add(play);
    }
    const model::Document& document = journey_.document();
    for (model::RecordId id = 0; id < document.records.size(); id++) {
      const Entity entity(&document, id);
      if (!document.records[id].removed) {
        add_named_by(entity);
      }
    }
    return std::move(all_);
  }

 private:
  void add_named_by(const Entity& entity) {
    switch (entity.kind()) {
      case language::Kind::stage:
        for (const std::string_view name : entity.texts("plays"_key)) {
          add_stage(name, entity.id());
        }
        return;
      case language::Kind::status:
        add_names(entity, "plays"_key);
        return;
      case language::Kind::contingency:
        add_names(entity, "play"_key);
        return;
      default:
        return;
    }
  }

  void add_names(const Entity& entity, language::KeyId key) {
    for (const std::string_view name : entity.texts(key)) {
      if (const Entity play = find(name)) {
        add(play);
      }
    }
  }

  Entity find(std::string_view name) const { return model_.find(journey_.document(), NameKind::play, name); }

  void add_stage(std::string_view name, std::string_view stage) {
    const Entity play = find(name);
    if (!play) {
      return;
    }
    std::vector<std::string_view>& stages = add(play).stages;
    if (std::find(stages.begin(), stages.end(), stage) == stages.end()) {
      stages.push_back(stage);
    }
  }

  ShownPlay& add(const Entity& play) {
    const auto found = std::find_if(all_.begin(), all_.end(),
                                    [&](const ShownPlay& each) { return each.play.id() == play.id(); });
    if (found != all_.end()) {
      return *found;
    }
    ShownPlay shown;
    shown.play = play;
    shown.title = play.title();
    shown.trigger = wording_.phrase(play, "trigger"_key);
    shown.owner = listed(owners_of(wording_, play));
    for (const Entity& step : play.children("steps"_key)) {
      shown.steps.push_back(step_in_words(step));
    }
    shown.stages = play.texts("stages"_key);
    return all_.emplace_back(std::move(shown));
  }

  std::string step_in_words(const Entity& step) const {
    std::vector<std::string> terms{wording_.people(step, "who"_key), wording_.phrase(step, "when"_key)};
    const auto add = [&](const char* before, const std::string& words) {
      terms.push_back(words.empty() ? words : say(before) + words);
    };
    add("if ", wording_.phrase(step, "if"_key));
    add("within ", wording_.phrase(step, "within"_key));
    std::erase(terms, "");
    std::string words(step.text("do"_key));
    return terms.empty() ? words : words + " \xC2\xB7 " + listed(terms);
  }

  const model::Model& model_;
  Wording wording_;
  Entity journey_;
  std::vector<ShownPlay> all_;
};

}  // namespace

std::vector<ShownPlay> plays_of(const model::Model& model, const Entity& journey) {
  return Plays(model, journey).all();
}

}  // namespace jc::view
