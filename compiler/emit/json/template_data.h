// What templates see: the keys of the language from the field tables, and what pages add, which stands in
// templates/schema/template-data.json.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace jc::emit {

// A schema with a property for each page, by the name of its template. Whatever a page has not is `false`.
nlohmann::ordered_json template_data_schema();

// Every name that some page has for something, sorted; without the `any-` of tables.
const std::vector<std::string>& template_names();

}  // namespace jc::emit
