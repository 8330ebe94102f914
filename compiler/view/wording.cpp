#include "compiler/view/wording.h"

#include "compiler/model/left_out.h"
#include "compiler/model/phrase_words.h"
#include "compiler/model/walk.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/words/told_phrase.h"
#include "compiler/view/words/words.h"

namespace jc::view {

using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

namespace {

// What is empty adds nothing.
void append(std::string& all, std::string more, std::string_view separator) {
  if (all.empty()) {
    all = std::move(more);
  } else if (!more.empty()) {
    all.append(separator).append(more);
  }
}

// In another language than the one that phrases are written in; nothing where that one is spoken.
std::string told_elsewhere(const model::Model& model, const model::Document& document,
                           const expr::Phrase& phrase) {
  if (!tells_phrases()) {
    return "";
  }
  return told(*phrase,
              [&](const expr::Name& name) { return Wording(model).title_in(document, phrase, name); });
}

std::string told_here(const model::Model& model, const model::Document& document,
                      const expr::Phrase& phrase) {
  if (!std::holds_alternative<expr::Moment>(phrase->value)) {
    return model::phrase_without_kinds(model, document, phrase);
  }
  std::string all;
  for (const model::PhrasePart& part : model::phrase_parts(model, document, phrase)) {
    all += part.name ? part.text : with_days_in_words(part.text);
  }
  return all;
}

}  // namespace

std::string Wording::title_in(const model::Document& document, const expr::Phrase& phrase,
                              const expr::Name& name) const {
  const Entity found = model::named_in(model_, document, phrase, name);
  return found ? found.title() : model::undeclared_title(document, name.text);
}

std::string Wording::title(const model::Document& document, language::NameKind kind,
                           std::string_view name) const {
  const Entity entity = model_.find(document, kind, name);
  // What is handed over may be words: only a declared asset has a title.
  return entity                                ? entity.title()
         : kind == language::NameKind::payload ? std::string(name)
                                               : model::undeclared_title(document, name);
}

std::vector<std::string> Wording::titles(const Entity& entity, language::KeyId key,
                                         language::NameKind kind) const {
  std::vector<std::string> all;
  const ValueView value = entity.find(key);
  if (!value || value.is(Is::none)) {
    return all;
  }
  for (const std::string_view name : value.texts()) {
    all.push_back(title(entity.document(), kind, name));
  }
  return all;
}

std::string Wording::people(const Entity& entity, language::KeyId key) const {
  std::string all;
  const ValueView value = entity.find(key);
  if (!value || value.is(Is::none)) {
    return all;
  }
  for (const std::string_view name : value.texts()) {
    append(all, title(entity.document(), language::NameKind::customer_party, name), say(", "));
  }
  return all;
}

std::string Wording::sides(const Entity& touchpoint) const {
  const Entity who = touchpoint.child("who"_key);
  if (!who) {
    return "";
  }
  const std::string customer = people(who, "customer"_key);
  std::string team = people(who, "team"_key);
  if (const std::string partner = people(who, "partner"_key); !partner.empty()) {
    team += (team.empty() ? "" : say(", ")) + partner;
  }
  if (customer.empty() || team.empty()) {
    return customer + team;
  }
  const std::string_view direction = touchpoint.text("direction"_key);
  return direction == "inbound"    ? customer + " \xE2\x86\x92 " + team
         : direction == "outbound" ? team + " \xE2\x86\x92 " + customer
         : direction == "two-way"  ? customer + " \xE2\x86\x94 " + team
                                   : customer + say(" with ") + team;
}

std::string Wording::phrase(const ValueView& value) const {
  const expr::Phrase* phrase = value.phrase();
  if (phrase == nullptr) {
    return "";
  }
  const std::string told = told_elsewhere(model_, value.document(), *phrase);
  return told.empty() ? told_here(model_, value.document(), *phrase) : told;
}

std::vector<std::string> Wording::phrases(const Entity& entity, language::KeyId key) const {
  std::vector<std::string> all;
  const ValueView value = entity.find(key);
  if (!value || value.is(Is::none)) {
    return all;
  }
  for (const ValueView& item : value.items()) {
    if (std::string words = phrase(item); !words.empty()) {
      all.push_back(std::move(words));
    }
  }
  return all;
}

std::string Wording::phrase(const Entity& entity, language::KeyId key) const {
  std::string all;
  const ValueView value = entity.find(key);
  if (!value || value.is(Is::none)) {
    return all;
  }
  for (const ValueView& item : value.items()) {
    append(all, phrase(item), "; ");
  }
  return all;
}

std::string Wording::line(const Entity& entity, const language::Field& field) const {
  std::string all;
  model::for_each_item(
      entity.find(language::find_key(field.key)), [&](const ValueView& item, const ValueView& held) {
        std::string words;
        if (held->is == Is::name) {
          words = title(entity.document(), field.type.names, held->text);
        } else if (held->is == Is::phrase || held->is == Is::record) {
          words = phrase(held);
        } else if (held->is == Is::flag) {
          words = say(held->number() != 0 ? "yes" : "no");
        } else if (held->is == Is::date) {
          words = day_in_words(held);
        } else if (held->is == Is::text || held->is == Is::choice || held->is == Is::number) {
          words = held->text;
        }
        const bool keyed = item->is == Is::entry && !words.empty();
        append(all, keyed ? std::string(item->text) + say(": ") + words : words, "; ");
      });
  return all;
}

LeftOut Wording::left_out(const model::Document& copy) const {
  LeftOut found;
  if (copy.tier.empty() || copy.place >= model_.documents.size()) {
    return found;
  }
  found.tier = title(copy, language::NameKind::tier, copy.tier);
  const Entity written(&model_.documents[copy.place], 0);
  for (const model::LeftOutStage& each : model::left_out(written, copy.tier)) {
    found.stages.push_back(each.stage.title());
    if (!each.reason.empty()) {
      found.stages.back().append(say(": ")).append(each.reason);
    }
  }
  return found;
}

std::string Wording::reason(const Entity& entity, language::KeyId key) { return reason(entity.find(key)); }

std::string Wording::reason(const ValueView& value) {
  if (!value.is(Is::none)) {
    return "";
  }
  return value->text.empty() ? say("none, on purpose") : std::string(value->text);
}

std::string_view view_in_words(std::string_view view) {
  return view == "future"            ? "future state"
         : view == "day-in-the-life" ? "a day in the life"
         : view == "current"         ? "current state"
                                     : "";
}

}  // namespace jc::view
