#include "compiler/model/decode/experience_by_persona.h"

#include <algorithm>

#include "compiler/language/language.h"

namespace jc::model {

using namespace language;

namespace {

using syntax::Node;
using syntax::NodeId;
using syntax::NodeKind;
using syntax::Tree;
using syntax::Written;
using syntax::WrittenEntry;

bool names_persona(std::string_view key) { return key == "persona" || key == "personas"; }

const Field* experience_key(std::string_view key) { return find_field(Kind::experience, find_key(key)); }

WrittenEntry* entry_of(Written& map, std::string_view key) {
  const auto found = std::find_if(map.entries.begin(), map.entries.end(),
                                  [&](const WrittenEntry& entry) { return entry.key == key; });
  return found == map.entries.end() ? nullptr : &*found;
}

// Each persona with what it meets, as it is written.
std::vector<WrittenEntry> parts_of(const Tree& tree, NodeId node) {
  Written all = syntax::as_written(tree, node);
  if (all.kind == NodeKind::mapping) {
    return std::move(all.entries);
  }
  std::vector<WrittenEntry> parts;
  for (Written& item : all.items) {
    const auto persona = std::find_if(item.entries.begin(), item.entries.end(),
                                      [](const WrittenEntry& entry) { return names_persona(entry.key); });
    const Written& name = persona->value;
    const bool one = name.kind == NodeKind::sequence && name.items.size() == 1;
    const std::string whose = one ? name.items.front().text : name.text;
    item.entries.erase(persona);
    parts.push_back({whose, std::move(item)});
  }
  return parts;
}

Written list_of(Written value) {
  if (value.kind == NodeKind::sequence) {
    return value;
  }
  Written list{.kind = NodeKind::sequence};
  list.items.push_back(std::move(value));
  return list;
}

// A text as the map that it stands for, with whose it is.
Written of_persona(Written item, std::string_view text_key, std::string_view persona_key,
                   std::string_view whose) {
  if (item.kind == NodeKind::scalar) {
    Written map{.kind = NodeKind::mapping};
    map.entries.push_back({std::string(text_key), std::move(item)});
    item = std::move(map);
  }
  if (entry_of(item, persona_key) == nullptr) {
    item.entries.push_back({std::string(persona_key), Written{.text = std::string(whose)}});
  }
  return item;
}

// Adds what one persona meets under one key; false where the key has no place.
bool add(OneExperience& to, const WrittenEntry& entry, std::string_view whose) {
  const Field* field = experience_key(entry.key);
  const bool flag = field != nullptr && field->type.base == Base::flag;
  if (field == nullptr || (!flag && field->type.shape != Shape::list)) {
    return false;
  }
  WrittenEntry* there = entry_of(to.map, entry.key);
  if (there == nullptr) {
    to.map.entries.push_back({entry.key, flag ? entry.value : Written{.kind = NodeKind::sequence}});
    there = &to.map.entries.back();
  }
  if (flag) {
    there->value = there->value.text == "true" ? there->value : entry.value;
    return true;
  }
  for (Written& item : list_of(entry.value).items) {
    const bool record = field->type.base == Base::record;
    const bool feeling = record && field->type.record == Kind::feeling;
    to.loses_whose = to.loses_whose || !record;
    there->value.items.push_back(!record   ? std::move(item)
                                 : feeling ? of_persona(std::move(item), "label", "persona", whose)
                                           : of_persona(std::move(item), "text", "personas", whose));
  }
  return true;
}

}  // namespace

bool is_by_persona(const Tree& tree, NodeId node) {
  const Node& all = tree[node];
  const bool list = all.kind == NodeKind::sequence;
  if ((!list && all.kind != NodeKind::mapping) || all.count == 0) {
    return false;
  }
  for (std::uint32_t i = 0; i < all.count; i += list ? 1 : 2) {
    const Node& part = tree[tree.resolve(tree.item(all, list ? i : i + 1))];
    bool named = false;
    bool known = false;
    for (std::uint32_t k = 0; part.kind == NodeKind::mapping && k + 1 < part.count; k += 2) {
      const std::string_view key = tree[tree.resolve(tree.item(part, k))].text;
      named = named || names_persona(key);
      known = known || experience_key(key) != nullptr;
    }
    const bool own_key = !list && experience_key(tree[tree.resolve(tree.item(all, i))].text) != nullptr;
    if (!known || own_key || (list && !named)) {
      return false;
    }
  }
  return true;
}

std::optional<OneExperience> one_experience(const Tree& tree, NodeId node) {
  OneExperience one;
  one.map.kind = NodeKind::mapping;
  for (const WrittenEntry& part : parts_of(tree, node)) {
    for (const WrittenEntry& entry : part.value.entries) {
      if (part.key.empty() || !add(one, entry, part.key)) {
        return std::nullopt;
      }
    }
  }
  return one;
}

}  // namespace jc::model
