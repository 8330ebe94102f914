#include "compiler/view/map/initials.h"

#include <set>

#include "tests/test.h"

namespace jc::view {

using Strings = std::vector<std::string>;

TEST_CASE("roles are known by the first letters of the words that tell") {
  CHECK(initials_of({"Account manager", "Champion", "CSM", "Head of the depot", "Greeter at the counter"}) ==
        Strings{"AM", "Ch", "CSM", "HD", "GC"});
  CHECK(initials_of({"SAE/AE", "system administrator", "Équipe qualité", "Leiter der Logistik"}) ==
        Strings{"SE", "Sy", "ÉQ", "LL"});
}

TEST_CASE("roles with the same initials give way alike") {
  CHECK(initials_of({"Customer success manager", "Customer success director", "Sponsor"}) ==
        Strings{"CM", "CD", "Sp"});
  CHECK(initials_of({"Kundenbetreuung", "Kunde", "Kundin"}).size() == 3);
}

TEST_CASE("initials are unique, whatever people are called") {
  const Strings titles{"A",
                       "A",
                       "A",
                       "Ada",
                       "Ada",
                       "1",
                       "",
                       "-",
                       "a b",
                       "A B",
                       "Customer success lead",
                       "Customer support lead"};
  const Strings found = initials_of(titles);
  CHECK(std::set<std::string>(found.begin(), found.end()).size() == titles.size());
  for (const std::string& each : found) {
    CHECK(!each.empty());
  }
}

TEST_CASE("scripts without spaces and without case have initials too") {
  CHECK(initials_of({"営業", "営業部長", "受付"}) == Strings{"営業", "営部", "受付"});
  CHECK(initials_of({"خدمة العملاء"}) == Strings{"خ\u200Cع"});
}

}  // namespace jc::view
