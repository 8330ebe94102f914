// Values in the spelling of other tools, in ours where there is no doubt.
#include "compiler/language/spelling.h"

#include "tests/test.h"

namespace jc::language {

TEST_CASE("dates with the year or the month's name") {
  CHECK(date_of("2026/9/1") == "2026-09-01");
  CHECK(date_of("2026.09.30") == "2026-09-30");
  CHECK(date_of("1 Sep 2026") == "2026-09-01");
  CHECK(date_of("September 1st, 2026") == "2026-09-01");
  CHECK(date_of("Sept 2026") == "2026-09");
  CHECK(date_of("2026-9") == "2026-09");
}

TEST_CASE("dates that countries read differently, and no dates") {
  for (const char* text :
       {"01/09/2026", "1.9.2026", "2026-13-01", "2026-00-01", "2026-01-32", "Q3 2026", "soon", "", "2026"}) {
    CAPTURE(text);
    CHECK(date_of(text).empty());
  }
}

TEST_CASE("flags and numbers") {
  CHECK(flag_of("Yes") == "true");
  CHECK(flag_of("off") == "false");
  CHECK(flag_of("maybe").empty());
  CHECK(number_of("3") == "3");
  CHECK(number_of(" -2.5 ") == "-2.5");
  for (const char* text : {"3%", "1,000", "2..3", "", "-", "1.", ".5"}) {
    CAPTURE(text);
    CHECK(number_of(text).empty());
  }
}

}  // namespace jc::language
