// What stands in one card of a metric tree: in a large tree, the metrics that move one thing only and that
// nothing else moves share a card, or nobody could read the tree on a page.
#pragma once
#include <cstddef>
#include <vector>

#include "compiler/layout/board/card.h"
#include "compiler/view/chart/metric_chart.h"

namespace jc::layout::chart {

// A card, with the places of its metrics among the tree's nodes: of one, or of several of a kind.
using MetricFold = std::vector<std::size_t>;

// Of all nodes that have an edge, in the order of the first of each.
std::vector<MetricFold> folds_of(const view::MetricTree& tree);

// How many there are, then each with its weight and what it is to reach; whoever answers for all is named
// once.
board::CardContent folded_card(const view::MetricTree& tree, const MetricFold& fold);

}  // namespace jc::layout::chart
