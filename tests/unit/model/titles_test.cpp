// Whoever writes copies what they read, and thinks of people, not of sides: a title in place of a name and
// names without their side are answered with what is meant, from what is declared.
#include <string>
#include <utility>

#include "tests/test.h"
#include "tests/unit/facts/scene.h"

namespace jc::model {

namespace {

const std::string kBank =
    "vocabulary: bank\n"
    "roles:\n"
    "  adviser: { title: Mortgage adviser }\n"
    "  sales-marketing: { title: Sales and marketing }\n"
    "  buyer: { title: Home buyer, kind: customer }\n"
    "  valuer: { kind: partner }\n"
    "events:\n"
    "  offer-issued: { title: Mortgage offer issued }\n"
    "  f1: { title: Funds released }\n"
    "  f2: { title: Funds released }\n";

std::string journey(const std::string& contact) {
  return "journey: j\nstages:\n  - id: a\n    touchpoints:\n      - id: t\n" + contact;
}

// The help of the only finding, and what its fix makes of the text.
std::pair<std::string, std::string> told(const std::string& contact) {
  const Scene scene(journey(contact), kBank);
  REQUIRE(scene.diagnostics.size() == 1);
  const diag::Diagnostic& found = scene.diagnostics[0];
  std::string fixed(scene.files[found.span.file].content());
  if (found.fixes.empty()) {
    return {found.help, ""};
  }
  const diag::Edit& edit = found.fixes[0].edits[0];
  fixed.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.replacement);
  return {found.help, fixed.substr(fixed.find("id: t\n") + 6)};
}

}  // namespace

TEST_CASE("titles: a title in place of a name leads to what has it") {
  const auto [help, fixed] = told("        when: 3 days after mortgage-offer-issued\n");
  CHECK(help == "this is its title; the name that it has is `offer-issued`");
  CHECK(fixed == "        when: 3 days after offer-issued\n");
  CHECK(told("        owner: mortgage-adviser\n").second == "        owner: adviser\n");
  CHECK(told("        owner: Mortgage adviser\n").second == "        owner: adviser\n");
  // Two have it, so that neither is meant for certain.
  CHECK(told("        when: 3 days after funds-released\n").second.empty());
}

TEST_CASE("titles: names without a side are put where their kind says") {
  const auto [help, fixed] = told("        who: adviser with buyer\n");
  CHECK(help == "write `who: { customer: [buyer], team: [adviser] }`");
  CHECK(fixed == "        who: { customer: [buyer], team: [adviser] }\n");
  CHECK(told("        who: buyer\n").second == "        who: { customer: [buyer] }\n");
  CHECK(told("        who: [buyer, valuer]\n").second ==
        "        who: { customer: [buyer], team: [valuer] }\n");
  CHECK(told("        who:\n          - Home buyer\n          - Mortgage adviser\n").second ==
        "        who: { customer: [buyer], team: [adviser] }\n");
  // What is declared as a whole is one name.
  CHECK(told("        who: Sales and marketing, the buyer\n").second ==
        "        who: { customer: [buyer], team: [sales-marketing] }\n");
}

TEST_CASE("titles: whoever is not known is not put on a side") {
  const auto [help, fixed] = told("        who: [adviser, their-boss]\n");
  CHECK(help == "write `who: { team: [adviser] }`, and the others on their side");
  CHECK(fixed.empty());
  CHECK(told("        who: their-boss\n").first ==
        "write `who: { team: [their-boss] }`, or `who: { customer: [their-boss] }`");
  CHECK(told("        who: |\n          one\n          two\n").first ==
        "write `who: { customer: [ \xE2\x80\xA6 ], team: [ \xE2\x80\xA6 ] }`");
}

TEST_CASE("titles: feelings by the name of a persona are a list") {
  const auto fixed = [](const std::string& feeling) {
    const Scene scene("journey: j\npersonas: [anna, raj]\nstages:\n  - id: a\n    experience:\n" + feeling);
    REQUIRE(scene.diagnostics.size() == 1);
    const diag::Diagnostic& found = scene.diagnostics[0];
    CHECK(found.message == "`feeling` wants a list, with the `persona` of each");
    REQUIRE(found.fixes.size() == 1);
    return found.fixes[0].edits[0].replacement;
  };
  CHECK(fixed("      feeling: { anna: hopeful, raj: busy }\n") ==
        "[{ label: hopeful, persona: anna }, { label: busy, persona: raj }]");
  CHECK(fixed("      feeling:\n        anna: hopeful\n") == " [{ label: hopeful, persona: anna }]");
  // A slip of a key is told as one.
  const Scene slip("journey: j\nstages: [{ id: a, experience: { feeling: { lable: tired } } }]\n");
  REQUIRE(slip.diagnostics.size() == 1);
  CHECK(slip.diagnostics[0].rule == "unknown-key");
}

TEST_CASE("titles: a target behind a colon is offered as one") {
  const Scene scene("journey: j\nstages: [{ id: a, metrics: [{ chase-calls: below 2 }] }]\n");
  REQUIRE(scene.diagnostics.size() == 1);
  REQUIRE(scene.diagnostics[0].fixes.size() == 1);
  CHECK(scene.diagnostics[0].fixes[0].edits[0].replacement == "chase-calls < 2");
}

}  // namespace jc::model
