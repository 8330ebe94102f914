#include "compiler/facts/inheritance.h"

#include <algorithm>

namespace jc::facts {

namespace {

// Blank and empty says nothing.
bool is_answer(const ValueView& value) {
  if (!value || value->is == Is::nothing) {
    return false;
  }
  if (value->is == Is::list || value->is == Is::table) {
    return value->count != 0;
  }
  return value->is != Is::text || value->text.view().find_first_not_of(" \t\r\n") != std::string_view::npos;
}

// The field `key` of `entity`, where its kind has one and it says something.
ValueView answer(const Entity& entity, KeyId key) {
  if (!entity || find_field(entity.kind(), key) == nullptr) {
    return {};
  }
  const ValueView value = entity.find(key);
  return is_answer(value) ? value : ValueView();
}

// What an entity says of its owner itself.
Counting own_owner(const Entity& entity) {
  if (entity.kind() == Kind::activity) {
    const ValueView accountable = answer(entity, "accountable"_key);
    return accountable ? Counting{{accountable}, entity, false} : Counting();
  }
  if (const ValueView owner = answer(entity, "owner"_key)) {
    return {{owner}, entity, false};
  }
  if (find_field(entity.kind(), "raci"_key) != nullptr) {
    if (const ValueView accountable = answer(entity.child("raci"_key), "accountable"_key)) {
      return {{accountable}, entity, false};
    }
  }
  return {};
}

// Each activity of the stage has somebody.
Counting owner_by_activities(const Entity& stage) {
  Counting found{{}, stage, true};
  for (const Entity& activity : stage.children("activities"_key)) {
    const ValueView accountable = answer(activity, "accountable"_key);
    if (!accountable) {
      return {};
    }
    found.written.push_back(accountable);
  }
  return found;
}

// The entity around; of what a tier adds, the stage that it is added to.
Entity around(const Entity& entity) {
  if (entity.kind() == Kind::overlay_stage) {
    for (const Entity& stage : entity.root().children("stages"_key)) {
      if (stage.id() == entity.id()) {
        return stage;
      }
    }
  }
  const Entity parent = entity.parent();
  return parent && parent.kind() == Kind::vocabulary ? Entity() : parent;
}

bool inherits_owner(Kind kind) {
  const Field* owner = find_field(kind, "owner"_key);
  return info(kind).overlay || (owner != nullptr && (owner->flags & kInherited) != 0);
}

Counting contact_of(const Entity& ritual) {
  const Entity governance = ritual.around(Kind::governance);
  const ValueView contact = answer(governance, "contact"_key);
  return contact ? Counting{{contact}, governance, false} : Counting();
}

Counting owner(const Entity& entity) {
  if (Counting own = own_owner(entity)) {
    return own;
  }
  if (entity.kind() == Kind::ritual || entity.kind() == Kind::overlay_ritual) {
    return contact_of(entity);
  }
  const bool inherits = inherits_owner(entity.kind());
  for (Entity at = inherits ? around(entity) : Entity(); at; at = around(at)) {
    if (Counting found = own_owner(at)) {
      return found;
    }
  }
  for (Entity at = entity; at; at = inherits ? around(at) : Entity()) {
    if (Counting found = at.kind() == Kind::stage ? owner_by_activities(at) : Counting()) {
      return found;
    }
  }
  return {};
}

}  // namespace

std::vector<ValueView> Counting::values() const {
  std::vector<ValueView> all;
  for (const ValueView& field : written) {
    for (const ValueView& item : field.items()) {
      if (item->is != Is::nothing) {
        all.push_back(item);
      }
    }
  }
  return all;
}

bool may_inherit(Kind kind, const Field& field) {
  return (field.flags & kInherited) != 0 ||
         (field.key == "owner" && (inherits_owner(kind) || find_field(kind, "raci"_key) != nullptr) &&
          !info(kind).overlay);
}

Counting counting(const Entity& entity, KeyId key) {
  if (key == "owner"_key) {
    return owner(entity);
  }
  const Field* wanted = find_field(entity.kind(), key);
  if (const ValueView own = answer(entity, key)) {
    return {{own}, entity, false};
  }
  const bool inherits = wanted != nullptr && (wanted->flags & kInherited) != 0;
  for (Entity at = inherits ? around(entity) : Entity(); at; at = around(at)) {
    const Field* field = find_field(at.kind(), key);
    const bool same =
        field != nullptr && field->type.base == wanted->type.base && field->type.names == wanted->type.names;
    if (const ValueView value = same ? answer(at, key) : ValueView()) {
      return {{value}, at, false};
    }
  }
  return {};
}

namespace {

// One field of several.
ValueId joined(Document& document, const std::vector<ValueView>& values, const Value& like) {
  std::vector<ValueId> items;
  for (const ValueView& value : values) {
    items.push_back(value.id());
  }
  Value list = like;
  list.is = Is::list;
  list.lone = false;
  list.first = static_cast<std::uint32_t>(document.items.size());
  list.count = static_cast<std::uint32_t>(items.size());
  document.items.append(items.begin(), items.end());
  document.values.push_back(list);
  return static_cast<ValueId>(document.values.size() - 1);
}

void set(Document& document, RecordId id, KeyId key, ValueId value) {
  const Record& record = document.records[id];
  const std::uint32_t first = record.first_field;
  for (std::uint32_t i = 0; i < record.field_count; i++) {
    if (document.fields[first + i].key == key) {
      document.fields[first + i].value = value;
      return;
    }
  }
  const auto moved = static_cast<std::uint32_t>(document.fields.size());
  for (std::uint32_t i = 0; i < record.field_count; i++) {
    document.fields.push_back(FieldValue(document.fields[first + i]));
  }
  FieldValue field;
  field.key = key;
  field.word = FieldValue::kNoWord;
  field.value = value;
  document.fields.push_back(field);
  document.records[id].first_field = moved;
  document.records[id].field_count++;
}

}  // namespace

std::vector<Applied> apply_inheritance(Document& journey, bool with_activities) {
  struct Found {
    Applied applied;
    Counting counting;
  };
  std::vector<Found> found;
  for (RecordId id = 0; id < journey.records.size(); id++) {
    const Entity entity(&journey, id);
    // Overlays say what differs, not what is; shared names have no journey around them.
    if (entity->removed || info(entity.kind()).overlay || entity.around(Kind::vocabulary)) {
      continue;
    }
    for (const Field* field : fields_of(entity.kind())) {
      const KeyId key = find_key(field->key);
      if (!may_inherit(entity.kind(), *field) || is_answer(entity.find(key))) {
        continue;
      }
      Counting counts = counting(entity, key);
      if (counts && (with_activities || !counts.by_activities)) {
        found.push_back({{id, key, counts.from.record_id()}, std::move(counts)});
      }
    }
  }
  std::vector<Applied> all;
  for (const Found& each : found) {
    const std::vector<ValueView>& written = each.counting.written;
    const ValueId value = written.size() == 1
                              ? written.front().id()
                              : joined(journey, each.counting.values(), Value(*written.front()));
    set(journey, each.applied.record, each.applied.key, value);
    all.push_back(each.applied);
  }
  return all;
}

}  // namespace jc::facts
