// Channels by stage: every contact stands where it happens, and is counted once.
#include "compiler/layout/chart/channels.h"

#include <fmt/format.h>

#include "compiler/model/effective.h"
#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;
using jc::model::Entity;

namespace {

ChannelChart chart_of(const std::string& journey) {
  MapScene scene(journey);
  REQUIRE(scene.journeys().size() == 1);
  return channels_of(scene.context, scene.journeys()[0], scene.links);
}

std::size_t counted(const ChannelChart& chart) {
  std::size_t all = 0;
  for (const ChannelColumn& column : chart.columns) {
    all += column.count.all;
  }
  return all;
}

constexpr const char* kJourney = R"(journey: trial
stages:
  - id: start
    touchpoints:
      - { id: call, channel: phone, when: day 1 }
      - { id: mail, channel: email, when: day 2, automated: true }
      - { id: both, channel: [email, phone], when: day 3 }
      - { id: somewhere }
  - id: use
touchpoints:
  - { id: tip, channel: email, automated: true }
overlays:
  high: { stages: { use: { touchpoints: { add: [{ id: visit, channel: on-site }] } } } }
)";

}  // namespace

TEST_CASE("a contact stands in each of its channels and is counted once") {
  const ChannelChart chart = chart_of(kJourney);
  REQUIRE(chart.columns.size() == 3);
  CHECK(chart.columns[0].count == ContactCount{4, 1});
  CHECK(chart.columns[1].count == ContactCount{0, 0});
  CHECK(chart.columns[2].count == ContactCount{1, 1});
  REQUIRE(chart.rows.size() == 3);
  CHECK(chart.rows[0].count == ContactCount{3, 2});
  CHECK(chart.rows[1].count == ContactCount{2, 0});
  // Those of which nobody said it stand last.
  CHECK(chart.rows[2].unsaid);
  CHECK(chart.headline.starts_with("5 contacts, 2 of them automated"));
  CHECK(chart.headline.find("no contact in Use") != std::string::npos);
}

TEST_CASE("one channel alone needs no picture") {
  MapScene one("journey: a\nstages:\n  - { id: s, touchpoints: [{ id: t, channel: email }] }\n");
  CHECK_FALSE(has_channels(one.journeys()[0]));
  MapScene two(kJourney);
  CHECK(has_channels(two.journeys()[0]));
}

TEST_CASE("channels of the kits and the real journeys keep their texts apart and inside") {
  for_each_journey([&](MapScene& scene, Entity journey) {
    INFO(journey.id());
    if (!has_channels(journey)) {
      return;
    }
    const ChannelChart chart = channels_of(scene.context, journey, scene.links);
    check_picture(lay_out_channels(chart));
    for (const ChannelRow& row : chart.rows) {
      std::size_t held = 0;
      for (const auto& cell : row.cells) {
        held += cell.size();
      }
      CHECK(held == row.count.all);
    }
  });
}

TEST_CASE("channels hold whatever there is of stages and contacts") {
  for (const int stages : {1, 3, 12}) {
    for (const int contacts : {1, 6, 40}) {
      std::string yaml = "journey: a\nstages:\n";
      for (int i = 0; i < stages; i++) {
        yaml += fmt::format(
            "  - id: s{}\n    title: Versicherungsnehmerstammdatenblatt {}\n    touchpoints:\n", i, i);
        for (int k = 0; k < contacts; k++) {
          yaml += fmt::format(
              "      - {{ id: t{0}x{1}, title: Call about the Zusammenarbeit {1}, channel: c{2}, when: day "
              "{1} }}\n",
              i, k, (i + k) % 3);
        }
      }
      INFO(stages << " stages, " << contacts << " contacts");
      const ChannelChart chart = chart_of(yaml);
      CHECK(counted(chart) == static_cast<std::size_t>(stages * contacts));
      check_picture(lay_out_channels(chart));
    }
  }
}
