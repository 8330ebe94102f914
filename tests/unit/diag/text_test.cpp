#include "compiler/diag/text.h"

#include "compiler/diag/summary.h"
#include "tests/test.h"
#include "tests/unit/diag/golden.h"
#include "tests/unit/diag/scene.h"

namespace jc::diag {
namespace {

constexpr const char* kJourney =
    "journey: core-lifecycle\n"
    "\n"
    "stages:\n"
    "  - id: onboarding\n"
    "    metric: time to value\n"
    "    owner: cs-team\n"
    "\n"
    "  - id: adoption\n"
    "    purpose: the product is used every week\n"
    "    tiers: [high, mid]\n"
    "    exit: 40 % of seats active\n"
    "\n"
    "  - id: onboarding\n"
    "    owner: nobody\n";

// A finding with everything it can have.
Scene full_scene() {
  Scene scene;
  const auto file = scene.add("journeys/core.journey.yaml", kJourney);
  const auto vocabulary = scene.add("vocabulary.yaml", "owners:\n  - cs-team\n  - sales-team\n");
  Diagnostic& unknown =
      scene.find(scene.at(file, "metric"), "unknown-key", "unknown key `metric` in a stage");
  unknown.label = "did you mean `metrics`?";
  unknown.related = {{scene.at(file, "onboarding"), "in this stage"}};
  unknown.why = "what an unknown key says is not read, so the stage would have no metric at all";
  unknown.help =
      "write `metrics`, or move the text to `notes`; known keys of a stage are `owner`, `purpose`, `exit`";
  unknown.fixes = {{"rename to `metrics`", true, {{scene.at(file, "metric"), "metrics"}}},
                   {"delete the key", false, {{scene.at(file, "    metric: time to value\n"), ""}}}};
  Diagnostic& owner = scene.find(scene.at(file, "nobody"), "unknown-name", "no owner is called `nobody`");
  owner.severity = Severity::warning;
  owner.related = {{scene.at(vocabulary, "owners"), "owners are declared here"},
                   {scene.at(vocabulary, "cs-team"), "this one owns the other stages"}};
  Diagnostic& twice =
      scene.find(scene.at(file, "onboarding", 1), "duplicate-id", "`onboarding` names two stages");
  twice.severity = Severity::info;
  twice.label = "second one";
  twice.related = {{scene.at(file, "onboarding"), "first one"}};
  return scene;
}

std::string summary_of(const Scene& scene, bool colour) {
  return render_summary(summarize(scene.diagnostics, 1, scene.files.size()), colour);
}

TEST_CASE("a finding shows its message, its window, why and help") {
  const Scene scene = full_scene();
  check_golden("plain.txt", render_text(scene.diagnostics, scene.files, {}) + summary_of(scene, false));
}

TEST_CASE("texts are wrapped to the terminal") {
  const Scene scene = full_scene();
  check_golden("narrow.txt", render_text(scene.diagnostics, scene.files, {.width = 50}));
}

TEST_CASE("colours") {
  const Scene scene = full_scene();
  check_golden("colour.txt",
               render_text(scene.diagnostics, scene.files, {.colour = true}) + summary_of(scene, true));
}

TEST_CASE("the concise form has one line a finding") {
  Scene scene = full_scene();
  scene.find({}, "empty-run", "no journey files\nin `.`");
  check_golden("concise.txt", render_concise(scene.diagnostics, scene.files));
}

TEST_CASE("several labels on one line hang below each other") {
  Scene scene;
  const auto file =
      scene.add("tiers.yaml", "tiers: {low: 0..10 seats, mid: 10..99 seats, high: 99.. seats}\n");
  Diagnostic& overlap =
      scene.find(scene.at(file, "10..99"), "tier-overlap", "an account with 10 seats is in two tiers");
  overlap.label = "and begins with 10 here";
  overlap.related = {{scene.at(file, "0..10"), "ends with 10 here"},
                     {scene.at(file, "tiers"), "in these tiers"}};
  Diagnostic& last = scene.find(scene.at(file, "high"), "tier-name", "a mark inside another mark");
  last.label = "inner";
  last.related = {{scene.at(file, "high: 99.. seats"), "outer"},
                  {scene.at(file, "high"), "the same place again"}};
  check_golden("same_line.txt", render_text(scene.diagnostics, scene.files, {}));
}

TEST_CASE("places in other files have windows of their own") {
  Scene scene;
  const auto a = scene.add("a.yaml", "one: 1\n");
  const auto b = scene.add("deep/b.yaml", std::string(120, '\n') + "two: 2\nx: y\n");
  const auto c = scene.add("c.yaml", "three: 3\n\n\n\n\n\nfour: 4\n");
  Diagnostic& one = scene.find(scene.at(a, "1"), "rule", "three files take part");
  one.related = {{scene.at(b, "two"), "here"},
                 {scene.at(c, "four"), "later"},
                 {scene.at(c, "three"), ""},
                 {{}, "and a place in no file"}};
  check_golden("many_files.txt", render_text(scene.diagnostics, scene.files, {}));
}

TEST_CASE("a finding without a file has no window") {
  Scene scene;
  const auto file = scene.add("a.yaml", "one: 1\n");
  scene.find({}, "empty-run", "no journey files were found").help =
      "name a folder that holds `*.journey.yaml`";
  scene.find({source::FileId{7}, 3, 1}, "", "a file that does not exist").related = {
      {scene.at(file, "1"), "here"}};
  check_golden("no_file.txt", render_text(scene.diagnostics, scene.files, {}));
}

TEST_CASE("places beyond what a person reads are counted") {
  Scene scene;
  const auto file = scene.add("a.yaml", "one: 1\n");
  scene.find(scene.at(file, "one"), "r", "m").related.assign(50, {scene.at(file, "1"), ""});
  const std::string out = render_text(scene.diagnostics, scene.files, {});
  CHECK(out.find("= note: and 30 more places\n") != std::string::npos);
}

TEST_CASE("summary lines") {
  CHECK(render_summary({.journeys = 12, .files = 14, .errors = 1, .warnings = 2}) ==
        "Checked 12 journeys in 14 files: 1 error, 2 warnings\n");
  CHECK(render_summary({.journeys = 1, .files = 1}) == "Checked 1 journey in 1 file: no findings\n");
  CHECK(render_summary({.infos = 3, .unsafe_fixable = 1}) ==
        "Checked 0 journeys in 0 files: 3 infos\n[*] 1 fixable with `--unsafe-fixes`\n");
}

}  // namespace
}  // namespace jc::diag
