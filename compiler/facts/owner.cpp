#include "compiler/facts/owner.h"

#include <algorithm>

namespace jc::facts {

namespace {

// `none`, and what was reported already, answer the question for whoever asks.
bool is_answer(const ValueView& value) {
  return value && value->is != Is::nothing && !(value->is == Is::list && value->count == 0);
}

void add_items(const ValueView& value, std::vector<ValueView>& out) {
  for (const ValueView& item : value.items()) {
    if (item->is != Is::nothing) {
      out.push_back(item);
    }
  }
}

// The field `key` of `entity`, where its kind has one and it says something.
ValueView answer(const Entity& entity, KeyId key) {
  if (!entity || find_field(entity.kind(), key) == nullptr) {
    return {};
  }
  const ValueView value = entity.find(key);
  return is_answer(value) ? value : ValueView();
}

std::vector<ValueView> accountable_for_activities(const Entity& stage) {
  std::vector<ValueView> owners;
  for (const Entity& activity : stage.children("activities"_key)) {
    const ValueView accountable = answer(activity, "accountable"_key);
    if (!accountable) {
      return {};
    }
    add_items(accountable, owners);
  }
  return owners;
}

std::vector<ValueView> own_values(const Entity& entity) {
  std::vector<ValueView> owners;
  if (entity.kind() == Kind::activity) {
    if (const ValueView accountable = answer(entity, "accountable"_key)) {
      add_items(accountable, owners);
    }
    return owners;
  }
  if (const ValueView owner = answer(entity, "owner"_key)) {
    add_items(owner, owners);
    return owners;
  }
  if (find_field(entity.kind(), "raci"_key) != nullptr) {
    if (const ValueView accountable = answer(entity.child("raci"_key), "accountable"_key)) {
      add_items(accountable, owners);
      return owners;
    }
  }
  return entity.kind() == Kind::stage ? accountable_for_activities(entity) : owners;
}

// Plays have no `kInherited` in their table, because plays of a vocabulary stand in no journey.
bool inherits(Kind kind) {
  const Field* owner = find_field(kind, "owner"_key);
  return kind == Kind::play || info(kind).overlay || (owner != nullptr && (owner->flags & kInherited) != 0);
}

// An entity that a tier adds inherits from the stage it is added to.
Entity framework_of(const Entity& overlay) {
  if (overlay.kind() != Kind::overlay_stage) {
    return {};
  }
  for (const Entity& stage : overlay.root().children("stages"_key)) {
    if (stage.id() == overlay.id()) {
      return stage;
    }
  }
  return {};
}

std::vector<ValueView> contact_of(const Entity& ritual) {
  std::vector<ValueView> owners;
  const Entity governance = ritual.around(Kind::governance);
  if (const ValueView contact = answer(governance, "contact"_key)) {
    add_items(contact, owners);
  }
  return owners;
}

}  // namespace

std::vector<ValueView> owner_values(Context& context, Entity entity) {
  std::vector<ValueView> owners = own_values(entity);
  if (!owners.empty() || !inherits(entity.kind())) {
    return owners;
  }
  if (entity.kind() == Kind::ritual || entity.kind() == Kind::overlay_ritual) {
    return contact_of(entity);
  }
  for (Entity around = entity.parent(); around; around = around.parent()) {
    owners = own_values(around);
    if (!owners.empty()) {
      return owners;
    }
    if (const Entity framework = framework_of(around)) {
      return owner_values(context, framework);
    }
  }
  return owners;
}

std::vector<std::string_view> owner_set(Context& context, Entity entity) {
  std::vector<std::string_view> names;
  for (const ValueView& value : owner_values(context, entity)) {
    const bool named = value->is == Is::name || value->is == Is::text;
    if (named && std::find(names.begin(), names.end(), value->text) == names.end()) {
      names.push_back(value->text);
    }
  }
  return names;
}

}  // namespace jc::facts
