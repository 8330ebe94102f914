#include "compiler/layout/map/overview_strip.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/layout/board/curve.h"
#include "compiler/view/words/words.h"

namespace jc::layout::map {
namespace {

constexpr double kCurveHeight = 34;
constexpr double kStageHeight = 34;
// Between rows of the map below.
constexpr double kRowGap = 10;
constexpr double kBetween = 2;
constexpr double kDot = 6;
constexpr double kBelow = 18;

class OverviewStrip {
 public:
  OverviewStrip(const view::JourneyMap& map, const std::vector<view::Span>& rows, double left, double width)
      : map_(map), rows_(rows), left_(left) {
    const double gaps = kRowGap * static_cast<double>(rows.size() - 1);
    column_ = (width - gaps) / static_cast<double>(map.columns.size());
  }

  Band draw() {
    Band band;
    band.group = {"overview", view::say("Overview"), "", "", view::Role::band, {}, {}};
    double y = put_rows_label(band.group);
    if (has_curve()) {
      put_curves(band.group, y);
      y += kCurveHeight + 8;
    }
    put_stages(band.group, y);
    band.height = y + kStageHeight + kBelow;
    return band;
  }

 private:
  std::size_t row_of(std::size_t column) const {
    std::size_t row = 0;
    while (row + 1 < rows_.size() && column > rows_[row].last) {
      row++;
    }
    return row;
  }

  double left_of(std::size_t column) const {
    return left_ + column_ * static_cast<double>(column) + kRowGap * static_cast<double>(row_of(column));
  }
  double right_of(std::size_t column) const { return left_of(column) + column_; }

  // What stands in which row, over a line as long as the row's columns.
  double put_rows_label(Group& group) const {
    double height = 0;
    for (std::size_t i = 0; i < rows_.size(); i++) {
      const double left = left_of(rows_[i].first);
      const double right = right_of(rows_[i].last);
      const auto words =
          board::text_block(view::say_of("row {}", i + 1),
                            {board::kSmallSize, true, false, view::Role::muted}, right - left, 1);
      height = std::max(height, board::put(group, words, left, 0));
      group.elements.push_back(
          board::straight({left, height + 3}, {right, height + 3}, view::Role::muted, Line::solid, 1));
    }
    return height + 10;
  }

  bool has_curve() const {
    return std::any_of(map_.feelings.feelings.begin(), map_.feelings.feelings.end(),
                       [](const view::MapFeeling& feeling) { return feeling.from.has_value(); });
  }

  void put_curves(Group& group, double top) const {
    for (const view::Span truth : map_.feelings.truths) {
      const double left = left_of(truth.first);
      group.elements.push_back(Box{Shape::rectangle,
                                   {left, top - 4, right_of(truth.last) - left, kCurveHeight + 8},
                                   0,
                                   view::Role::truth,
                                   -1,
                                   Line::none});
    }
    group.elements.push_back(board::straight({left_, top + kCurveHeight / 2},
                                             {right_of(map_.columns.size() - 1), top + kCurveHeight / 2},
                                             view::Role::rule));
    for (std::size_t persona = 0; persona < map_.feelings.personas.size(); persona++) {
      put_curve(group, persona, top);
    }
  }

  void put_curve(Group& group, std::size_t persona, double top) const {
    std::vector<Point> points;
    for (const view::MapFeeling& feeling : map_.feelings.feelings) {
      if (feeling.persona == persona && feeling.from) {
        const double x = (left_of(feeling.span.first) + right_of(feeling.span.last)) / 2;
        points.push_back({x, top + kCurveHeight * (1 - *feeling.from)});
      }
    }
    std::stable_sort(points.begin(), points.end(), [](Point a, Point b) { return a.x < b.x; });
    if (points.size() > 1) {
      Path curve = board::monotone_curve(points);
      curve.role = view::Role::persona;
      curve.tone = static_cast<int>(persona);
      curve.line_width = 2;
      group.elements.push_back(std::move(curve));
    }
    for (const Point point : points) {
      group.elements.push_back(Box{Shape::circle,
                                   {point.x - kDot / 2, point.y - kDot / 2, kDot, kDot},
                                   0,
                                   view::Role::persona,
                                   static_cast<int>(persona)});
    }
  }

  void put_stages(Group& group, double top) const {
    for (const view::MapStage& stage : map_.stages) {
      if (stage.title.empty()) {
        continue;
      }
      // A stage of many steps may go on in the next row.
      for (const view::Span row : rows_) {
        const view::Span part{std::max(row.first, stage.span.first), std::min(row.last, stage.span.last)};
        if (part.first <= part.last) {
          put_stage(group, stage, part, top);
        }
      }
    }
  }

  void put_stage(Group& group, const view::MapStage& stage, view::Span part, double top) const {
    const Rect rect{left_of(part.first), top, right_of(part.last) - left_of(part.first) - kBetween,
                    kStageHeight};
    const int tone = stage.owner_origin == view::OwnerOrigin::none ? -1 : std::max(stage.owner_tone, 0);
    const view::Role role =
        stage.owner_origin == view::OwnerOrigin::none ? view::Role::owner_none : view::Role::owner;
    group.elements.push_back(Box{Shape::rounded, rect, 4, role, tone});
    const board::Font font{board::kSmallSize, true, false, role, tone};
    auto words =
        board::text_block(fmt::format("{}\xC2\xA0{}", stage.number, stage.title), font, rect.width - 8, 2);
    // Where a name has no room, its number says which one is meant.
    if (!words.full_text.empty()) {
      words = board::text_block(fmt::format("{}", stage.number), font, rect.width, 1);
    }
    board::put(group, words, rect.center_x(), rect.center_y() - words.height() / 2, Anchor::middle);
  }

  const view::JourneyMap& map_;
  const std::vector<view::Span>& rows_;
  double left_;
  double column_ = 0;
};

}  // namespace

Band draw_overview(const view::JourneyMap& map, const std::vector<view::Span>& rows, double left,
                   double width) {
  const auto titled = std::count_if(map.stages.begin(), map.stages.end(),
                                    [](const view::MapStage& stage) { return !stage.title.empty(); });
  const bool told = std::any_of(map.feelings.feelings.begin(), map.feelings.feelings.end(),
                                [](const view::MapFeeling& feeling) { return feeling.from.has_value(); });
  return titled < 2 && !told ? Band() : OverviewStrip(map, rows, left, width).draw();
}

}  // namespace jc::layout::map
