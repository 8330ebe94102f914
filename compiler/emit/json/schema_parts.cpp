#include "compiler/emit/json/schema_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace jc::emit {

using Json = nlohmann::ordered_json;

Json Definitions::of(language::Kind kind) {
  if (std::find(kinds_.begin(), kinds_.end(), kind) == kinds_.end()) {
    kinds_.push_back(kind);
  }
  return reference_to(language::info(kind).name);
}

std::optional<language::Kind> Definitions::next() {
  return done_ < kinds_.size() ? std::optional(kinds_[done_++]) : std::nullopt;
}

Json reference_to(std::string_view definition) {
  Json out;
  out["$ref"] = fmt::format("#/definitions/{}", definition);
  return out;
}

Json of_types(std::initializer_list<const char*> types) {
  Json out;
  if (types.size() == 1) {
    out["type"] = *types.begin();
    return out;
  }
  out["type"] = Json::array();
  for (const char* type : types) {
    out["type"].push_back(type);
  }
  return out;
}

Json choice_schema(std::span<const std::string_view> words) {
  Json out;
  out["enum"] = Json::array();
  for (const std::string_view word : words) {
    out["enum"].push_back(std::string(word));
  }
  return out;
}

std::string description(const language::Field& field) {
  std::string text(field.doc);
  if (field.type.base == language::Base::name) {
    text += fmt::format(" (the name of: {})", language::info(field.type.names).what);
  }
  if ((field.flags & language::kInherited) != 0) {
    text += "; inherited from what is around it where left out";
  }
  return text;
}

Json any_of(Json alternatives) {
  if (alternatives.size() == 1) {
    return alternatives[0];
  }
  Json out;
  out["anyOf"] = std::move(alternatives);
  return out;
}

}  // namespace jc::emit
