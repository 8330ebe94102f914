// Criteria written as maps and lists: one tree, whatever form its parts have.
#include "compiler/expr/phrase/phrase.h"
#include "tests/test.h"
#include "tests/unit/facts/scene.h"

namespace jc::model {

namespace {

const std::string kHead = "journey: j\nowner: csm\nstages:\n  - id: a\n    exit: ";
const std::string kTail =
    "\n  - id: b\nstatuses: [{ id: at-risk, entry: event x }]\n"
    "vocabulary: { roles: { csm: {}, lead: {} }, events: { x: {}, y: {} } }\n";

std::string canonical(const std::string& criterion) {
  const Scene scene(kHead + criterion + kTail);
  std::string told;
  for (const auto& each : scene.diagnostics) {
    told += each.rule + ": " + each.message + "\n";
  }
  const ValueView value = scene.entity(Kind::stage).find("exit"_key);
  return value.phrase() == nullptr ? told : told + expr::print(*value.phrase());
}

}  // namespace

TEST_CASE("words are a leaf of the criterion anywhere") {
  CHECK(canonical("{ text: They smile }") == "\"They smile\"");
  CHECK(canonical("{ text: They smile, judged-by: csm }") == "\"They smile\" as judged by csm");
  CHECK(canonical("{ text: They smile, judged-by: [csm, lead] }") ==
        "\"They smile\" as judged by (csm, lead)");
  CHECK(canonical("{ not: { text: They smile } }") == "not \"They smile\"");
  CHECK(canonical("{ any: [event x, { all: [event y, { text: They smile }] }] }") ==
        "event x or event y and \"They smile\"");
  CHECK(canonical("{ all: [event x, { not: { any: [event y, { text: They smile }] } }] }") ==
        "event x and not (event y or \"They smile\")");
  CHECK(canonical("{ text: \"both ' and \\\"\" }") == "\"both ' and \"\"\"");
  CHECK(canonical("{ text: \"\\\"hm\\\"\" }") == "'\"hm\"'");
}

TEST_CASE("a list says that all of it holds") {
  CHECK(canonical("[event x, { text: They smile }]") == "event x and \"They smile\"");
  CHECK(canonical("{ any: [[event x, event y], { text: They smile }] }") ==
        "event x and event y or \"They smile\"");
  CHECK(canonical("[event x, 3 >>]").starts_with("unreadable-phrase"));
}

TEST_CASE("a criterion may ask about a status") {
  CHECK(canonical("status at-risk") == "status at-risk");
  CHECK(canonical("{ all: [{ status: at-risk }, not status at-risk] }") ==
        "status at-risk and not status at-risk");
  CHECK(canonical("status at-rsk").starts_with("unresolved-name"));
}

TEST_CASE("long words are no long phrase") {
  const std::string words(6000, 'w');
  CHECK(canonical("{ all: [event x, { text: " + words + " }] }") == "event x and \"" + words + "\"");
}

TEST_CASE("who judges is a person that counts") {
  CHECK(canonical("{ text: They smile, judged-by: leed }").starts_with("unresolved-name: no role"));
  const std::string told = canonical("{ all: [event x, { text: They smile, judged-by: leed }] }");
  CHECK(told.find("unresolved-name") == told.rfind("unresolved-name"));
}

TEST_CASE("what says two things at once, or nothing, is told") {
  CHECK(
      canonical("{ event: x, milestone: y }")
          .starts_with("wrong-type: expected one statement in a map, and `milestone` stands beside `event`"));
  CHECK(canonical("{ all: [event x], not: event y }").starts_with("wrong-type"));
  CHECK(canonical("{ event: x, judged-by: csm }")
            .starts_with("wrong-type: expected `judged-by` beside `text`"));
  CHECK(canonical("{ text: \"  \" }").starts_with("wrong-type: expected words"));
  CHECK(canonical("{ any: [event x, { all: [] }] }").starts_with("unreadable-phrase"));
}

}  // namespace jc::model
