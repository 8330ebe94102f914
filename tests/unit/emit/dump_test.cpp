#include "compiler/emit/json/dump.h"

#include "compiler/text/utf8.h"
#include "tests/test.h"
#include "tests/unit/emit/json_scene.h"

namespace jc::emit {
namespace {

constexpr const char* kText = R"(journey: trial # a comment
goal: "See my
  data"
owner: { none: 'nobody yet' }
stages:
  - &first { id: start, duration: 2 weeks, metrics: ttfv <= 30 days, wrong: 1 }
  - { <<: *first, id: "end", terminal: ever }
x-own: [1, { a: b }]
---
)";

TEST_CASE("the syntax tree as people read it") {
  const Scene scene("trial.journey.yaml", kText);
  check_golden_file("tests/golden/emit/dump_syntax.txt", dump_syntax(scene.files, scene.trees[0]));
}

TEST_CASE("the decoded model as people read it") {
  const Scene scene("trial.journey.yaml", kText);
  check_golden_file("tests/golden/emit/dump_model.txt", dump_model(scene.model.documents[0]));
}

TEST_CASE("a dump stays on its lines, whatever the text") {
  const Scene scene("a.journey.yaml", "journey: a\ngoal: \"x\\ny\\x07\\\"\"\nnote: " + std::string(150, 'a') +
                                          "éééééééééééééééééééééééééééééééééééééééé\nstages: [{ id: b }]\n");
  const std::string dump = dump_model(scene.model.documents[0]);
  CHECK(dump.find("goal: text \"x\\ny\\x07\\\"\"\n") != std::string::npos);
  CHECK(text::find_invalid_utf8(dump) == std::string::npos);
  CHECK(dump.find("more bytes") != std::string::npos);
}

}  // namespace
}  // namespace jc::emit
