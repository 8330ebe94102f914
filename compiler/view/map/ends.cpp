#include "compiler/view/map/ends.h"

#include <algorithm>

namespace jc::view {

namespace {

using facts::StageWays;
using facts::Way;

// Customers go on this way, whichever stage they come from. What ends a journey badly is on its way only
// where everybody comes there.
bool is_main(const StageWays& ways, const Way& way) {
  const bool onward = way.kind == Way::Kind::list || way.kind == Way::Kind::next;
  const bool beside = ways.ends[way.to] == StageWays::End::side;
  return onward && way.from != Way::kAny && (!beside || (way.by && !way.conditional()));
}

bool is_start(const StageWays& ways, std::uint32_t stage) {
  return std::find(ways.starts.begin(), ways.starts.end(), stage) != ways.starts.end();
}

// The list leads there past failed ends, which stand between.
bool is_passed_to(const StageWays& ways, std::uint32_t stage) {
  return ways.ends[stage] != StageWays::End::side &&
         std::find(ways.next.begin(), ways.next.end(), stage) != ways.next.end();
}

}  // namespace

void set_ends(const StageWays& ways, std::vector<MapStage>& stages) {
  for (std::uint32_t i = 1; i < std::min(stages.size(), ways.stages.size()); i++) {
    stages[i].apart = std::none_of(ways.ways.begin(), ways.ways.end(), [&](const Way& way) {
      return way.from == i - 1 && way.to == i && is_main(ways, way);
    });
    stages[i].aside =
        stages[i].apart && ways.ends[i] != StageWays::End::no && !is_start(ways, i) && !is_passed_to(ways, i);
  }
}

std::vector<bool> ends_aside(facts::Context& context, const model::Entity& journey, std::size_t count) {
  std::vector<MapStage> stages(count);
  set_ends(facts::stage_ways(context, journey), stages);
  std::vector<bool> aside;
  for (const MapStage& stage : stages) {
    aside.push_back(stage.aside);
  }
  return aside;
}

}  // namespace jc::view
