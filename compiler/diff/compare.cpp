#include "compiler/diff/compare.h"

#include <algorithm>
#include <map>
#include <set>

#include "compiler/diff/match.h"
#include "compiler/diff/values.h"
#include "compiler/facts/inheritance.h"
#include "compiler/model/walk.h"

namespace jc::diff {

using language::Base;
using language::Kind;
using language::Shape;
using language::operator""_key;
using model::Entity;
using model::Field;
using model::Is;
using model::KeyId;
using model::ValueView;

namespace {

using Owners = std::pair<std::vector<std::string>, std::vector<std::string>>;

// Whether customers or colleagues take these one after the other.
bool has_order(KeyId key) { return key == "stages"_key || key == "steps"_key || key == "contingencies"_key; }

bool is_compared_elsewhere(const Entity& record, KeyId key) {
  const bool root = record.kind() == Kind::journey || record.kind() == Kind::portfolio;
  return root &&
         (key == "overlays"_key || key == "vocabulary"_key || key == "changes"_key || key == "version"_key);
}

class Comparison {
 public:
  std::vector<Difference> run(const Entity& before, const Entity& after) {
    entity({before, after}, {});
    return std::move(found_);
  }

 private:
  // An entity with what stands around its keys: parts have their place in `prefix`.
  struct At {
    Pair entity;
    Pair part;
    std::string prefix;
    // How the owners of what is around it have changed.
    Owners explained;
  };

  void entity(const Pair& pair, const Owners& explained) {
    At at{pair, pair, "", explained};
    owners(at);
    keys(at);
  }

  // Whoever owns it by inheritance alone has changed with what is around it.
  void owners(At& at) {
    const Field* field = language::find_field(at.entity.after.kind(), "owner"_key);
    if (field == nullptr || field->type.names != language::NameKind::party) {
      return;
    }
    const facts::Counting before = facts::counting(at.entity.before, "owner"_key);
    const facts::Counting after = facts::counting(at.entity.after, "owner"_key);
    const auto by_others = [](const facts::Counting& each) {
      return each.by_activities || (each.from && each.from.kind() == Kind::governance);
    };
    if (by_others(before) && by_others(after)) {
      return;
    }
    Owners owners = {owners_in_effect(at.entity.before), owners_in_effect(at.entity.after)};
    if (owners.first != owners.second && owners != at.explained) {
      Difference found = difference(at, "owner"_key, field);
      found.owners = true;
      found.owners_before = owners.first;
      found.owners_after = owners.second;
      found_.push_back(std::move(found));
    }
    if (owners.first != owners.second) {
      at.explained = std::move(owners);
    }
  }

  void keys(const At& at) {
    std::vector<KeyId> seen;
    for (const Entity& side : {at.part.after, at.part.before}) {
      if (!side) {
        continue;
      }
      const OwnKeys across = own_keys(side == at.part.after ? at.part.before : at.part.after);
      for (const model::FieldValue& written : side.fields()) {
        if (!written.key.exists()) {
          own_key(at, side, written, across);
        } else if (std::find(seen.begin(), seen.end(), written.key) == seen.end()) {
          seen.push_back(written.key);
          key(at, written.key);
        }
      }
    }
  }

  using OwnKeys = std::map<std::string_view, ValueView>;

  static OwnKeys own_keys(const Entity& record) {
    OwnKeys own;
    if (record) {
      for (const model::FieldValue& each : record.fields()) {
        if (!each.key.exists()) {
          own.insert_or_assign(record.document().word(each), ValueView(&record.document(), each.value));
        }
      }
    }
    return own;
  }

  // A team's own keys mean what the team says: words.
  void own_key(const At& at, const Entity& side, const model::FieldValue& written, const OwnKeys& others) {
    const std::string_view word = side.document().word(written);
    const auto other = others.find(word);
    const ValueView across = other == others.end() ? ValueView() : other->second;
    const ValueView here(&side.document(), written.value);
    const bool after = side == at.part.after;
    if ((after && !same_value(across, here)) || (!after && !across)) {
      Difference found = difference(at, KeyId(), nullptr);
      found.key = at.prefix + std::string(word);
      found.was = after ? across : here;
      found.is = after ? here : ValueView();
      found_.push_back(std::move(found));
    }
  }

  static ValueView value_of(const Entity& record, KeyId key) {
    return record ? record.find(key) : ValueView();
  }

  void key(const At& at, KeyId key) {
    const Entity& any = at.part.after ? at.part.after : at.part.before;
    const Field* field = language::find_field(any.kind(), key);
    if (field == nullptr || field->type.base == Base::id || is_compared_elsewhere(any, key) ||
        is_owner(at, key)) {
      return;
    }
    const ValueView was = value_of(at.part.before, key);
    const ValueView is = value_of(at.part.after, key);
    if (field->type.base == Base::record) {
      records(at, key, *field, was, is);
    } else if (!same_value(was, is)) {
      found_.push_back(difference(at, key, field));
    }
  }

  // Said once, by effect.
  static bool is_owner(const At& at, KeyId key) {
    const Entity& part = at.part.after ? at.part.after : at.part.before;
    const Entity& entity = at.entity.after ? at.entity.after : at.entity.before;
    const bool owned = language::find_field(entity.kind(), "owner"_key) != nullptr;
    return owned && ((key == "owner"_key && part == entity) ||
                     (key == "accountable"_key && part.kind() == Kind::raci));
  }

  void records(const At& at, KeyId key, const Field& field, const ValueView& was, const ValueView& is) {
    const bool parts = !language::info(field.type.record).entity || field.type.record == Kind::experience;
    if (field.type.shape == Shape::one) {
      single(at, key, field, was, is, parts);
    } else if (field.type.record == Kind::play_step || field.type.record == Kind::overlap) {
      unnamed(at, key, field, match(records_of(was), records_of(is)));
    } else if (parts || field.type.shape == Shape::table_of_lists) {
      if (!same_value(was, is)) {
        found_.push_back(difference(at, key, &field));
      }
    } else {
      several(at, key, field, match(records_of(was), records_of(is)));
    }
  }

  void single(const At& at, KeyId key, const Field&, const ValueView& was, const ValueView& is, bool parts) {
    const Entity before = was ? was.record() : Entity();
    const Entity after = is ? is.record() : Entity();
    if (parts && (before || after)) {
      const std::string prefix = at.prefix + std::string(language::text_of(key)) + ".";
      keys({at.entity, {before, after}, prefix, at.explained});
    } else if (before && after) {
      entity({before, after}, at.explained);
    }
  }

  void several(const At& at, KeyId key, const Field& field, const std::vector<Pair>& pairs) {
    std::vector<std::uint32_t> places;
    for (const Pair& pair : pairs) {
      if (pair.before && pair.after) {
        places.push_back(pair.before->ordinal);
        entity(pair, at.explained);
      } else {
        Difference found;
        found.verb = pair.after ? Verb::added : Verb::removed;
        found.before = found.part_before = pair.before;
        found.after = found.part_after = pair.after;
        found_.push_back(std::move(found));
      }
    }
    if (has_order(key) && !std::is_sorted(places.begin(), places.end())) {
      Difference found = difference(at, key, &field);
      found.order = true;
      found_.push_back(std::move(found));
    }
  }

  // Steps of a play have no names, and stages that overlap have none: those that say something else are told
  // with what they stand in.
  void unnamed(const At& at, KeyId key, const Field& field, const std::vector<Pair>& pairs) {
    bool others = false;
    std::vector<std::uint32_t> places;
    for (const Pair& pair : pairs) {
      if (pair.before && pair.after) {
        places.push_back(pair.before->ordinal);
        keys({at.entity, pair, std::string(field.key) + ".", at.explained});
      } else {
        others = true;
      }
    }
    if (others) {
      found_.push_back(difference(at, key, &field));
    } else if (has_order(key) && !std::is_sorted(places.begin(), places.end())) {
      Difference found = difference(at, key, &field);
      found.order = true;
      found_.push_back(std::move(found));
    }
  }

  static Difference difference(const At& at, KeyId key, const Field* field) {
    Difference found;
    found.before = at.entity.before;
    found.after = at.entity.after;
    found.part_before = at.part.before;
    found.part_after = at.part.after;
    found.field = field;
    if (field != nullptr) {
      found.key = at.prefix + std::string(field->key);
      found.was = value_of(at.part.before, key);
      found.is = value_of(at.part.after, key);
    }
    return found;
  }

  std::vector<Difference> found_;
};

}  // namespace

KeyId Difference::key_id() const { return field == nullptr ? KeyId() : language::find_key(field->key); }

std::vector<std::string> owners_in_effect(const Entity& record) {
  std::set<std::string> owners;
  for (const ValueView& value : facts::counting(record, "owner"_key).values()) {
    owners.insert(value.is(Is::none) ? "none" : std::string(value->text));
  }
  return {owners.begin(), owners.end()};
}

std::vector<Difference> compare(const Entity& before, const Entity& after) {
  std::vector<Difference> found = Comparison().run(before, after);
  join_moves(found);
  join_moved_parts(found);
  join_splits(found);
  return found;
}

std::vector<std::string_view> audience_of(const Entity& record) {
  for (const KeyId key : {"segments"_key, "tiers"_key, "personas"_key}) {
    if (std::vector<std::string_view> names = record.texts(key); !names.empty()) {
      return names;
    }
  }
  return {};
}

}  // namespace jc::diff
