#include "compiler/layout/chart/metric_fold.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "compiler/layout/chart/table.h"
#include "compiler/text/joined.h"
#include "compiler/view/words/words.h"

namespace jc::layout::chart {
namespace {

// Up to so many cards are read one by one.
constexpr std::size_t kFew = 16;
// Fewer take no less room together.
constexpr std::size_t kLeast = 3;

struct Ends {
  std::size_t drivers = 0;
  std::size_t outcomes = 0;
  // The last of those it drives.
  const view::MetricEdge* edge = nullptr;
};

std::vector<Ends> ends_of(const view::MetricTree& tree) {
  std::vector<Ends> ends(tree.nodes.size());
  for (const view::MetricEdge& edge : tree.edges) {
    ends[edge.outcome].drivers++;
    ends[edge.driver].outcomes++;
    ends[edge.driver].edge = &edge;
  }
  return ends;
}

// In a card of its own are what others move, what moves several, and what has a rank to show.
bool is_leaf(const view::MetricNode& node, const Ends& ends) {
  return ends.drivers == 0 && ends.outcomes == 1 && node.rank.empty() && node.overruled_by.empty();
}

std::string weight_of(const view::MetricTree& tree, std::size_t node) {
  const auto edge = std::find_if(tree.edges.begin(), tree.edges.end(),
                                 [&](const view::MetricEdge& each) { return each.driver == node; });
  return edge == tree.edges.end() ? "" : edge->weight;
}

std::string owner_of_all(const view::MetricTree& tree, const MetricFold& fold) {
  const std::string& first = tree.nodes[fold.front()].owner;
  const bool same = std::all_of(fold.begin(), fold.end(),
                                [&](std::size_t node) { return tree.nodes[node].owner == first; });
  return same ? first : "";
}

void add_metric(board::CardContent& card, const view::MetricNode& node, const std::string& weight) {
  const std::string title = weight.empty() ? node.title : weight + " " + node.title;
  card.texts.push_back({title, {board::kSmallSize + 0.5, true, false, view::Role::heading}});
  for (const std::string& target : node.targets) {
    card.texts.push_back(board::small(target, view::IconKind::target));
  }
  if (!node.status.empty()) {
    card.texts.push_back(muted(view::say("not measured yet")));
  }
  if (!node.declared) {
    card.texts.push_back(missing("not in the vocabulary"));
  }
}

}  // namespace

std::vector<MetricFold> folds_of(const view::MetricTree& tree) {
  const std::vector<Ends> ends = ends_of(tree);
  std::vector<MetricFold> folds;
  std::map<std::pair<std::size_t, bool>, std::size_t> together;
  std::map<std::pair<std::size_t, bool>, std::size_t> leaves;
  std::size_t cards = 0;
  for (std::size_t i = 0; i < ends.size(); i++) {
    cards += ends[i].drivers + ends[i].outcomes > 0 ? 1 : 0;
    if (is_leaf(tree.nodes[i], ends[i])) {
      leaves[{ends[i].edge->outcome, ends[i].edge->part}]++;
    }
  }
  for (std::size_t i = 0; i < ends.size(); i++) {
    if (ends[i].drivers + ends[i].outcomes == 0) {
      continue;
    }
    if (cards > kFew && is_leaf(tree.nodes[i], ends[i])) {
      const auto key = std::pair(ends[i].edge->outcome, ends[i].edge->part);
      if (const auto [at, first] = together.emplace(key, folds.size()); !first && leaves[key] >= kLeast) {
        folds[at->second].push_back(i);
        continue;
      }
    }
    folds.push_back({i});
  }
  return folds;
}

board::CardContent folded_card(const view::MetricTree& tree, const MetricFold& fold) {
  board::CardContent card;
  std::vector<std::string> titles;
  card.role = view::Role::metric;
  card.texts.push_back(muted(view::say_count(fold.size(), "metric")));
  const std::string owner = owner_of_all(tree, fold);
  card.texts.push_back(board::small(owner, view::IconKind::person));
  for (const std::size_t place : fold) {
    const view::MetricNode& node = tree.nodes[place];
    titles.push_back(node.title);
    card.desc += node.definition.empty() ? "" : fmt::format("{}: {}. ", node.title, node.definition);
    add_metric(card, node, weight_of(tree, place));
    if (owner.empty()) {
      card.texts.push_back(board::small(node.owner, view::IconKind::person));
    }
  }
  card.title = text::joined(titles, ", ");
  return card;
}

}  // namespace jc::layout::chart
