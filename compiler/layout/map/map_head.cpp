// The top of a map: its title with the facts about it, and the headers of stages and steps.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/layout/board/curve.h"
#include "compiler/layout/flow_card.h"
#include "compiler/layout/map/map_parts.h"
#include "compiler/layout/text_measure.h"

namespace jc::layout::map {
namespace {

using board::TextStack;

constexpr double kTip = 11;       // how far a header's point reaches into the next one
constexpr double kBetween = 4;    // between headers
constexpr double kSignSize = 16;  // of how the journey ends
constexpr double kSummaryWidth = 860;
constexpr double kAboveFacts = 14;

board::CardContent fact_card(const MapItem& fact, Ids& ids) {
  board::CardContent card;
  card.id = ids.next("fact");
  card.title = fact.text.empty() ? fact.lead : fact.text;
  card.desc = fact.lead;
  card.line = Line::none;
  card.texts.push_back(
      {fact.lead, {board::kSmallSize, true, false, Role::muted}, fact.icon.value_or(IconKind::flag)});
  if (!fact.text.empty())
    card.texts.push_back({fact.text, {board::kHeadingSize, true}, std::nullopt});
  for (const MapDetail& detail : fact.details)
    card.texts.push_back({detail.text, {board::kSmallSize + 0.5, false, false, Role::subtitle}, detail.icon});
  for (const MapDetail& tag : fact.tags)
    card.chips.push_back({tag.text, tag.icon});
  return card;
}

std::optional<IconKind> sign_of(Terminal terminal) {
  return terminal == Terminal::none ? std::nullopt : std::optional(flow::icon_of(terminal));
}

std::string_view words_of(Terminal terminal) {
  return terminal == Terminal::success   ? "the journey ends well here"
         : terminal == Terminal::failure ? "the journey fails here"
         : terminal == Terminal::steady  ? "the journey goes on here for good"
         : terminal == Terminal::blocked ? "the journey is stuck here"
                                         : "";
}

Role role_of(const MapStage& stage) {
  return stage.owner_origin == OwnerOrigin::none        ? Role::owner_none
         : stage.owner_origin == OwnerOrigin::inherited ? Role::owner_inherited
                                                        : Role::owner;
}

int tone_of(const MapStage& stage) {
  return stage.owner_origin == OwnerOrigin::none ? -1 : std::max(stage.owner_tone, 0);
}

class StageHeader {
 public:
  StageHeader(const MapStage& stage, Scene scene) : stage_(stage), scene_(scene) {
    first_ = stage.span.first == 0;
    last_ = stage.span.last + 1 == scene.grid.size();
    left_ = scene.grid.left_of(stage.span.first);
    right_ = scene.grid.right_of(stage.span.last);
    const double room = right_ - text_left() - 16 - (sign_of(stage.terminal) ? kSignSize + 4 : 0);
    const Role role = role_of(stage);
    const int tone = tone_of(stage);
    text_.gap = 3;
    // With a space at which no line breaks.
    const std::string number = stage.number > 0 ? fmt::format("{}\xC2\xA0", stage.number) : "";
    text_.add(
        board::text_block(number + stage.title, {board::kHeadingSize, true, false, role, tone}, room, 4));
    const board::Font small{board::kSmallSize, false, false, role, tone};
    text_.add(board::text_block(stage.duration, small, room, 2, IconKind::clock));
    if (!stage.overlaps.empty())
      text_.add(board::text_block("beside " + fmt::format("{}", fmt::join(stage.overlaps, ", ")), small, room,
                                  3, IconKind::overlap));
  }

  double height() const { return text_.height() + 22; }

  Group draw(double height) const {
    Group group{scene_.ids.next("stage"),
                one_line(stage_.title),
                std::string(words_of(stage_.terminal)),
                stage_.href,
                role_of(stage_),
                {},
                {}};
    Path outline = board::rounded_polygon(corners(height), 4);
    outline.role = role_of(stage_);
    outline.tone = tone_of(stage_);
    outline.line = line_of(stage_.confidence);
    outline.line_width = 1.25;
    group.elements.push_back(outline);
    board::put(group, text_, text_left(), (height - text_.height()) / 2);
    if (const auto sign = sign_of(stage_.terminal))
      group.elements.push_back(Icon{
          *sign, {right_ - kSignSize - 14, (height - kSignSize) / 2}, kSignSize, outline.role, outline.tone});
    return group;
  }

 private:
  double text_left() const { return left_ + (first_ ? 14 : kTip + 10); }

  std::vector<Point> corners(double height) const {
    const double right = last_ ? right_ - kTip : right_ - kBetween;
    std::vector<Point> points = {
        {left_, 0}, {right, 0}, {right + kTip, height / 2}, {right, height}, {left_, height}};
    if (!first_)
      points.push_back({left_ + kTip, height / 2});
    return points;
  }

  const MapStage& stage_;
  Scene scene_;
  bool first_ = false;
  bool last_ = false;
  double left_ = 0;
  double right_ = 0;
  TextStack text_;
};

// A step's card, without its place.
board::Card step_card(const MapColumn& column, std::size_t index, Scene scene) {
  board::CardContent content;
  content.id = scene.ids.next("step");
  content.title = column.title;
  content.href = column.href;
  content.desc = place_of(scene.map, {index, index});
  // Without stages, steps are what the map is divided into.
  const bool headline = scene.map.stages.size() == 1 && scene.map.stages.front().title.empty();
  content.role = headline ? Role::owner : Role::step;
  content.tone = headline ? 0 : -1;
  content.line = line_of(column.confidence);
  content.texts.push_back(board::strong(column.title));
  for (const MapDetail& detail : column.details)
    content.texts.push_back(board::small(detail.text, detail.icon));
  for (const MapDetail& tag : column.tags)
    content.chips.push_back({tag.text, tag.icon});
  return {std::move(content), scene.grid.width_of({index, index}) - board::kCellPadding};
}

double put_steps(Group& group, Scene scene, double top) {
  std::vector<std::pair<std::size_t, board::Card>> cards;
  cards.reserve(scene.map.columns.size());
  double height = 0;
  for (std::size_t i = 0; i < scene.map.columns.size(); i++) {
    if (!scene.map.columns[i].step)
      continue;
    cards.emplace_back(i, step_card(scene.map.columns[i], i, scene));
    height = std::max(height, cards.back().second.height());
  }
  for (auto& [index, card] : cards)
    group.groups.push_back(
        std::move(card).draw({scene.grid.left_of(index) + board::kCellPadding / 2, top}, height));
  return top + height;
}

}  // namespace

Band draw_header(const MapHeader& header, const board::LaneGrid& grid) {
  Band band;
  band.group = {"header", one_line(header.title), header.kind, "", Role::title, {}, {}};
  const double left = grid.label_left();
  const double width = grid.right() - left;
  board::TitleBlock title{header.kind, header.title, header.goal.empty() ? "" : "Goal: " + header.goal, {}};
  for (const std::string& chip : header.chips)
    title.chips.push_back({chip, std::nullopt});
  double y = board::put_title(band.group, title, left, 0, width);
  if (!header.summary.empty())
    y = board::put(band.group,
                   board::text_block(header.summary, {board::kBodySize, false, false, Role::muted},
                                     std::min(width, kSummaryWidth), 6),
                   left, y + 5);
  band.height = y;
  return band;
}

Band draw_facts(const MapHeader& header, const board::LaneGrid& grid, Ids& ids) {
  Band band;
  band.group = {"facts", "About this journey", "", "", Role::title, {}, {}};
  std::vector<board::CardContent> facts;
  for (const MapItem& fact : header.facts)
    facts.push_back(fact_card(fact, ids));
  if (!facts.empty())
    band.height = board::put_facts(band.group, std::move(facts), grid.label_left(), kAboveFacts,
                                   grid.right() - grid.label_left());
  return band;
}

Band draw_stages(Scene scene) {
  Band band;
  band.group = {"stages", "Stages", "", "", Role::stage, {}, {}};
  std::vector<StageHeader> headers;
  headers.reserve(scene.map.stages.size());
  double height = 0;
  for (const MapStage& stage : scene.map.stages) {
    if (stage.title.empty())
      continue;
    headers.emplace_back(stage, scene);
    height = std::max(height, headers.back().height());
  }
  band.group.groups.reserve(headers.size() + scene.map.columns.size());
  for (const StageHeader& header : headers)
    band.group.groups.push_back(header.draw(height));
  const double top = headers.empty() ? 0 : height + 6;
  // A blueprint has its steps among the actions.
  band.height = scene.map.blueprint ? height : std::max(height, put_steps(band.group, scene, top));
  return band;
}

}  // namespace jc::layout::map
