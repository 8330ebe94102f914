#include "compiler/layout/flow/sort_links.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "compiler/layout/board/flow_measures.h"

namespace jc::layout::flow {
namespace {

// Text between a pill and its card.
constexpr double kPillText = 170;
// A card or its notes that are taller than this may be wider where few cards share the picture.
constexpr double kTallCard = 170;
// Of one, two, three and four cards that say much: about as much as a page of six is wide.
constexpr double kWideCards[] = {460, 360, 310, 260};

std::vector<int> owner_tones(const view::FlowGraph& graph) {
  std::map<std::string, int> known;
  std::vector<int> tones;
  for (const view::FlowStage& stage : graph.stages) {
    const auto [owner, added] = known.try_emplace(stage.owner, static_cast<int>(known.size()));
    tones.push_back(owner->second);
  }
  return tones;
}

bool is_unowned(const view::FlowGraph& graph) {
  return std::all_of(graph.stages.begin(), graph.stages.end(), [](const view::FlowStage& stage) {
    return stage.owner_origin == view::OwnerOrigin::unset;
  });
}

std::vector<Card> measure_cards(const view::FlowGraph& graph, const std::vector<CardOptions>& options) {
  std::vector<Card> cards;
  for (view::StageIndex stage = 0; stage < graph.stages.size(); ++stage) {
    cards.push_back(measure_card(graph.stages[stage], handoffs_on_card(graph, stage), options[stage]));
  }
  return cards;
}

// What is asked of all cards alike, and of each.
std::vector<CardOptions> options_of(const view::FlowGraph& graph) {
  std::vector<CardOptions> options;
  const bool unowned = is_unowned(graph);
  for (const int tone : owner_tones(graph)) {
    options.push_back({.tone = tone, .unowned = unowned});
  }
  return options;
}

// A paragraph in a narrow card makes a picture of few stages much taller than it is wide.
void widen_few(const view::FlowGraph& graph, std::vector<CardOptions>& options, std::vector<Card>& cards) {
  const bool tall = std::any_of(cards.begin(), cards.end(), [](const Card& card) {
    return card.height > kTallCard || card.notes_height > kTallCard;
  });
  if (cards.empty() || cards.size() > std::size(kWideCards) || !tall) {
    return;
  }
  for (CardOptions& each : options) {
    each.width = kWideCards[cards.size() - 1];
  }
  cards = measure_cards(graph, options);
}

void place_cells(Planning& planning, std::size_t longest) {
  std::vector<CardOptions> options = options_of(planning.graph);
  std::vector<Card> cards = measure_cards(planning.graph, options);
  widen_few(planning.graph, options, cards);
  std::vector<double> heights;
  for (const Card& card : cards) {
    heights.push_back(card.height + card.notes_height);
  }
  planning.grid = arrange(planning.graph, heights, longest);
  for (std::size_t row = 0; row < planning.grid.rows.size(); ++row) {
    for (std::size_t column = 0; column < planning.grid.rows[row].columns.size(); ++column) {
      const GridColumn& cells = planning.grid.rows[row].columns[column];
      for (std::size_t i = 0; i < cells.size(); ++i) {
        PlacedCell cell{cells[i].stage, cells[i].any, {}, {}, options[cells[i].stage]};
        cell.rect.width = cell.any ? kPillWidth : cell.options.width;
        if (!cell.any) {
          cell.card = cards[cell.stage];
        }
        planning.plan.cells.push_back(std::move(cell));
        planning.stops.push_back({row, column, i == 0, i + 1 == cells.size()});
      }
    }
  }
}

bool are_neighbours(const Link& link, const Stop& from, const Stop& to) {
  const bool onward = link.role == view::Role::next || link.role == view::Role::from_any ||
                      link.role == view::Role::handoff || link.role == view::Role::skip;
  return onward && from.row == to.row && from.column + 1 == to.column;
}

bool is_carriage_return(const Planning& planning, const Link& link, const Stop& from, const Stop& to) {
  const bool onward = link.role == view::Role::next || link.role == view::Role::handoff;
  return onward && from.row + 1 == to.row && to.column == 0 && !planning.grid.rows[to.row].aside &&
         from.column + 1 == planning.grid.rows[from.row].columns.size();
}

void add_gap_link(Planning& planning, std::size_t link, std::size_t from, std::size_t to) {
  GapLink made;
  made.link = link;
  const bool first_at_target = std::none_of(planning.neighbours.begin(), planning.neighbours.end(),
                                            [&](const Neighbours& other) { return other.to == to; });
  const Link& found = planning.plan.links[link];
  made.marked = first_at_target && !found.handoffs.empty();
  made.label =
      label_of(found, planning.graph, planning.plan.cells[from].any ? kPillText : kGapText, made.marked);
  planning.plan.gap_links.push_back(std::move(made));
  planning.neighbours.push_back({from, to});
}

}  // namespace

Planning sort_links(const view::FlowGraph& graph, std::size_t longest) {
  Planning planning{graph};
  planning.plan.links = links_of(graph);
  place_cells(planning, longest);
  for (std::size_t link = 0; link < planning.plan.links.size(); ++link) {
    const Link& found = planning.plan.links[link];
    const bool any = found.from == view::kAnyStage;
    const std::size_t from = planning.cell_of(any ? found.to : found.from, any);
    const std::size_t to = planning.cell_of(found.to, false);
    const Stop& start = planning.stops[from];
    const Stop& end = planning.stops[to];
    const bool taken =
        std::any_of(planning.neighbours.begin(), planning.neighbours.end(),
                    [&](const Neighbours& other) { return other.from == from && other.to == to; });
    if (are_neighbours(found, start, end) && !taken) {
      add_gap_link(planning, link, from, to);
      continue;
    }
    ChannelLine line{from, to};
    line.above = start.row == end.row && start.column < end.column &&
                 (found.role == view::Role::next || found.role == view::Role::skip ||
                  found.role == view::Role::handoff);
    line.carriage_return = is_carriage_return(planning, found, start, end);
    planning.plan.routed_links.push_back({link, {}, {}});
    planning.lines.push_back(line);
    planning.plan.routed_links.back().label = planning.label_on(planning.lines.size() - 1, 0);
    planning.lines.back().label = planning.label_size(planning.lines.size() - 1, 0);
  }
  planning.router =
      std::make_unique<ChannelRouter>(planning.stops, planning.lines, planning.grid.rows.size());
  return planning;
}

}  // namespace jc::layout::flow
