// The schema of what model_json.h prints: the field tables again, with typed values in place of text.
#include <fmt/format.h>

#include "compiler/emit/json/model_json.h"
#include "compiler/emit/json/schema_parts.h"
#include "compiler/facts/inheritance.h"

namespace jc::emit {

using Json = nlohmann::ordered_json;
using language::Base;
using language::Field;
using language::Kind;
using language::Shape;

namespace {

bool is_named(Kind kind) { return language::info(kind).entity || kind == Kind::vocabulary; }

class ModelSchema {
 public:
  Json whole() {
    Json out;
    out["$schema"] = std::string(kDraft);
    out["title"] = "journey.json and model.json";
    out["description"] = "what `journeyc build` writes: one journey, or all documents of a workspace";
    out["type"] = "object";
    Json& properties = out["properties"];
    properties["schema_version"]["const"] = kModelSchemaVersion;
    properties["tier"] = of_types({"string"});
    properties["journey"] = definitions_.of(Kind::journey);
    properties["journeys"] = list_of(definitions_.of(Kind::journey));
    properties["vocabularies"] = list_of(definitions_.of(Kind::vocabulary));
    properties["portfolios"] = list_of(definitions_.of(Kind::portfolio));
    out["additionalProperties"] = false;
    out["anyOf"] =
        Json::array({{{"required", {"schema_version", "journey"}}},
                     {{"required", {"schema_version", "journeys", "vocabularies", "portfolios"}}}});
    Json definitions = phrase_definitions();
    while (const auto next = definitions_.next()) {
      definitions[std::string(language::info(*next).name)] = record(*next);
    }
    out["definitions"] = std::move(definitions);
    return out;
  }

 private:
  static Json list_of(Json item) {
    Json out = of_types({"array"});
    out["items"] = std::move(item);
    return out;
  }

  Json record(Kind kind) {
    Json out;
    out["description"] = std::string(language::info(kind).doc);
    out["type"] = "object";
    Json& properties = out["properties"] = Json::object();
    if (is_named(kind)) {
      properties["entity"] = reference_to("entity");
      properties["id"] = of_types({"string", "null"});
      properties["title"] = of_types({"string"});
      out["required"] = {"entity", "id", "title"};
    }
    Json effective = Json::object();
    for (const Field* each : language::fields_of(kind)) {
      const std::string key(each->key);
      if (!is_named(kind) || (each->type.base != Base::id && key != "title")) {
        properties[key] = field(*each);
      }
      if (facts::may_inherit(kind, *each)) {
        effective[key] = inherited(*each);
      }
    }
    if (!effective.empty()) {
      properties["effective"] = of_types({"object"});
      properties["effective"]["properties"] = std::move(effective);
      properties["effective"]["additionalProperties"] = false;
    }
    out["patternProperties"][std::string(kOwnKeyPattern)] = true;
    out["additionalProperties"] = false;
    return out;
  }

  Json field(const Field& field) {
    Json out;
    out["description"] = std::string(field.doc);
    out["anyOf"] = Json::array({shaped(field.type), reference_to("unsaid")});
    return out;
  }

  Json inherited(const Field& field) {
    Json out = of_types({"object"});
    out["properties"]["value"] = any_of(Json::array({shaped(field.type), reference_to("unsaid")}));
    out["properties"]["from"] = of_types({"string"});
    out["required"] = {"value", "from"};
    out["additionalProperties"] = false;
    return out;
  }

  Json shaped(const language::Type& type) {
    language::Type one = type;
    one.shape = type.shape == Shape::table_of_lists ? Shape::list : Shape::one;
    if (type.shape == Shape::one) {
      return single(type);
    }
    Json item = any_of(Json::array({shaped(one), reference_to("unsaid")}));
    if (type.shape == Shape::list) {
      return list_of(std::move(item));
    }
    Json out = of_types({"object"});
    out["additionalProperties"] = std::move(item);
    return out;
  }

  Json single(const language::Type& type) {
    switch (type.base) {
      case Base::record:
        return definitions_.of(type.record);
      case Base::phrase:
        return phrase(type.phrase);
      case Base::choice:
        return choice_schema(type.choices);
      case Base::flag:
        return of_types({"boolean"});
      case Base::integer:
        return of_types({"integer"});
      case Base::number:
        return of_types({"number"});
      case Base::name:
        return reference_to("name");
      case Base::any:
        return Json::object();
      case Base::date: {
        Json date = of_types({"string"});
        date["pattern"] = std::string(kDatePattern);
        return date;
      }
      default:
        return of_types({"string"});
    }
  }

  Json phrase(expr::PhraseKind kind) {
    Json alternatives = Json::array({reference_to(fmt::format("phrase-{}", expr::name(kind)))});
    if (kind == expr::PhraseKind::range) {
      alternatives.push_back(reference_to("word"));
    }
    return any_of(std::move(alternatives));
  }

  Definitions definitions_;
};

}  // namespace

Json model_schema() { return ModelSchema().whole(); }

}  // namespace jc::emit
