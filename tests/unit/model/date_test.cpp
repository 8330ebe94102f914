// Days of the calendar, and what only looks like one.
#include "compiler/model/date.h"

#include "tests/test.h"

namespace jc::model {

TEST_CASE("dates as people write them") {
  CHECK(read_date("2026-11-02") == 20261102);
  CHECK(read_date("2024-02-29") == 20240229);
  CHECK(read_date("2000-02-29") == 20000229);
  for (const char* none :
       {"", "2026", "2026-11", "2026-1-02", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01",
        "2026-04-31", "2026-04-00", "2026/04/01", "2026-04-01T", "2026-+4-01", "2026--4-01", "202a-04-01"}) {
    CAPTURE(none);
    CHECK_FALSE(read_date(none));
  }
  CHECK(read_date("2025-12", true) == 20251231);
  CHECK(read_date("2024-02", true) == 20240229);
  CHECK_FALSE(read_date("2024-14", true));
}

}  // namespace jc::model
