// What the schemas of files and that of the model JSON have in common.
#pragma once
#include <nlohmann/json.hpp>
#include <vector>

#include "compiler/language/language.h"

namespace jc::emit {

// Definitions by name, and the kinds still to be described.
class Definitions {
 public:
  // A reference to the definition of `kind`, which will be among those wanted.
  nlohmann::ordered_json of(language::Kind kind);
  // The next kind that is wanted and not yet described.
  std::optional<language::Kind> next();

 private:
  std::vector<language::Kind> kinds_;
  std::size_t done_ = 0;
};

nlohmann::ordered_json reference_to(std::string_view definition);
// `{"type": ...}` with one or several types.
nlohmann::ordered_json of_types(std::initializer_list<const char*> types);
nlohmann::ordered_json choice_schema(std::span<const std::string_view> words);
// The field's sentence, with what its names refer to and whether it is inherited.
std::string description(const language::Field& field);
// One alternative as it is, several as `anyOf`.
nlohmann::ordered_json any_of(nlohmann::ordered_json alternatives);

inline constexpr std::string_view kDraft = "http://json-schema.org/draft-07/schema#";
// Kebab-case: lower-case ASCII letters, digits, letters of other scripts, single hyphens between them.
inline constexpr std::string_view kIdPattern = "^(?!-)(?!.*--)(?!.*-$)[^\\u0000-,./:-`{-\\u007f]+$";
inline constexpr std::string_view kDatePattern = "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$";
inline constexpr std::string_view kOwnKeyPattern = "^x-";

// The definitions that the model JSON needs beside those of kinds: phrases, names, places.
nlohmann::ordered_json phrase_definitions();
nlohmann::ordered_json model_schema();

}  // namespace jc::emit
