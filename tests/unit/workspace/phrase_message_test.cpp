// What is said of a phrase that cannot be read, for every key that takes one: asked of the field tables.
#include <algorithm>

#include "compiler/expr/phrase/phrase.h"
#include "compiler/model/decode/decode.h"
#include "compiler/syntax/parse.h"
#include "tests/test.h"
#include "tests/unit/workspace/marked_document.h"

namespace jc::workspace {

namespace {

using language::Kind;

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

diag::Diagnostics found_in(const std::string& yaml) {
  source::Files files;
  diag::Diagnostics problems;
  const syntax::Tree checked = syntax::parse(files, files.add("marked.yaml", yaml), problems);
  syntax::Tree tree = checked;
  model::decode(files, tree, problems);
  return problems;
}

// Weights, and how long stages run side by side, are answered in words of their own.
bool has_own_words(const Marker& marker) {
  return marker.field->key == "parts" || (marker.kind == Kind::overlap && marker.field->key == "duration");
}

void check_message(const diag::Diagnostic& found, const Marker& marker) {
  // An effort is a quantity to programs, and a length of time to who writes one.
  const std::string kind(marker.field->key == "effort" ? "duration" : expr::name(marker.field->type.phrase));
  CHECK(holds(found.help, "for example `"));
  if (has_own_words(marker)) {
    return;
  }
  // Which kind it is, what stands there wrong, and an example that is called one.
  CHECK(found.rule == "unreadable-phrase");
  CHECK(holds(found.message, " " + kind + ": "));
  CHECK(holds(found.message, "`??`"));
  CHECK(holds(found.help, " takes "));
  CHECK(holds(found.help, " " + kind + ", for example `"));
}

}  // namespace

TEST_CASE("a phrase that cannot be read is told with its kind, what is wrong and an example of its key") {
  for (const Kind kind : {Kind::journey, Kind::vocabulary, Kind::portfolio}) {
    const MarkedDocument marked = marked_document(kind, Marking::slips);
    const diag::Diagnostics problems = found_in(marked.yaml);
    int asked = 0;
    for (const Marker& marker : marked.markers) {
      if (marker.field->type.base != language::Base::phrase || holds(marker.place, "(key)")) {
        continue;
      }
      INFO(marker.place);
      const auto found = std::find_if(problems.begin(), problems.end(), [&](const diag::Diagnostic& each) {
        return holds(each.message, marker.text);
      });
      REQUIRE(found != problems.end());
      check_message(*found, marker);
      ++asked;
    }
    CHECK(asked > 0);
  }
}

TEST_CASE("the example of a message has the names of the file") {
  const diag::Diagnostics problems = found_in(
      "journey: j\nowner: growth-team\nstarts-at: signed-up\nmetrics: [first-chart >= 5]\nstages:\n  - id: "
      "a\n"
      "    exit: event chart-shared\n    window: \"??\"\n    metrics: [\"?? 5\"]\n    entry: \"??\"\n"
      "    milestones: [{ id: m, due: \"??\" }]\n");
  REQUIRE(problems.size() == 4);
  const auto told = [&](std::string_view example) {
    return std::any_of(problems.begin(), problems.end(),
                       [&](const diag::Diagnostic& each) { return holds(each.help, example); });
  };
  CHECK(told("`window` takes a moment, for example `month 2..3`"));
  CHECK(told("`metrics` takes a target, for example `first-chart >= 5`"));
  CHECK(told("`entry` takes a criterion, for example `event chart-shared`"));
  CHECK(told("`due` takes a moment, for example `30 days after chart-shared`"));
  CHECK(told("judged-by: growth-team }`"));
}

}  // namespace jc::workspace
