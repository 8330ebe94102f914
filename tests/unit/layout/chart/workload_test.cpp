// Workload by role and month: the hours of those who come, in the months in which they come.
#include "compiler/layout/chart/workload.h"

#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;
using jc::model::Entity;

namespace {

constexpr const char* kJourney = R"(journey: trial
personas: [buyer]
stages: [{ id: s }]
governance:
  rituals:
    - { title: Sync, cadence: monthly, first: 2026-09-10, duration: 60 minutes, attendees: [csm, ops, buyer] }
    - { title: Review, cadence: every 6 months, first: 2026-10-10, duration: 2 hours, attendees: [csm] }
    - { title: Chat, cadence: monthly, attendees: [ops] }
---
vocabulary: v
personas:
  buyer: { title: Buyer, kind: customer }
)";

}  // namespace

TEST_CASE("each role has the hours of the rituals it comes to, and customers have none") {
  MapScene scene(kJourney);
  const WorkloadChart chart = workload_of(governance_of(scene.context, scene.journeys().at(0), scene.links));
  REQUIRE(chart.roles.size() == 2);
  CHECK(chart.roles[0].title == "CSM");
  CHECK(chart.roles[0].all_hours == 16);
  CHECK(chart.roles[0].mostly == "Sync");
  // The year begins in September.
  CHECK(chart.roles[0].hours[0] == 1);
  CHECK(chart.roles[0].hours[1] == 3);
  CHECK(chart.roles[1].all_hours == 12);
  CHECK(chart.uncounted == std::vector<std::string>{"Chat"});
  CHECK(chart.headline == "CSM meets most: 16 h in 12 months, at most 3 h a month");
}

TEST_CASE("whoever holds a ritual is there too, and once") {
  MapScene scene(
      "journey: trial\nstages: [{ id: s }]\ngovernance:\n  rituals:\n"
      "    - { title: Sync, cadence: monthly, first: 2026-09-10, duration: 1 hour, owner: lead, attendees: "
      "[csm] }\n"
      "    - { title: Talk, cadence: monthly, first: 2026-09-10, duration: 1 hour, owner: csm, attendees: "
      "[csm] }\n");
  const WorkloadChart chart = workload_of(governance_of(scene.context, scene.journeys().at(0), scene.links));
  REQUIRE(chart.roles.size() == 2);
  CHECK(chart.roles[0].title == "CSM");
  CHECK(chart.roles[0].all_hours == 24);
  CHECK(chart.roles[1].title == "lead");
  CHECK(chart.roles[1].all_hours == 12);
}

TEST_CASE("workloads of the kits and the real journeys keep their texts apart and inside") {
  for_each_journey([&](MapScene& scene, Entity journey) {
    INFO(journey.id());
    for (const Entity& root : {journey, Entity()}) {
      const WorkloadChart chart = workload_of(governance_of(scene.context, root, scene.links));
      if (!chart.roles.empty()) {
        check_picture(lay_out_workload(chart));
      }
    }
  });
}

TEST_CASE("a workload holds whatever its roles are called and however much they do") {
  WorkloadChart chart;
  chart.title = "All";
  chart.year = year_from(std::chrono::year(2026) / 6);
  for (int i = 0; i < 20; i++) {
    RoleLoad role;
    role.title = i % 2 == 0 ? "Versicherungsnehmerstammdatenblattverwaltung and others" : "csm";
    role.mostly = i % 3 == 0 ? "A review of everything that anybody could want to look at in a quarter" : "";
    for (std::size_t month = 0; month < 12; month++) {
      role.hours[month] = static_cast<double>(month) * i * 7.25;
      role.all_hours += role.hours[month];
    }
    chart.roles.push_back(role);
    chart.uncounted.push_back(role.title);
  }
  check_picture(lay_out_workload(chart));
}
