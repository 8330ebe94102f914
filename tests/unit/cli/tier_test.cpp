// A journey is judged as written, and again as each tier makes it.
#include "tests/test.h"
#include "tests/unit/cli/program.h"

namespace jc::test {

namespace {

const std::string kJourney =
    "journey: lifecycle\ngoal: Close the month on time\nstages:\n"
    "  - { id: first, owner: csm, exit: event done, metrics: [ttfv <= 3 days], handoff: { to: second } }\n"
    "  - { id: second, owner: onboarding, exit: event used, metrics: [usage >= 5], handoff: { to: third } }\n"
    "  - { id: third, owner: sales, terminal: success, metrics: [nrr > 110%] }\n";

Checked check_with(const std::string& overlay) {
  const Folder folder;
  folder.write("one.journey.yaml", kJourney + "overlays:\n  low-touch: { stages: { " + overlay + " } }\n");
  return check(folder.path());
}

}  // namespace

TEST_CASE("what only a tier breaks is found, and the tier is named") {
  const std::string same_owner =
      std::string(kJourney).replace(kJourney.find(", handoff: { to: second }"), 25, "");
  const Folder folder;
  std::string text = same_owner;
  text.replace(text.find("owner: onboarding"), 17, "owner: csm");
  folder.write("one.journey.yaml",
               text + "overlays:\n  low-touch: { stages: { second: { owner: support } } }\n");
  const Checked found = check(folder.path());
  INFO(found.text());
  REQUIRE(found.findings.size() == 1);
  CHECK(found.count("owner-change-without-handoff") == 1);
  CHECK(found.findings.front().message.find("in tier `low-touch`") != std::string::npos);
}

TEST_CASE("a stage that a tier leaves out on purpose takes its hand-overs with it") {
  const Checked found = check_with("second: { none: not below ten seats }");
  INFO(found.text());
  CHECK(found.findings.empty());
}

TEST_CASE("a tier may not change what customers are promised") {
  CHECK(check_with("second: { outcome: Less }").count("tier-changes-framework") == 1);
  CHECK(check_with("second: { metrics: [usage >= 1] }").count("tier-changes-framework") == 1);
  CHECK(check_with("second: { title: Other }").count("tier-changes-framework") == 1);
}

}  // namespace jc::test
