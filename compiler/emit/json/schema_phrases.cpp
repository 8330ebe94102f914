// The parts of the model schema that no field table describes: places, names and phrases as phrase_json.h
// prints them. They stand in templates/schema/phrases.json.
#include "compiler/emit/json/schema_parts.h"
#include "compiler/source/embedded.h"

namespace jc::emit {

nlohmann::ordered_json phrase_definitions() {
  return nlohmann::ordered_json::parse(source::text_at(embedded::fixed_texts(), "schema/phrases.json"));
}

}  // namespace jc::emit
