#include "compiler/language/language.h"

#include <algorithm>

#include "compiler/language/tables.h"

namespace jc::language {

namespace {

// What a text alone fills where it is the title.
static_assert(kEveryEntity[0].key == "title");

constexpr std::uint8_t kNoField = UINT8_MAX;
constexpr std::uint8_t kSharedField = 128;

// For each kind and key the place of its field, so that decoding a key is two array look-ups.
struct FieldIndex {
  // For each kind its required keys.
  std::vector<KeyId> required[kKindCount];
  std::vector<std::uint8_t> fields[kKindCount];

  FieldIndex() {
    for (const KindInfo& kind : kKinds) {
      const auto at = static_cast<std::size_t>(kind.kind);
      fields[at].resize(key_count(), kNoField);
      if (kind.entity) {
        note(fields[at], kEveryEntity, kSharedField);
      }
      note(fields[at], kind.fields, 0);
      for (const Field& field : kind.fields) {
        if ((field.flags & kRequired) != 0) {
          required[at].push_back(find_key(field.key));
        }
      }
    }
  }

  static void note(std::vector<std::uint8_t>& row, std::span<const Field> table, std::uint8_t base) {
    for (std::size_t i = 0; i < table.size(); i++) {
      row[place_of(find_key(table[i].key))] = static_cast<std::uint8_t>(base + i);
    }
  }
};

// Not inside a function, where every look-up would ask first whether it is made.
const FieldIndex kFieldIndex;

KeyRole role_of_name(NameKind kind) {
  switch (kind) {
    case NameKind::party:
    case NameKind::customer_party:
    case NameKind::person:
    case NameKind::team:
    case NameKind::group:
      return KeyRole::people;
    case NameKind::metric:
    case NameKind::attribute:
      return KeyRole::number;
    case NameKind::stage:
    case NameKind::step:
    case NameKind::milestone:
    case NameKind::served:
    case NameKind::anchor:
    case NameKind::insight:
      return KeyRole::place;
    case NameKind::tier:
    case NameKind::segment:
    case NameKind::persona:
    case NameKind::channel:
    case NameKind::channel_or_text:
      return KeyRole::promise_content;
    // A deck is no hours: what is handed over is.
    case NameKind::asset:
      return KeyRole::prose;
    case NameKind::payload:
    case NameKind::play:
    case NameKind::ritual:
      return KeyRole::work;
    default:
      return KeyRole::name;
  }
}

KeyRole role_of_phrase(expr::PhraseKind kind) {
  switch (kind) {
    case expr::PhraseKind::duration:
    case expr::PhraseKind::moment:
      return KeyRole::promise_time;
    case expr::PhraseKind::cadence:
      return KeyRole::work;
    case expr::PhraseKind::criterion:
    case expr::PhraseKind::condition:
      return KeyRole::condition;
    default:
      return KeyRole::number;
  }
}

KeyRole role_of_type(const Type& type) {
  switch (type.base) {
    case Base::record:
      return KeyRole::parts;
    case Base::name:
      return role_of_name(type.names);
    case Base::phrase:
      return role_of_phrase(type.phrase);
    case Base::id:
    case Base::choice:
      return KeyRole::name;
    case Base::integer:
    case Base::number:
      return KeyRole::number;
    // The language's dates are those of the team's own work: reviews, audits, ideas.
    case Base::date:
      return KeyRole::work;
    default:
      return KeyRole::prose;
  }
}

}  // namespace

KeyRole role_of(const Field& field) {
  return field.role == KeyRole::by_type ? role_of_type(field.type) : field.role;
}

std::span<const KindInfo> kinds() { return kKinds; }

const KindInfo& info(Kind kind) { return kind_info(kind); }

bool is_form(Kind kind) { return kind >= Kind::prose && kind <= Kind::range_form; }

std::span<const Field> every_entity() { return kEveryEntity; }

std::span<const std::string_view> journey_contents() { return kJourneyContents; }

std::span<const KeyId> required_keys(Kind kind) {
  return kFieldIndex.required[static_cast<std::size_t>(kind)];
}

const Field* find_field(Kind kind, KeyId key) {
  if (!key.exists()) {
    return nullptr;
  }
  const std::uint8_t at = kFieldIndex.fields[static_cast<std::size_t>(kind)][place_of(key)];
  if (at == kNoField) {
    return nullptr;
  }
  return at >= kSharedField ? &kEveryEntity[at - kSharedField] : &info(kind).fields[at];
}

std::vector<const Field*> fields_of(Kind kind) {
  std::vector<const Field*> all;
  for (const Field& field : info(kind).fields) {
    all.push_back(&field);
  }
  if (info(kind).entity) {
    for (const Field& field : kEveryEntity) {
      const bool own =
          std::any_of(all.begin(), all.end(), [&](const Field* f) { return f->key == field.key; });
      if (!own) {
        all.push_back(&field);
      }
    }
  }
  return all;
}

const Field* shorthand_of(Kind kind) {
  for (const Field& field : info(kind).fields) {
    if ((field.flags & kShorthand) != 0) {
      return &field;
    }
  }
  return info(kind).by_title ? &kEveryEntity[0] : nullptr;
}

std::optional<Kind> find_kind(std::string_view name) {
  for (const KindInfo& kind : kKinds) {
    if (kind.name == name) {
      return kind.kind;
    }
  }
  return std::nullopt;
}

}  // namespace jc::language
