#include "compiler/view/map/ends.h"

#include <algorithm>

#include "compiler/view/flow/flow_of_journey.h"

namespace jc::view {

using model::Entity;
using language::operator""_key;

namespace {

enum class Way : std::uint8_t { none, always, sometimes };

bool ends_badly(Terminal terminal) { return terminal == Terminal::failure || terminal == Terminal::blocked; }

// A way that is written says more than the order of the list.
Way written_way(const std::vector<Entity>& transitions, std::string_view from, std::string_view to) {
  Way way = Way::none;
  for (const Entity& transition : transitions) {
    const std::string_view kind = transition.text("kind"_key);
    if (transition.text("to"_key) != to || !(kind.empty() || kind == "next"))
      continue;
    const auto starts = transition.texts("from"_key);
    if (std::find(starts.begin(), starts.end(), from) == starts.end())
      continue;
    const bool conditional = transition.field("if"_key) != nullptr || transition.field("when"_key) != nullptr;
    way = conditional && way != Way::always ? Way::sometimes : Way::always;
  }
  return way;
}

// The same as in the flow: what ends a journey badly is on its way only where everybody comes there.
bool follows(const std::vector<Entity>& transitions, const FlowStage& before, const FlowStage& stage) {
  const Way way = written_way(transitions, before.id, stage.id);
  if (way != Way::none)
    return way == Way::always || !ends_badly(stage.terminal);
  return order_leads(before, stage);
}

}  // namespace

void set_ends(const Entity& journey, const FlowGraph& flow, std::vector<MapStage>& stages) {
  const std::vector<Entity> transitions = journey.children("transitions"_key);
  const auto starts = journey.texts("start-stages"_key);
  std::size_t before = 0;
  for (std::size_t i = 1; i < std::min(stages.size(), flow.stages.size()); i++) {
    const FlowStage& stage = flow.stages[i];
    stages[i].apart = !follows(transitions, flow.stages[before], stage);
    before = stage.aside ? before : i;
    stages[i].aside = stages[i].apart && stage.terminal != Terminal::none &&
                      std::find(starts.begin(), starts.end(), stage.id) == starts.end();
  }
}

}  // namespace jc::view
