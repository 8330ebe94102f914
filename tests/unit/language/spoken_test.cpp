// Names that nobody titled, as people write them.
#include "compiler/language/spoken.h"

#include <algorithm>

#include "tests/test.h"

namespace jc::language {

TEST_CASE("a name without a title is read as words, abbreviations in capitals") {
  CHECK(sentence_case("value-realization") == "Value realization");
  CHECK(sentence_case("nps") == "NPS");
  CHECK(sentence_case("csat-after-go-live") == "CSAT after go-live");
  CHECK(sentence_case("first-qbr") == "First QBR");
  CHECK(sentence_case("saas-mrr") == "SaaS MRR");
  CHECK(sentence_case("csms") == "CSMs");
  CHECK(sentence_case("b2b_slas") == "B2B SLAs");
  CHECK(sentence_case("") == "");
}

TEST_CASE("words stay words") {
  for (const char* id : {"by-us", "why", "it", "am", "vs", "hrs", "plan-b", "2nd", "my-sky", "\xC3\xA4"}) {
    const std::string words = sentence_case(std::string("x-") + id);
    INFO(id);
    CHECK(words.substr(2) == [&] {
      std::string same(id);
      std::replace(same.begin(), same.end(), '-', ' ');
      return same;
    }());
  }
}

TEST_CASE("the house's own spelling comes first") {
  Spellings house;
  add_spellings("EXEC review", house);
  add_spellings("AppOps", house);
  CHECK(house == Spellings{"EXEC", "AppOps"});
  CHECK(sentence_case("exec-appops", &house) == "EXEC AppOps");
  CHECK(sentence_case("exec-appops") == "Exec appops");
}

}  // namespace jc::language
