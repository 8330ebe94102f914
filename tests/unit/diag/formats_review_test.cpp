// The formats of code review: GitHub, GitLab, reviewdog, Markdown.
#include <nlohmann/json.hpp>
#include <set>

#include "compiler/diag/github.h"
#include "compiler/diag/gitlab.h"
#include "compiler/diag/markdown_table.h"
#include "compiler/diag/rdjson.h"
#include "tests/test.h"
#include "tests/unit/diag/formats_scene.h"
#include "tests/unit/diag/golden.h"

namespace jc::diag {
namespace {

using nlohmann::json;

std::string markdown_of(const Scene& scene, std::size_t most = 0) {
  return render_markdown(report_of(scene), summarize(scene.diagnostics, 1, 2), most);
}

TEST_CASE("the review formats of a full run, a hostile one and a clean one") {
  Scene full;
  add_full(full);
  check_golden("full.github", render_github(report_of(full)));
  check_golden("full.gitlab.json", render_gitlab(report_of(full)));
  check_golden("full.rdjson", render_rdjson(report_of(full)));
  check_golden("full.md", markdown_of(full));
  Scene hostile;
  add_hostile(hostile);
  check_golden("hostile.github", render_github(report_of(hostile)));
  check_golden("hostile.gitlab.json", render_gitlab(report_of(hostile)));
  check_golden("hostile.rdjson", render_rdjson(report_of(hostile)));
  check_golden("hostile.md", markdown_of(hostile));
  const Scene clean;
  CHECK(render_github(report_of(clean)).empty());
  CHECK(render_gitlab(report_of(clean)) == "[]\n");
  check_golden("clean.rdjson", render_rdjson(report_of(clean)));
  check_golden("clean.md", markdown_of(clean));
}

TEST_CASE("no text of a spec is a workflow command") {
  Scene scene;
  add_hostile(scene);
  const std::string out = render_github(report_of(scene));
  std::size_t lines = 0;
  for (std::size_t at = 0; at < out.size(); at = out.find('\n', at) + 1) {
    CHECK(out.compare(at, 8, "::error ") == 0);
    lines++;
  }
  CHECK(lines == scene.diagnostics.size());
  CHECK(out.find_first_of("\x1b\r\x01") == std::string::npos);
}

TEST_CASE("annotations stop at ten a severity and say how many more there are") {
  Scene scene;
  const auto file = scene.add("a.yaml", std::string(40, '\n'));
  for (std::uint32_t i = 0; i < 23; i++) {
    scene.find({file, i, i}, "r", "m").severity = i < 11        ? Severity::error
                                                  : i < 23 - 10 ? Severity::info
                                                                : Severity::warning;
  }
  const std::string out = render_github(report_of(scene));
  CHECK(std::count(out.begin(), out.end(), '\n') == 10 + 2 + 10 + 1);
  CHECK(out.ends_with("\njourneyc: 1 more error is not shown, as GitHub shows 10 of them\n"));
}

TEST_CASE("GitLab fingerprints are unique and do not change with the line") {
  Scene scene;
  add_full(scene);
  add_full(scene);
  std::set<std::string> seen;
  for (const json& one : json::parse(render_gitlab(report_of(scene)))) {
    CHECK(seen.insert(one["fingerprint"]).second);
    CHECK(one["location"]["positions"]["begin"]["line"].get<int>() >= 1);
    CHECK_FALSE(one["location"]["path"].get<std::string>().empty());
  }
}

TEST_CASE("rdjson counts bytes, and several edits become one suggestion") {
  Scene scene;
  const auto file = scene.add("a.yaml", "é: b, c: d\n");
  const auto other = scene.add("b.yaml", "x\n");
  scene.find(scene.at(file, "b"), "r", "m").fixes = {
      {"both", true, {{scene.at(file, "c"), "C"}, {scene.at(file, "é"), "e"}}},
      {"overlap", true, {{{file, 0, 4}, "C"}, {{file, 2, 5}, "e"}}},
      {"elsewhere", true, {{{other, 0, 1}, "C"}}}};
  const json one = json::parse(render_rdjson(report_of(scene)))["diagnostics"][0];
  CHECK(one["location"]["range"]["start"] == json{{"line", 1}, {"column", 5}});
  REQUIRE(one["suggestions"].size() == 1);
  CHECK(one["suggestions"][0]["text"] == "e: b, C");
  CHECK(one["suggestions"][0]["range"]["end"] == json{{"line", 1}, {"column", 9}});
}

TEST_CASE("Markdown shows text as it is") {
  CHECK(markdown_text("stage `first-chart` has no owner") == "stage `first-chart` has no owner");
  CHECK(markdown_text("a|b <i>") == "a&#124;b &#60;i&#62;");
  CHECK(markdown_text("`<i>*`") == "`<i>*`");
  CHECK(markdown_text("`a|b`") == "<code>a&#124;b</code>");
  CHECK(markdown_text("`a` ` `b") == "`a` <code> </code>b");
  CHECK(markdown_text("``x`y") == "&#96;&#96;x&#96;y");
  CHECK(markdown_text("`a``b`") == "`a`<code>b</code>");
  CHECK(markdown_text("a\nb\r\n`c\nd`") == "a␊b␍␊`c␊d`");
  CHECK(markdown_text("see https://x.example or www.x.example: @all") ==
        "see https&#58;//x.example or www&#46;x.example: &#64;all");
}

TEST_CASE("a Markdown table never has a torn row, nor is it too long") {
  Scene scene;
  const auto file = scene.add("a.yaml", "a\n");
  for (int i = 0; i < 200; i++) {
    scene.find({file, 0, 1}, "r", "m" + std::to_string(i) + std::string(static_cast<std::size_t>(i), 'x'));
  }
  for (const std::size_t most : {300U, 1000U, 5000U}) {
    const std::string out = markdown_of(scene, most);
    CHECK(out.size() <= most);
    CHECK(out.ends_with("more are not shown, to stay below the size limit\n"));
  }
  CHECK(markdown_of(scene).find("m199") != std::string::npos);
}

TEST_CASE("every row of the table has four cells") {
  Scene scene;
  add_full(scene);
  add_hostile(scene);
  const std::string out = markdown_of(scene);
  const std::string table = out.substr(out.find("\n| severity") + 1);
  for (std::size_t at = 0; at < table.size(); at = table.find('\n', at) + 1) {
    const std::string line = table.substr(at, table.find('\n', at) - at);
    CAPTURE(line);
    CHECK(std::count(line.begin(), line.end(), '|') == 5);
  }
}

}  // namespace
}  // namespace jc::diag
