#include "compiler/emit/json/schema.h"

#include <fmt/format.h>

#include "compiler/emit/diff/diff_page.h"
#include "compiler/emit/json/schema_parts.h"
#include "compiler/emit/json/template_data.h"
#include "compiler/emit/reference/examples.h"

namespace jc::emit {

using Json = nlohmann::ordered_json;
using language::Base;
using language::Field;
using language::Kind;
using language::Shape;

namespace {

constexpr std::string_view kNone = "none";

// Describes the files people write.
class FileSchema {
 public:
  Json document(Kind kind) {
    Json out;
    out["$schema"] = std::string(kDraft);
    const Json body = record(kind);
    for (const auto& [key, value] : body.items()) {
      out[key] = value;
    }
    if (kind == Kind::journey) {
      for (const std::string_view key : language::journey_contents()) {
        out["anyOf"].push_back({{"required", {std::string(key)}}});
      }
    }
    if (kind == Kind::vocabulary) {
      // Inside a journey it needs no id; a document is recognised by it.
      out["required"] = {"vocabulary"};
    }
    Json definitions = Json::object();
    definitions[std::string(kNone)] = none();
    while (const auto next = definitions_.next()) {
      definitions[std::string(language::info(*next).name)] = record(*next);
    }
    out["definitions"] = std::move(definitions);
    return out;
  }

 private:
  static Json none() {
    Json out;
    out["description"] = "nothing here, on purpose, and why";
    out["type"] = "object";
    out["properties"]["none"] = of_types({"string", "number"});
    out["required"] = {"none"};
    out["additionalProperties"] = false;
    return out;
  }

  Json record(Kind kind) {
    const language::KindInfo& about = language::info(kind);
    Json out;
    out["title"] = std::string(about.name);
    out["description"] = std::string(about.doc);
    out["type"] = "object";
    Json required = Json::array();
    Json& properties = out["properties"] = Json::object();
    for (const Field* each : language::fields_of(kind)) {
      properties[std::string(each->key)] = field(*each);
      if ((each->flags & language::kRequired) != 0 && !about.overlay) {
        required.push_back(std::string(each->key));
      }
    }
    out["patternProperties"][std::string(kOwnKeyPattern)] = true;
    out["additionalProperties"] = false;
    if (!required.empty()) {
      out["required"] = std::move(required);
    }
    return out;
  }

  Json field(const Field& field) {
    Json alternatives = Json::array();
    add(field.type, alternatives);
    if (field.type.base != Base::id && field.type.base != Base::any) {
      alternatives.push_back(reference_to(kNone));
    }
    Json out;
    out["description"] = description(field);
    const Json value = any_of(std::move(alternatives));
    for (const auto& [key, part] : value.items()) {
      out[key] = part;
    }
    return out;
  }

  void add(const language::Type& type, Json& alternatives) {
    language::Type one = type;
    one.shape = Shape::one;
    switch (type.shape) {
      case Shape::one:
        add_one(type, alternatives);
        return;
      case Shape::list: {
        Json items = Json::array();
        add_one(one, items);
        for (const Json& item : items) {
          alternatives.push_back(item);
        }
        Json list = of_types({"array"});
        list["items"] = any_of(std::move(items));
        alternatives.push_back(std::move(list));
        return;
      }
      case Shape::table_of_lists:
        one.shape = Shape::list;
        break;
      default:
        break;
    }
    Json values = Json::array();
    add(one, values);
    values.push_back(reference_to(kNone));
    if (type.shape == Shape::keyed) {
      // `sales:` alone declares a name that needs nothing else.
      values.push_back(of_types({"null"}));
    }
    Json map = of_types({"object"});
    map["additionalProperties"] = any_of(std::move(values));
    alternatives.push_back(std::move(map));
  }

  void add_one(const language::Type& type, Json& alternatives) {
    switch (type.base) {
      case Base::record:
        add_record(type.record, alternatives);
        return;
      case Base::phrase:
        add_phrase(type.phrase, alternatives);
        return;
      case Base::choice:
        alternatives.push_back(choice_schema(type.choices));
        return;
      case Base::flag:
        alternatives.push_back(of_types({"boolean"}));
        return;
      case Base::integer:
        alternatives.push_back(of_types({"integer"}));
        return;
      case Base::number:
        alternatives.push_back(of_types({"number"}));
        return;
      case Base::any:
        alternatives.push_back(Json::object());
        return;
      case Base::id: {
        Json id = of_types({"string", "integer"});
        id["pattern"] = std::string(kIdPattern);
        alternatives.push_back(std::move(id));
        return;
      }
      case Base::date: {
        Json date = of_types({"string"});
        date["pattern"] = std::string(kDatePattern);
        alternatives.push_back(std::move(date));
        return;
      }
      default:
        alternatives.push_back(of_types({"string", "number", "boolean"}));
        return;
    }
  }

  void add_record(Kind kind, Json& alternatives) {
    alternatives.push_back(definitions_.of(kind));
    if (const Field* shorthand = language::shorthand_of(kind)) {
      // A scalar alone fills this key, so the map form of a phrase can't.
      language::Type scalar = shorthand->type;
      scalar.shape = Shape::one;
      if (scalar.base == Base::phrase) {
        add_phrase_text(scalar.phrase, alternatives);
      } else {
        add_one(scalar, alternatives);
      }
    }
  }

  void add_phrase(expr::PhraseKind kind, Json& alternatives) {
    add_phrase_text(kind, alternatives);
    if (const auto form = language::find_kind(fmt::format("{}-form", expr::name(kind)))) {
      alternatives.push_back(definitions_.of(*form));
    }
  }

  static void add_phrase_text(expr::PhraseKind kind, Json& alternatives) {
    Json text = of_types({"string", "number"});
    text["description"] = fmt::format("a {} in words", expr::name(kind));
    for (const PhraseExample& example : phrase_examples(kind)) {
      text["examples"].push_back(std::string(example.text));
    }
    alternatives.push_back(std::move(text));
  }

  Definitions definitions_;
};

struct Named {
  std::string_view name;
  SchemaFor what;
};
constexpr Named kNames[] = {{"journey", SchemaFor::journey},
                            {"vocabulary", SchemaFor::vocabulary},
                            {"portfolio", SchemaFor::portfolio},
                            {"config", SchemaFor::config},
                            {"model", SchemaFor::model},
                            {"diff", SchemaFor::diff},
                            {"template-data", SchemaFor::template_data}};

}  // namespace

std::string json_schema(SchemaFor what) {
  if (what == SchemaFor::diff) {
    return diff_schema();
  }
  constexpr int kIndent = 2;
  if (what == SchemaFor::template_data) {
    return template_data_schema().dump(kIndent) + "\n";
  }
  constexpr Kind kRoots[] = {Kind::journey, Kind::vocabulary, Kind::portfolio, Kind::config};
  const Json schema = what == SchemaFor::model
                          ? model_schema()
                          : FileSchema().document(kRoots[static_cast<std::size_t>(what)]);
  return schema.dump(kIndent) + "\n";
}

std::optional<SchemaFor> find_schema(std::string_view name) {
  for (const Named& each : kNames) {
    if (each.name == name) {
      return each.what;
    }
  }
  return std::nullopt;
}

}  // namespace jc::emit
