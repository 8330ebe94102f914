#include "compiler/view/flow/step_order.h"

#include <algorithm>
#include <utility>

namespace jc::view {

namespace {

class StepOrder {
 public:
  explicit StepOrder(FlowGraph& graph) : graph_(graph) {}

  // Customers begin at the first, and at the ways beside it.
  void mark_first_steps() {
    for (StageIndex i = 0; i < graph_.stages.size(); i++) {
      if (i > 0 && graph_.stages[i].join == Join::none) {
        return;
      }
      graph_.stages[i].start = true;
    }
  }

  // Steps that are joined are ways side by side: each leads to each of the next.
  void add_order_of_steps() {
    const std::vector<std::pair<StageIndex, StageIndex>> places = places_in_order();
    for (std::size_t i = 0; i + 1 < places.size(); i++) {
      add_ways(places[i], places[i + 1], TransitionKind::next);
    }
    // Each that is optional can be left out, and all in a row together.
    std::size_t before = 0;
    for (std::size_t i = 1; i + 1 < places.size(); i++) {
      if (!can_be_left_out(places[i])) {
        before = i;
        continue;
      }
      add_way_past(places[i - 1], places[i + 1]);
      if (before + 1 < i && !can_be_left_out(places[i + 1])) {
        add_way_past(places[before], places[i + 1]);
      }
    }
  }

 private:
  // First and past the last of the steps that stand side by side.
  std::vector<std::pair<StageIndex, StageIndex>> places_in_order() const {
    std::vector<std::pair<StageIndex, StageIndex>> places;
    for (StageIndex i = 0; i < graph_.stages.size(); i++) {
      if (graph_.stages[i].join == Join::none) {
        places.emplace_back(i, i);
      }
      places.back().second = i + 1;
    }
    return places;
  }

  bool can_be_left_out(std::pair<StageIndex, StageIndex> place) const {
    return std::all_of(graph_.stages.begin() + static_cast<std::ptrdiff_t>(place.first),
                       graph_.stages.begin() + static_cast<std::ptrdiff_t>(place.second),
                       [](const FlowStage& stage) { return stage.optional; });
  }

  // Where many lead to many, lines past the step would hide more than they say: its card says it, too.
  void add_way_past(std::pair<StageIndex, StageIndex> before, std::pair<StageIndex, StageIndex> after) {
    if ((before.second - before.first) * (after.second - after.first) <= 2) {
      add_ways(before, after, TransitionKind::skip);
    }
  }

  void add_ways(std::pair<StageIndex, StageIndex> before, std::pair<StageIndex, StageIndex> after,
                TransitionKind kind) {
    for (StageIndex from = before.first; from < before.second; from++) {
      for (StageIndex to = after.first; to < after.second; to++) {
        graph_.transitions.push_back({from, to, kind, "", true});
      }
    }
  }

  FlowGraph& graph_;
};

}  // namespace

void add_order_of_steps(FlowGraph& graph) {
  StepOrder order(graph);
  order.mark_first_steps();
  order.add_order_of_steps();
}

}  // namespace jc::view
