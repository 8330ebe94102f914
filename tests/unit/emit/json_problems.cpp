// A validator for the part of JSON Schema that our schemas use, so that tests need no other program.
#include <fmt/format.h>

#include <regex>
#include <set>

#include "tests/unit/emit/json_scene.h"

namespace jc::emit {

using Json = nlohmann::json;

namespace {

class Validator {
 public:
  explicit Validator(const Json& root) : root_(root) {}

  std::string check(const Json& schema, const Json& value, const std::string& at) const {
    if (schema.is_boolean()) {
      return schema.get<bool>() ? "" : at + ": nothing may stand here\n";
    }
    if (schema.contains("$ref")) {
      const std::string name = schema["$ref"].get<std::string>().substr(std::string("#/definitions/").size());
      return root_["definitions"].contains(name) ? check(root_["definitions"][name], value, at)
                                                 : at + ": no definition " + name + "\n";
    }
    std::string all =
        unknown_words(schema, at) + check_type(schema, value, at) + check_any(schema, value, at);
    if (value.is_object()) {
      all += check_object(schema, value, at);
    }
    if (value.is_array() && schema.contains("items")) {
      for (std::size_t i = 0; i < value.size(); i++) {
        all += check(schema["items"], value[i], fmt::format("{}/{}", at, i));
      }
    }
    return all;
  }

 private:
  static std::string unknown_words(const Json& schema, const std::string& at) {
    static const std::set<std::string> kKnown = {"$schema",
                                                 "$ref",
                                                 "title",
                                                 "description",
                                                 "type",
                                                 "properties",
                                                 "required",
                                                 "items",
                                                 "anyOf",
                                                 "definitions",
                                                 "patternProperties",
                                                 "additionalProperties",
                                                 "enum",
                                                 "const",
                                                 "pattern",
                                                 "examples",
                                                 "minimum"};
    std::string all;
    for (const auto& [word, rest] : schema.items()) {
      all +=
          kKnown.count(word) == 0 ? at + ": the schema says " + word + ", which this test can't check\n" : "";
    }
    return all;
  }

  static bool has_type(const std::string& type, const Json& value) {
    return (type == "string" && value.is_string()) || (type == "number" && value.is_number()) ||
           (type == "integer" && value.is_number_integer()) || (type == "boolean" && value.is_boolean()) ||
           (type == "null" && value.is_null()) || (type == "object" && value.is_object()) ||
           (type == "array" && value.is_array());
  }

  static std::string check_type(const Json& schema, const Json& value, const std::string& at) {
    if (schema.contains("type")) {
      const Json types = schema["type"].is_array() ? schema["type"] : Json::array({schema["type"]});
      const bool fits = std::any_of(types.begin(), types.end(), [&](const Json& type) {
        return has_type(type.get<std::string>(), value);
      });
      if (!fits) {
        return fmt::format("{}: {} is no {}\n", at, value.dump().substr(0, 60), types.dump());
      }
    }
    const bool listed = !schema.contains("enum") || std::find(schema["enum"].begin(), schema["enum"].end(),
                                                              value) != schema["enum"].end();
    if (!listed || (schema.contains("const") && schema["const"] != value)) {
      return fmt::format("{}: {} is not allowed\n", at, value.dump().substr(0, 60));
    }
    if (schema.contains("pattern") && value.is_string() &&
        !std::regex_search(value.get<std::string>(), std::regex(schema["pattern"].get<std::string>()))) {
      return fmt::format("{}: {} does not match {}\n", at, value.dump(), schema["pattern"].dump());
    }
    return "";
  }

  std::string check_any(const Json& schema, const Json& value, const std::string& at) const {
    if (!schema.contains("anyOf")) {
      return "";
    }
    std::string deepest;
    for (const Json& each : schema["anyOf"]) {
      const std::string found = check(each, value, at);
      if (found.empty()) {
        return "";
      }
      // What fails furthest inside is most likely what was meant.
      deepest = found.find(':') > deepest.find(':') || deepest.empty() ? found : deepest;
    }
    return deepest;
  }

  std::string check_object(const Json& schema, const Json& value, const std::string& at) const {
    std::string all;
    for (const Json& key : schema.value("required", Json::array())) {
      all += value.contains(key.get<std::string>()) ? "" : fmt::format("{}: {} is missing\n", at, key.dump());
    }
    for (const auto& [key, held] : value.items()) {
      const std::string inside = at + "/" + key;
      if (schema.contains("properties") && schema["properties"].contains(key)) {
        all += check(schema["properties"][key], held, inside);
      } else if (!(schema.contains("patternProperties") && key.starts_with("x-")) &&
                 schema.contains("additionalProperties")) {
        all += check(schema["additionalProperties"], held, inside);
      }
    }
    return all;
  }

  const Json& root_;
};

}  // namespace

std::string problems(const Json& schema, const Json& value) {
  return Validator(schema).check(schema, value, "");
}

}  // namespace jc::emit
