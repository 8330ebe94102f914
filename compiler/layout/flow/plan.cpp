#include "compiler/layout/flow/plan.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>

#include "compiler/layout/board/flow_measures.h"

namespace jc::layout::flow {
namespace {

constexpr double kRowGap = 44;      // between rows where no channel is needed
constexpr double kStartReach = 44;  // from a card's edge to the far side of its start marker
constexpr double kStartAbove = 38;  // room above a row for start markers
constexpr double kEndLine = 4;      // how far the second line of a successful end stands out
constexpr double kPillText = 170;   // text between a pill and its card
constexpr double kHaloPadding = 5;  // around a label on a line

std::vector<int> owner_tones(const view::FlowGraph& graph) {
  std::map<std::string, int> known;
  std::vector<int> tones;
  for (const view::FlowStage& stage : graph.stages) {
    const auto [owner, added] = known.try_emplace(stage.owner, static_cast<int>(known.size()));
    tones.push_back(owner->second);
  }
  return tones;
}

LabelSize size_on_line(const TextStack& label) {
  if (label.empty())
    return {};
  return {label.width() + 2 * kHaloPadding, label.height() + kHaloPadding};
}

// Beside notes, for so many lines.
double strip_for(int lines) {
  return lines == 0 ? 0 : std::min(kPortStrip + (lines - 1) * kLinePitch, kPortStripMost);
}

class Planner {
 public:
  Planner(const view::FlowGraph& graph, double left, double top)
      : graph_(graph), left_(left), top_(top), tones_(owner_tones(graph)) {
    plan_.links = links_of(graph);
    place_cells();
    sort_links();
  }

  FlowPlan plan() {
    settle_cards();
    place_columns();
    place_across();
    place_down();
    place_gap_links();
    place_starts();
    place_joins();
    return std::move(plan_);
  }

 private:
  void place_cells();
  void sort_links();
  bool are_neighbours(const Link& link, const Stop& from, const Stop& to) const;
  bool is_carriage_return(const Link& link, const Stop& from, const Stop& to) const;
  void add_gap_link(std::size_t link, std::size_t from, std::size_t to);
  TextStack label_on(std::size_t line, std::size_t column) const;
  void settle_cards();
  double tracks_room(std::size_t row, std::size_t column, bool at_left) const;
  double gap_after(std::size_t row, std::size_t column) const;
  void place_columns();
  void place_row_across(std::size_t row, const std::vector<double>& gaps);
  void place_across();
  void place_down();
  double place_row_down(std::size_t row, double top);
  double place_column_down(std::size_t row, std::size_t column, double top, double shared_height);
  double label_reach(std::size_t cell) const;
  bool starts_above(std::size_t cell) const;
  void place_gap_links();
  void place_starts();
  void place_joins();
  double bend_in(std::size_t row, std::size_t column) const;
  Rect outer(std::size_t cell) const;
  double rail_of(std::size_t cell) const;

  // The cell that stands for a stage, or for "any stage" before it.
  std::size_t cell_of(view::StageIndex stage, bool any) const {
    for (std::size_t cell = 0; cell < plan_.cells.size(); ++cell)
      if (plan_.cells[cell].stage == stage && plan_.cells[cell].any == any)
        return cell;
    return SIZE_MAX;
  }

  std::vector<std::size_t> cells_in(std::size_t row, std::size_t column) const {
    std::vector<std::size_t> found;
    for (std::size_t cell = 0; cell < stops_.size(); ++cell)
      if (stops_[cell].row == row && stops_[cell].column == column)
        found.push_back(cell);
    return found;
  }

  const view::FlowGraph& graph_;
  double left_;
  double top_;
  std::vector<int> tones_;
  Grid grid_;
  FlowPlan plan_;
  std::vector<Stop> stops_;  // as plan_.cells
  struct Neighbours {
    std::size_t from;
    std::size_t to;
  };
  std::vector<Neighbours> neighbours_;  // as plan_.gap_links
  std::vector<ChannelLine> lines_;      // as plan_.routed_links
  std::unique_ptr<ChannelRouter> router_;
  std::vector<double> bands_;  // height of the owners' bands in each row
  double cards_left_ = 0;
  double cards_right_ = 0;
};

void Planner::place_cells() {
  std::vector<Card> cards;
  std::vector<double> heights;
  for (view::StageIndex stage = 0; stage < graph_.stages.size(); ++stage) {
    cards.push_back(measure_card(graph_.stages[stage], outside_handoffs(graph_, stage), {tones_[stage]}));
    heights.push_back(cards.back().height + cards.back().notes_height);
  }
  grid_ = arrange(graph_, heights);
  for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
    for (std::size_t column = 0; column < grid_.rows[row].columns.size(); ++column) {
      const GridColumn& cells = grid_.rows[row].columns[column];
      for (std::size_t i = 0; i < cells.size(); ++i) {
        PlacedCell cell{cells[i].stage, cells[i].any, {}, {}, {tones_[cells[i].stage]}};
        cell.rect.width = cell.any ? kPillWidth : kCardWidth;
        if (!cell.any)
          cell.card = cards[cell.stage];
        plan_.cells.push_back(std::move(cell));
        stops_.push_back({row, column, i == 0, i + 1 == cells.size()});
      }
    }
  }
}

bool Planner::are_neighbours(const Link& link, const Stop& from, const Stop& to) const {
  const bool onward = link.role == view::Role::next || link.role == view::Role::from_any ||
                      link.role == view::Role::handoff || link.role == view::Role::skip;
  return onward && from.row == to.row && from.column + 1 == to.column;
}

bool Planner::is_carriage_return(const Link& link, const Stop& from, const Stop& to) const {
  const bool onward = link.role == view::Role::next || link.role == view::Role::handoff;
  return onward && from.row + 1 == to.row && to.column == 0 && !grid_.rows[to.row].aside &&
         from.column + 1 == grid_.rows[from.row].columns.size();
}

void Planner::add_gap_link(std::size_t link, std::size_t from, std::size_t to) {
  GapLink made;
  made.link = link;
  const bool first_at_target = std::none_of(neighbours_.begin(), neighbours_.end(),
                                            [&](const Neighbours& other) { return other.to == to; });
  const Link& found = plan_.links[link];
  made.marked = first_at_target && !found.handoffs.empty();
  made.label = label_of(found, graph_, plan_.cells[from].any ? kPillText : kGapText, made.marked);
  plan_.gap_links.push_back(std::move(made));
  neighbours_.push_back({from, to});
}

void Planner::sort_links() {
  for (std::size_t link = 0; link < plan_.links.size(); ++link) {
    const Link& found = plan_.links[link];
    const bool any = found.from == view::kAnyStage;
    const std::size_t from = cell_of(any ? found.to : found.from, any);
    const std::size_t to = cell_of(found.to, false);
    const Stop& start = stops_[from];
    const Stop& end = stops_[to];
    const bool taken = std::any_of(neighbours_.begin(), neighbours_.end(), [&](const Neighbours& other) {
      return other.from == from && other.to == to;
    });
    if (are_neighbours(found, start, end) && !taken) {
      add_gap_link(link, from, to);
      continue;
    }
    ChannelLine line{from, to};
    line.above = start.row == end.row && start.column < end.column &&
                 (found.role == view::Role::next || found.role == view::Role::skip ||
                  found.role == view::Role::handoff);
    line.carriage_return = is_carriage_return(found, start, end);
    plan_.routed_links.push_back({link, {}, {}});
    lines_.push_back(line);
    plan_.routed_links.back().label = label_on(lines_.size() - 1, 0);
    lines_.back().label = size_on_line(plan_.routed_links.back().label);
  }
  router_ = std::make_unique<ChannelRouter>(stops_, lines_, grid_.rows.size());
}

TextStack Planner::label_on(std::size_t line, std::size_t column) const {
  const bool loop = lines_[line].from == lines_[line].to;
  const double width = loop ? std::min(kSelfLabelWidth, kLabelWidths[column]) : kLabelWidths[column];
  return label_of(plan_.links[plan_.routed_links[line].link], graph_, width, false);
}

// Cards of a row have bands of one height; notes are full width unless lines have to pass beside them.
void Planner::settle_cards() {
  bands_.assign(grid_.rows.size(), kBandHeight);
  for (std::size_t i = 0; i < plan_.cells.size(); ++i)
    bands_[stops_[i].row] = std::max(bands_[stops_[i].row], plan_.cells[i].card.band_height);
  for (std::size_t i = 0; i < plan_.cells.size(); ++i) {
    PlacedCell& cell = plan_.cells[i];
    if (cell.any)
      continue;
    if (cell.card.notes_height > 0)
      cell.options.strip = strip_for(router_->ends_at(i, Side::below));
    cell.options.band_height = bands_[stops_[i].row];
    if (cell.options.strip > 0 || cell.card.band_height != cell.options.band_height)
      cell.card = measure_card(graph_.stages[cell.stage], outside_handoffs(graph_, cell.stage), cell.options);
    const int sides = std::max(router_->ends_at(i, Side::left), router_->ends_at(i, Side::right));
    cell.card.height =
        std::max(cell.card.height, bands_[stops_[i].row] / 2 + ChannelRouter::depth_of_sides(sides));
  }
}

double Planner::bend_in(std::size_t row, std::size_t column) const {
  for (const Neighbours& pair : neighbours_) {
    const Stop& from = stops_[pair.from];
    const bool here = from.row == row && from.column == column;
    if (here && (cells_in(row, column).size() > 1 || cells_in(row, column + 1).size() > 1))
      return kGapCurve;
  }
  return 0;
}

// What lines that run up or down beside a column take from the gap there.
double Planner::tracks_room(std::size_t row, std::size_t column, bool at_left) const {
  const int tracks = router_->tracks_beside(row, column, at_left);
  return tracks > 0 ? 4 + kLinePitch * tracks : 0;
}

double Planner::gap_after(std::size_t row, std::size_t column) const {
  double text = kGapMinimum - 20;
  for (std::size_t i = 0; i < neighbours_.size(); ++i) {
    const Stop& from = stops_[neighbours_[i].from];
    if (from.row == row && from.column == column)
      text = std::max(
          {text, plan_.gap_links[i].label.width(), plan_.gap_links[i].marked ? 4 * kMarkerRadius : 0.0});
  }
  return text + 20 + bend_in(row, column) + tracks_room(row, column, false) +
         tracks_room(row, column + 1, true);
}

void Planner::place_row_across(std::size_t row, const std::vector<double>& gaps) {
  double x = cards_left_;
  const std::size_t count = grid_.rows[row].columns.size();
  for (std::size_t column = 0; column < count; ++column) {
    double width = 0;
    for (std::size_t cell : cells_in(row, column)) {
      plan_.cells[cell].rect.x = x;
      width = std::max(width, plan_.cells[cell].rect.width);
    }
    cards_right_ = std::max(cards_right_, x + width);
    if (column + 1 < count)
      x += width + (grid_.rows[row].aside ? gap_after(row, column) : gaps[column]);
  }
}

// Columns of the journey proper stand under one another in all rows.
void Planner::place_columns() {
  const bool marked = std::any_of(graph_.stages.begin(), graph_.stages.end(),
                                  [](const view::FlowStage& stage) { return stage.start; });
  const bool gutter = router_->left_gutter() > 24;
  cards_left_ = left_ + std::max(marked ? kStartReach : 0.0, gutter ? router_->left_gutter() : 0.0);
  cards_right_ = cards_left_;
  std::vector<double> gaps;
  for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
    if (grid_.rows[row].aside)
      continue;
    for (std::size_t column = 0; column + 1 < grid_.rows[row].columns.size(); ++column) {
      if (gaps.size() <= column)
        gaps.push_back(kGapMinimum);
      gaps[column] = std::max(gaps[column], gap_after(row, column));
    }
  }
  for (std::size_t row = 0; row < grid_.rows.size(); ++row)
    place_row_across(row, gaps);
}

Rect Planner::outer(std::size_t cell) const {
  const PlacedCell& placed = plan_.cells[cell];
  const bool doubled = !placed.any && graph_.stages[placed.stage].terminal == view::Terminal::success;
  const double out = doubled ? kEndLine : 0;
  const Rect& rect = placed.rect;
  return {rect.x - out, rect.y - out, rect.width + 2 * out, rect.height + 2 * out};
}

void Planner::place_across() {
  for (std::size_t i = 0; i < stops_.size(); ++i) {
    Stop& stop = router_->stops()[i];
    const Rect rect = outer(i);
    stop.left = rect.x;
    stop.right = rect.right();
    // Room for a start marker at the left of the upper edge.
    const bool marked = !plan_.cells[i].any && graph_.stages[plan_.cells[i].stage].start;
    stop.above_left = rect.x + (marked ? 56 : 20);
    stop.above_right = rect.right() - 20;
    const double strip = plan_.cells[i].options.strip;
    stop.below_left = strip > 0 ? rect.right() - strip + 12 : rect.x + 20;
    stop.below_right = rect.right() - (strip > 0 ? 14 : 20);
  }
  const auto measure = [&](std::size_t line, std::size_t column) {
    return size_on_line(label_on(line, column));
  };
  router_->assign_lanes(cards_left_, std::max(cards_right_, left_ + kContentMinimum), measure);
  plan_.width = router_->right_reach() - left_;
}

// Lines between neighbours run at the middle of the owners' bands.
double Planner::rail_of(std::size_t cell) const {
  const PlacedCell& placed = plan_.cells[cell];
  return placed.any ? placed.rect.center_y() : placed.rect.y + bands_[stops_[cell].row] / 2;
}

// How far below a cell's rail the label of the lines that lead to it reaches.
double Planner::label_reach(std::size_t cell) const {
  double reach = 0;
  for (std::size_t i = 0; i < neighbours_.size(); ++i) {
    const GapLink& link = plan_.gap_links[i];
    if (neighbours_[i].to == cell && (!link.label.empty() || link.marked))
      reach += (link.marked ? kMarkerRadius : 0) + 6 + link.label.height();
  }
  return reach;
}

bool Planner::starts_above(std::size_t cell) const {
  const Stop& stop = stops_[cell];
  return !plan_.cells[cell].any && graph_.stages[plan_.cells[cell].stage].start &&
         !(stop.column == 0 && stop.row == 0);
}

double Planner::place_column_down(std::size_t row, std::size_t column, double top, double shared_height) {
  const std::vector<std::size_t> cells = cells_in(row, column);
  double y = top;
  double reach = top;
  for (std::size_t cell : cells) {
    PlacedCell& placed = plan_.cells[cell];
    placed.rect.y = placed.any ? y + (bands_[row] - kPillHeight) / 2 : y;
    placed.rect.height = placed.any         ? kPillHeight
                         : cells.size() > 1 ? placed.card.height
                                            : std::max(shared_height, placed.card.height);
    const double bottom = placed.rect.bottom() + placed.card.notes_height;
    const double labels = rail_of(cell) + label_reach(cell);
    reach = std::max({reach, bottom, labels});
    y = std::max(bottom + kStackGap, labels + 24);
  }
  return reach;
}

double Planner::place_row_down(std::size_t row, double top) {
  double shared = 0;
  const std::size_t columns = grid_.rows[row].columns.size();
  for (std::size_t column = 0; column < columns; ++column) {
    const std::vector<std::size_t> cells = cells_in(row, column);
    if (cells.size() == 1)
      shared = std::max(shared, plan_.cells[cells[0]].card.height);
  }
  double bottom = top;
  for (std::size_t column = 0; column < columns; ++column)
    bottom = std::max(bottom, place_column_down(row, column, top, shared));
  return bottom;
}

void Planner::place_down() {
  std::vector<double> channel_tops;
  double y = top_;
  for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
    const double channel = router_->channel_heights()[row];
    const double spare = row == 0 ? 0 : std::max(0.0, kRowGap - channel);
    channel_tops.push_back(y + spare / 2);
    y += channel + spare;
    for (std::size_t cell = 0; cell < stops_.size(); ++cell) {
      if (stops_[cell].row == row && starts_above(cell)) {
        y += kStartAbove;
        break;
      }
    }
    y = place_row_down(row, y);
  }
  channel_tops.push_back(y);
  plan_.bottom = y + router_->channel_heights().back();
  for (std::size_t i = 0; i < stops_.size(); ++i) {
    Stop& stop = router_->stops()[i];
    const Rect rect = outer(i);
    stop.top = rect.y;
    stop.bottom = rect.bottom();
    stop.rail = rail_of(i);
  }
  const std::vector<ChannelRoute> routes = router_->route(channel_tops);
  for (std::size_t i = 0; i < routes.size(); ++i) {
    plan_.routed_links[i].route = routes[i];
    if (routes[i].column > 0)
      plan_.routed_links[i].label = label_on(i, routes[i].column);
  }
}

void Planner::place_gap_links() {
  std::map<std::size_t, double> used;  // below each target's rail
  for (std::size_t i = 0; i < neighbours_.size(); ++i) {
    GapLink& link = plan_.gap_links[i];
    const std::size_t from = neighbours_[i].from;
    const std::size_t to = neighbours_[i].to;
    const Rect start = outer(from);
    const Rect end = outer(to);
    link.from = {start.right(), rail_of(from)};
    link.to = {end.x - 1, rail_of(to)};
    link.bend = bend_in(stops_[from].row, stops_[from].column);
    const double left = start.right() + link.bend + tracks_room(stops_[from].row, stops_[from].column, false);
    link.center = (left + link.to.x - tracks_room(stops_[to].row, stops_[to].column, true)) / 2;
    double& reach = used[to];
    reach += (link.marked ? kMarkerRadius : 0) + 6;
    link.label_top = link.to.y + reach;
    reach += link.label.height();
  }
}

void Planner::place_starts() {
  for (std::size_t cell = 0; cell < plan_.cells.size(); ++cell) {
    const PlacedCell& placed = plan_.cells[cell];
    if (placed.any || !graph_.stages[placed.stage].start)
      continue;
    const Rect rect = outer(cell);
    if (starts_above(cell)) {
      const double x = rect.x + 26;
      plan_.starts.push_back({placed.stage, {x, rect.y - 22}, {x, rect.y - 1}});
    } else {
      const double y = rail_of(cell);
      const double x = placed.rect.x - kStartReach + kMarkerRadius;
      plan_.starts.push_back({placed.stage, {x, y}, {rect.x - 1, y}});
    }
  }
}

// Cells of a column stand one after the other.
void Planner::place_joins() {
  for (std::size_t cell = 1; cell < stops_.size(); ++cell) {
    const PlacedCell& upper = plan_.cells[cell - 1];
    const PlacedCell& lower = plan_.cells[cell];
    const bool together = !stops_[cell].open_above && !upper.any && !lower.any;
    const view::Join join = graph_.stages[lower.stage].join;
    if (together && upper.stage + 1 == lower.stage && join != view::Join::none)
      plan_.joins.push_back({{lower.rect.center_x(), lower.rect.y - kStackGap / 2}, join});
  }
}

}  // namespace

FlowPlan plan_flow(const view::FlowGraph& graph, double left, double top) {
  return Planner(graph, left, top).plan();
}

}  // namespace jc::layout::flow
