// The curve of feelings in a summary: what lies above and below neither good nor bad, and the moments of
// truth.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "compiler/layout/board/curve.h"
#include "compiler/layout/summary/summary_parts.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

namespace jc::layout::summary {
namespace {

constexpr double kTruthRow = 24;
constexpr double kPadding = 8;
// From the best feeling to the worst.
constexpr double kLeastCurve = 64;
// Without a curve: words and moments of truth.
constexpr double kFlat = 64;
constexpr double kDot = 6;
constexpr double kBoldTruth = 170;
constexpr int kSamples = 24;
constexpr double kNeutral = 0.5;
// As good as neither above nor below.
constexpr double kOnLine = 0.01;

struct Dot {
  Point at;
  double level = 0;
  std::string label;
  // Of its own for words.
  double room = 0;
  std::size_t stage = 0;
};

view::Role role_of(double level) {
  return level > 0.6 ? view::Role::gain : level < 0.4 ? view::Role::pain : view::Role::muted;
}

// Of the words that stand at the curve, above and below it.
double label_room(const view::JourneySummary& summary, Columns columns) {
  if (summary.feelings.personas.size() > 1) {
    return kDot + 2;
  }
  double lines = 0;
  for (const view::MapFeeling& feeling : summary.feelings.feelings) {
    for (std::size_t count = 1; count <= kLabelLines && feeling.from; count++) {
      if (fits(feeling.label, kBody, true, columns.width() - 10, count)) {
        lines = std::max(lines, static_cast<double>(count));
        break;
      }
    }
  }
  return lines * kLine + kDot + 3;
}

// Between the curve and neither good nor bad, cut where it crosses.
void put_areas(Group& group, const Path& curve, double neutral) {
  std::vector<Point> side;
  const auto close = [&] {
    if (side.size() > 1) {
      const bool good = side[side.size() / 2].y < neutral;
      Path area;
      area.start = {side.front().x, neutral};
      for (const Point& point : side) {
        area.pieces.push_back({false, {}, {}, point});
      }
      area.pieces.push_back({false, {}, {}, {side.back().x, neutral}});
      area.closed = true;
      area.role = good ? view::Role::gain : view::Role::pain;
      area.line = Line::none;
      group.elements.push_back(std::move(area));
    }
    side.clear();
  };
  Point from = curve.start;
  Point before = curve.start;
  side.push_back(before);
  for (const Piece& piece : curve.pieces) {
    for (int i = 1; i <= kSamples; i++) {
      const Point point = board::point_of(from, piece, static_cast<double>(i) / kSamples);
      if (std::abs(point.y - neutral) < kOnLine) {
        side.push_back({point.x, neutral});
        close();
      } else if ((before.y - neutral) * (point.y - neutral) < 0) {
        const double share = (neutral - before.y) / (point.y - before.y);
        const Point crossing{before.x + (point.x - before.x) * share, neutral};
        side.push_back(crossing);
        close();
        side.push_back(crossing);
      }
      side.push_back(point);
      before = point;
    }
    from = piece.to;
  }
  close();
}

// Words that a line would run through stand on its other side.
double beside_line(double line, double top, double height, bool above) {
  constexpr double kApart = 3;
  const bool crossed = top < line + kApart && top + height > line - kApart;
  return !crossed ? top : above ? line - kApart - height : line + kApart;
}

class Chart {
 public:
  Chart(const view::JourneySummary& summary, Columns columns, double top, double height)
      : summary_(summary), feelings_(summary.feelings), columns_(columns), top_(top), height_(height) {
    many_ = feelings_.personas.size() > 1;
    curve_ = has_curve(summary);
    const double labels = label_room(summary, columns);
    high_ = top + kPadding + (feelings_.truths.empty() ? 0 : kTruthRow) + (many_ ? kLine + 6 : 0) + labels;
    low_ = top + height - kPadding - labels;
  }

  void put(Group& group) {
    Group ground{"feelings", view::say("Feelings"), "", "", view::Role::lane, {}, {}};
    ground.elements.push_back(Box{Shape::rounded,
                                  {columns_.left, top_, columns_.right - columns_.left, height_},
                                  8,
                                  view::Role::lane,
                                  -1,
                                  Line::none});
    put_truths(ground);
    if (curve_) {
      put_curves(ground);
    } else if (many_) {
      Group names{"", "", "", "", view::Role::legend, {}, {}};
      put_names(names, std::min(feelings_.personas.size(), kCurves));
      ground.groups.push_back(std::move(names));
    }
    // After the moments of truth, which would cover them.
    const double bottom = top_ + height_ - kPadding;
    if (!many_) {
      put_words(ground, summary_, columns_, curve_ ? neutral() - 4 : bottom);
    } else if (!curve_) {
      put_words_of_each(ground, summary_, columns_, bottom);
    }
    group.groups.push_back(std::move(ground));
  }

 private:
  double y_of(double level) const { return low_ + (high_ - low_) * level; }
  double neutral() const { return curve_ ? y_of(kNeutral) : top_ + height_ / 2; }

  void put_truths(Group& group) const {
    std::size_t number = 0;
    std::vector<std::size_t> done;
    for (const view::Span truth : feelings_.truths) {
      if (std::find(done.begin(), done.end(), truth.first) != done.end()) {
        continue;
      }
      done.push_back(truth.first);
      Group made{fmt::format("truth-{}", ++number),
                 view::say("Moment of truth"),
                 summary_.stages[truth.first].title,
                 "",
                 view::Role::truth,
                 {},
                 {}};
      const Rect rect{columns_.left_of(truth.first) + 2, top_, columns_.width() - 4, height_};
      made.elements.push_back(Box{Shape::rounded, rect, 8, view::Role::truth, -1, Line::none});
      const board::Font font{kBody, columns_.width() > kBoldTruth, false, view::Role::truth};
      const bool words = fits(view::say("Moment of truth"), kBody, font.bold, rect.width - 32, 1);
      const board::TextBlock label =
          board::text_block(view::say("Moment of truth"), font, rect.width - 12, 1, view::IconKind::star);
      if (words) {
        board::put(made, label, rect.center_x(), rect.y + 6, Anchor::middle);
      } else {
        made.elements.push_back(
            Icon{view::IconKind::star, {rect.center_x() - 8, rect.y + 7}, 16, view::Role::truth});
      }
      group.groups.push_back(std::move(made));
    }
  }

  std::vector<Dot> dots_of(std::size_t persona) const {
    std::vector<Dot> dots;
    for (std::size_t stage = 0; stage < summary_.stages.size(); stage++) {
      const std::size_t first = dots.size();
      for (const view::MapFeeling& feeling : feelings_.feelings) {
        if (feeling.span.first != stage || feeling.persona != persona || !feeling.from || feeling.remark) {
          continue;
        }
        const double to = feeling.to.value_or(*feeling.from);
        dots.push_back({{}, *feeling.from, feeling.label, 0, stage});
        if (to != *feeling.from) {
          dots.push_back({{}, to, "", 0, stage});
        }
      }
      const double step =
          columns_.width() / static_cast<double>(std::max<std::size_t>(dots.size() - first, 1));
      for (std::size_t i = first; i < dots.size(); i++) {
        dots[i].at = {columns_.left_of(stage) + step * (static_cast<double>(i - first) + 0.5),
                      y_of(dots[i].level)};
        dots[i].room = step;
      }
    }
    return dots;
  }

  // Whoever feels the one comes to feel the other.
  bool are_joined(const Dot& before, const Dot& after) const {
    const bool apart = after.stage != before.stage && summary_.stages[after.stage].aside;
    return after.stage <= before.stage + 1 && !apart;
  }

  // Without the stages of which nothing is known.
  std::vector<std::vector<Point>> runs_of(const std::vector<Dot>& dots) const {
    std::vector<std::vector<Point>> runs;
    for (std::size_t i = 0; i < dots.size(); i++) {
      if (i == 0 || !are_joined(dots[i - 1], dots[i])) {
        runs.emplace_back();
      }
      runs.back().push_back(dots[i].at);
    }
    return runs;
  }

  void put_curves(Group& group) {
    Group areas{"", "", "", "", view::Role::area, {}, {}};
    Group lines{"", "", "", "", view::Role::emotion, {}, {}};
    lines.elements.push_back(board::straight({columns_.left, neutral()}, {columns_.right, neutral()},
                                             view::Role::rule, Line::solid, 1));
    const std::size_t shown = std::min(feelings_.personas.size(), kCurves);
    for (std::size_t persona = 0; persona < shown; persona++) {
      const std::vector<Dot> dots = dots_of(persona);
      for (const std::vector<Point>& run : runs_of(dots)) {
        Path curve = board::monotone_curve(run);
        if (curve.pieces.empty()) {
          continue;
        }
        if (!many_) {
          put_areas(areas, curve, neutral());
        }
        curve.role = view::Role::persona;
        curve.tone = static_cast<int>(persona);
        curve.line_width = 3;
        constexpr Line kLines[] = {Line::solid, Line::dashed, Line::dotted};
        curve.line = kLines[persona % std::size(kLines)];
        lines.elements.push_back(std::move(curve));
      }
      put_dots(lines, dots, persona);
    }
    group.groups.push_back(std::move(areas));
    group.groups.push_back(std::move(lines));
    if (many_) {
      Group names{"", "", "", "", view::Role::legend, {}, {}};
      put_names(names, shown);
      group.groups.push_back(std::move(names));
    }
  }

  // The curve leaves words alone where it comes and goes on the other side; else they stand further from the
  // middle.
  bool stands_above(const std::vector<Dot>& dots, std::size_t index) const {
    bool higher = false;
    bool lower = false;
    for (const std::size_t near : {index - 1, index + 1}) {
      // Before the first there is none: the number wraps around.
      if (near < dots.size() && are_joined(dots[std::min(near, index)], dots[std::max(near, index)])) {
        higher = higher || dots[near].level > dots[index].level;
        lower = lower || dots[near].level < dots[index].level;
      }
    }
    return higher == lower ? dots[index].level >= kNeutral : lower;
  }

  // 1 where feelings rise through a dot, -1 where they fall through it.
  int slope_at(const std::vector<Dot>& dots, std::size_t index) const {
    if (index == 0 || index + 1 >= dots.size() || !are_joined(dots[index - 1], dots[index]) ||
        !are_joined(dots[index], dots[index + 1])) {
      return 0;
    }
    const double before = dots[index].level - dots[index - 1].level;
    const double after = dots[index + 1].level - dots[index].level;
    return before > 0 && after > 0 ? 1 : before < 0 && after < 0 ? -1 : 0;
  }

  void put_dots(Group& group, const std::vector<Dot>& dots, std::size_t persona) const {
    for (std::size_t i = 0; i < dots.size(); i++) {
      const Dot& dot = dots[i];
      Group made{"", dot.label, summary_.stages[dot.stage].title, "", view::Role::emotion, {}, {}};
      made.elements.push_back(Box{Shape::circle,
                                  {dot.at.x - kDot, dot.at.y - kDot, 2 * kDot, 2 * kDot},
                                  0,
                                  many_ ? view::Role::persona : role_of(dot.level),
                                  many_ ? static_cast<int>(persona) : -1,
                                  Line::solid,
                                  2.5});
      if (!many_ && fits(dot.label, kBody, true, dot.room - 10, kLabelLines)) {
        const board::TextBlock words = board::balanced_block(
            dot.label, {kBody, true, false, role_of(dot.level)}, dot.room - 10, kLabelLines);
        const bool above = stands_above(dots, i);
        const double top =
            beside_line(neutral(), above ? dot.at.y - kDot - 3 - words.height() : dot.at.y + kDot + 3,
                        words.height(), above);
        // Where the curve goes on in one direction, the half of the room below it that it does not cross.
        const int slope = words.width() < dot.room / 2 - kDot ? slope_at(dots, i) : 0;
        const double x = dot.at.x + (slope > 0 ? 2 : slope < 0 ? -2 : 0);
        board::put(made, words, x, slope == 0 ? top : dot.at.y + kDot + 3,
                   slope > 0   ? Anchor::start
                   : slope < 0 ? Anchor::end
                               : Anchor::middle);
      }
      group.groups.push_back(std::move(made));
    }
  }

  void put_names(Group& group, std::size_t shown) const {
    double x = columns_.left + 12;
    const double y = top_ + 6 + (feelings_.truths.empty() ? 0 : kTruthRow);
    for (std::size_t persona = 0; persona < shown; persona++) {
      const std::string& name =
          feelings_.personas[persona].empty() ? everybody_ : feelings_.personas[persona];
      const board::TextBlock words = board::text_block(
          name, {kBody, true, false, view::Role::persona, static_cast<int>(persona)}, 240, 1);
      const double sign = curve_ ? 28 : 0;
      if (curve_) {
        Path sample = board::straight({x, y + kLine / 2}, {x + 22, y + kLine / 2}, view::Role::persona);
        constexpr Line kLines[] = {Line::solid, Line::dashed, Line::dotted};
        sample.line = kLines[persona % std::size(kLines)];
        sample.tone = static_cast<int>(persona);
        sample.line_width = 3;
        group.elements.push_back(std::move(sample));
      }
      board::put(group, words, x + sign, y);
      x += sign + words.width() + 20;
    }
    if (shown < feelings_.personas.size()) {
      board::put(group,
                 board::text_block(view::say_of("{} more", feelings_.personas.size() - shown),
                                   {kBody, false, false, view::Role::muted}, 100, 1),
                 x, y);
    }
  }

  const std::string everybody_ = view::say("Everybody");

  const view::JourneySummary& summary_;
  const view::MapFeelings& feelings_;
  Columns columns_;
  double top_;
  double height_;
  bool many_ = false;
  bool curve_ = false;
  // Of the best and of the worst level.
  double high_ = 0;
  double low_ = 0;
};

}  // namespace

bool has_curve(const view::JourneySummary& summary) {
  return std::any_of(summary.feelings.feelings.begin(), summary.feelings.feelings.end(),
                     [](const view::MapFeeling& feeling) { return feeling.from.has_value(); });
}

bool has_chart(const view::JourneySummary& summary) {
  const bool words = std::any_of(summary.feelings.feelings.begin(), summary.feelings.feelings.end(),
                                 [](const view::MapFeeling& feeling) { return !feeling.remark; });
  return words || !summary.feelings.truths.empty();
}

double least_chart(const view::JourneySummary& summary, Columns columns) {
  if (!has_chart(summary)) {
    return 0;
  }
  const bool many = summary.feelings.personas.size() > 1;
  const double rows = (summary.feelings.truths.empty() ? 0 : kTruthRow) + (many ? kLine + 6 : 0);
  if (!has_curve(summary)) {
    const auto lines = static_cast<double>(std::min(summary.feelings.personas.size(), kCurves));
    return many ? 2 * kPadding + rows + lines * kLine : kFlat;
  }
  return kLeastCurve + 2 * kPadding + 2 * label_room(summary, columns) + rows;
}

void put_chart(Group& group, const view::JourneySummary& summary, Columns columns, double top,
               double height) {
  Chart(summary, columns, top, height).put(group);
}

}  // namespace jc::layout::summary
