#include "compiler/emit/json/schema.h"
#include "tests/test.h"
#include "tests/unit/emit/json_scene.h"

namespace jc::emit {
namespace {

using Json = nlohmann::json;

Json schema_of(SchemaFor what) { return Json::parse(json_schema(what)); }

// The schema that an editor would choose by the first key.
SchemaFor schema_for(const Json& document) {
  if (document.contains("journey")) {
    return SchemaFor::journey;
  }
  if (document.contains("portfolio")) {
    return SchemaFor::portfolio;
  }
  return document.contains("journeyc") ? SchemaFor::config : SchemaFor::vocabulary;
}

std::string check(const std::string& yaml) {
  const Scene scene("a.journey.yaml", yaml);
  const Json document = yaml_as_json(scene.trees[0]).at(0);
  return problems(schema_of(schema_for(document)), document);
}

void check_folder(const std::string& folder) {
  for (const auto& workspace : workspaces_in(folder)) {
    const Scene scene(workspace);
    for (std::size_t i = 0; i < workspace.size(); i++) {
      for (const Json& document : yaml_as_json(scene.trees[i])) {
        CAPTURE(workspace[i].first);
        CHECK(problems(schema_of(schema_for(document)), document) == "");
      }
    }
  }
}

TEST_CASE("every starter kit keeps to the schemas") { check_folder("specs"); }

TEST_CASE("every real journey keeps to the schemas") { check_folder("tests/real"); }

TEST_CASE("schemas are draft 07 and name themselves") {
  for (const char* name : {"journey", "vocabulary", "portfolio", "config", "model"}) {
    const Json schema = schema_of(*find_schema(name));
    CHECK(schema["$schema"] == "http://json-schema.org/draft-07/schema#");
    CHECK(!schema["description"].get<std::string>().empty());
  }
  CHECK(!find_schema("journy"));
}

TEST_CASE("every reference of a schema leads somewhere") {
  for (const SchemaFor what : {SchemaFor::journey, SchemaFor::vocabulary, SchemaFor::portfolio,
                               SchemaFor::config, SchemaFor::model}) {
    const Json schema = schema_of(what);
    const std::string text = schema.dump();
    const std::string mark = "#/definitions/";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
      const std::size_t begin = at + mark.size();
      const std::string name = text.substr(begin, text.find('"', begin) - begin);
      CAPTURE(name);
      CHECK(schema["definitions"].contains(name));
    }
  }
}

TEST_CASE("an editor is told about unknown keys, wrong values and missing ids") {
  CHECK(check("journey: a\nstages: [{ id: b }]\n") == "");
  CHECK(check("journey: a\nstages: [{ id: b, ownr: csm }]\n") != "");
  CHECK(check("journey: a\nstages: [{ title: b }]\n") != "");
  CHECK(check("journey: a\nstages: [{ id: b, terminal: done }]\n") != "");
  CHECK(check("journey: a\nstages: [{ id: Big Stage }]\n") != "");
  CHECK(check("journey: a\ngoal: b\n") != "");
  CHECK(check("journey: a\nstages: [{ id: b, touchpoints: [{ id: c, automated: on }] }]\n") != "");
}

TEST_CASE("schemas allow lists of one, reasons for nothing, short forms, maps of phrases and own keys") {
  CHECK(check("journey: a\nstages: { id: b, owner: [x, y], x-own: { a: [1] } }\n") == "");
  CHECK(check("journey: a\nstages: [{ id: b, owner: { none: by hand } }]\n") == "");
  CHECK(check("journey: a\nstages: [{ id: b, owner: { none: by hand, of: us } }]\n") != "");
  CHECK(check("journey: a\nstages: [{ id: b, metrics: [{ metric: c, at-most: 3 days }] }]\n") == "");
  CHECK(check("journey: a\nstages: [{ id: b, exit: { all: [milestone c, { text: d, judged-by: e }] } }]\n") ==
        "");
  CHECK(check("journey: a\nstages: [{ id: b, experience: { pains: [slow, { text: dear, severity: high }] } "
              "}]\n") == "");
  CHECK(check("vocabulary: a\nroles: { csm: , sales: {} }\n") == "");
  CHECK(check("journeyc: 1\nrules: { tier-hole: off, dead-end: { severity: error } }\n") == "");
}

}  // namespace
}  // namespace jc::emit
