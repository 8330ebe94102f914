#include "compiler/facts/audience.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "compiler/facts/inheritance.h"
#include "compiler/facts/stage_ways.h"
#include "compiler/model/walk.h"

namespace jc::facts {

using language::NameKind;
using language::operator""_key;

bool is_outside(const Entity& party) {
  const std::string_view kind = party && party.kind() == Kind::role ? party.text("kind"_key) : "";
  return kind == "customer" || kind == "partner" || (party && party.kind() == Kind::persona);
}

namespace {

bool names_people(const Field& field) {
  return field.type.base == language::Base::name &&
         (field.type.names == NameKind::party || field.type.names == NameKind::customer_party);
}

// What stands on its own among the things that people have a part in.
constexpr Kind kParts[] = {Kind::milestone, Kind::touchpoint,  Kind::activity, Kind::play,
                           Kind::handoff,   Kind::contingency, Kind::status,   Kind::opportunity,
                           Kind::ritual,    Kind::audit,       Kind::step,     Kind::walkthrough,
                           Kind::finding};

bool is_part(Kind kind) { return std::find(std::begin(kParts), std::end(kParts), kind) != std::end(kParts); }

// Takes out of a document what it is told to, and leaves the rest where it was.
class Cut {
 public:
  explicit Cut(Document& document) : document_(document), gone_(document.records.size(), false) {}

  Entity at(RecordId id) const { return {&document_, id}; }
  RecordId count() const { return static_cast<RecordId>(gone_.size()); }
  void drop(RecordId id) { gone_[id] = true; }

  // The record itself, or one that it stands in.
  bool is_gone(RecordId id) const {
    for (RecordId each = id; each != kNoRecord; each = document_.records[each].parent) {
      if (gone_[each] || document_.records[each].removed) {
        return true;
      }
    }
    return false;
  }

  template <class Keep>
  void keep_fields(const Keep& keep) {
    for (RecordId id = 0; id < count(); id++) {
      Record& record = document_.records[id];
      std::uint32_t kept = 0;
      for (std::uint32_t i = 0; i < record.field_count; i++) {
        const FieldValue field = document_.fields[record.first_field + i];
        if (keep(Entity(&document_, id), field)) {
          document_.fields[record.first_field + kept++] = field;
        }
      }
      record.field_count = kept;
    }
  }

  void finish() {
    std::vector<bool> gone(gone_.size());
    for (RecordId id = 0; id < count(); id++) {
      gone[id] = is_gone(id);
    }
    for (RecordId id = 0; id < count(); id++) {
      document_.records[id].removed = gone[id];
    }
  }

 private:
  Document& document_;
  std::vector<bool> gone_;
};

class ForOutside {
 public:
  ForOutside(const Audience& audience, const Model& model, Document& document)
      : audience_(audience), model_(model), document_(document), cut_(document) {}

  void limit() {
    for (RecordId id = 0; id < cut_.count(); id++) {
      const Entity entity = cut_.at(id);
      const bool told = !entity.parent() || is_in_told_key(entity);
      if (!told || !is_for_outside(entity)) {
        cut_.drop(id);
      }
    }
    find_lost_names();
    cut_.keep_fields([&](const Entity& entity, const FieldValue& written) {
      const Field* field = language::find_field(entity.kind(), written.key);
      return field != nullptr && is_told_outside(entity.kind(), *field) &&
             !is_ours_alone({&document_, written.value});
    });
    cut_.finish();
  }

  // Something happens with them, or a stage says what they have of it: titles alone are a plan of ours.
  bool is_left() const {
    for (RecordId id = 0; id < cut_.count(); id++) {
      if (!cut_.at(id)->removed && tells_them(cut_.at(id))) {
        return true;
      }
    }
    return false;
  }

 private:
  static bool tells_them(const Entity& entity) {
    switch (entity.kind()) {
      case Kind::touchpoint:
      case Kind::milestone:
      case Kind::step:
      case Kind::ritual:
        return !entity.around(Kind::vocabulary);
      case Kind::stage:
        return entity.find("outcome"_key) || entity.find("value"_key) || entity.find("needs-from"_key) ||
               entity.find("duration"_key) || entity.find("window"_key);
      default:
        return false;
    }
  }

  static bool is_in_told_key(const Entity& entity) {
    const Field* field = language::find_field(entity.parent().kind(), entity->in);
    return field != nullptr && is_told_outside(entity.parent().kind(), *field);
  }

  // Somebody of the customer's side, or whom it is for, is among them.
  bool names_outside(const Entity& entity, KeyId key) const {
    const auto names = entity.texts(key);
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
      return audience_.parties.contains(name) ||
             is_outside(model_.find(entity.document(), NameKind::customer_party, name));
    });
  }

  bool is_contact(const Entity& touchpoint) const {
    const Entity who = touchpoint.child("who"_key);
    const bool met = !who || !who.texts("customer"_key).empty() || names_outside(who, "partner"_key) ||
                     names_outside(who, "team"_key);
    // What happens only in some case, or not yet, is no promise.
    return met && !touchpoint.find("if"_key) && touchpoint.text("state"_key) != "intended";
  }

  // The steps of such a journey are the customer's; those of others are what we do.
  bool is_lived() const {
    const auto types =
        cut_.at(0).kind() == Kind::journey ? cut_.at(0).texts("type"_key) : std::vector<std::string_view>();
    return std::any_of(types.begin(), types.end(), [](std::string_view type) {
      return type == "experience" || type == "service" || type == "blueprint" || type == "buyer";
    });
  }

  bool is_for_outside(const Entity& entity) const {
    switch (entity.kind()) {
      case Kind::stage: {
        const std::string_view end = entity.text("terminal"_key);
        return end != "failure" && end != "blocked" && !is_aside(entity);
      }
      case Kind::touchpoint:
        return is_contact(entity);
      case Kind::milestone: {
        // A proof point that only we look at.
        const Entity success = entity.child("success"_key);
        return !success || !success.texts("customer"_key).empty();
      }
      case Kind::step: {
        const bool nobody = entity.texts("actor"_key).empty();
        return !entity.find("if"_key) && (nobody ? is_lived() : names_outside(entity, "actor"_key));
      }
      case Kind::ritual:
        return names_outside(entity, "attendees"_key);
      default:
        return true;
    }
  }

  // What is told by something that they are not shown.
  void find_lost_names() {
    if (document_.place >= model_.linked.size()) {
      return;
    }
    for (const Use& use : model_.linked_of(document_).uses) {
      const bool here = use.is_known() && use.to_document == document_.place;
      if (here && use.to_record < cut_.count() && cut_.is_gone(use.to_record)) {
        lost_.insert(use.value);
      }
    }
  }

  // Why something is left out on purpose is a reason of ours.
  bool is_ours_alone(const ValueView& value) const {
    if (value->is == Is::none || lost_.contains(value.id())) {
      return true;
    }
    if (value->is != Is::list) {
      return false;
    }
    const Items items = value.items();
    return std::any_of(items.begin(), items.end(), [&](const ValueView& each) {
      return each->is != Is::record && lost_.contains(each.id());
    });
  }

  const Audience& audience_;
  const Model& model_;
  Document& document_;
  Cut cut_;
  std::set<ValueId> lost_;
};

class ForParties {
 public:
  ForParties(const Audience& audience, Document& document)
      : audience_(audience), cut_(document), own_(cut_.count()), kept_(cut_.count()) {}

  void limit() {
    for (RecordId id = 0; id < cut_.count(); id++) {
      own_[id] = !cut_.at(id)->removed && has_part_in(cut_.at(id));
    }
    for (RecordId id = 0; id < cut_.count(); id++) {
      if (own_[id]) {
        // What it stands in is shown with it.
        for (Entity each = cut_.at(id); each; each = each.parent()) {
          kept_[each.record_id()] = true;
        }
      }
    }
    for (RecordId id = 0; id < cut_.count(); id++) {
      const Entity entity = cut_.at(id);
      const bool by_itself = is_part(entity.kind()) || entity.kind() == Kind::stage;
      if (by_itself && !kept_[id] && !is_within_own(entity)) {
        cut_.drop(id);
      }
    }
    cut_.finish();
  }

  bool is_left() const { return kept_[0]; }

 private:
  bool has(const std::vector<ValueView>& values) const {
    return std::any_of(values.begin(), values.end(), [&](const ValueView& value) {
      return value->is == Is::name && audience_.parties.contains(value->text.view());
    });
  }

  // Named in it, or in what belongs to it; where nobody is named, as its owner.
  bool has_part_in(const Entity& entity) const {
    bool named = false;
    bool here = false;
    for_each_key(entity, [&](const FieldValue&, const Field* field, const ValueView& value) {
      if (field == nullptr || !names_people(*field)) {
        return;
      }
      for_each_item(value, [&](const ValueView&, const ValueView& held) {
        named = named || held->is == Is::name;
        here = here || has({held});
      });
    });
    const bool sided = language::find_field(entity.kind(), "who"_key) != nullptr;
    if (const Entity who = sided ? entity.child("who"_key) : Entity()) {
      named = named || !who.texts("team"_key).empty();
    }
    const Field* owner = language::find_field(entity.kind(), "owner"_key);
    if (here || named || owner == nullptr || !may_inherit(entity.kind(), *owner)) {
      return here;
    }
    return (is_part(entity.kind()) || entity.kind() == Kind::stage) &&
           has(counting(entity, "owner"_key).values());
  }

  // Whoever has a part in something reads all that belongs to it.
  bool is_within_own(const Entity& entity) const {
    for (Entity each = entity.parent(); each && is_part(each.kind()); each = each.parent()) {
      if (own_[each.record_id()]) {
        return true;
      }
    }
    return false;
  }

  const Audience& audience_;
  Cut cut_;
  std::vector<bool> own_;
  std::vector<bool> kept_;
};

// Whoever is written as a part of the party: of a team its lead, its roles and its people; of a role the
// people that have it.
void add_members(const Model& model, const Entity& party, std::set<std::string, std::less<>>& names) {
  if (party.kind() == Kind::team) {
    for (const KeyId key : {"lead"_key, "roles"_key}) {
      for (const std::string_view name : party.texts(key)) {
        names.emplace(name);
      }
    }
  }
  for (const Document& document : model.documents) {
    for_each_record(document, [&](const Entity& person) {
      if (person.kind() != Kind::person) {
        return;
      }
      const auto roles = person.texts("role"_key);
      const bool in_team = party.kind() == Kind::team && person.text("team"_key) == party.id();
      const bool in_role =
          party.kind() == Kind::role && std::find(roles.begin(), roles.end(), party.id()) != roles.end();
      if (in_team || in_role) {
        names.emplace(person.id());
      }
      if (person == party) {
        names.insert(roles.begin(), roles.end());
      }
    });
  }
}

// Every place that names somebody, and every declaration of one.
template <class Visit>
void for_each_party(const Model& model, const Visit& visit) {
  for (const Document& document : model.documents) {
    for_each_record(document, [&](const Entity& entity) {
      if (entity.kind() == Kind::role || entity.kind() == Kind::team || entity.kind() == Kind::person) {
        visit(entity.id(), entity);
      }
      for_each_key(entity, [&](const FieldValue&, const Field* field, const ValueView& value) {
        if (field != nullptr && names_people(*field)) {
          for_each_item(value, [&](const ValueView&, const ValueView& held) {
            if (held->is == Is::name) {
              visit(held->text.view(), model.find(document, NameKind::customer_party, held->text));
            }
          });
        }
      });
    });
  }
}

}  // namespace

std::optional<Audience> find_audience(const Model& model, std::string_view name) {
  if (name == kCustomerAudience) {
    return Audience{std::string(name), "Customer", true, {}};
  }
  std::optional<Audience> found;
  for_each_party(model, [&](std::string_view each, const Entity& entity) {
    if (each != name) {
      return;
    }
    if (!found) {
      found = Audience{std::string(name), sentence_case(name), false, {std::string(name)}};
    }
    if (entity) {
      found->title = entity.title();
      found->outside = found->outside || is_outside(entity);
      add_members(model, entity, found->parties);
    }
  });
  return found;
}

std::vector<std::string_view> audience_names(const Model& model) {
  std::set<std::string_view> names{kCustomerAudience};
  for_each_party(model, [&](std::string_view name, const Entity&) { names.insert(name); });
  return {names.begin(), names.end()};
}

bool limit_to(const Audience& audience, const Model& model, Document& document) {
  bool left = true;
  if (!audience.parties.empty() && document.kind != Kind::vocabulary) {
    ForParties parties(audience, document);
    parties.limit();
    left = parties.is_left();
  }
  if (audience.outside) {
    ForOutside outside(audience, model, document);
    outside.limit();
    left = left && (document.kind != Kind::journey || outside.is_left());
  }
  return left;
}

}  // namespace jc::facts
