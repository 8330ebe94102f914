#include "compiler/emit/json/model_json.h"

#include "compiler/emit/json/schema.h"
#include "compiler/model/effective.h"
#include "tests/test.h"
#include "tests/unit/emit/json_scene.h"

namespace jc::emit {
namespace {

using Json = nlohmann::json;

constexpr const char* kJourney = R"(journey: trial
goal: See my data
owner: csm
x-board: { column: 3, wide: true, name: "3", left: ~, right: 0x1F, far: 1e3 }
stages:
  - id: start
    duration: 2..3 weeks
    metrics: [ttfv <= 30 days, { metric: adoption, baseline: 40%, target: 60% }]
    exit: { all: [event first-report, { text: they smile, judged-by: csm }] }
    milestones:
      - { id: live, due: 7 days after kickoff, done-when: event first-report and adoption >= 80% of planners }
    touchpoints:
      - { id: mail, repeat: biweekly, when: day 1, owner: { none: automated } }
      - { id: call, when: { within: 24 hours, at: kickoff }, effort: 1 hour 30 minutes }
  - id: end
    owner: [sales, support]
    duration: 3 wekes
)";
constexpr const char* kVocabulary = R"(vocabulary: acme
roles: { csm: { title: Success manager }, sales: , support: }
events: { first-report: {}, kickoff: {} }
metrics: { ttfv: { kind: duration }, adoption: { kind: percent, scale: 0..100, bands: { low: ..50 } } }
)";

const std::vector<Scene::Text> kTexts = {{"trial.journey.yaml", kJourney},
                                         {"acme.vocabulary.yaml", kVocabulary}};

Json model_of(const Scene& scene) { return Json::parse(model_json(scene.model)); }

Json journey_of(const Scene& scene) {
  return Json::parse(journey_json(scene.model, scene.model.roots(language::Kind::journey).at(0)))["journey"];
}

TEST_CASE("values are typed") {
  const Scene scene(kTexts);
  const Json start = journey_of(scene)["stages"][0];
  CHECK(start["duration"]["text"] == "2..3 weeks");
  CHECK(start["duration"]["low"] == 2);
  CHECK(start["duration"]["high"] == 3);
  CHECK(start["duration"]["unit"] == "weeks");
  CHECK(start["duration"]["days"] == Json({{"low", 14.0}, {"high", 21.0}}));
  CHECK(start["metrics"][0]["comparator"] == "<=");
  CHECK(start["metrics"][0]["metric"] ==
        Json({{"name", "ttfv"}, {"kind", "metric"}, {"path", "acme/metrics/ttfv"}}));
  CHECK(start["metrics"][1]["baseline"]["value"] == 40);
  CHECK(start["metrics"][1]["value"]["unit"] == "%");
  CHECK(start["milestones"][0]["due"]["points"][0]["offset"]["anchor"]["kind"] == "event");
  CHECK(start["milestones"][0]["done-when"]["tree"]["all"].size() == 2);
  CHECK(start["touchpoints"][0]["repeat"]["readings"].size() == 2);
  CHECK(start["touchpoints"][1]["effort"]["time"]["low_parts"].size() == 2);
  CHECK(start["exit"]["tree"]["all"][1]["words"] == "they smile");
}

TEST_CASE("every entity has kind, path, place, id and title") {
  const Scene scene(kTexts);
  const Json live = journey_of(scene)["stages"][0]["milestones"][0];
  CHECK(live["entity"] == Json({{"kind", "milestone"},
                                {"path", "trial/start/live"},
                                {"file", "trial.journey.yaml"},
                                {"line", 11},
                                {"column", 15}}));
  CHECK(live["id"] == "live");
  CHECK(live["title"] == "Live");
}

TEST_CASE("inherited values are told apart, with where they come from") {
  const Scene scene(kTexts);
  const Json start = journey_of(scene)["stages"][0];
  CHECK(!start.contains("owner"));
  CHECK(start["effective"]["owner"]["from"] == "trial");
  CHECK(start["effective"]["owner"]["value"][0]["path"] == "acme/roles/csm");
  CHECK(start["touchpoints"][0]["owner"] == Json({{"none", "automated"}}));
  CHECK(!start["touchpoints"][0].contains("effective"));
}

TEST_CASE("what could not be read is kept as text") {
  const Scene scene(kTexts);
  CHECK(journey_of(scene)["stages"][1]["duration"] == Json({{"unreadable", "3 wekes"}}));
}

TEST_CASE("own keys keep what YAML 1.2 says they are") {
  const Scene scene(kTexts);
  CHECK(
      journey_of(scene)["x-board"] ==
      Json(
          {{"column", 3}, {"wide", true}, {"name", "3"}, {"left", nullptr}, {"right", 31}, {"far", 1000.0}}));
}

TEST_CASE("order is that of the file, and the bytes are the same every time") {
  const Scene scene(kTexts);
  const std::string once = model_json(scene.model);
  CHECK(once == model_json(scene.model));
  CHECK(once.find("\"goal\"") < once.find("\"owner\""));
  CHECK(once.find("\"metrics\"") < once.find("\"exit\""));
  CHECK(once.find("\"csm\":{") < once.find("\"sales\":{"));
  CHECK(once.back() == '\n');
}

TEST_CASE("lines of journeys that are known already are taken over, and where each is can be told") {
  const std::vector<Scene::Text> texts = {{"a.journey.yaml", "journey: a\n"},
                                          {"b.journey.yaml", "journey: b\n"}};
  const Scene scene(texts);
  const ModelJson made = model_json_by_lines(scene.model, {});
  CHECK(made.text == model_json(scene.model));
  REQUIRE(made.journeys.size() == 2);
  const auto line = [&](std::size_t i) {
    return std::string_view(made.text).substr(made.journeys[i].at, made.journeys[i].size);
  };
  CHECK(Json::parse(line(1)).at("id") == "b");
  const ModelJson again = model_json_by_lines(scene.model, [&](const model::Entity& journey) {
    return journey.id() == "a" ? line(0) : std::string_view();
  });
  CHECK(again.text == made.text);
  const ModelJson taken =
      model_json_by_lines(scene.model, [](const model::Entity&) { return std::string_view("{}"); });
  CHECK(Json::parse(taken.text).at("journeys") == Json({Json::object(), Json::object()}));
}

TEST_CASE("text that is no JSON by itself stays text") {
  const Scene scene("a.journey.yaml",
                    "journey: a\ngoal: \"a \\\"quote\\\", a \\\\ and \\u2028 \\x01\"\nstages: [{ id: é }]\n");
  const Json journey = journey_of(scene);
  CHECK(journey["goal"] == "a \"quote\", a \\ and \xE2\x80\xA8 \x01");
  CHECK(journey["stages"][0]["id"] == "é");
}

TEST_CASE("a tier's journey says so and leaves out what the tier leaves out") {
  const Scene scene("a.journey.yaml",
                    "journey: a\nstages: [{ id: b }, { id: c }]\n"
                    "overlays: { low: { stages: { b: { none: no call }, c: { duration: 3 days } } } }\n");
  const model::Document low = model::effective(scene.model.documents[0], "low");
  const Json whole = Json::parse(journey_json(scene.model, model::Entity(&low, 0)));
  CHECK(whole["tier"] == "low");
  CHECK(whole["journey"]["stages"].size() == 1);
  CHECK(whole["journey"]["stages"][0]["duration"]["low"] == 3);
}

void check_schema(const std::vector<Scene::Text>& texts) {
  static const Json schema = Json::parse(json_schema(SchemaFor::model));
  const Scene scene(texts);
  CAPTURE(texts[0].first);
  CHECK(problems(schema, model_of(scene)) == "");
  for (const model::Entity& journey : scene.model.roots(language::Kind::journey)) {
    CHECK(problems(schema, Json::parse(journey_json(scene.model, journey))) == "");
  }
}

TEST_CASE("the JSON keeps to its schema") {
  check_schema(kTexts);
  for (const auto& workspace : workspaces_in("specs")) {
    check_schema(workspace);
  }
  for (const auto& workspace : workspaces_in("tests/real")) {
    check_schema(workspace);
  }
}

TEST_CASE("the JSON of a spec with everything wrong keeps to its schema") {
  check_schema(
      {{"a.journey.yaml",
        "journey: [a]\nstages:\n  - 3\n  - [x]\n  - { id: { b: c }, owner: {}, exit: [1, 2], metrics: ,"
        " duration: ~ }\n  - id: d\n    terminal: over\n    touchpoints: { id: e, automated: maybe }\n"
        "    experience: 4\n    lanes: { a: { b: c }, d: [~] }\nplays: { none: }\nunknown: 3\n"}});
  check_schema({{"empty.journey.yaml", "journey:\n"}});
}

}  // namespace
}  // namespace jc::emit
