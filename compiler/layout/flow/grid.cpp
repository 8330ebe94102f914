#include "compiler/layout/flow/grid.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/graph_layout.h"
#include "compiler/view/flow/terminal.h"

namespace jc::layout::flow {
namespace {

constexpr std::size_t kShortestRow = 4;
// What A4 in landscape leaves inside usual margins, in millimetres.
constexpr double kPageWidth = 277;
constexpr double kPageHeight = 190;
// A rough size of the gaps around a card, good enough to compare ways to cut.
constexpr double kAcrossGap = 70;
constexpr double kDownGap = 110;
// Ways out side by side: each takes a pill and a card.
constexpr std::size_t kAsidePerRow = 4;

bool is_stage(const view::FlowGraph& graph, view::StageIndex index) { return index < graph.stages.size(); }

bool ends_badly(const view::FlowStage& stage) { return view::ends_badly(stage.terminal); }

// True where the way into `stage` is not an ordinary step of the journey proper.
bool stands_aside(const view::FlowGraph& graph, view::StageIndex stage, const std::vector<bool>& aside) {
  if (graph.stages[stage].start) {
    return false;
  }
  bool stepped_into = false;
  for (const view::FlowTransition& transition : graph.transitions) {
    if (transition.to != stage || !is_stage(graph, transition.from) || transition.from == stage) {
      continue;
    }
    const bool plain = transition.kind == view::TransitionKind::next;
    if (plain && !aside[transition.from] &&
        (!ends_badly(graph.stages[stage]) || (transition.condition.empty() && !transition.listed))) {
      return false;
    }
    stepped_into = stepped_into || (plain && aside[transition.from]);
  }
  return ends_badly(graph.stages[stage]) || stepped_into;
}

std::vector<bool> stages_aside(const view::FlowGraph& graph) {
  const std::size_t count = graph.stages.size();
  std::vector<bool> aside(count, false);
  // One stage can take another with it, so this goes on until nothing changes; each round settles one.
  for (std::size_t round = 0; round < count; ++round) {
    bool changed = false;
    for (view::StageIndex stage = 0; stage < count; ++stage) {
      if (aside[stage] || !stands_aside(graph, stage, aside)) {
        continue;
      }
      aside[stage] = changed = true;
    }
    if (!changed) {
      break;
    }
  }
  if (std::find(aside.begin(), aside.end(), false) == aside.end()) {
    aside.assign(count, false);
  }
  return aside;
}

class Ranking {
 public:
  Ranking(const view::FlowGraph& graph, const std::vector<double>& heights, const std::vector<bool>& aside)
      : graph_(graph), node_of_(graph.stages.size(), SIZE_MAX) {
    for (view::StageIndex stage = 0; stage < graph.stages.size(); ++stage) {
      if (aside[stage]) {
        continue;
      }
      node_of_[stage] = stages_.size();
      stages_.push_back(stage);
      input_.nodes.push_back({kCardWidth, std::min(heights[stage], kLargestSide)});
    }
    input_.route_edges = false;
    add_steps();
    keep_list_order();
  }

  std::vector<GridColumn> columns() const {
    const GraphPlacement placement = place_graph(input_);
    std::vector<GridColumn> columns;
    if (!placement.error.empty()) {
      // The order of the list is a correct, if plain, way to place them.
      for (view::StageIndex stage : stages_) {
        columns.push_back({Cell{stage}});
      }
      return columns;
    }
    std::map<long, std::map<std::pair<double, view::StageIndex>, view::StageIndex>> ranks;
    for (std::size_t i = 0; i < stages_.size(); ++i) {
      const Rect& rect = placement.nodes[i];
      ranks[std::lround(rect.x)][{rect.y, stages_[i]}] = stages_[i];
    }
    for (const auto& [x, rank] : ranks) {
      columns.emplace_back();
      for (const auto& [y, stage] : rank) {
        columns.back().push_back(Cell{stage});
      }
    }
    put_first_on_top(columns);
    for (GridColumn& column : columns) {
      keep_joined_in_order(column);
    }
    return columns;
  }

 private:
  // Upside down the picture is as good; people expect the first stage at the top.
  static void put_first_on_top(std::vector<GridColumn>& columns) {
    if (columns.empty() || columns[0].size() < 2) {
      return;
    }
    const GridColumn& cells = columns[0];
    const auto first = std::min_element(cells.begin(), cells.end(),
                                        [](const Cell& a, const Cell& b) { return a.stage < b.stage; });
    if (2 * (first - cells.begin()) < static_cast<std::ptrdiff_t>(cells.size()) - 1 ||
        first == cells.begin()) {
      return;
    }
    for (GridColumn& column : columns) {
      std::reverse(column.begin(), column.end());
    }
  }

  // Steps side by side are read from the top.
  void keep_joined_in_order(GridColumn& column) const {
    const bool joined = std::any_of(column.begin(), column.end(), [&](const Cell& cell) {
      return graph_.stages[cell.stage].join != view::Join::none;
    });
    if (joined) {
      std::sort(column.begin(), column.end(), [](const Cell& a, const Cell& b) { return a.stage < b.stage; });
    }
  }

  void add_steps() {
    for (const view::FlowTransition& transition : graph_.transitions) {
      if (!is_stage(graph_, transition.from) || !is_stage(graph_, transition.to)) {
        continue;
      }
      const std::size_t from = node_of_[transition.from];
      const std::size_t to = node_of_[transition.to];
      const bool onward =
          transition.kind == view::TransitionKind::next || transition.kind == view::TransitionKind::skip;
      // An ordinary step that leads back in the list is drawn as a way back: it must not turn the order.
      if (from == SIZE_MAX || to == SIZE_MAX || !onward || from >= to) {
        continue;
      }
      input_.edges.push_back({from, to, to == from + 1 ? 10 : 1});
    }
  }

  // A stage that no step leads to stands after the one before it in the list.
  void keep_list_order() {
    std::vector<bool> led_to(stages_.size(), false);
    for (const GraphEdge& edge : input_.edges) {
      led_to[edge.to] = true;
    }
    for (std::size_t node = 1; node < stages_.size(); ++node) {
      if (!led_to[node] && !graph_.stages[stages_[node]].start) {
        input_.edges.push_back({node - 1, node});
      }
    }
  }

  const view::FlowGraph& graph_;
  std::vector<std::size_t> node_of_;
  std::vector<view::StageIndex> stages_;
  GraphInput input_;
};

double column_height(const GridColumn& column, const std::vector<double>& heights) {
  double total = 0;
  for (const Cell& cell : column) {
    total += heights[cell.stage] + kStackGap;
  }
  return total;
}

// How large a picture of `rows` rows can be printed.
double print_scale(const std::vector<GridColumn>& columns, const std::vector<double>& heights,
                   std::size_t rows) {
  const std::size_t in_row = (columns.size() + rows - 1) / rows;
  double height = 0;
  for (std::size_t start = 0; start < columns.size(); start += in_row) {
    double tallest = 0;
    for (std::size_t i = start; i < std::min(start + in_row, columns.size()); ++i) {
      tallest = std::max(tallest, column_height(columns[i], heights));
    }
    height += tallest + kDownGap;
  }
  const double width = static_cast<double>(in_row) * (kCardWidth + kAcrossGap);
  return std::min(kPageWidth / width, kPageHeight / height);
}

std::size_t best_row_count(const std::vector<GridColumn>& columns, const std::vector<double>& heights,
                           std::size_t longest) {
  const std::size_t count = columns.size();
  if (count <= longest) {
    return 1;
  }
  const auto rows_for = [&](std::size_t length) { return (count + length - 1) / length; };
  std::size_t best = rows_for(longest);
  for (std::size_t rows = best + 1; rows <= rows_for(std::min(longest, kShortestRow)); ++rows) {
    if (print_scale(columns, heights, rows) > print_scale(columns, heights, best)) {
      best = rows;
    }
  }
  return best;
}

void cut_into_rows(Grid& grid, const std::vector<GridColumn>& columns, const std::vector<double>& heights,
                   std::size_t longest) {
  const std::size_t count = columns.size();
  const std::size_t rows = best_row_count(columns, heights, longest);
  std::size_t taken = 0;
  for (std::size_t row = 0; row < rows && count > 0; ++row) {
    const std::size_t end = taken + (count - taken + rows - row - 1) / (rows - row);
    grid.rows.push_back({{columns.begin() + static_cast<std::ptrdiff_t>(taken),
                          columns.begin() + static_cast<std::ptrdiff_t>(end)},
                         false});
    taken = end;
  }
}

void add_aside(Grid& grid, const view::FlowGraph& graph, const std::vector<bool>& aside,
               std::size_t longest) {
  // In a narrow picture, two columns for each.
  const std::size_t most =
      longest < kLongestRow ? std::clamp<std::size_t>(longest / 2, 1, kAsidePerRow) : kAsidePerRow;
  std::size_t in_row = most;
  for (view::StageIndex stage = 0; stage < graph.stages.size(); ++stage) {
    const bool from_any = std::any_of(graph.transitions.begin(), graph.transitions.end(),
                                      [&](const view::FlowTransition& transition) {
                                        return transition.from == view::kAnyStage && transition.to == stage;
                                      });
    if (!aside[stage] && !from_any) {
      continue;
    }
    if (in_row++ == most) {
      grid.rows.push_back({{}, true});
      in_row = 1;
    }
    GridRow& row = grid.rows.back();
    if (from_any) {
      row.columns.push_back({Cell{stage, true}});
    }
    if (aside[stage]) {
      row.columns.push_back({Cell{stage, false}});
    }
  }
}

}  // namespace

Grid arrange(const view::FlowGraph& graph, const std::vector<double>& card_heights, std::size_t longest) {
  Grid grid;
  const std::vector<bool> aside = stages_aside(graph);
  cut_into_rows(grid, Ranking(graph, card_heights, aside).columns(), card_heights, longest);
  add_aside(grid, graph, aside, longest);
  return grid;
}

}  // namespace jc::layout::flow
