#include "compiler/language/language.h"

#include <algorithm>

namespace jc::model {

namespace {

constexpr std::uint8_t kNoField = UINT8_MAX;
constexpr std::uint8_t kSharedField = 128;

// For each kind and key the index of its field, so that decoding a key is two array look-ups.
struct FieldIndex {
  // Open addressing over a hash that looks at four characters only: keys are few and known.
  static constexpr std::size_t kSlots = 2048;
  std::array<std::uint16_t, kSlots> slots;
  // For each kind its required keys.
  std::array<std::vector<KeyId>, kKindCount> required;
  std::array<std::array<std::uint8_t, language::kMaxKeys>, kKindCount> fields;

  static std::size_t hash(std::string_view text) {
    if (text.empty()) {
      return 0;
    }
    const auto at = [&](std::size_t i) {
      return static_cast<std::size_t>(static_cast<unsigned char>(text[i]));
    };
    const std::size_t mixed = at(0) * 31 + at(text.size() / 2) * 1009 + at(text.size() - 1) * 131 +
                              at(text.size() / 3) * 17 + text.size() * 7919;
    return mixed & (kSlots - 1);
  }

  std::uint16_t find(std::string_view text) const {
    for (std::size_t slot = hash(text);; slot = (slot + 1) & (kSlots - 1)) {
      const std::uint16_t key = slots[slot];
      if (key == KeyId::kNone || language::kKeys.words[key] == text) {
        return key;
      }
    }
  }

  FieldIndex() {
    slots.fill(KeyId::kNone);
    for (std::size_t i = 0; i < language::kKeys.count; i++) {
      std::size_t slot = hash(language::kKeys.words[i]);
      while (slots[slot] != KeyId::kNone) {
        slot = (slot + 1) & (kSlots - 1);
      }
      slots[slot] = static_cast<std::uint16_t>(i);
    }
    for (const KindInfo& kind : kKinds) {
      for (const Field& field : kind.fields) {
        if ((field.flags & kRequired) != 0) {
          required[static_cast<std::size_t>(kind.kind)].push_back({find(field.key)});
        }
      }
      auto& row = fields[static_cast<std::size_t>(kind.kind)];
      row.fill(kNoField);
      if (kind.entity) {
        note(row, language::kEveryEntity, kSharedField);
      }
      note(row, kind.fields, 0);
    }
  }

  void note(std::array<std::uint8_t, language::kMaxKeys>& row, std::span<const Field> table,
            std::uint8_t base) {
    for (std::size_t i = 0; i < table.size(); i++) {
      row[find(table[i].key)] = static_cast<std::uint8_t>(base + i);
    }
  }
};

// Not inside a function, where every look-up would ask first whether it is made.
const FieldIndex kFieldIndex;

constexpr Alias kAliases[] = {
    {"phase", "stages", ""},
    {"phases", "stages", ""},
    {"section", "stages", ""},
    {"sections", "stages", ""},
    {"columns", "stages", ""},
    {"name", "title", "`id` is what other places refer to, `title` is what people read"},
    {"label", "title", ""},
    {"description", "summary", "stages take `purpose`, everything takes `note`"},
    {"dri", "owner", "or `accountable` inside `raci`"},
    {"DRI", "owner", "or `accountable` inside `raci`"},
    {"responsible", "owner", "or `responsible` inside `raci`"},
    {"accountable", "owner", "or `accountable` inside `raci`"},
    {"assignee", "owner", ""},
    {"assigned-to", "owner", ""},
    {"lead", "owner", ""},
    {"kpi", "metrics", ""},
    {"kpis", "metrics", ""},
    {"measures", "metrics", ""},
    {"success-metrics", "metrics", ""},
    {"objective", "goal", "stages take `purpose`"},
    {"scenario", "goal", ""},
    {"touch-points", "touchpoints", ""},
    {"engagements", "touchpoints", ""},
    {"playbooks", "plays", ""},
    {"playbook", "plays", ""},
    {"recipes", "plays", ""},
    {"emotion", "feeling", "inside `experience`"},
    {"emotions", "feeling", "inside `experience`"},
    {"sentiment", "feeling", "inside `experience`"},
    {"thoughts", "thinking", "inside `experience`"},
    {"actions", "doing", "inside `experience`"},
    {"pain-points", "pains", "inside `experience`"},
    {"painPoints", "pains", "inside `experience`"},
    {"pain_points", "pains", "inside `experience`"},
    {"friction", "pains", "inside `experience`"},
    {"bright-spots", "gains", "inside `experience`"},
    {"meetings", "rituals", "inside `governance`"},
    {"ceremonies", "rituals", "inside `governance`"},
    {"frequency", "cadence", ""},
    {"schedule", "cadence", ""},
    {"actors", "personas", ""},
    {"handover", "handoff", ""},
    {"hand-off", "handoff", ""},
    {"hand-offs", "handoffs", ""},
    {"handovers", "handoffs", ""},
    {"entry-criteria", "entry", ""},
    {"exit-criteria", "exit", ""},
    {"entry_criteria", "entry", ""},
    {"exit_criteria", "exit", ""},
    {"starts-when", "entry", ""},
    {"ends-when", "exit", ""},
    {"deadline", "due", ""},
    {"target", "due", "metrics take targets as `<metric> <= 30 days`"},
    {"done", "done-when", ""},
    {"success-criteria", "success", "with `customer` and `team` under it"},
    {"when-not", "unless", ""},
    {"escalations", "contingencies", ""},
    {"risks", "contingencies", ""},
    {"condition", "where", ""},
    {"criteria", "where", ""},
    {"cadance", "cadence", ""},
    {"depends-on", "entry", ""},
    {"next", "transitions", "on the journey; stages lead to the next one by themselves"},
    {"kind", "type", "on a journey"},
    {"map-type", "type", ""},
    {"map_type", "type", ""},
    {"weights", "parts", ""},
    {"url", "href", ""},
    {"link", "href", ""},
};

}  // namespace

KeyId find_key(std::string_view text) { return {kFieldIndex.find(text)}; }

std::span<const KeyId> required_keys(Kind kind) {
  return kFieldIndex.required[static_cast<std::size_t>(kind)];
}

std::string_view text_of(KeyId key) {
  return key.exists() ? language::kKeys.words[key.value] : std::string_view();
}

const Field* find_field(Kind kind, KeyId key) {
  if (!key.exists()) {
    return nullptr;
  }
  const std::uint8_t at = kFieldIndex.fields[static_cast<std::size_t>(kind)][key.value];
  if (at == kNoField) {
    return nullptr;
  }
  return at >= kSharedField ? &language::kEveryEntity[at - kSharedField] : &info(kind).fields[at];
}

std::vector<const Field*> fields_of(Kind kind) {
  std::vector<const Field*> all;
  for (const Field& field : info(kind).fields) {
    all.push_back(&field);
  }
  if (info(kind).entity) {
    for (const Field& field : language::kEveryEntity) {
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
  return nullptr;
}

std::optional<Kind> find_kind(std::string_view name) {
  for (const KindInfo& kind : kKinds) {
    if (kind.name == name) {
      return kind.kind;
    }
  }
  return std::nullopt;
}

std::span<const Alias> aliases() { return kAliases; }

}  // namespace jc::model
