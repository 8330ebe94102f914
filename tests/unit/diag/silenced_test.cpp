// Findings that a team has said no to: in SARIF, in JSON, in the summary; and counts by rule.
#include <nlohmann/json.hpp>

#include "compiler/diag/json.h"
#include "compiler/diag/sarif.h"
#include "compiler/diag/statistics.h"
#include "tests/test.h"
#include "tests/unit/diag/formats_scene.h"

namespace jc::diag {

using nlohmann::json;

namespace {

// Three findings of one rule about one entity, one below the other; the outer two are silenced.
struct Silent {
  Scene scene;
  SilencedFindings silenced;

  Silent() {
    const auto file = scene.add("a.journey.yaml", "first\nsecond\nthird\n");
    for (const char* word : {"first", "second", "third"}) {
      scene.find(scene.at(file, word), "stage-without-exit", word).entity = "j/a";
    }
    silenced.push_back({scene.diagnostics[0], SilencedBy::comment, "they leave when they like"});
    silenced.push_back({scene.diagnostics[2], SilencedBy::baseline, "recorded in b.json"});
    scene.diagnostics = {scene.diagnostics[1]};
  }
};

}  // namespace

TEST_CASE("SARIF keeps silenced findings, says why, and gives each its own key") {
  Silent silent;
  Report report = report_of(silent.scene);
  report.silenced = silent.silenced;
  report.has_baseline = true;
  const json results = json::parse(render_sarif(report))["runs"][0]["results"];
  REQUIRE(results.size() == 3);
  const auto key = [&](std::size_t i) {
    return results[i]["partialFingerprints"]["journeycEntity/v1"].get<std::string>();
  };
  CHECK(key(0) == "stage-without-exit:j/a:1");
  CHECK(key(1) == "stage-without-exit:j/a:2");
  CHECK(key(2) == "stage-without-exit:j/a:3");
  CHECK(results[0]["suppressions"][0]["kind"] == "inSource");
  CHECK(results[0]["suppressions"][0]["justification"] == "they leave when they like");
  CHECK(results[0]["baselineState"] == "new");
  CHECK(results[1]["suppressions"].empty());
  CHECK(results[1]["baselineState"] == "new");
  CHECK(results[2]["suppressions"][0]["kind"] == "external");
  CHECK(results[2]["baselineState"] == "unchanged");
  report.silenced.clear();
  report.has_baseline = false;
  const json plain = json::parse(render_sarif(report))["runs"][0]["results"];
  REQUIRE(plain.size() == 1);
  CHECK_FALSE(plain[0].contains("suppressions"));
  CHECK_FALSE(plain[0].contains("baselineState"));
}

TEST_CASE("JSON keeps them apart") {
  const Silent silent;
  const json read = json::parse(render_json(silent.scene.diagnostics, silent.scene.files,
                                            {.suppressed = 1, .known = 1}, {}, silent.silenced));
  CHECK(read["diagnostics"].size() == 1);
  CHECK(read["summary"]["suppressed"] == 1);
  CHECK(read["silenced"][0]["by"] == "comment");
  CHECK(read["silenced"][1]["reason"] == "recorded in b.json");
}

TEST_CASE("the summary speaks of them where there are any") {
  CHECK(render_summary(
            {.journeys = 2, .files = 3, .suppressed = 3, .known = 12, .fixed_since = 3, .as_of = 20261122}) ==
        "Checked 2 journeys in 3 files as of 2026-11-22: no findings\n"
        "3 suppressed, 12 known from the baseline, 3 fixed since: run `journeyc baseline prune`\n");
  CHECK(render_summary({.journeys = 1, .files = 1, .newer_rules = 1, .edition = "0.1"}) ==
        "Checked 1 journey in 1 file: no findings\n"
        "1 rule newer than edition 0.1 is off; raise `edition` in `journeyc.yaml` to have it\n");
}

TEST_CASE("statistics are sorted by number, then by rule") {
  Scene scene;
  const auto file = scene.add("a.yaml", "a");
  for (const char* rule : {"b", "c", "a", "c"}) {
    scene.find(scene.at(file, "a"), rule, "m");
  }
  CHECK(render_statistics(scene.diagnostics) ==
        "      2  error    c\n      1  error    a\n      1  error    b\n\n");
  CHECK(render_statistics({}).empty());
}

}  // namespace jc::diag
