// The checked model for other programs: every written value, typed, with names resolved.
//
// The form is stable: `schema_version` changes when a key is removed or changes its meaning; new keys do not
// change it. `json_schema(SchemaFor::model)` is its description. Keys and order are those of the language and
// the file; what the compiler adds has names no key of the language has: `entity` (kind, path, place), `id`
// and `title` (always there), `effective` (values that come from further out). A list is always an array,
// `none: <reason>` is `{"none": reason}`, what could not be read is `{"unreadable": text}`. Keys outside the
// language are left out unless they begin with `x-`.
#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/model.h"

namespace jc::emit {

inline constexpr int kModelSchemaVersion = 1;

// One journey: `{"schema_version", "journey"}`, and `tier` where it was expanded for one. `journey` is the
// root of its document, or of a tier's copy of it. Indented, with a line end.
std::string journey_json(const model::Model& model, model::Entity journey);

// The whole workspace: `{"schema_version", "journeys", "vocabularies", "portfolios"}`, in the order of the
// model, a line each: files of thousands of journeys stay small, and `grep` finds whole journeys. The
// workspace file is no part of it.
std::string model_json(const model::Model& model);

// The same with the places of its lines, one for each journey in the order of the model, so that the next one
// can take over those of journeys that are as they were.
struct ModelJson {
  struct Line {
    std::size_t at = 0;
    std::size_t size = 0;
  };
  std::string text;
  std::vector<Line> journeys;
};

// `known` gives the line of a journey, or nothing where it is to be made; empty where all are.
using KnownLine = std::function<std::string_view(const model::Entity& journey)>;
ModelJson model_json_by_lines(const model::Model& model, const KnownLine& known);

}  // namespace jc::emit
