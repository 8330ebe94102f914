#include "compiler/layout/map/feeling_places.h"

#include <algorithm>

#include "compiler/layout/board/curve.h"
#include "compiler/layout/map/feeling_words.h"

namespace jc::layout::map {
namespace {

// Where in its columns a feeling that changes begins and ends.
constexpr double kEarly = 0.27;
constexpr double kLate = 0.73;
// Between marks.
constexpr double kApart = 3;
constexpr int kFanRounds = 4;

class Places {
 public:
  Places(Scene scene, double height) : scene_(scene), feelings_(scene.map.feelings) {
    made_.height = height;
    made_.many = feelings_.personas.size() > 1;
  }

  FeelingPlaces place() {
    made_.places.reserve(feelings_.feelings.size());
    for (const view::MapFeeling& feeling : feelings_.feelings) {
      add(feeling);
    }
    fan_out();
    for (std::size_t persona = 0; persona < feelings_.personas.size(); persona++) {
      made_.curves.push_back(curves_of(persona));
    }
    place_words(scene_, made_);
    for (const FeelingPlace& place : made_.places) {
      for (const FeelingDot& dot : place.dots) {
        reach(dot.at.y - made_.mark_size() / 2, dot.at.y + made_.mark_size() / 2);
      }
      if (place.ground.width > 0) {
        reach(place.ground.y, place.ground.bottom());
      }
    }
    return std::move(made_);
  }

 private:
  void reach(double top, double bottom) {
    made_.top = std::min(made_.top, top - 2);
    made_.bottom = std::max(made_.bottom, bottom + 2);
  }

  // Several feelings of one persona in one place stand side by side.
  void add(const view::MapFeeling& feeling) {
    double count = 0;
    double before = 0;
    bool inside = false;
    for (const view::MapFeeling& other : feelings_.feelings) {
      const bool same = other.span == feeling.span && other.persona == feeling.persona && other.from;
      count += same;
      before += same && &other < &feeling;
      inside = inside || (other.span != feeling.span && other.persona == feeling.persona &&
                          other.span.first >= feeling.span.first && other.span.last <= feeling.span.last);
    }
    FeelingPlace place;
    place.feeling = &feeling;
    // A stage whose steps have feelings of their own is told in words.
    if (feeling.from && !inside) {
      const double to = feeling.to.value_or(*feeling.from);
      const auto dot = [&](double share, double level) {
        const double x = scene_.grid.left_of(feeling.span.first) +
                         scene_.grid.width_of(feeling.span) * (before + share) / count;
        return FeelingDot{{x, made_.y_of(level)}, level};
      };
      if (to != *feeling.from) {
        place.dots = {dot(kEarly, *feeling.from), dot(kLate, to)};
      } else {
        place.dots = {dot(0.5, to)};
      }
    }
    made_.places.push_back(std::move(place));
  }

  // Marks that would hide one another stand side by side around where they would be.
  void fan_out() {
    std::vector<FeelingDot*> dots;
    for (FeelingPlace& place : made_.places) {
      for (FeelingDot& dot : place.dots) {
        dots.push_back(&dot);
      }
    }
    for (int round = 0; round < kFanRounds; round++) {
      std::stable_sort(dots.begin(), dots.end(),
                       [](const FeelingDot* a, const FeelingDot* b) { return a->at.x < b->at.x; });
      bool moved = false;
      for (std::size_t first = 0; first < dots.size(); first++) {
        const std::vector<FeelingDot*> near = near_to(dots, first);
        moved = moved || near.size() > 1;
        spread(near);
      }
      if (!moved) {
        break;
      }
    }
  }

  // The dot, and those further right that hide it or one another.
  std::vector<FeelingDot*> near_to(const std::vector<FeelingDot*>& dots, std::size_t first) const {
    const double least = made_.mark_size() + kApart;
    std::vector<FeelingDot*> near = {dots[first]};
    for (std::size_t i = first + 1; i < dots.size() && dots[i]->at.x < near.back()->at.x + least; i++) {
      const auto hides = [&](const FeelingDot* other) {
        return std::abs(dots[i]->at.y - other->at.y) < least && dots[i]->at.x - other->at.x < least - 0.01;
      };
      if (std::any_of(near.begin(), near.end(), hides)) {
        near.push_back(dots[i]);
      }
    }
    return near;
  }

  void spread(const std::vector<FeelingDot*>& dots) const {
    const double step = made_.mark_size() + kApart;
    const double count = static_cast<double>(dots.size());
    if (dots.size() < 2) {
      return;
    }
    double middle = 0;
    for (const FeelingDot* dot : dots) {
      middle += dot->at.x / count;
    }
    double x = middle - step * (count - 1) / 2;
    for (FeelingDot* dot : dots) {
      dot->at.x = x;
      x += step;
    }
  }

  // The curve says nothing of a stage in which this persona has no score.
  bool is_blank(const view::MapStage& stage, std::size_t persona) const {
    return std::none_of(made_.places.begin(), made_.places.end(), [&](const FeelingPlace& place) {
      return place.feeling->persona == persona && !place.dots.empty() &&
             place.feeling->span.first <= stage.span.last && stage.span.first <= place.feeling->span.last;
    });
  }

  // Which stretch of the way a column lies on: stages that stand aside are not on that of their neighbours,
  // and neither are those on both sides of a stage without a score.
  std::size_t stretch_of(std::size_t column, std::size_t persona) const {
    std::size_t stretch = 0;
    const std::vector<view::MapStage>& stages = scene_.map.stages;
    for (std::size_t i = 1; i < stages.size(); i++) {
      const bool apart = stages[i].aside || stages[i - 1].aside || is_blank(stages[i - 1], persona);
      stretch += apart && stages[i].span.first <= column;
    }
    return stretch;
  }

  std::vector<Path> curves_of(std::size_t persona) const {
    std::vector<std::pair<std::size_t, Point>> points;
    for (const FeelingPlace& place : made_.places) {
      if (place.feeling->persona != persona || place.dots.empty()) {
        continue;
      }
      const std::size_t stretch = stretch_of(place.feeling->span.first, persona);
      for (const FeelingDot& dot : place.dots) {
        points.emplace_back(stretch, dot.at);
      }
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const auto& a, const auto& b) { return a.second.x < b.second.x; });
    std::vector<Path> curves;
    std::vector<Point> run;
    for (std::size_t i = 0; i < points.size(); i++) {
      run.push_back(points[i].second);
      if (i + 1 < points.size() && points[i + 1].first == points[i].first) {
        continue;
      }
      if (Path curve = board::monotone_curve(run); !curve.pieces.empty()) {
        curves.push_back(std::move(curve));
      }
      run.clear();
    }
    return curves;
  }

  Scene scene_;
  const view::MapFeelings& feelings_;
  FeelingPlaces made_;
};

}  // namespace

bool FeelingPlaces::has_scores() const {
  return std::any_of(places.begin(), places.end(),
                     [](const FeelingPlace& place) { return !place.dots.empty(); });
}

FeelingPlaces place_feelings(Scene scene, double height) { return Places(scene, height).place(); }

}  // namespace jc::layout::map
