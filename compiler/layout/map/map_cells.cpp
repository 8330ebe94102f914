#include <fmt/format.h>

#include <algorithm>

#include "compiler/layout/map/map_parts.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

namespace jc::layout::map {
namespace {

constexpr double kStepWidth = 172;
constexpr double kManyStepsWidth = 156;
constexpr std::size_t kManySteps = 24;
constexpr double kStageWidth = 214;
// So that a map of a stage or two is no narrow strip.
constexpr double kLeastWidth = 940;
constexpr double kLeastWidthOfOne = 740;
// Around stages that stand aside, and before steps that belong to none.
constexpr double kAsideGap = 14;
constexpr double kFirmer = 1.25;
// Of columns on maps with many words, and how wide they may make a map.
constexpr double kDenseWidth = 264;
constexpr double kWidestDense = 330;
constexpr double kDenseTotal = 1480;
constexpr double kMostWidth = 1688;
constexpr const char* kWhole = "The whole journey";

std::string quoted(const std::string& text) {
  const bool already = text.starts_with('"') || text.starts_with("\xE2\x80\x9C");
  return already || text.empty() ? text : "\xE2\x80\x9C" + text + "\xE2\x80\x9D";
}

// Before they are made to fill a page. A picture that stands for itself may be wider for many words, and
// columns of many cards make no map wider than `most`.
std::vector<double> widths_of(const view::JourneyMap& map, bool may_widen, double most) {
  const double step = map.columns.size() > kManySteps ? kManyStepsWidth : kStepWidth;
  std::vector<double> widths;
  double usual = 0;
  double weighed = 0;
  double weight = 0;
  for (const view::MapColumn& column : map.columns) {
    widths.push_back(column.step ? step : kStageWidth);
    usual += widths.back();
    weighed += widths.back() * column.weight;
    weight += column.weight - 1;
  }
  const double room = std::max(most, usual);
  const double share = weighed > room ? (room - usual) / (weighed - usual) : 1;
  for (std::size_t i = 0; i < widths.size(); i++) {
    widths[i] *= 1 + (map.columns[i].weight - 1) * share;
  }
  const double wanted =
      std::clamp(kDenseTotal / static_cast<double>(widths.size()), kDenseWidth, kWidestDense) / kStageWidth;
  const double dense = std::min(wanted, kMostWidth / usual);
  if (may_widen && map.dense && weight == 0 && dense > 1) {
    for (double& width : widths) {
      width *= dense;
    }
  }
  return widths;
}

// The room at the left of each column, and which of them begin a stage.
void part_stages(const view::JourneyMap& map, std::vector<board::GridColumn>& columns) {
  for (std::size_t i = 0; i < map.stages.size(); i++) {
    board::GridColumn& first = columns[map.stages[i].span.first];
    first.begins_group = true;
    if (i > 0 && (map.stages[i].aside || map.stages[i - 1].aside || map.stages[i].title.empty())) {
      first.gap = kAsideGap;
    }
  }
}

}  // namespace

board::LaneGrid grid_of(const view::JourneyMap& map, double left, double least) {
  std::vector<board::GridColumn> columns;
  double total = 0;
  // A page is as wide as it is, any other width only the least.
  const double most = least > 1 ? std::min(kMostWidth, least) : kMostWidth;
  for (const double width : widths_of(map, least == 0, most)) {
    columns.push_back({width});
    total += width;
  }
  part_stages(map, columns);
  if (least == 0) {
    least = columns.size() == 1 ? kLeastWidthOfOne : kLeastWidth;
  }
  for (board::GridColumn& column : columns) {
    column.width *= std::max(1.0, least / total);
  }
  return {std::move(columns), left};
}

Edge edge_of(const view::JourneyMap& map, view::Confidence confidence, double width) {
  if (confidence == map.usual || confidence == view::Confidence::unsaid) {
    return {Line::solid, width};
  }
  // Proven among what is not: firmer, where plain means that most is not proven.
  const bool firm = confidence == view::Confidence::validated && map.usual != view::Confidence::unsaid;
  return {confidence == view::Confidence::assumption ? Line::dotted
          : confidence == view::Confidence::reasoned ? Line::dashed
                                                     : Line::solid,
          firm ? width + kFirmer : width};
}

std::size_t& Ids::count_of(std::string_view kind) {
  auto found =
      std::find_if(counts_.begin(), counts_.end(), [&](const auto& each) { return each.first == kind; });
  if (found == counts_.end()) {
    found = counts_.insert(counts_.end(), {std::string(kind), 0});
  }
  return found->second;
}

std::string Ids::next(std::string_view kind) {
  std::string id(kind);
  return id.append("-").append(std::to_string(++count_of(kind)));
}

void Ids::begin(std::string_view kind, std::size_t count) { count_of(kind) = count; }

bool is_whole(const view::JourneyMap& map, view::Span span) {
  return span.first == 0 && span.last + 1 == map.columns.size() && map.stages.size() > 1;
}

bool stands_aside(const view::JourneyMap& map, std::size_t column) {
  return std::any_of(map.stages.begin(), map.stages.end(), [&](const view::MapStage& stage) {
    return stage.aside && stage.span.first <= column && column <= stage.span.last;
  });
}

bool is_on_ruler(const view::JourneyMap& map, const view::MapMilestone& milestone) {
  return !milestone.due.empty() && !is_whole(map, milestone.item.span) &&
         !stands_aside(map, milestone.item.span.first);
}

std::string place_of(const view::JourneyMap& map, view::Span span) {
  if (is_whole(map, span)) {
    return view::say("the whole journey");
  }
  for (const view::MapStage& stage : map.stages) {
    if (span.first < stage.span.first || span.first > stage.span.last) {
      continue;
    }
    const view::MapColumn& column = map.columns[span.first];
    const bool narrower = span.first == span.last && column.step;
    if (!narrower) {
      return stage.title;
    }
    return stage.title.empty() ? column.title : fmt::format("{}, {}", stage.title, column.title);
  }
  return "";
}

board::Lane lane_of(const view::MapLane& lane, Ids& ids) {
  const view::LaneInfo& look = view::info(lane.kind);
  board::Lane made;
  made.id = ids.next(Ids::kLane);
  made.title = lane.title.empty() ? view::say(look.title) : text::one_line(lane.title);
  made.icon = look.icon;
  return made;
}

board::CardContent card_of(view::MapItem item, const view::LaneInfo& look, Scene scene) {
  board::CardContent card;
  card.id = scene.ids.next(look.name.empty() ? Ids::kOwn : look.name);
  card.title = item.text.empty() && !item.details.empty() ? item.details.front().text : item.text;
  card.desc = place_of(scene.map, item.span);
  if (!card.desc.empty() && !item.desc.empty()) {
    card.desc += ": ";
  }
  card.desc += item.desc;
  card.href = std::move(item.href);
  card.role = look.card;
  const Edge edge = edge_of(scene.map, item.confidence);
  card.line = edge.line;
  card.line_width = edge.width;
  card.texts.reserve(2 + item.details.size());
  // A lane whose cards have no sign still shows that of a card which says what it is.
  const bool icon_used = !item.lead.empty() && item.icon && (look.strong || (item.named && !look.card_icon));
  if (!item.lead.empty()) {
    card.texts.push_back(board::small(std::move(item.lead), icon_used ? item.icon : std::nullopt));
  }
  board::CardText text = board::body(look.quoted ? quoted(item.text) : std::move(item.text));
  text.font.bold = look.strong || item.named;
  text.font.italic = look.quoted;
  if (look.card_icon && !icon_used) {
    text.icon = item.icon ? item.icon : look.icon;
  }
  card.texts.push_back(std::move(text));
  for (view::MapDetail& detail : item.details) {
    card.texts.push_back(board::small(std::move(detail.text), detail.icon));
    card.texts.back().href = std::move(detail.href);
    card.texts.back().actors = std::move(detail.actors);
  }
  for (view::MapDetail& tag : item.tags) {
    card.chips.push_back({std::move(tag.text), tag.icon, tag.role, tag.tone});
  }
  return card;
}

namespace {

void add_remark(std::string& remark, const std::string& words) {
  remark += (remark.empty() ? "" : remark == view::say(kWhole) ? ": " : "; ") + words;
}

}  // namespace

std::vector<board::Cell> cells_of(std::vector<view::MapItem> items, const view::LaneInfo& look, Scene scene) {
  // Ids follow the order of the items, whatever the order of the cells.
  std::vector<board::Cell> bars;
  std::vector<board::Cell> cells;
  cells.reserve(std::min(items.size(), scene.map.columns.size()));
  for (view::MapItem& item : items) {
    if (!item.runs.empty()) {
      board::Cell& bar = bars.emplace_back(board::Cell{item.span, {}, std::move(item.runs), ""});
      bar.cards.push_back(card_of(std::move(item), look, scene));
      continue;
    }
    auto cell = std::find_if(cells.begin(), cells.end(),
                             [&](const board::Cell& each) { return each.span == item.span; });
    if (cell == cells.end()) {
      cell = cells.insert(cells.end(),
                          {item.span, {}, {}, is_whole(scene.map, item.span) ? view::say(kWhole) : ""});
    }
    if (item.remark) {
      add_remark(cell->remark, item.text);
    } else {
      cell->cards.push_back(card_of(std::move(item), look, scene));
    }
  }
  std::stable_sort(cells.begin(), cells.end(), [](const board::Cell& a, const board::Cell& b) {
    const std::size_t wide_a = a.span.last - a.span.first;
    const std::size_t wide_b = b.span.last - b.span.first;
    return wide_a != wide_b ? wide_a > wide_b : a.span.first < b.span.first;
  });
  bars.insert(bars.end(), std::make_move_iterator(cells.begin()), std::make_move_iterator(cells.end()));
  return bars;
}

Band draw_lane(Scene scene, view::MapLane lane) {
  board::Lane made = lane_of(lane, scene.ids);
  made.cells = cells_of(std::move(lane.items), view::info(lane.kind), scene);
  Band band;
  band.height = scene.grid.put_lane(band.group, std::move(made), 0);
  return band;
}

}  // namespace jc::layout::map
