#include "compiler/model/effective.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "compiler/language/title_keys.h"
#include "compiler/model/left_out.h"

namespace jc::model {

namespace {

// Edits a copy of a document. Values are shared with what they were copied from; records are not.
class Patcher {
 public:
  explicit Patcher(Document& document) : document_(document) {}

  Entity at(RecordId id) const { return {&document_, id}; }
  // Records whose own fields were set, or that came in from an overlay.
  const std::vector<RecordId>& changed() const { return changed_; }
  const std::vector<KeyId>& keys() const { return keys_; }

  void set(RecordId record, const FieldValue& field) {
    changed_.push_back(record);
    keys_.push_back(field.key);
    for (std::uint32_t i = 0; i < document_.records[record].field_count; i++) {
      FieldValue& own = document_.fields[document_.records[record].first_field + i];
      if (own.key == field.key && own.key.exists()) {
        own = field;
        return;
      }
    }
    Record& target = document_.records[record];
    const auto first = static_cast<std::uint32_t>(document_.fields.size());
    for (std::uint32_t i = 0; i < target.field_count; i++) {
      document_.fields.push_back(FieldValue(document_.fields[target.first_field + i]));
    }
    document_.fields.push_back(field);
    target.first_field = first;
    target.field_count++;
  }

  // The records a value holds now stand in `record`.
  void adopt(RecordId record, ValueId value) {
    for (const ValueView& item : ValueView(&document_, value).items()) {
      const ValueView held = item->is == Is::entry ? item.value() : item;
      if (held->is == Is::record) {
        document_.records[held->first].parent = record;
        changed_.push_back(held->first);
      }
    }
  }

  void overlay(RecordId target, RecordId overlay_record) {
    const std::vector<FieldValue> fields(at(overlay_record).fields().begin(),
                                         at(overlay_record).fields().end());
    for (const FieldValue& field : fields) {
      overlay_field(target, field);
    }
  }

 private:
  void overlay_field(RecordId target, const FieldValue& field) {
    const ValueView value(&document_, field.value);
    const Record& record = document_.records[target];
    if (field.key == "stages"_key || field.key == "milestones"_key) {
      overlay_children(target, field.key, value);
    } else if (field.key == "touchpoints"_key || (field.key == "plays"_key && record.kind == Kind::journey)) {
      patch_list(target, field.key, value.record());
    } else if (field.key == "rituals"_key) {
      patch_list(governance_of(target), field.key, value.record());
    } else {
      set(target, field);
      adopt(target, field.value);
    }
  }

  // A map from the ids of the target's children to what changes in them.
  void overlay_children(RecordId target, KeyId key, ValueView changes) {
    if (!changes.is(Is::table)) {
      return;
    }
    const std::vector<Entity> children = at(target).children(key);
    for (const ValueView& change : changes.items()) {
      const auto child = std::find_if(children.begin(), children.end(),
                                      [&](const Entity& each) { return each.id() == change->text; });
      if (child == children.end()) {
        continue;
      }
      if (change.value()->is == Is::none) {
        document_.records[child->record_id()].removed = true;
      } else if (change.value()->is == Is::record) {
        overlay(child->record_id(), change.value()->first);
      }
    }
  }

  RecordId governance_of(RecordId journey) {
    if (const Entity governance = at(journey).child("governance"_key)) {
      return governance.record_id();
    }
    const auto made = static_cast<RecordId>(document_.records.size());
    Record record;
    record.kind = Kind::governance;
    record.parent = journey;
    record.in = "governance"_key;
    document_.records.push_back(record);
    Value value;
    value.is = Is::record;
    value.first = made;
    FieldValue field;
    field.key = "governance"_key;
    field.value = static_cast<ValueId>(document_.values.size());
    document_.values.push_back(value);
    set(journey, field);
    return made;
  }

  void patch_list(RecordId target, KeyId key, Entity patch) {
    if (!patch) {
      return;
    }
    const std::vector<Entity> present = at(target).children(key);
    for (const std::string_view id : patch.texts("remove"_key)) {
      for (const Entity& each : present) {
        if (each.id() == id) {
          document_.records[each.record_id()].removed = true;
        }
      }
    }
    if (const ValueView changes = patch.find("change"_key)) {
      overlay_children(target, key, changes);
    }
    if (const FieldValue* added = patch.field("add"_key)) {
      append(target, key, FieldValue(*added));
    }
  }

  void append(RecordId target, KeyId key, FieldValue added) {
    std::vector<ValueId> items;
    if (const ValueView present = at(target).find(key); present && present->is == Is::list) {
      for (const ValueView& item : present.items()) {
        items.push_back(item.id());
      }
    }
    adopt(target, added.value);
    for (const ValueView& item : ValueView(&document_, added.value).items()) {
      items.push_back(item.id());
      if (item->is == Is::record) {
        document_.records[item->first].in = key;
      }
    }
    Value list = document_.values[added.value];
    list.is = Is::list;
    list.lone = false;
    list.first = static_cast<std::uint32_t>(document_.items.size());
    list.count = static_cast<std::uint32_t>(items.size());
    document_.items.append(items.begin(), items.end());
    added.key = key;
    added.word = FieldValue::kNoWord;
    added.value = static_cast<ValueId>(document_.values.size());
    document_.values.push_back(list);
    set(target, added);
  }

  Document& document_;
  std::vector<RecordId> changed_;
  std::vector<KeyId> keys_;
};

bool is_for(const Entity& entity, std::string_view tier) {
  const auto tiers = entity.texts("tiers"_key);
  return tiers.empty() || std::find(tiers.begin(), tiers.end(), tier) != tiers.end();
}

// The fields of overlay records belong to nobody once they are applied.
void drop_overlays(Document& document) {
  for (Record& record : document.records) {
    const bool patch = record.kind == Kind::touchpoint_patch || record.kind == Kind::play_patch ||
                       record.kind == Kind::ritual_patch;
    record.removed = record.removed || info(record.kind).overlay || patch;
  }
  Record& root = document.records[0];
  const auto first = document.fields.begin() + root.first_field;
  const auto last = std::remove_if(first, first + root.field_count,
                                   [](const FieldValue& field) { return field.key == "overlays"_key; });
  root.field_count = static_cast<std::uint32_t>(last - first);
}

// What stands in something removed is removed as well. A parent made by the patch stands after its children.
void spread_removal(Document& document) {
  for (Record& record : document.records) {
    for (RecordId at = record.parent; at != kNoRecord && !record.removed; at = document.records[at].parent) {
      record.removed = document.records[at].removed;
    }
  }
}

void mark_inside(const Document& document, RecordId from, std::vector<bool>& inside) {
  for (RecordId at = from; at != kNoRecord && !inside[at]; at = document.records[at].parent) {
    inside[at] = true;
  }
}

bool is_nameable(Kind kind) {
  return std::any_of(std::begin(kNameKinds), std::end(kNameKinds), [&](const NameKindInfo& info) {
    return std::find(info.kinds.begin(), info.kinds.end(), kind) != info.kinds.end();
  });
}

bool came_from_overlay(const Document& written, RecordId id) {
  RecordId at = id < written.records.size() ? id : kNoRecord;
  while (at != kNoRecord && !info(written.records[at].kind).overlay) {
    at = written.records[at].parent;
  }
  return at != kNoRecord;
}

// Whether a thing that may be named has come, is gone, or may have got another title.
bool has_same_names(const Document& written, const Document& copy, const TierChanges& changes) {
  const bool titled =
      changes.touches("title"_key) || changes.touches(kTellingLast) ||
      std::any_of(std::begin(kTelling), std::end(kTelling), [&](KeyId key) { return changes.touches(key); });
  for (RecordId id = 0; id < copy.records.size(); id++) {
    const bool gone = copy.records[id].removed && id < written.records.size() &&
                      !written.records[id].removed && !came_from_overlay(written, id);
    const bool other = changes.own[id] && (titled || came_from_overlay(written, id));
    // Only contacts name contacts, and where one has changed those beside it are looked at anew anyway.
    if ((gone || other) && is_nameable(copy.records[id].kind) && copy.records[id].kind != Kind::touchpoint) {
      return false;
    }
  }
  return true;
}

TierChanges changes_of(const Document& written, const Document& copy, const Patcher& patcher) {
  TierChanges changes;
  const auto note_key = [&](KeyId key) {
    if (key.exists()) {
      changes.keys.add(key);
    }
  };
  for (const KeyId key : patcher.keys()) {
    note_key(key);
  }
  changes.inside.resize(copy.records.size());
  changes.around.resize(copy.records.size());
  changes.own.resize(copy.records.size());
  for (const RecordId id : patcher.changed()) {
    changes.own[id] = true;
    mark_inside(copy, id, changes.inside);
  }
  for (RecordId id = 0; id < copy.records.size(); id++) {
    const bool overlay = id < written.records.size() && info(written.records[id].kind).overlay;
    if (copy.records[id].removed && !overlay && !written.records[id].removed) {
      note_key(copy.records[id].in);
      mark_inside(copy, id, changes.inside);
    }
    for (RecordId at = copy.records[id].parent; at != kNoRecord && !changes.around[id];
         at = copy.records[at].parent) {
      changes.around[id] = changes.own[at];
    }
  }
  for (RecordId id = 0; id < copy.records.size(); id++) {
    if (changes.inside[id] && copy.records[id].in.exists()) {
      changes.fields.add(copy.records[id].in);
    }
  }
  changes.same_names = has_same_names(written, copy, changes);
  return changes;
}

}  // namespace

TierChanges effective_into(Document& copy, const Document& journey, std::string_view tier) {
  copy = journey;
  copy.tier = tier;
  Patcher patcher(copy);
  if (const ValueView overlay = table_entry(Entity(&copy, 0), "overlays"_key, tier); overlay.is(Is::record)) {
    patcher.overlay(0, overlay->first);
  }
  drop_overlays(copy);
  for (RecordId id = 1; id < copy.records.size(); id++) {
    if (info(copy.records[id].kind).entity && !is_for(Entity(&copy, id), tier)) {
      copy.records[id].removed = true;
    }
  }
  spread_removal(copy);
  return changes_of(journey, copy, patcher);
}

Document effective(const Document& journey, std::string_view tier) {
  Document copy;
  effective_into(copy, journey, tier);
  return copy;
}

}  // namespace jc::model
