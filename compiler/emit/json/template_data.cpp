#include "compiler/emit/json/template_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "compiler/emit/json/schema_parts.h"
#include "compiler/language/language.h"
#include "compiler/source/embedded.h"

namespace jc::emit {

using Json = nlohmann::ordered_json;
using language::Base;
using language::Field;
using language::Kind;
using language::Shape;

namespace {

std::string record_name(Kind kind) { return fmt::format("record-{}", language::info(kind).name); }

Json or_false(Json schema) {
  Json absent;
  absent["const"] = false;
  return any_of(Json::array({std::move(absent), std::move(schema)}));
}

Json array_of(Json item) {
  Json out = of_types({"array"});
  out["items"] = std::move(item);
  return out;
}

// As the members are told: `markdown`, `list of line`.
class DataSchema {
 public:
  Json whole() {
    Json out;
    out["$schema"] = std::string(kDraft);
    out["title"] = "what templates see";
    out["description"] =
        "a property for each page, by the name of its template; whatever a page has not is false";
    out["type"] = "object";
    for (const auto& [name, page] : parts_["pages"].items()) {
      Json made = object(page);
      if (name.starts_with("site/")) {
        add_members(parts_["site"], made["properties"]);
      }
      out["properties"][name] = std::move(made);
    }
    Json& definitions = out["definitions"];
    for (const auto& [name, shape] : parts_["shapes"].items()) {
      definitions[name] = object(shape);
    }
    // Records name more kinds while they are described.
    for (std::size_t i = 0; i < kinds_.size(); i++) {
      definitions[record_name(kinds_[i])] = record(kinds_[i]);
    }
    return out;
  }

 private:
  Json record_of(Kind kind) {
    if (std::find(kinds_.begin(), kinds_.end(), kind) == kinds_.end()) {
      kinds_.push_back(kind);
    }
    return reference_to(record_name(kind));
  }

  Json object(const Json& told) {
    Json out;
    out["description"] = told["doc"];
    out["type"] = "object";
    if (told.contains("record")) {
      const auto kind = language::find_kind(told["record"].get<std::string>());
      out["allOf"] = Json::array({record_of(*kind)});
    }
    // A page of the site sees what the Markdown page does.
    Json& properties = out["properties"] = Json::object();
    if (told.contains("of")) {
      const Json& other = parts_["pages"][told["of"].get<std::string>()];
      const Json same = object(other);
      properties = same["properties"];
      if (same.contains("allOf")) {
        out["allOf"] = same["allOf"];
      }
    }
    add_members(told["members"], properties);
    return out;
  }

  void add_members(const Json& members, Json& properties) {
    for (const auto& [name, told] : members.items()) {
      Json member;
      member["description"] = told[1];
      const Json type = typed(told[0].get<std::string>());
      for (const auto& [key, value] : type.items()) {
        member[key] = value;
      }
      properties[name] = std::move(member);
    }
  }

  Json typed(std::string_view words) {
    if (words == "flag") {
      return of_types({"boolean"});
    }
    if (words == "text" || words == "markdown") {
      Json text = of_types({"string", "boolean"});
      if (words == "markdown") {
        text["contentMediaType"] = "text/markdown";
      }
      return text;
    }
    constexpr std::string_view kList = "list of ";
    constexpr std::string_view kArray = "array of ";
    constexpr std::string_view kRecord = "record of ";
    if (words.starts_with(kArray)) {
      return or_false(array_of(reference_to(words.substr(kArray.size()))));
    }
    if (words.starts_with(kList)) {
      return or_false(list_of(reference_to(words.substr(kList.size()))));
    }
    return or_false(words.starts_with(kRecord) ? record_of(*language::find_kind(words.substr(kRecord.size())))
                                               : reference_to(words));
  }

  // With a flag for each column of a table.
  static Json list_of(Json item) {
    Json list = of_types({"object"});
    list["properties"]["items"] = array_of(std::move(item));
    list["patternProperties"]["^any-"] = of_types({"boolean"});
    return list;
  }

  Json record(Kind kind) {
    Json out;
    out["description"] = std::string(language::info(kind).doc);
    out["type"] = "object";
    out["allOf"] = Json::array({reference_to("record")});
    Json& properties = out["properties"] = Json::object();
    for (const Field* field : language::fields_of(kind)) {
      Json member;
      member["description"] = std::string(field->doc);
      const Json type = or_false(held_by(*field));
      for (const auto& [key, value] : type.items()) {
        member[key] = value;
      }
      properties[std::string(field->key)] = std::move(member);
    }
    // Without a written one it is the id in words.
    if (language::info(kind).entity) {
      properties["title"] = or_false(reference_to("value"));
      properties["title"]["description"] = "the title; without one the id in words";
    }
    return out;
  }

  Json held_by(const Field& field) {
    if (field.type.base != Base::record) {
      return reference_to("value");
    }
    Json held = record_of(field.type.record);
    if (field.type.shape == Shape::one) {
      return held;
    }
    const Json one = holding(std::move(held));
    return field.type.shape == Shape::table_of_lists ? holding(one) : one;
  }

  // A value whose items are such records.
  static Json holding(Json record) {
    Json items;
    items["properties"]["items"] = array_of(std::move(record));
    items["patternProperties"]["^any-"] = of_types({"boolean"});
    Json both;
    both["allOf"] = Json::array({reference_to("value"), std::move(items)});
    return both;
  }

  const Json parts_ = Json::parse(source::text_at(embedded::fixed_texts(), "schema/template-data.json"));
  std::vector<Kind> kinds_;
};

void add_names(const Json& schema, std::set<std::string>& names) {
  if (schema.is_array()) {
    for (const Json& each : schema) {
      add_names(each, names);
    }
  }
  if (!schema.is_object()) {
    return;
  }
  for (const auto& [key, value] : schema.items()) {
    if (key == "properties") {
      for (const auto& [name, member] : value.items()) {
        names.insert(name);
        add_names(member, names);
      }
    } else {
      add_names(value, names);
    }
  }
}

std::vector<std::string> all_names() {
  std::set<std::string> names;
  add_names(template_data_schema(), names);
  return {names.begin(), names.end()};
}

}  // namespace

Json template_data_schema() { return DataSchema().whole(); }

const std::vector<std::string>& template_names() {
  static const std::vector<std::string> names = all_names();
  return names;
}

}  // namespace jc::emit
