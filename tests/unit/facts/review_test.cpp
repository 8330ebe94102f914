#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

// The as-of day of the scene is 2026-09-01.
Texts overdue(const std::string& review) {
  Scene scene("journey: j\nsteps: [x]\ngovernance:\n  review: { " + review + " }\n");
  return scene.texts("missed-day", Kind::review);
}

}  // namespace

TEST_CASE("a review is overdue on the day after its longest period") {
  CHECK(overdue("cadence: weekly, last: 2026-08-25").empty());
  CHECK(overdue("cadence: weekly, last: 2026-08-24") == Texts{"the review was due by 2026-08-31, 1 day ago"});
  CHECK(overdue("cadence: monthly, last: 2026-08-01").empty());
  CHECK(overdue("cadence: quarterly, last: 2026-01-31").size() == 1);
  CHECK(overdue("cadence: every 2 weeks, last: 2026-08-01").size() == 1);
}

TEST_CASE("without a rhythm or a last day no review is overdue") {
  CHECK(overdue("cadence: monthly").empty());
  CHECK(overdue("last: 2020-01-01").empty());
  CHECK(overdue("cadence: as needed, last: 2020-01-01").empty());
  CHECK(overdue("cadence: { none: we look when we change it }, last: 2020-01-01").empty());
  CHECK(overdue("cadence: monthly, last: 2027-01-01").empty());
  CHECK(overdue("cadence: monthly, last: someday").empty());
}

TEST_CASE("a rhythm of two meanings counts with the longer one") {
  CHECK(overdue("cadence: bimonthly, last: 2026-07-15").empty());
  CHECK(overdue("cadence: bimonthly, last: 2026-06-15").size() == 1);
}

}  // namespace jc::model
