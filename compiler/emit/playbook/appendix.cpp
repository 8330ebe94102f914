#include <algorithm>

#include "compiler/emit/playbook/journey.h"
#include "compiler/emit/playbook/markdown.h"
#include "compiler/facts/tiers.h"
#include "compiler/model/walk.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Field;
using language::Kind;
using model::Entity;
using model::Is;
using model::ValueView;
using language::operator""_key;

namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Stands in the text as a word of its own.
bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !is_word_byte(text[at - 1]);
    const bool ends = at + word.size() == text.size() || !is_word_byte(text[at + word.size()]);
    if (begins && ends) {
      return true;
    }
  }
  return false;
}

// Kinds that a reader may have to look up, in the order of the glossary.
constexpr Kind kExplained[] = {Kind::role,    Kind::team,      Kind::person,
                               Kind::metric,  Kind::attribute, Kind::event,
                               Kind::segment, Kind::tier,      Kind::portfolio_product,
                               Kind::asset};

// Touchpoints, plays and rituals that a tier adds (records) or leaves out (ids).
std::string titles_of(PlaybookNames& names, const ValueView& value) {
  static constexpr Kind kPatched[] = {Kind::touchpoint, Kind::play, Kind::ritual};
  std::string out;
  for (const ValueView& each : value.items()) {
    const Entity found = each->is == Is::record
                             ? each.record()
                             : names.model().find(names.root().document(), kPatched, each->text);
    out += (out.empty() ? "" : "; ") + (found ? names.show(found) : escape_markdown(each->text));
  }
  return out;
}

std::string what_it_is(Entity entity) {
  const std::string_view kind = entity.kind() == Kind::role ? entity.text("kind"_key) : std::string_view();
  const std::string name(language::info(entity.kind()).name);
  return kind.empty() ? model::sentence_case(name) : model::sentence_case(std::string(kind) + " " + name);
}

}  // namespace

Data PlaybookJourney::tier() {
  if (root_.document().tier.empty()) {
    return false;
  }
  const std::string_view name = root_.document().tier;
  const Entity found = names_.find(root_.document(), language::NameKind::tier, name);
  if (found) {
    return records_.record(found);
  }
  Data object{Data::Object{}};
  Data title{Data::Object{}};
  title.set("md", escape_markdown(model::sentence_case(root_.document(), name)));
  title.set("text", model::sentence_case(root_.document(), name));
  object.set("title", std::move(title));
  for (const Field* field : language::fields_of(Kind::tier)) {
    if (field->key != "title") {
      object.set(field->key, false);
    }
  }
  return object;
}

Data PlaybookJourney::tier_table() {
  if (!root_.document().tier.empty()) {
    return false;
  }
  Data::List items;
  for (const std::string_view tier : facts::tiers_of(names_.model(), root_.document())) {
    if (const Entity found = names_.find(root_.document(), language::NameKind::tier, tier)) {
      items.push_back(records_.record(found));
    }
  }
  return with_items(std::move(items));
}

void PlaybookJourney::add_changes(Entity overlay, const std::string& where, Data::List& out) {
  for (const Field* field : language::fields_of(overlay.kind())) {
    const ValueView value = overlay.find(language::find_key(field->key));
    const std::string label = label_of(overlay.kind(), field->key);
    if (!value || value->is == Is::nothing || value->is == Is::unreadable) {
      continue;
    }
    const bool nested = field->type.base == language::Base::record &&
                        (language::info(field->type.record).overlay || value->is == Is::record);
    if (!nested || field->type.record == Kind::raci) {
      Data line{Data::Object{}};
      line.set("where", where.empty() ? Data() : Data(where));
      line.set("label", label);
      const bool brief = field->key == "add" || field->key == "remove";
      line.set("md", brief ? titles_of(names_, value) : records_.line(*field, value));
      out.push_back(std::move(line));
      continue;
    }
    model::for_each_item(value, [&](const ValueView& each, const ValueView& held) {
      const Entity named =
          each->is == Is::entry ? names_.find(root_.document(), field->type.key_names, each->text) : Entity();
      const std::string name =
          each->is == Is::entry ? (named ? names_.show(named)
                                         : escape_markdown(model::sentence_case(each.document(), each->text)))
                                : label;
      const std::string place = where.empty() ? name : where + ", " + name;
      if (held->is == Is::record) {
        add_changes(held.record(), place, out);
      } else if (held->is == Is::none) {
        Data line{Data::Object{}};
        line.set("where", place);
        line.set("label", view::say("Left out"));
        line.set("md", escape_markdown(held->text));
        out.push_back(std::move(line));
      }
    });
  }
}

Data PlaybookJourney::changes_by_tier() {
  if (!root_.document().tier.empty()) {
    return false;
  }
  Data::List tiers;
  model::for_each_item(root_.find("overlays"_key), [&](const ValueView& entry, const ValueView& overlay) {
    Data::List lines;
    if (overlay->is == Is::record) {
      add_changes(overlay.record(), "", lines);
    }
    if (!lines.empty()) {
      Data each = with_items(std::move(lines));
      each.set("label", names_.show(root_.document(), language::NameKind::tier, entry->text));
      tiers.push_back(std::move(each));
    }
  });
  return with_items(std::move(tiers));
}

Data PlaybookJourney::own_changes() {
  Data::List lines;
  model::for_each_item(root_.find("overlays"_key), [&](const ValueView& entry, const ValueView& overlay) {
    if (entry->text == root_.document().tier && overlay->is == Is::record) {
      add_changes(overlay.record(), "", lines);
    }
  });
  return with_items(std::move(lines));
}

Data PlaybookJourney::left_out() {
  Data::List items;
  model::for_each_item(root_.find("overlays"_key), [&](const ValueView& entry, const ValueView& overlay) {
    const bool here = entry->text == root_.document().tier && overlay->is == Is::record;
    const ValueView stages = here ? overlay.record().find("stages"_key) : ValueView();
    model::for_each_item(stages, [&](const ValueView& stage, const ValueView& why) {
      if (why->is == Is::none) {
        const Entity named = names_.model().find(root_.document(), language::NameKind::stage, stage->text);
        Data item{Data::Object{}};
        item.set("md", escape_markdown(named ? named.title()
                                             : model::sentence_case(stage.document(), stage->text)));
        item.set("reason", escape_markdown(why->text));
        items.push_back(std::move(item));
      }
    });
  });
  return with_items(std::move(items));
}

Data PlaybookJourney::personas() {
  static constexpr Kind kShown[] = {Kind::persona};
  Data::List items;
  for (const Entity& entity : names_.mentioned(kShown)) {
    items.push_back(records_.record(entity));
  }
  return with_items(std::move(items));
}

Data PlaybookJourney::evidence() {
  static constexpr Kind kShown[] = {Kind::evidence};
  Data::List items;
  for (const Entity& entity : names_.mentioned(kShown)) {
    items.push_back(records_.record(entity));
  }
  return with_items(std::move(items));
}

void PlaybookJourney::add_terms(std::vector<std::pair<std::string, Data>>& rows) {
  std::vector<Entity> holders = names_.model().roots(Kind::vocabulary);
  if (const Entity own = root_.child("vocabulary"_key)) {
    holders.push_back(own);
  }
  const auto is_used = [&](std::string_view word) {
    const auto& values = root_.document().values;
    return std::any_of(values.begin(), values.end(), [&](const model::Value& value) {
      return (value.is == Is::text || value.is == Is::phrase) && has_word(value.text, word);
    });
  };
  for (const Entity& holder : holders) {
    const ValueView terms = holder.find("terms"_key);
    model::for_each_item(terms, [&](const ValueView& entry, const ValueView& meant) {
      if (entry->is != Is::entry || !shows(meant) || !is_used(entry->text)) {
        return;
      }
      Data row{Data::Object{}};
      row.set("md", escape_markdown(entry->text));
      row.set("what", view::say("House word"));
      row.set("meaning", view::say_of("said here: {}", escape_markdown(meant->text)));
      rows.emplace_back(std::string(entry->text), std::move(row));
    });
  }
}

Data PlaybookJourney::glossary() {
  std::vector<std::pair<std::string, Data>> rows;
  for (const Entity& entity : names_.mentioned(kExplained)) {
    const std::string meaning = meaning_of(names_, entity).text;
    // What nobody has explained is no help to somebody who looks it up.
    if (meaning.empty()) {
      continue;
    }
    Data row{Data::Object{}};
    row.set("md", names_.show(entity));
    row.set("anchor", false);
    row.set("what", what_it_is(entity));
    row.set("meaning", meaning);
    rows.emplace_back(entity.title(), std::move(row));
  }
  add_terms(rows);
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Data::List items;
  for (auto& [title, row] : rows) {
    items.push_back(std::move(row));
  }
  return with_items(std::move(items));
}

}  // namespace jc::emit
