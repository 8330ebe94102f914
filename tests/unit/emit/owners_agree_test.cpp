// Who answers for a stage is one answer: rules, flow, map, RACI, JSON and playbook say the same, of journeys
// as written and of each tier.
#include <nlohmann/json.hpp>
#include <set>

#include "compiler/emit/json/model_json.h"
#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/facts/owner.h"
#include "compiler/facts/tiers.h"
#include "compiler/model/effective.h"
#include "compiler/view/chart/raci_chart.h"
#include "compiler/view/map/map_of_journey.h"
#include "compiler/view/owners.h"
#include "tests/test.h"
#include "tests/unit/layout/map/map_scene.h"

namespace {

using namespace jc;
using jc::language::operator""_key;
using jc::layout::MapScene;
using Names = std::set<std::string>;

Names split(const std::string& text) {
  Names names;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(", ", at), text.size());
    names.insert(text.substr(at, end - at));
    at = end + 2;
  }
  return names;
}

// The titles of those who are accountable for the stage itself in the matrix, and whether it has a row.
std::pair<Names, bool> in_matrix(const view::RaciChart& chart, const std::string& stage) {
  Names names;
  bool found = false;
  for (const view::RaciSection& section : chart.sections) {
    for (const view::RaciRow& row : section.rows) {
      if (section.title != stage || !row.whole || row.left_out) {
        continue;
      }
      found = true;
      for (std::size_t i = 0; i < row.cells.size(); i++) {
        if (row.cells[i].find('A') != std::string::npos) {
          names.insert(chart.parties[i]);
        }
      }
    }
  }
  return {names, found};
}

// The names in `owner` or what counts in its place; as ids.
Names in_json(const nlohmann::json& stage) {
  const nlohmann::json* owner = nullptr;
  if (stage.contains("effective") && stage["effective"].contains("owner")) {
    owner = &stage["effective"]["owner"]["value"];
  } else if (stage.contains("owner")) {
    owner = &stage["owner"];
  }
  Names names;
  for (std::size_t i = 0; owner != nullptr && owner->is_array() && i < owner->size(); i++) {
    if ((*owner)[i].contains("name")) {
      names.insert((*owner)[i]["name"]);
    }
  }
  return names;
}

// The part of the page from the anchor of the stage to that of the next one.
std::string part_of(const std::string& page, const model::Entity& stage) {
  const auto place = [&](const model::Entity& entity) {
    return page.find("id=\"" + view::anchor(entity) + "\"");
  };
  const std::size_t from = place(stage);
  std::size_t to = page.size();
  for (const model::Entity& other : stage.root().children("stages"_key)) {
    const std::size_t at = place(other);
    to = at != std::string::npos && at > from ? std::min(to, at) : to;
  }
  return from == std::string::npos ? "" : page.substr(from, to - from);
}

void check_one(MapScene& scene, const model::Entity& journey) {
  const view::Links nowhere;
  const view::FlowGraph flow = view::flow_of(scene.context, journey, nowhere);
  const view::JourneyMap map = view::everything_of(scene.context, journey, nowhere);
  const view::RaciChart raci = view::raci_of(scene.context, journey, nowhere);
  const nlohmann::json json = nlohmann::json::parse(emit::journey_json(scene.model, journey))["journey"];
  const std::string page = emit::playbook(scene.model, journey, emit::Templates()).text;
  const view::Wording wording(scene.model);
  const std::vector<model::Entity> stages = journey.children("stages"_key);
  // The flow of a journey without stages is one of steps.
  REQUIRE((stages.empty() || flow.stages.size() == stages.size()));
  for (std::size_t i = 0; i < stages.size(); i++) {
    const model::Entity& stage = stages[i];
    CAPTURE(stage.path(), journey.document().tier);
    const facts::Counting counts = facts::counting(stage, "owner"_key);
    Names titles, ids;
    for (const std::string& title : view::titles_of(wording, counts)) {
      titles.insert(title);
    }
    for (const std::string_view id : facts::owner_set(scene.context, stage)) {
      ids.emplace(id);
    }
    CHECK(titles.size() == ids.size());
    CHECK((flow.stages[i].owner_origin == view::OwnerOrigin::none || split(flow.stages[i].owner) == titles));
    CHECK((map.stages[i].owner_origin == view::OwnerOrigin::none || split(map.stages[i].owner) == titles));
    const auto [accountable, has_row] = in_matrix(raci, stage.title());
    CHECK((!has_row || accountable == titles));
    CHECK(in_json(json["stages"][i]) == ids);
    const std::string part = part_of(page, stage);
    for (const std::string& title : titles) {
      CAPTURE(title, part);
      CHECK((part.empty() || part.find(emit::escape_markdown(title)) != std::string::npos));
    }
  }
}

}  // namespace

TEST_CASE("kits and real journeys: all outputs name the same owners, for each tier") {
  layout::for_each_journey([](MapScene& scene, const model::Entity& journey) {
    check_one(scene, journey);
    for (const std::string_view tier : facts::tiers_of(scene.model, journey.document())) {
      const model::Document copy = model::effective(journey.document(), tier);
      check_one(scene, model::Entity(&copy, 0));
    }
  });
}

TEST_CASE("RACI, activities, none and tiers: all outputs name the same owners") {
  MapScene scene(R"(journey: j
owner: csm
segments: [{ id: big }]
roles: { csm: {}, ops: {}, ae: {}, legal: {} }
stages:
  - { id: a, raci: { accountable: ops, responsible: csm } }
  - { id: b, owner: ae, activities: [{ id: x, accountable: legal }] }
  - { id: c, owner: { none: runs by itself } }
  - { id: d }
tiers:
  - { id: high, stages: { d: { owner: [ae, legal] }, a: { raci: { accountable: ae } } } }
)");
  const model::Entity journey = scene.journeys().at(0);
  check_one(scene, journey);
  const model::Document high = model::effective(journey.document(), "high");
  check_one(scene, model::Entity(&high, 0));
}
