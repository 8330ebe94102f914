// House words, and data about people.
#include "compiler/facts/person.h"
#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

Texts aliases(const std::string& journey, const std::string& terms) {
  Scene scene("journey: j\n" + journey, "vocabulary: v\nterms: { " + terms + " }\n");
  return scene.spots("term-alias", Kind::journey);
}

std::string found_in(std::string_view text) {
  std::string all;
  for (const facts::PersonalData& each : facts::personal_data_in(text)) {
    all += std::string(text.substr(each.begin, each.end - each.begin)) + "|";
  }
  return all;
}

}  // namespace

TEST_CASE("a word for which the house has another one is told once, at its first place") {
  CHECK(aliases("title: First QBR\nsummary: QBRs and more\n", "QBR: business review") == Texts{"QBR"});
  CHECK(aliases("title: Kick-off\n", "QBR: business review").empty());
  CHECK(aliases("title: The Account\nsummary: an account\n", "client: customer, account: customer") ==
        Texts{"Account"});
  // Inside another word, inside the house term, and in the words of others.
  CHECK(aliases("title: Accountable\n", "account: customer").empty());
  CHECK(aliases("title: Business review\n", "review: business review").empty());
  CHECK(aliases("experience: { thinking: [Another QBR] }\nstages: []\n", "QBR: business review").empty());
  CHECK(aliases("title: sql basics\n", "SQL: qualified lead").empty());
}

TEST_CASE("addresses and numbers of people are found in texts") {
  CHECK(found_in("Ask dana.whitfield@northwind.io.") == "dana.whitfield@northwind.io|");
  CHECK(found_in("call +49 170 1234567 or (415) 867-5309") == "+49 170 1234567|(415) 867-5309|");
  CHECK(found_in("+4915112345678") == "+4915112345678|");
  CHECK(found_in("078-05-1120") == "078-05-1120|");
}

TEST_CASE("what belongs to a function, an example or no phone is nobody's data") {
  for (const char* text :
       {"support@northwind.io", "sales-team@northwind.io", "dana@example.com", "1-800-867-5309", "2026-01-31",
        "$100k to $250k", "10 of 12", "git@github.com", "@channel", "v1.2.3", "+8 points", "501 - 2500",
        "PR-2026-0113", "555-555-0123", "+1000000000 users", "https://example.com/a/123-456-7890"}) {
    INFO(text);
    CHECK(found_in(text).empty());
  }
}

TEST_CASE("personal data is found wherever it stands, own keys included") {
  Scene scene("journey: j\nowner: dana@northwind.io\nx-contact: { mail: lee@northwind.io }\n");
  CHECK(scene.spots("personal-data", Kind::journey) == Texts{"dana@northwind.io", "lee@northwind.io"});
}

}  // namespace jc::model
