// JSON Schemas of the files people write and of the JSON the compiler writes, made from the field tables.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jc::emit {

// The first four are files people write, `model` is what `model_json.h` prints,
// `diff` what `journeyc diff --format json` does, `template_data` what the templates of pages see.
enum class SchemaFor : std::uint8_t { journey, vocabulary, portfolio, config, model, diff, template_data };

// A JSON Schema of draft 07, which editors and common validators read. It accepts every file that decodes
// without a finding; phrases are accepted as text or map, whatever they say. Indented, with a line end.
std::string json_schema(SchemaFor what);

// `journey`, `vocabulary` ... as the command line calls them.
std::optional<SchemaFor> find_schema(std::string_view name);

}  // namespace jc::emit
