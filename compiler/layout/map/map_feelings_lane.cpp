// The lane of feelings: one smooth curve for each persona, a face or a mark at every feeling, words beside
// them, and bands where the moments of truth are.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/layout/board/curve.h"
#include "compiler/layout/map/feeling_marks.h"
#include "compiler/layout/map/feeling_places.h"
#include "compiler/layout/map/feelings_key.h"
#include "compiler/layout/map/map_parts.h"
#include "compiler/view/words/words.h"

namespace jc::layout::map {
namespace {

// What the faces at the left end of the scale take of the names of lanes.
constexpr double kFaces = 13;

using board::TextBlock;

constexpr double kTruthHeight = 24;

class FeelingsLane {
 public:
  FeelingsLane(Scene scene, double height)
      : scene_(scene),
        feelings_(scene.map.feelings),
        places_(place_feelings(scene, height)),
        many_(places_.many) {}

  // With the ends of the scale under the name of the lane.
  Band draw(board::Lane lane, bool scale = true) {
    if (has_scores()) {
      lane.note = scale ? view::say_of("from {} to {}", feelings_.worst, feelings_.best) : "";
      lane.beside_name = kFaces;
    }
    lane.desc = fmt::format("{}", fmt::join(feelings_.throughout, "; "));
    // Everything is drawn around a chart whose top is at 0, then moved to where it fits.
    const double truth = truth_rows() * kTruthHeight;
    const double above =
        scene_.grid.top_padding() - board::kLanePadding + truth + 12 - std::min(places_.top, 0.0);
    const double chart = has_scores() ? std::max(places_.bottom, places_.height) + 12 : 0;
    Group words;
    const double words_height = put_words(words);
    const double height = std::max(above + chart + words_height + (words_height > 0 ? 12 : 0),
                                   feelings_key_height(feelings_, places_));
    board::LaneGrid::Frame frame = scene_.grid.frame(lane, 0, height);
    put_feelings_key(frame.group, feelings_, places_, scene_.grid.label_left());
    put_truths(frame);
    Group drawing;
    put_grid_lines(drawing);
    put_curves(drawing);
    put_feelings(drawing);
    move_by(drawing, 0, above);
    move_by(words, 0, above + chart);
    // Above the bands of moments of truth.
    frame.group.groups.push_back(std::move(drawing));
    board::append(frame.group, std::move(words));
    Band band;
    band.height = frame.ground.height;
    band.group.groups.push_back(std::move(frame.group));
    return band;
  }

 private:
  bool has_scores() const { return places_.has_scores(); }

  void put_grid_lines(Group& group) const {
    if (!has_scores()) {
      return;
    }
    const double left = scene_.grid.left();
    for (const double level : {0.0, 0.5, 1.0}) {
      group.elements.push_back(
          board::straight({left + 4, places_.y_of(level)}, {scene_.grid.right() - 4, places_.y_of(level)},
                          view::Role::rule, level == 0.5 ? Line::solid : Line::dotted, 1));
    }
    for (const double level : {1.0, 0.5, 0.0}) {
      put_face(group, {left - 15, places_.y_of(level)}, 16, level);
    }
  }

  void put_curves(Group& group) const {
    for (std::size_t persona = 0; persona < feelings_.personas.size(); persona++) {
      for (Path curve : places_.curves[persona]) {
        if (!many_) {
          put_area(group, curve);
        }
        curve.role = view::Role::persona;
        curve.tone = static_cast<int>(persona);
        curve.line = curve_line(persona);
        curve.line_width = 2.5;
        group.elements.push_back(std::move(curve));
      }
    }
  }

  void put_area(Group& group, Path area) const {
    area.pieces.push_back({false, {}, {}, {area.pieces.back().to.x, places_.y_of(0)}});
    area.pieces.push_back({false, {}, {}, {area.start.x, places_.y_of(0)}});
    area.closed = true;
    area.role = view::Role::area;
    area.line = Line::none;
    group.elements.insert(group.elements.begin(), std::move(area));
  }

  Group group_of(const view::MapFeeling& feeling) const {
    std::string title = feeling.label.empty() ? feeling.score : feeling.label;
    std::string desc = place_of(scene_.map, feeling.span);
    if (!feeling.score.empty()) {
      desc += (desc.empty() ? "" : ": ") +
              view::say_of("{} on a scale from {} to {}", feeling.score, feelings_.worst, feelings_.best);
    }
    if (const std::string& name = feelings_.personas[feeling.persona]; !name.empty()) {
      title = fmt::format("{}: {}", name, title);
    }
    return {scene_.ids.next("feeling"), title, desc, feeling.href, view::Role::emotion, {}, {}};
  }

  void put_feelings(Group& group) const {
    for (const FeelingPlace& place : places_.places) {
      if (place.dots.empty()) {
        continue;
      }
      Group made = group_of(*place.feeling);
      for (const FeelingDot& dot : place.dots) {
        put_mark(made, dot.at, dot.level, place.feeling->persona, places_);
      }
      if (place.leader) {
        Path leader = board::straight(place.leader->first, place.leader->second, view::Role::persona);
        leader.tone = static_cast<int>(place.feeling->persona);
        made.elements.push_back(std::move(leader));
      }
      if (place.ground.width > 0) {
        board::put(made, place.words, place.ground.center_x(), place.ground.y + 1, Anchor::middle);
      }
      group.groups.push_back(std::move(made));
    }
  }

  // Feelings without a score, as words in their columns, and those about the whole.
  double put_words(Group& group) const {
    std::vector<double> bottoms(scene_.grid.size(), 0);
    double lowest = 0;
    for (const FeelingPlace& place : places_.places) {
      if (!place.dots.empty()) {
        continue;
      }
      const view::MapFeeling& feeling = *place.feeling;
      const view::Span span = feeling.span;
      const auto first = bottoms.begin() + static_cast<std::ptrdiff_t>(span.first);
      const auto last = bottoms.begin() + static_cast<std::ptrdiff_t>(span.last) + 1;
      const double top = *std::max_element(first, last);
      const double bottom = put_word(group, feeling, top);
      std::fill(first, last, bottom + 6);
      lowest = std::max(lowest, bottom);
    }
    if (feelings_.throughout.empty()) {
      return lowest;
    }
    const std::string words =
        fmt::format("{}{}", view::say("Throughout: "), fmt::join(feelings_.throughout, "; "));
    Group made{scene_.ids.next("feeling"), words, "", "", view::Role::emotion, {}, {}};
    const double bottom =
        board::put(made,
                   board::text_block(words, {board::kSmallSize + 0.5, false, true, view::Role::muted},
                                     scene_.grid.right() - scene_.grid.left() - 24, 4),
                   scene_.grid.left() + 12, lowest + (lowest > 0 ? 8 : 0));
    group.groups.push_back(std::move(made));
    return bottom;
  }

  double put_word(Group& group, const view::MapFeeling& feeling, double top) const {
    if (feeling.remark) {
      return put_remark(group, feeling, top);
    }
    Group made = group_of(feeling);
    const double mark = many_ ? kMarkSize + 6 : 0;
    const double room = std::min(scene_.grid.width_of(feeling.span) - 20, 240.0);
    const int tone = many_ ? static_cast<int>(feeling.persona) : -1;
    std::string words = feeling.label;
    if (!feeling.score.empty()) {
      words += (words.empty() ? "" : ", ") + feeling.score;
    }
    const TextBlock text = board::balanced_block(
        words, {board::kBodySize, true, false, many_ ? view::Role::persona : view::Role::emotion, tone},
        room - 22 - mark, 4);
    const double width = text.width() + 22 + mark;
    const double height = text.height() + 10;
    const Rect rect{scene_.grid.center_of(feeling.span) - width / 2, top, width, height};
    made.elements.push_back(
        Box{Shape::rounded, rect, 13, many_ ? view::Role::persona : view::Role::emotion, tone});
    if (many_) {
      put_mark(made, {rect.x + 11 + kMarkSize / 2, rect.center_y()}, 0.5, feeling.persona, places_);
    }
    board::put(made, text, rect.x + 11 + mark, top + 5);
    group.groups.push_back(std::move(made));
    return rect.bottom();
  }

  double put_remark(Group& group, const view::MapFeeling& remark, double top) const {
    const double room = std::min(scene_.grid.width_of(remark.span) - 2 * board::kCellPadding, 320.0);
    return board::put(
        group, board::text_block(remark.label, {board::kSmallSize, false, true, view::Role::muted}, room, 12),
        scene_.grid.left_of(remark.span.first) + board::kCellPadding, top);
  }

  // In how many other moments of truth this one lies: its words stand below theirs.
  double truth_row(view::Span span) const {
    return static_cast<double>(
        std::count_if(feelings_.truths.begin(), feelings_.truths.end(), [&](view::Span other) {
          return other != span && other.first <= span.first && span.last <= other.last;
        }));
  }

  double truth_rows() const {
    double rows = 0;
    for (const view::Span span : feelings_.truths) {
      rows = std::max(rows, truth_row(span) + 1);
    }
    return rows;
  }

  void put_truths(board::LaneGrid::Frame& frame) const {
    for (const view::Span span : feelings_.truths) {
      Group made{scene_.ids.next("truth"),
                 view::say("Moment of truth"),
                 place_of(scene_.map, span),
                 "",
                 view::Role::truth,
                 {},
                 {}};
      // Over all of a map there is nothing to set it apart from.
      const bool all = span.last - span.first + 1 == scene_.grid.size();
      const double top = scene_.grid.top_padding() - board::kLanePadding + 5 + truth_row(span) * kTruthHeight;
      const Rect rect{scene_.grid.left_of(span.first) + 5, top, scene_.grid.width_of(span) - 10,
                      all ? kTruthHeight : frame.ground.height - 5 - top};
      const Line line = truth_row(span) > 0 ? Line::solid : Line::none;
      made.elements.push_back(Box{Shape::rounded, rect, 8, view::Role::truth, -1, line});
      board::put(
          made,
          board::text_block(view::say("Moment of truth"), {board::kSmallSize, true, false, view::Role::truth},
                            rect.width - 12, 1, view::IconKind::star),
          rect.center_x(), rect.y + 5, Anchor::middle);
      frame.group.groups.push_back(std::move(made));
    }
  }

  Scene scene_;
  const view::MapFeelings& feelings_;
  FeelingPlaces places_;
  bool many_ = false;
};

// More curves than these hide one another.
constexpr std::size_t kMostCurves = 3;
constexpr double kBetweenBands = 3;

bool is_told_in_bands(const view::MapFeelings& feelings) {
  return feelings.personas.size() > kMostCurves &&
         std::any_of(feelings.feelings.begin(), feelings.feelings.end(),
                     [](const view::MapFeeling& feeling) { return feeling.from.has_value(); });
}

// What one persona feels, as a map of its own.
view::JourneyMap part_of(const view::JourneyMap& map, std::size_t persona) {
  view::JourneyMap part;
  part.stages = map.stages;
  part.columns = map.columns;
  part.feelings.personas = {""};
  part.feelings.best = map.feelings.best;
  part.feelings.worst = map.feelings.worst;
  for (const view::MapFeeling& feeling : map.feelings.feelings) {
    if (feeling.persona == persona) {
      part.feelings.feelings.push_back(feeling);
      part.feelings.feelings.back().persona = 0;
    }
  }
  // Said once, with the first and the last band.
  if (persona == 0) {
    part.feelings.truths = map.feelings.truths;
  }
  if (persona + 1 == map.feelings.personas.size()) {
    part.feelings.throughout = map.feelings.throughout;
  }
  return part;
}

// A band for each persona, one below the other.
Band draw_feeling_bands(Scene scene, board::Lane lane) {
  Band all;
  for (std::size_t i = 0; i < scene.map.feelings.personas.size(); i++) {
    const std::string& name = scene.map.feelings.personas[i];
    board::Lane own = lane;
    own.id = i == 0 ? lane.id : scene.ids.next("feelings-of");
    const std::string whose = name.empty() ? view::say("everybody") : name;
    const std::string all_of_it = fmt::format("{}: {}", lane.title, whose);
    own.title = i == 0 ? all_of_it : whose;
    const view::JourneyMap part = part_of(scene.map, i);
    Band band = FeelingsLane({part, scene.grid, scene.ids}, kBandHeight).draw(std::move(own), i == 0);
    band.group.groups.front().title = all_of_it;
    move_by(band.group, 0, all.height);
    board::append(all.group, std::move(band.group));
    all.height += band.height + kBetweenBands;
  }
  all.height -= kBetweenBands;
  return all;
}

}  // namespace

Band draw_feelings(Scene scene) {
  board::Lane lane = lane_of({view::LaneKind::feelings, "", {}}, scene.ids);
  return is_told_in_bands(scene.map.feelings) ? draw_feeling_bands(scene, std::move(lane))
                                              : FeelingsLane(scene, kFeelingsHeight).draw(std::move(lane));
}

}  // namespace jc::layout::map
