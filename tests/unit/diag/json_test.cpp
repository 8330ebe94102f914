#include "compiler/diag/json.h"

#include <nlohmann/json.hpp>

#include "tests/test.h"
#include "tests/unit/diag/golden.h"
#include "tests/unit/diag/scene.h"

namespace jc::diag {
namespace {

TEST_CASE("the JSON form has everything a finding has") {
  Scene scene;
  const auto file = scene.add("a.yaml", "\xEF\xBB\xBFé: 👍 metric\nb: 1\n");
  Diagnostic& one = scene.find(scene.at(file, "metric"), "unknown-key", "unknown key `metric`");
  one.label = "label";
  one.related = {{scene.at(file, "1"), "here"}};
  one.why = "why";
  one.help = "help";
  one.entity = "core/onboarding";
  one.fixes = {{"rename", true, {{scene.at(file, "metric"), "metrics"}}}};
  check_golden("full.json", render_json(scene.diagnostics, scene.files, summarize(scene.diagnostics, 1, 1),
                                        {"journeyc", "0.1.0"}));
}

TEST_CASE("the JSON form of a clean run and of one without a file") {
  Scene scene;
  check_golden("clean.json",
               render_json({}, scene.files, {.journeys = 2, .files = 3}, {"journeyc", "0.1.0"}));
  scene.find({}, "empty-run", "nothing to check").severity = Severity::warning;
  scene.diagnostics[0].related = {{{}, "nowhere"}};
  check_golden("no_file.json", render_json(scene.diagnostics, scene.files, summarize(scene.diagnostics, 0, 0),
                                           {"journeyc", "0.1.0"}));
}

TEST_CASE("bytes that are not UTF-8 are replaced in JSON") {
  Scene scene;
  const auto file = scene.add("a\xFF.yaml", "x\xFF\xFEy");
  scene.find({file, 1, 90}, "r\xC3", std::string("m\x00\x1b\xED\xA0\x80", 6)).related = {
      {{file, 3, 1}, "\x80"}};
  const std::string out = render_json(scene.diagnostics, scene.files, {}, {});
  const auto parsed = nlohmann::json::parse(out);
  CHECK(parsed["diagnostics"][0]["rule"] == "r\xEF\xBF\xBD");
  CHECK(parsed["diagnostics"][0]["range"]["end"]["offset"] == 4);
  CHECK(parsed["diagnostics"][0]["related"][0]["range"]["end"]["offset"] == 3);
}

}  // namespace
}  // namespace jc::diag
