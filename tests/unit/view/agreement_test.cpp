// Outputs held against each other: the ways between stages, and who owns what, are the same wherever they are
// told. Over kits, real journeys and generated ones.
#include <random>
#include <set>

#include "compiler/facts/inheritance.h"
#include "compiler/facts/owner.h"
#include "compiler/facts/stage_ways.h"
#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/view/map/ends.h"
#include "tests/test.h"
#include "tests/unit/corpus.h"
#include "tests/unit/layout/map/map_scene.h"

namespace {

using namespace jc;
using jc::language::operator""_key;
using jc::layout::MapScene;
using Ids = std::set<std::string>;
using facts::StageWays;
using facts::Way;

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  std::string journey() {
    std::string text = "journey: j\n";
    text += maybe("owner: r0\n", 2) + maybe("raci: { accountable: r1 }\n", 4) + "stages:\n";
    const int count = 2 + below(6);
    for (int i = 0; i < count; i++) {
      static const char* const kEnds[] = {"failure", "blocked", "success", "steady"};
      text += "  - id: s" + std::to_string(i) + "\n    exit: event e\n";
      text += below(3) == 0 ? std::string("    terminal: ") + kEnds[below(4)] + "\n" : "";
      text += maybe("    owner: r2\n", 4) + maybe("    raci: { accountable: r3 }\n", 4);
      text += maybe("    owner: { none: by itself }\n", 12, text.ends_with("r2\n"));
      text += maybe("    activities: [{ id: a, accountable: r4 }, { id: b, accountable: [r5, r4] }]\n", 3);
      text += maybe("    handoff: { payload: [x] }\n", 4);
      text +=
          "    milestones: [{ id: m" + std::to_string(i) + maybe(", raci: { accountable: r6 }", 3) + " }]\n";
    }
    text += "transitions:\n";
    for (int i = 0; i < 3; i++) {
      static const char* const kKinds[] = {"next", "skip", "back", "loop"};
      text += "  - { from: " + (below(4) == 0 ? "any" : "s" + std::to_string(below(count))) + ", to: s" +
              std::to_string(below(count)) + ", kind: " + kKinds[below(4)] + maybe(", if: event f", 2) +
              " }\n";
    }
    return text + "statuses: [{ id: risk }]\nplays: [{ id: call }]\n";
  }

 private:
  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  std::string maybe(const std::string& text, int one_in, bool not_now = false) {
    return below(one_in) == 0 && !not_now ? text : "";
  }

  std::mt19937 random_;
};

Ids named(const facts::Property& property) {
  Ids ids;
  if (const auto* stages = std::get_if<std::vector<model::Entity>>(&property)) {
    for (const model::Entity& stage : *stages) {
      ids.emplace(stage.id());
    }
  }
  return ids;
}

void check_ways(MapScene& scene, const model::Entity& journey) {
  const StageWays& ways = facts::stage_ways(scene.context, journey);
  const view::FlowGraph flow = view::flow_of(scene.context, journey, scene.links);
  std::multiset<std::pair<std::size_t, std::size_t>> drawn, meant;
  for (const view::FlowTransition& arrow : flow.transitions) {
    drawn.emplace(arrow.from, arrow.to);
  }
  for (const Way& way : ways.ways) {
    if (way.kind != Way::Kind::handoff && way.kind != Way::Kind::overlap) {
      meant.emplace(way.from == Way::kAny ? view::kAnyStage : way.from, way.to);
    }
  }
  CHECK(drawn == meant);
  const auto ask = [&](const char* word, const model::Entity& stage) {
    return named(facts::find_derived(language::Kind::stage, word)->get(scene.context, stage));
  };
  for (std::uint32_t i = 0; i < ways.stages.size(); i++) {
    Ids main, beside, before;
    for (const Way& way : ways.ways) {
      if (way.kind == Way::Kind::list && way.from == i) {
        (ways.ends[way.to] == StageWays::End::side ? beside : main).emplace(ways.stages[way.to].id());
      }
      if (way.kind == Way::Kind::list && way.to == i) {
        before.emplace(ways.stages[way.from].id());
      }
    }
    const Ids next = ask("next", ways.stages[i]);
    CHECK((main.empty() ? next.empty() == beside.empty() : next == main));
    CHECK(ask("previous", ways.stages[i]) == before);
    CHECK((ways.ends[i] != StageWays::End::side || ways.reachable[i]));
  }
  std::vector<view::MapStage> stages(ways.stages.size());
  view::set_ends(ways, stages);
  for (std::uint32_t i = 1; i < stages.size(); i++) {
    const bool main = ways.next[i - 1] == i && ways.ends[i] != StageWays::End::side;
    CHECK((!main || !stages[i].apart));
    CHECK((!stages[i].apart || ways.next[i - 1] != i || ways.ends[i] == StageWays::End::side));
  }
}

void check_owners(MapScene& scene, const model::Entity& journey) {
  const view::FlowGraph flow = view::flow_of(scene.context, journey, scene.links);
  const std::vector<model::Entity> stages = journey.children("stages"_key);
  model::Document expanded = journey.document();
  facts::apply_inheritance(expanded);
  for (model::RecordId id = 0; id < journey.document().records.size(); id++) {
    const model::Entity entity(&journey.document(), id);
    const language::Field* field = language::find_field(entity.kind(), "owner"_key);
    // Overlays say what differs, not what is.
    if (entity->removed || language::info(entity.kind()).overlay || field == nullptr ||
        !facts::may_inherit(entity.kind(), *field) || entity.around(language::Kind::vocabulary)) {
      continue;
    }
    Ids rule, written;
    for (const std::string_view name : facts::owner_set(scene.context, entity)) {
      rule.emplace(name);
    }
    for (const std::string_view name : model::Entity(&expanded, id).texts("owner"_key)) {
      written.emplace(name);
    }
    CHECK(rule == written);
    const auto at = std::find(stages.begin(), stages.end(), entity);
    if (at != stages.end()) {
      const view::FlowStage& shown = flow.stages[static_cast<std::size_t>(at - stages.begin())];
      CHECK(rule.empty() == (shown.owner_origin == view::OwnerOrigin::unset ||
                             shown.owner_origin == view::OwnerOrigin::none));
    }
  }
}

void check_text(const std::string& text) {
  MapScene scene(text);
  for (const model::Entity& journey : scene.journeys()) {
    CAPTURE(text);
    if (!journey.children("stages"_key).empty()) {
      check_ways(scene, journey);
    }
    check_owners(scene, journey);
  }
}

}  // namespace

TEST_CASE("kits, real and generated journeys: outputs agree on ways and owners") {
  for (const std::filesystem::path& file : jc::test::corpus()) {
    const bool journey = file.string().find("hostile") == std::string::npos &&
                         file.string().find(".journey.") != std::string::npos;
    if (journey) {
      check_text(jc::test::read_file(file));
    }
  }
  for (unsigned seed = 0; seed < 400; seed++) {
    check_text(Generator(seed).journey());
  }
}

TEST_CASE("the list leads past a failed end, and into it") {
  MapScene scene(
      "journey: j\nstages: [{ id: a, exit: event a }, { id: b, terminal: failure }, "
      "{ id: c, terminal: success }]\n");
  const view::FlowGraph flow = view::flow_of(scene.context, scene.journeys().at(0), scene.links);
  REQUIRE(flow.transitions.size() == 2);
  CHECK(flow.transitions[0].to == 1);
  CHECK(flow.transitions[1].to == 2);
}
