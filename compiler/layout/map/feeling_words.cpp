#include "compiler/layout/map/feeling_words.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "compiler/layout/board/curve.h"

namespace jc::layout::map {
namespace {

constexpr double kWidest = 132;
constexpr double kNarrow = 84;
// Between a mark and its words.
constexpr double kGap = 4;
// By which words move away.
constexpr double kStep = 6;
// As far as words stand without a line.
constexpr int kCloseSteps = 6;
constexpr int kFarSteps = 30;
// By how much words are nearer to their own mark.
constexpr double kClearly = 2;
// Of a piece of a curve.
constexpr int kSamples = 24;
constexpr double kPadX = 3;
constexpr double kPadY = 1;

double distance(const Rect& rect, Point point) {
  const double dx = std::max({rect.x - point.x, 0.0, point.x - rect.right()});
  const double dy = std::max({rect.y - point.y, 0.0, point.y - rect.bottom()});
  return std::hypot(dx, dy);
}

Rect grown(const Rect& rect, double x, double y) {
  return {rect.x - x, rect.y - y, rect.width + 2 * x, rect.height + 2 * y};
}

// The curves as short straight lines, from left to right.
class Obstacles {
 public:
  explicit Obstacles(const FeelingPlaces& feelings) {
    for (const std::vector<Path>& curves : feelings.curves) {
      for (const Path& curve : curves) {
        lines_.push_back(sampled(curve));
      }
    }
    const double size = feelings.mark_size() + 2;
    for (const FeelingPlace& place : feelings.places) {
      for (const FeelingDot& dot : place.dots) {
        taken_.push_back({dot.at.x - size / 2, dot.at.y - size / 2, size, size});
      }
    }
  }

  void take(const Rect& rect) { taken_.push_back(rect); }

  bool is_free(const Rect& rect) const {
    return std::none_of(taken_.begin(), taken_.end(),
                        [&](const Rect& other) { return rect.overlaps(other); });
  }

  // How much of the curves lies in the rectangle, in pixels from left to right.
  double crossed(const Rect& rect) const {
    double total = 0;
    for (const std::vector<Point>& line : lines_) {
      const auto right_of = [&](const Point& point) { return point.x <= rect.x; };
      auto at = std::partition_point(line.begin(), line.end(), right_of);
      at -= at == line.begin() ? 0 : 1;
      for (; at + 1 < line.end() && at->x < rect.right(); ++at) {
        const Point from = at[0];
        const Point to = at[1];
        const bool above = std::max(from.y, to.y) < rect.y;
        const bool below = std::min(from.y, to.y) > rect.bottom();
        if (!above && !below && to.x > rect.x) {
          total += to.x - from.x;
        }
      }
    }
    return total;
  }

  // A straight line meets no mark but the one it begins at, and no words but those it ends at.
  bool is_free(Point from, Point to, double mark) const {
    const int count = std::max(1, static_cast<int>(std::hypot(to.x - from.x, to.y - from.y) / 4));
    for (int i = 0; i < count; i++) {
      const double share = static_cast<double>(i) / count;
      const Point at{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
      const bool met = std::any_of(taken_.begin(), taken_.end(), [&](const Rect& rect) {
        return distance(rect, at) < 1 && distance(rect, from) > mark;
      });
      if (met) {
        return false;
      }
    }
    return true;
  }

 private:
  static std::vector<Point> sampled(const Path& curve) {
    std::vector<Point> points = {curve.start};
    points.reserve(1 + kSamples * curve.pieces.size());
    for (const Piece& piece : curve.pieces) {
      const Point from = points.back();
      for (int i = 1; i <= kSamples; i++) {
        points.push_back(board::point_of(from, piece, static_cast<double>(i) / kSamples));
      }
    }
    return points;
  }

  std::vector<std::vector<Point>> lines_;
  std::vector<Rect> taken_;
};

class Words {
 public:
  Words(Scene scene, FeelingPlaces& feelings) : scene_(scene), feelings_(feelings), obstacles_(feelings) {}

  void place() {
    for (const std::size_t index : in_order()) {
      FeelingPlace& place = feelings_.places[index];
      if (place.dots.empty() || place.feeling->label.empty()) {
        continue;
      }
      place_one(place);
      obstacles_.take(place.ground);
    }
  }

 private:
  struct Try {
    Rect rect;
    board::TextBlock words;
    double crossed = std::numeric_limits<double>::infinity();
  };

  double mean_y(const view::Span& span) const {
    double sum = 0;
    double count = 0;
    for (const FeelingPlace& place : feelings_.places) {
      if (!(place.feeling->span == span)) {
        continue;
      }
      for (const FeelingDot& dot : place.dots) {
        sum += dot.at.y;
        count++;
      }
    }
    return count > 0 ? sum / count : 0;
  }

  // The outermost of a column first: the rest has to stand between them.
  std::vector<std::size_t> in_order() const {
    std::vector<std::size_t> order(feelings_.places.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (!feelings_.many) {
      return order;
    }
    std::vector<double> out;
    for (const FeelingPlace& place : feelings_.places) {
      out.push_back(place.dots.empty() ? 0 : std::abs(place.dots.back().at.y - mean_y(place.feeling->span)));
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const std::size_t first_a = feelings_.places[a].feeling->span.first;
      const std::size_t first_b = feelings_.places[b].feeling->span.first;
      return first_a != first_b ? first_a < first_b : out[a] > out[b];
    });
    return order;
  }

  board::TextBlock words_of(const view::MapFeeling& feeling, double widest) const {
    const view::Role role = feelings_.many ? view::Role::persona : view::Role::body;
    const int tone = feelings_.many ? static_cast<int>(feeling.persona) : -1;
    const double room = std::min(widest, scene_.grid.width_of(feeling.span) - 10);
    return board::balanced_block(feeling.label, {board::kSmallSize + 0.5, true, false, role, tone}, room, 4);
  }

  void place_one(FeelingPlace& place) {
    std::vector<board::TextBlock> shapes = {words_of(*place.feeling, kWidest)};
    if (shapes.front().width() > kNarrow) {
      shapes.push_back(words_of(*place.feeling, kNarrow));
    }
    Try best;
    if (is_placed_close(place, shapes, {0, kCloseSteps / 3}, best) ||
        is_placed_close(place, shapes, {kCloseSteps / 3, kCloseSteps}, best)) {
      return;
    }
    for (const board::TextBlock& words : shapes) {
      for (auto dot = place.dots.rbegin(); dot != place.dots.rend(); ++dot) {
        if (is_placed_far(place, *dot, words)) {
          return;
        }
      }
    }
    if (best.words.empty()) {
      put_anywhere(place, shapes.back());
    } else {
      put(place, std::move(best.words), best.rect);
    }
  }

  static void put(FeelingPlace& place, board::TextBlock words, const Rect& rect) {
    place.words = std::move(words);
    place.ground = rect;
  }

  // Upwards where there is less above it than below.
  bool is_upper(const FeelingPlace& place, const FeelingDot& dot) const {
    int above = 0;
    for (const FeelingPlace& other : feelings_.places) {
      if (!(other.feeling->span == place.feeling->span) || &other == &place) {
        continue;
      }
      for (const FeelingDot& each : other.dots) {
        above += each.at.y < dot.at.y ? 1 : each.at.y > dot.at.y ? -1 : 0;
      }
    }
    return above != 0 ? above < 0 : dot.level >= 0.5;
  }

  // Places at one distance from the mark, the best first.
  std::vector<Rect> around(const FeelingPlace& place, const FeelingDot& dot, const board::TextBlock& words,
                           int step) const {
    const double width = words.width() + 2 * kPadX;
    const double height = words.height() + 2 * kPadY;
    const double half = feelings_.mark_size() / 2;
    const double away = half + kGap + kStep * step;
    const bool upper = is_upper(place, dot);
    const view::Span span = place.feeling->span;
    const double least = scene_.grid.left_of(span.first) + 2;
    const double most = std::max(least, scene_.grid.right_of(span.last) - 2 - width);
    const double lefts[] = {dot.at.x - width / 2, dot.at.x - half - kPadX, dot.at.x + half + kPadX - width,
                            dot.at.x + kPadX, dot.at.x - kPadX - width};
    std::vector<Rect> places;
    for (const double left : lefts) {
      for (const bool above : {upper, !upper}) {
        places.push_back({std::clamp(left, least, most), above ? dot.at.y - away - height : dot.at.y + away,
                          width, height});
      }
      if (step == 0 && left == lefts[0]) {
        for (const double beside : {dot.at.x + half + 1, dot.at.x - half - 1 - width}) {
          if (beside >= least && beside <= most) {
            places.push_back({beside, dot.at.y - height / 2, width, height});
          }
        }
      }
    }
    return places;
  }

  bool is_nearest(const FeelingPlace& place, const Rect& ground) const {
    const Rect rect = grown(ground, -kPadX, -kPadY);
    double own = std::numeric_limits<double>::infinity();
    for (const FeelingDot& dot : place.dots) {
      own = std::min(own, distance(rect, dot.at));
    }
    for (const FeelingPlace& other : feelings_.places) {
      for (const FeelingDot& dot : other.dots) {
        if (&other != &place && distance(rect, dot.at) < own + kClearly) {
          return false;
        }
      }
    }
    return true;
  }

  // Takes the first place that is good in every respect, at the end of a change rather than at its beginning;
  // `best` becomes the one with the least of a curve in it.
  bool is_placed_close(FeelingPlace& place, const std::vector<board::TextBlock>& shapes,
                       std::pair<int, int> steps, Try& best) {
    for (const board::TextBlock& words : shapes) {
      for (auto dot = place.dots.rbegin(); dot != place.dots.rend(); ++dot) {
        for (int step = steps.first; step < steps.second; step++) {
          if (is_placed(place, *dot, words, step, best)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  bool is_placed(FeelingPlace& place, const FeelingDot& dot, const board::TextBlock& words, int step,
                 Try& best) {
    for (const Rect& rect : around(place, dot, words, step)) {
      if (!obstacles_.is_free(rect) || !is_nearest(place, rect)) {
        continue;
      }
      const double crossed = obstacles_.crossed(rect);
      if (crossed == 0) {
        put(place, words, rect);
        return true;
      }
      if (crossed < best.crossed) {
        best = {rect, words, crossed};
      }
    }
    return false;
  }

  std::pair<Point, Point> leader_of(const FeelingDot& dot, const Rect& rect) const {
    const bool above = rect.y < dot.at.y;
    const double half = feelings_.mark_size() / 2;
    return {{dot.at.x, dot.at.y + (above ? -half - 1 : half + 1)},
            {std::clamp(dot.at.x, rect.x + kPadX, rect.right() - kPadX), above ? rect.bottom() : rect.y}};
  }

  bool is_placed_far(FeelingPlace& place, const FeelingDot& dot, const board::TextBlock& words) {
    for (int step = 2; step < kFarSteps; step++) {
      for (const Rect& rect : around(place, dot, words, step)) {
        if (!obstacles_.is_free(rect) || obstacles_.crossed(rect) > 0) {
          continue;
        }
        const auto [from, to] = leader_of(dot, rect);
        if (!obstacles_.is_free(from, to, 3)) {
          continue;
        }
        put(place, words, rect);
        place.leader = {from, to};
        return true;
      }
    }
    return false;
  }

  // Wherever there is nothing but a curve.
  void put_anywhere(FeelingPlace& place, const board::TextBlock& words) const {
    const FeelingDot& dot = place.dots.back();
    Rect rect;
    bool found = false;
    for (int step = 2; step < 200 && !found; step++) {
      for (const Rect& each : around(place, dot, words, step)) {
        rect = each;
        found = obstacles_.is_free(rect);
        if (found) {
          break;
        }
      }
    }
    put(place, words, rect);
    place.leader = leader_of(dot, rect);
  }

  Scene scene_;
  FeelingPlaces& feelings_;
  Obstacles obstacles_;
};

}  // namespace

void place_words(Scene scene, FeelingPlaces& feelings) { Words(scene, feelings).place(); }

}  // namespace jc::layout::map
