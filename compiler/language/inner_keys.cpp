#include "compiler/language/inner_keys.h"

#include <algorithm>

namespace jc::language {

namespace {

constexpr std::size_t kFurthest = 2;

bool tells_its_place(std::string_view word) {
  constexpr std::ptrdiff_t kMostKinds = 4;
  const KeyId key = find_key(word);
  const auto all = kinds();
  const auto has = [&](const KindInfo& each) {
    return !each.overlay && std::any_of(each.fields.begin(), each.fields.end(),
                                        [&](const Field& field) { return field.key == word; });
  };
  const bool everywhere = std::any_of(every_entity().begin(), every_entity().end(),
                                      [&](const Field& field) { return field.key == word; });
  return key.exists() && !everywhere && std::count_if(all.begin(), all.end(), has) <= kMostKinds;
}

// A map that belongs to this place alone.
bool leads_on(const Field& field) {
  if (field.type.base != Base::record || field.type.record == Kind::vocabulary) {
    return false;
  }
  return field.type.shape == Shape::one ||
         (field.type.shape == Shape::list && !info(field.type.record).entity);
}

std::optional<InnerKey> search(Kind kind, std::string_view word, std::size_t depth) {
  for (const Field& field : info(kind).fields) {
    if (!leads_on(field)) {
      continue;
    }
    const auto& inside = info(field.type.record).fields;
    const auto own =
        std::find_if(inside.begin(), inside.end(), [&](const Field& each) { return each.key == word; });
    if (depth == 1 && own != inside.end()) {
      return InnerKey{{&field}, &*own};
    }
    if (depth > 1) {
      if (auto found = search(field.type.record, word, depth - 1)) {
        found->way.insert(found->way.begin(), &field);
        return found;
      }
    }
  }
  return std::nullopt;
}

std::optional<InnerKey> shortest(Kind kind, std::string_view word) {
  for (std::size_t depth = 1; tells_its_place(word) && depth <= kFurthest; depth++) {
    if (auto found = search(kind, word, depth)) {
      return found;
    }
  }
  return std::nullopt;
}

// Rows that service blueprints have, by what they are called most.
constexpr Type kRow = list(record(Kind::lane_item));
constexpr Field kRows[] = {
    {"physical-evidence", kRow, ""}, {"frontstage", kRow, ""},         {"front-stage", kRow, ""},
    {"onstage", kRow, ""},           {"frontstage-actions", kRow, ""}, {"backstage", kRow, ""},
    {"back-stage", kRow, ""},        {"offstage", kRow, ""},           {"backstage-actions", kRow, ""},
    {"support", kRow, ""},           {"support-processes", kRow, ""},  {"systems", kRow, ""}};

// A row of the map's `lanes`, which are keyed by the words of whoever draws them.
std::optional<InnerKey> row(Kind kind, std::string_view word) {
  const Field* lanes = find_field(kind, find_key("lanes"));
  const auto known =
      std::find_if(std::begin(kRows), std::end(kRows), [&](const Field& each) { return each.key == word; });
  const bool rows = lanes != nullptr && lanes->type.record == Kind::lane_item;
  return rows && known != std::end(kRows) ? std::optional(InnerKey{{lanes}, known}) : std::nullopt;
}

}  // namespace

std::optional<InnerKey> inner_key(Kind kind, std::string_view word) {
  if (auto found = row(kind, word)) {
    return found;
  }
  if (auto found = shortest(kind, word)) {
    return found;
  }
  for (const Alias& each : aliases()) {
    if (each.word == word) {
      if (auto found = shortest(kind, each.key)) {
        return found;
      }
    }
  }
  return std::nullopt;
}

}  // namespace jc::language
