// The headers of stages and steps, at the top of their columns.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/layout/board/curve.h"
#include "compiler/layout/flow/card.h"
#include "compiler/layout/map/map_parts.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/flow/terminal.h"
#include "compiler/view/words/words.h"

namespace jc::layout::map {
namespace {

using board::TextStack;

// How far a header's point reaches into the next one.
constexpr double kTip = 11;
// Between headers.
constexpr double kBetween = 4;
// Of how the journey ends.
constexpr double kSignSize = 20;
constexpr double kAsideRadius = 10;

bool has_even_place(const view::JourneyMap& map, const view::MapStage& stage) {
  return std::count_if(map.stages.begin(), map.stages.end(),
                       [&](const view::MapStage& each) { return each.span.first < stage.span.first; }) %
             2 ==
         0;
}

// The tint of a stage that nobody owns only tells it from its neighbours.
view::Role role_of(const view::JourneyMap& map, const view::MapStage& stage) {
  switch (stage.owner_origin) {
    case view::OwnerOrigin::none:
      return view::Role::owner_none;
    case view::OwnerOrigin::inherited:
      return view::Role::owner_inherited;
    case view::OwnerOrigin::unset:
      return has_even_place(map, stage) ? view::Role::owner : view::Role::owner_inherited;
    case view::OwnerOrigin::own:
    case view::OwnerOrigin::actor:
      break;
  }
  return view::Role::owner;
}

int tone_of(const view::MapStage& stage) {
  return stage.owner_origin == view::OwnerOrigin::none ? -1 : std::max(stage.owner_tone, 0);
}

// A header that others follow points to the next one; those beside the way stand for themselves.
class StageHeader {
 public:
  StageHeader(const view::MapStage& stage, const view::MapStage* next, Scene scene)
      : stage_(stage), scene_(scene) {
    const bool last = stage.span.last + 1 == scene.grid.size();
    notched_ = stage.span.first > 0 && !stage.apart;
    points_ = next != nullptr ? !next->apart : stage.terminal == view::Terminal::none;
    left_ = scene.grid.left_of(stage.span.first);
    right_ = scene.grid.right_of(stage.span.last) - (last && points_ ? kTip : last ? 0 : kBetween);
    if (stage.aside) {
      right_ = scene.grid.right_of(stage.span.last);
    }
    role_ = stage.aside ? flow::role_of(stage.terminal) : role_of(scene.map, stage);
    tone_ = stage.aside ? -1 : tone_of(stage);
    measure();
  }

  double height() const { return text_.height() + 22; }

  Group draw(double height) const {
    Group group{scene_.ids.next("stage"),
                text::one_line(stage_.title),
                view::say(view::sentence_of(stage_.terminal)),
                stage_.href,
                role_,
                {},
                {}};
    Path outline = board::rounded_polygon(corners(height), stage_.aside ? kAsideRadius : 4);
    outline.role = role_;
    outline.tone = tone_;
    const Edge edge = edge_of(scene_.map, stage_.confidence, stage_.aside ? 2 : 1.25);
    outline.line = edge.line;
    outline.line_width = edge.width;
    group.elements.push_back(outline);
    board::put(group, text_, text_left(), (height - text_.height()) / 2);
    if (has_sign()) {
      put_end_sign(group.elements, {right_ - kSignSize / 2 - 8, height / 2}, stage_.terminal);
    }
    return group;
  }

 private:
  // Beside the way, words say it.
  bool has_sign() const { return stage_.terminal != view::Terminal::none && !stage_.aside; }

  void measure() {
    const double room = right_ + (points_ ? kTip : 0) - text_left() - 16 - (has_sign() ? kSignSize + 4 : 0);
    // With a space at which no line breaks.
    const std::string number = stage_.number > 0 ? fmt::format("{}\xC2\xA0", stage_.number) : "";
    const board::Font small{board::kSmallSize, false, false, role_, tone_};
    text_.gap = 3;
    text_.add(
        board::text_block(number + stage_.title, {board::kHeadingSize, true, false, role_, tone_}, room, 4));
    if (stage_.aside) {
      text_.add(board::text_block(view::say(view::label_of(stage_.terminal)), small, room, 2,
                                  flow::icon_of(stage_.terminal)));
    }
    text_.add(board::text_block(stage_.duration, small, room, 4, view::IconKind::clock));
    if (!stage_.overlaps.empty()) {
      text_.add(board::text_block(view::say("beside ") + fmt::format("{}", fmt::join(stage_.overlaps, ", ")),
                                  small, room, 3, view::IconKind::overlap));
    }
  }

  double text_left() const { return left_ + (notched_ ? kTip + 10 : 14); }

  std::vector<Point> corners(double height) const {
    std::vector<Point> points = {{left_, 0}, {right_, 0}};
    if (points_) {
      points.push_back({right_ + kTip, height / 2});
    }
    points.push_back({right_, height});
    points.push_back({left_, height});
    if (notched_) {
      points.push_back({left_ + kTip, height / 2});
    }
    return points;
  }

  const view::MapStage& stage_;
  Scene scene_;
  bool notched_ = false;
  bool points_ = false;
  double left_ = 0;
  // Without the point.
  double right_ = 0;
  view::Role role_ = view::Role::owner;
  int tone_ = -1;
  TextStack text_;
};

// A step's card, without its place.
board::Card step_card(const view::MapColumn& column, std::size_t index, Scene scene) {
  board::CardContent content;
  content.id = scene.ids.next("step");
  content.title = column.title;
  content.href = column.href;
  content.desc = place_of(scene.map, {index, index});
  // Without stages, steps are what the map is divided into.
  const bool headline = scene.map.stages.size() == 1 && scene.map.stages.front().title.empty();
  content.role = headline ? view::Role::owner : view::Role::step;
  content.tone = headline ? 0 : -1;
  const Edge edge = edge_of(scene.map, column.confidence);
  content.line = edge.line;
  content.line_width = edge.width;
  content.texts.push_back(board::strong(column.title));
  for (const view::MapDetail& detail : column.details) {
    content.texts.push_back(board::small(detail.text, detail.icon));
    content.texts.back().actors = detail.actors;
  }
  for (const view::MapDetail& tag : column.tags) {
    content.chips.push_back({tag.text, tag.icon, tag.role, tag.tone});
  }
  return {std::move(content), scene.grid.width_of({index, index}) - board::kCellPadding};
}

double put_steps(Group& group, Scene scene, double top) {
  std::vector<std::pair<std::size_t, board::Card>> cards;
  cards.reserve(scene.map.columns.size());
  double height = 0;
  for (std::size_t i = 0; i < scene.map.columns.size(); i++) {
    if (!scene.map.columns[i].step) {
      continue;
    }
    cards.emplace_back(i, step_card(scene.map.columns[i], i, scene));
    height = std::max(height, cards.back().second.height());
  }
  for (auto& [index, card] : cards) {
    group.groups.push_back(
        std::move(card).draw({scene.grid.left_of(index) + board::kCellPadding / 2, top}, height));
  }
  return top + height;
}

// Over steps that belong to no stage: words, not a stage of their own.
void put_beside(Group& group, Scene scene, view::Span span) {
  const double left = scene.grid.left_of(span.first) + board::kCellPadding / 2;
  board::put(group,
             board::text_block(view::say("Steps beside the stages"),
                               {board::kSmallSize, true, false, view::Role::muted},
                               scene.grid.width_of(span) - board::kCellPadding, 3),
             left, 8);
}

}  // namespace

void put_end_sign(std::vector<Element>& elements, Point center, view::Terminal terminal) {
  const view::Role role = flow::role_of(terminal);
  const double half = kSignSize / 2;
  elements.push_back(
      Box{Shape::circle, {center.x - half, center.y - half, kSignSize, kSignSize}, 0, role, -1, Line::none});
  elements.push_back(Icon{flow::icon_of(terminal), {center.x - 8, center.y - 8}, 16, role});
}

Band draw_stages(Scene scene) {
  Band band;
  band.group = {"stages", view::say("Stages"), "", "", view::Role::stage, {}, {}};
  std::vector<StageHeader> headers;
  headers.reserve(scene.map.stages.size());
  double height = 0;
  const std::vector<view::MapStage>& stages = scene.map.stages;
  for (std::size_t i = 0; i < stages.size(); i++) {
    if (stages[i].title.empty()) {
      if (stages.size() > 1) {
        put_beside(band.group, scene, stages[i].span);
      }
      continue;
    }
    headers.emplace_back(stages[i], i + 1 < stages.size() ? &stages[i + 1] : nullptr, scene);
    height = std::max(height, headers.back().height());
  }
  band.group.groups.reserve(headers.size() + scene.map.columns.size());
  for (const StageHeader& header : headers) {
    band.group.groups.push_back(header.draw(height));
  }
  const double top = headers.empty() ? 0 : height + 6;
  // A blueprint has its steps among the actions.
  band.height = scene.map.blueprint ? height : std::max(height, put_steps(band.group, scene, top));
  return band;
}

}  // namespace jc::layout::map
