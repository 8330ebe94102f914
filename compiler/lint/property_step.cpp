#include "compiler/lint/property_step.h"

#include <algorithm>

#include "compiler/lint/words.h"

namespace jc::lint {

namespace {

using By = Step::By;
using Is = ValueType::Is;

constexpr language::Kind kRoots[] = {language::Kind::journey, language::Kind::portfolio};

const language::Field* written_field(language::Kind kind, std::string_view word) {
  if (const language::Field* exact = language::find_field(kind, language::find_key(word))) {
    return exact;
  }
  for (const language::Field* field : language::fields_of(kind)) {
    if (same_word(word, field->key)) {
      return field;
    }
  }
  return nullptr;
}

const facts::Derived* derived_named(language::Kind kind, std::string_view word) {
  if (const facts::Derived* exact = facts::find_derived(kind, word)) {
    return exact;
  }
  for (const auto& table : facts::derived_tables()) {
    for (const facts::Derived& derived : table) {
      if (derived.kind == kind && same_word(word, derived.name)) {
        return &derived;
      }
    }
  }
  return nullptr;
}

ValueType type_of_derived(const facts::Derived& derived, const language::Field* written) {
  using Of = facts::PropertyType;
  ValueType type;
  switch (derived.type) {
    case Of::flag:
      type.is = Is::flag;
      return type;
    case Of::number:
      type.is = Is::number;
      return type;
    case Of::text:
    case Of::texts:
      type.is = Is::text;
      type.many = derived.type == Of::texts;
      return type;
    case Of::facts:
      type.is = Is::facts;
      type.many = true;
      return type;
    case Of::entities:
      type.is = Is::entities;
      break;
    case Of::values:
      type.is = Is::any;
      break;
  }
  type.many = true;
  if (written != nullptr) {
    const ValueType as_written = type_of(written->type);
    type.kinds = as_written.kinds;
    type.names = as_written.names;
    type.is = derived.type == Of::values ? as_written.is : type.is;
    type.phrase = as_written.phrase;
  } else {
    for (const KindPick& pick : kinds_named(derived.name)) {
      type.kinds.push_back(pick.kind);
    }
    // The next and the previous stage are stages.
    if (type.kinds.empty() && derived.type == Of::entities) {
      type.kinds.push_back(derived.kind);
    }
  }
  return type;
}

Step step_of(By by, Is is) {
  Step step;
  step.by = by;
  step.type.is = is;
  return step;
}

Step entity_step(By by, language::Kind kind, bool many) {
  Step step = step_of(by, Is::entities);
  step.kind = kind;
  step.type.kinds = {kind};
  step.type.many = many;
  return step;
}

std::optional<Step> field_step(language::Kind kind, std::string_view word, bool own) {
  const language::Field* field = written_field(kind, word);
  if (field == nullptr) {
    return std::nullopt;
  }
  Step step;
  step.key = language::find_key(field->key);
  step.inherited = !own && (field->flags & language::kInherited) != 0;
  step.type = type_of(field->type);
  const bool scope = field->key == "tiers" || field->key == "segments" || field->key == "personas";
  if (scope && !own && kind != language::Kind::journey) {
    step.by = By::scope;
  }
  return step;
}

// `touchpoints` of a journey are all of them: those of its stages and steps beside its own.
std::optional<Step> deep_step(language::Kind kind, std::string_view word) {
  constexpr language::Kind kOuter[] = {language::Kind::journey, language::Kind::stage};
  const language::Field* own = written_field(kind, word);
  const bool list =
      own != nullptr && own->type.base == language::Base::record && own->type.shape == language::Shape::list;
  if (!list || std::find(std::begin(kOuter), std::end(kOuter), kind) == std::end(kOuter)) {
    return std::nullopt;
  }
  const auto fields = language::fields_of(kind);
  const bool elsewhere = std::any_of(fields.begin(), fields.end(), [&](const language::Field* field) {
    const bool part =
        field != own && field->type.base == language::Base::record && field->type.record != kind;
    const bool same = part && field->type.record == own->type.record;
    return same || (part && !language::info(field->type.record).overlay &&
                    field->type.record != language::Kind::vocabulary &&
                    may_contain(field->type.record, own->type.record));
  });
  if (!elsewhere) {
    return std::nullopt;
  }
  Step step = entity_step(By::inside, own->type.record, true);
  step.key = language::find_key(own->key);
  step.deep = true;
  return step;
}

// What every entity has.
std::optional<Step> built_in_step(language::Kind kind, std::string_view word) {
  if (word == "id") {
    return step_of(By::id, Is::text);
  }
  if (word == "path") {
    return step_of(By::path, Is::text);
  }
  if (word == "parent") {
    Step step = step_of(By::parent, Is::entities);
    for (const language::KindInfo& outer : language::kinds()) {
      const auto holds = [&](const language::Field& field) {
        return field.type.base == language::Base::record && field.type.record == kind;
      };
      if (std::any_of(outer.fields.begin(), outer.fields.end(), holds)) {
        step.type.kinds.push_back(outer.kind);
      }
    }
    return step;
  }
  if (word == "next") {
    return entity_step(By::next, kind, false);
  }
  return std::nullopt;
}

bool may_name(const language::Type& type, language::Kind kind) {
  const auto& kinds = language::info(type.names).kinds;
  return type.base == language::Base::name && std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool has_names_of(language::Kind user, language::Kind kind) {
  const auto fields = language::fields_of(user);
  return std::any_of(fields.begin(), fields.end(), [&](const language::Field* field) {
    return may_name(field->type, kind) || field->type.base == language::Base::phrase;
  });
}

// Names that journeys share: the journey of a persona is one that names it, not the one that happens to
// declare it.
bool is_shared_name(language::Kind kind) {
  const auto& fields = language::info(language::Kind::vocabulary).fields;
  return std::any_of(fields.begin(), fields.end(), [&](const language::Field& field) {
    return field.type.base == language::Base::record && field.type.shape == language::Shape::keyed &&
           field.type.record == kind;
  });
}

// Entities of another kind: those inside, the one around, or those that name this one.
std::optional<Step> related_step(language::Kind kind, std::string_view word) {
  const std::vector<KindPick> picks = kinds_named(word);
  for (const KindPick& pick : picks) {
    if (may_contain(kind, pick.kind)) {
      Step step = entity_step(By::inside, pick.kind, true);
      step.key = pick.in;
      return step;
    }
  }
  for (const KindPick& pick : picks) {
    if (!pick.in.exists() && may_contain(pick.kind, kind) &&
        !(pick.kind == language::Kind::journey && is_shared_name(kind))) {
      return entity_step(By::around, pick.kind, false);
    }
  }
  for (const KindPick& pick : picks) {
    if (has_names_of(pick.kind, kind)) {
      Step step = entity_step(By::named_by, pick.kind, true);
      step.key = pick.in;
      return step;
    }
  }
  return std::nullopt;
}

// `practice.phase` of a ritual is that of its journey.
std::optional<Step> root_step(language::Kind kind, std::string_view word) {
  for (const language::Kind root : kRoots) {
    const language::Field* field = language::find_field(root, language::find_key(word));
    const bool one = field != nullptr && field->type.base == language::Base::record &&
                     field->type.shape == language::Shape::one;
    if (one && may_contain(root, kind)) {
      Step step = entity_step(By::root_field, field->type.record, false);
      step.key = language::find_key(word);
      return step;
    }
  }
  return std::nullopt;
}

}  // namespace

ValueType type_of(const language::Type& from) {
  using language::Base;
  ValueType type;
  type.many = from.shape != language::Shape::one;
  switch (from.base) {
    case Base::text:
    case Base::id:
      type.is = Is::text;
      break;
    case Base::flag:
      type.is = Is::flag;
      break;
    case Base::integer:
    case Base::number:
      type.is = Is::number;
      break;
    case Base::date:
      type.is = Is::date;
      break;
    case Base::any:
      type.is = Is::any;
      break;
    case Base::choice:
      type.is = Is::choice;
      type.choices = from.choices;
      break;
    case Base::name: {
      const auto& kinds = language::info(from.names).kinds;
      type.is = Is::names;
      type.names = from.names;
      type.kinds.assign(kinds.begin(), kinds.end());
      break;
    }
    case Base::phrase:
      type.is = Is::phrase;
      type.phrase = from.phrase;
      if (from.phrase == expr::PhraseKind::target || from.phrase == expr::PhraseKind::effect) {
        type.kinds = {language::Kind::metric};
      }
      break;
    case Base::record:
      type.is = Is::entities;
      type.kinds = {from.record};
      break;
  }
  return type;
}

language::KeyId written_key(language::Kind kind, std::string_view word) {
  const language::Field* field = written_field(kind, word);
  return field == nullptr ? language::KeyId{} : language::find_key(field->key);
}

std::optional<Step> find_step(language::Kind kind, std::string_view word, StepWish wish) {
  // `next` of a stage is worked out from the ways between stages; of all else it is the next in the list.
  const facts::Derived* derived = wish.own ? nullptr : derived_named(kind, word);
  if (auto step = derived == nullptr ? built_in_step(kind, word) : std::nullopt) {
    return step;
  }
  if (word.starts_with("x-")) {
    Step step = step_of(By::own_key, Is::any);
    step.type.many = true;
    step.word = word;
    return step;
  }
  if (derived != nullptr && (wish.last || derived->type == facts::PropertyType::entities ||
                             derived->type == facts::PropertyType::values)) {
    const language::Field* written = written_field(kind, derived->name);
    Step step = step_of(By::derived, Is::any);
    step.derived = derived;
    step.word = derived->name;
    step.key = written == nullptr ? language::KeyId{} : language::find_key(written->key);
    step.type = type_of_derived(*derived, written);
    return step;
  }
  if (auto step = wish.own ? std::nullopt : deep_step(kind, word)) {
    return step;
  }
  if (auto step = field_step(kind, word, wish.own)) {
    return step;
  }
  if (word == "title") {
    return step_of(By::title, Is::text);
  }
  if (wish.own) {
    return std::nullopt;
  }
  if (auto step = related_step(kind, word)) {
    return step;
  }
  return wish.last ? std::nullopt : root_step(kind, word);
}

std::vector<std::string_view> known_words(const std::vector<language::Kind>& kinds) {
  std::vector<std::string_view> words;
  for (const language::Kind kind : kinds) {
    for (const auto& table : facts::derived_tables()) {
      for (const facts::Derived& derived : table) {
        if (derived.kind == kind) {
          words.push_back(derived.name);
        }
      }
    }
    for (const language::Field* field : language::fields_of(kind)) {
      words.push_back(field->key);
    }
  }
  return words;
}

}  // namespace jc::lint
