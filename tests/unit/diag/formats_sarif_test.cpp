#include <nlohmann/json.hpp>

#include "compiler/diag/sarif.h"
#include "compiler/diag/uri.h"
#include "tests/test.h"
#include "tests/unit/diag/formats_scene.h"
#include "tests/unit/diag/golden.h"

namespace jc::diag {
namespace {

using nlohmann::json;

json run_of(const Report& report) { return json::parse(render_sarif(report))["runs"][0]; }

TEST_CASE("SARIF of a full run and of a clean one") {
  Scene scene;
  Report clean = report_of(scene);
  clean.rules = rule_texts();
  check_golden("clean.sarif", render_sarif(clean));
  add_full(scene);
  Report report = report_of(scene);
  report.rules = rule_texts();
  check_golden("full.sarif", render_sarif(report));
}

TEST_CASE("SARIF can be read as the answer key reads it") {
  Scene scene;
  add_full(scene);
  add_hostile(scene);
  const json read = run_of(report_of(scene));
  for (const json& result : read["results"]) {
    const json& place = result["locations"][0]["physicalLocation"];
    CHECK(place["region"]["startLine"].get<int>() >= 1);
    CHECK_FALSE(result["ruleId"].get<std::string>().empty());
    const std::string level = result["level"];
    CHECK((level == "error" || level == "warning" || level == "note"));
    const std::string uri = place["artifactLocation"]["uri"];
    CHECK(uri.substr(uri.rfind('/') + 1).ends_with(".yaml"));
  }
}

// Every string of the log, however deep.
void check_no_empty_string(const json& value) {
  if (value.is_string()) {
    CHECK_FALSE(value.get<std::string>().empty());
  }
  if (value.is_structured()) {
    for (const json& each : value) {
      check_no_empty_string(each);
    }
  }
}

TEST_CASE("SARIF of a hostile spec has no empty strings, links or half fixes") {
  Scene scene;
  add_hostile(scene);
  check_golden("hostile.sarif", render_sarif(report_of(scene)));
  Report report = report_of(scene);
  report.rules = {{.id = scene.diagnostics[0].rule}};
  const json run = run_of(report);
  check_no_empty_string(run);
  const json& result = run["results"][0];
  const std::string text = result["message"]["text"];
  CHECK(text.find("](https") == std::string::npos);
  CHECK(text.find("](1)") != std::string::npos);
  CHECK(result["fixes"].size() == 1);
  CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
        "a%3Ab%2C%25%0A%3C%22%26%27%3E%FF.yaml");
  CHECK(result["locations"][0]["physicalLocation"]["region"]["endLine"] == 1);
  CHECK(run["results"][1]["ruleId"] == "journeyc");
}

TEST_CASE("SARIF regions are one line of UTF-16 units, fixes name bytes") {
  Scene scene;
  add_full(scene);
  const json results = run_of(report_of(scene))["results"];
  const json region = results[1]["locations"][0]["physicalLocation"]["region"];
  CHECK(region == json{{"startLine", 4}, {"startColumn", 9}, {"endLine", 4}, {"endColumn", 17}});
  const source::File& file = scene.files[source::FileId{0}];
  std::string mended(file.content());
  const json replacement = results[2]["fixes"][0]["artifactChanges"][0]["replacements"][0];
  mended.replace(replacement["deletedRegion"]["byteOffset"], replacement["deletedRegion"]["byteLength"],
                 replacement["insertedContent"]["text"].get<std::string>());
  CHECK(mended.find("\n    owner: ana\n") != std::string::npos);
}

TEST_CASE("rules are those with findings, found by their index") {
  Scene scene;
  add_full(scene);
  Report report = report_of(scene);
  report.rules = rule_texts();
  const json run = run_of(report);
  for (const json& result : run["results"]) {
    CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
  }
  CHECK(run["tool"]["driver"]["rules"].size() == 4);
}

TEST_CASE("descriptions are as long as GitHub takes them, and end with a whole character") {
  const std::string text = cut_text(std::string(1022, 'a') + "éé", 1024);
  CHECK(text == std::string(1021, 'a') + "…");
  CHECK(cut_text("aéé", 5) == "aéé");
  CHECK(cut_text("aééé", 6) == "aé…");
  CHECK(cut_text("éé", 1).size() == 3);
}

TEST_CASE("paths become URIs") {
  CHECK(path_uri("a/b-c_d~e.yaml") == "a/b-c_d~e.yaml");
  CHECK(path_uri("../c:d?#[ é") == "../c%3Ad%3F%23%5B%20%C3%A9");
  CHECK(path_uri("/w/a.yaml") == "file:///w/a.yaml");
}

TEST_CASE("paths are those of the repository, wherever the run stands") {
  Scene scene;
  Report report = report_of(scene);
  CHECK(report_path(report, "../a.yaml") == "../a.yaml");
  report.folder = "/w/repo/specs";
  report.root = "/w/repo/";
  CHECK(report_path(report, "a.yaml") == "specs/a.yaml");
  CHECK(report_path(report, "../b/a.yaml") == "b/a.yaml");
  CHECK(report_path(report, "/w/repo/c.yaml") == "c.yaml");
  CHECK(report_path(report, "../../other/c.yaml") == "/w/other/c.yaml");
  CHECK(report_path(report, "/w/repository/c.yaml") == "/w/repository/c.yaml");
  report.folder = "/w/repo";
  CHECK(report_path(report, "../c.yaml") == "../c.yaml");
  CHECK(report_path(report, "./a/../c.yaml") == "c.yaml");
  CHECK(report_path(report, "/v/c.yaml") == "/v/c.yaml");
}

TEST_CASE("keys of findings know nothing of lines") {
  Scene scene;
  const auto file = scene.add("a.yaml", "a\nb\n");
  scene.find({file, 0, 1}, "r", "x").entity = "core/live";
  scene.find({file, 2, 3}, "r", "y").entity = "core/live";
  scene.find({file, 2, 3}, "r", "z");
  scene.find({}, "s", "z");
  CHECK(finding_keys(report_of(scene)) ==
        std::vector<std::string>{"r:core/live:1", "r:core/live:2", "r:a.yaml:1", "s:journeyc.yaml:1"});
}

}  // namespace
}  // namespace jc::diag
