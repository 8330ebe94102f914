// Phrases as JSON: the canonical text beside the parts that programs would otherwise have to read out of it.
//
// Numbers are plain JSON numbers; times are also given in days (`length` in expr/phrase_duration.h says how
// units convert), with null for an end that is open. Names are `{name, kind, path}` where they resolve.
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string_view>

#include "compiler/model/model.h"

namespace jc::emit {

// Resolves names from where a document stands.
struct NameSite {
  const model::Model& model;
  const model::Document& document;
};

nlohmann::ordered_json name_json(const NameSite& site, std::span<const language::Kind> kinds,
                                 std::string_view name);

nlohmann::ordered_json phrase_json(const NameSite& site, const expr::Phrase& phrase);

}  // namespace jc::emit
