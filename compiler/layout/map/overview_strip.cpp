#include "compiler/layout/map/overview_strip.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/layout/board/curve.h"
#include "compiler/text/joined.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

namespace jc::layout::map {
namespace {

constexpr double kCurveHeight = 64;
// On a page that shows nothing else.
constexpr double kTallCurve = 96;
constexpr double kContentsRow = 19;
constexpr double kStageHeight = 34;
// Between rows of the map below.
constexpr double kRowGap = 10;
constexpr double kBetween = 2;
constexpr double kDot = 6;
constexpr double kBelow = 18;

class OverviewStrip {
 public:
  OverviewStrip(const view::JourneyMap& map, const std::vector<view::Span>& rows,
                std::vector<std::string> labels, double left, double width, double curve)
      : map_(map), rows_(rows), labels_(std::move(labels)), left_(left), curve_(curve) {
    const double gaps = kRowGap * static_cast<double>(rows.size() - 1);
    column_ = (width - gaps) / static_cast<double>(map.columns.size());
  }

  Band draw() const {
    Band band;
    band.group = {"overview", view::say("Overview"), "", "", view::Role::band, {}, {}};
    double y = put_rows_label(band.group);
    if (has_curve()) {
      put_curves(band.group, y);
      y += curve_ + 8;
    }
    put_stages(band.group, y);
    band.height = y + kStageHeight + kBelow;
    return band;
  }

  // Under the strip: the stages whose names have no room in it.
  double put_names(Group& group, double top) const {
    std::vector<std::string> names;
    bool cut = false;
    for (const view::MapStage& stage : map_.stages) {
      if (!stage.title.empty()) {
        names.push_back(name_of(stage));
        cut = cut || !has_room(stage);
      }
    }
    const double width = right_of(map_.columns.size() - 1) - left_;
    return cut ? board::put(group,
                            board::text_block(text::joined(names, "  \xC2\xB7  "),
                                              {board::kSmallSize, false, false, view::Role::body}, width, 6),
                            left_, top) +
                     12
               : top;
  }

  // Under the strip: which pages a lane stands on, in each row of the strip.
  double put_lane(Group& group, const PagedLane& lane, double top, double label_left) const {
    const board::Font name{board::kBodySize, false, false, view::Role::body};
    const double right = right_of(map_.columns.size() - 1);
    group.elements.push_back(board::straight({label_left, top}, {right, top}, view::Role::rule));
    const auto title = board::text_block(lane.title, name, left_ - label_left - 10, 1);
    board::put(group, title, label_left, top + (kContentsRow - title.height()) / 2);
    for (std::size_t i = 0; i < rows_.size(); i++) {
      if (lane.pages[i].empty()) {
        continue;
      }
      const double left = left_of(rows_[i].first);
      const double room = right_of(rows_[i].last) - left;
      const auto words = board::text_block(pages_in_words(lane.pages[i].front(), lane.pages[i].back(), room),
                                           {board::kSmallSize, false, false, view::Role::muted}, room, 1);
      board::put(group, words, left, top + (kContentsRow - words.height()) / 2);
    }
    return top + kContentsRow;
  }

  // Their numbers alone where there is no room for more.
  static std::string pages_in_words(std::size_t first, std::size_t last, double room) {
    std::string words =
        first == last ? view::say_of("page {}", first) : view::say_of("pages {} to {}", first, last);
    return text::measure(words, board::kSmallSize, true) <= room ? words
           : first == last                                       ? fmt::format("{}", first)
                           : fmt::format("{}\xE2\x80\x93{}", first, last);
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
          board::text_block(labels_[i], {board::kSmallSize, true, false, view::Role::muted}, right - left, 1);
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
                                   {left, top - 4, right_of(truth.last) - left, curve_ + 8},
                                   0,
                                   view::Role::truth,
                                   -1,
                                   Line::none});
    }
    group.elements.push_back(board::straight(
        {left_, top + curve_ / 2}, {right_of(map_.columns.size() - 1), top + curve_ / 2}, view::Role::rule));
    for (std::size_t persona = 0; persona < map_.feelings.personas.size(); persona++) {
      put_curve(group, persona, top);
    }
  }

  void put_curve(Group& group, std::size_t persona, double top) const {
    std::vector<Point> points;
    for (const view::MapFeeling& feeling : map_.feelings.feelings) {
      if (feeling.persona == persona && feeling.from) {
        const double x = (left_of(feeling.span.first) + right_of(feeling.span.last)) / 2;
        points.push_back({x, top + curve_ * (1 - *feeling.from)});
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

  static std::string name_of(const view::MapStage& stage) {
    return stage.number == 0 ? stage.title : fmt::format("{}\xC2\xA0{}", stage.number, stage.title);
  }

  static board::TextBlock words_of(const view::MapStage& stage, const board::Font& font, double width) {
    return board::text_block(name_of(stage), font, width - 8, 2);
  }

  double width_of(view::Span part) const { return right_of(part.last) - left_of(part.first) - kBetween; }

  // In one of its parts.
  bool has_room(const view::MapStage& stage) const {
    return std::any_of(rows_.begin(), rows_.end(), [&](view::Span row) {
      const view::Span part{std::max(row.first, stage.span.first), std::min(row.last, stage.span.last)};
      return part.first <= part.last &&
             words_of(stage, {board::kSmallSize, true}, width_of(part)).full_text.empty();
    });
  }

  void put_stage(Group& group, const view::MapStage& stage, view::Span part, double top) const {
    const Rect rect{left_of(part.first), top, width_of(part), kStageHeight};
    const int tone = stage.owner_origin == view::OwnerOrigin::none ? -1 : std::max(stage.owner_tone, 0);
    const view::Role role =
        stage.owner_origin == view::OwnerOrigin::none ? view::Role::owner_none : view::Role::owner;
    group.elements.push_back(Box{Shape::rounded, rect, 4, role, tone});
    const board::Font font{board::kSmallSize, true, false, role, tone};
    board::TextBlock words = words_of(stage, font, rect.width);
    // Where a name has no room, its number says which one is meant.
    if (!words.full_text.empty() && stage.number > 0) {
      words = board::text_block(fmt::format("{}", stage.number), font, rect.width, 1);
    }
    board::put(group, words, rect.center_x(), rect.center_y() - words.height() / 2, Anchor::middle);
  }

  const view::JourneyMap& map_;
  const std::vector<view::Span>& rows_;
  std::vector<std::string> labels_;
  double left_;
  double curve_;
  double column_ = 0;
};

}  // namespace

Band draw_overview(const view::JourneyMap& map, const std::vector<view::Span>& rows, double left,
                   double width) {
  const auto titled = std::count_if(map.stages.begin(), map.stages.end(),
                                    [](const view::MapStage& stage) { return !stage.title.empty(); });
  const bool told = std::any_of(map.feelings.feelings.begin(), map.feelings.feelings.end(),
                                [](const view::MapFeeling& feeling) { return feeling.from.has_value(); });
  if (titled < 2 && !told) {
    return {};
  }
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < rows.size(); i++) {
    labels.push_back(view::say_of("row {}", i + 1));
  }
  Band band = OverviewStrip(map, rows, std::move(labels), left, width, kCurveHeight).draw();
  const std::vector<KeyEntry> key = key_of_curves(map);
  if (map.feelings.personas.size() > 1 && told) {
    band.height = board::put_legend(band.group, key, left, band.height - kBelow + 10, width) + kBelow;
  }
  return band;
}

Band draw_contents(const view::JourneyMap& map, const std::vector<PagedPart>& parts,
                   const std::vector<PagedLane>& lanes, const board::LaneGrid& grid) {
  const double width = grid.right() - grid.left();
  std::vector<view::Span> rows;
  std::vector<std::string> labels;
  for (const PagedPart& part : parts) {
    const auto columns = static_cast<double>(part.columns.last - part.columns.first + 1);
    rows.push_back(part.columns);
    labels.push_back(OverviewStrip::pages_in_words(
        part.first, part.last, width * columns / static_cast<double>(map.columns.size()) - kRowGap));
  }
  const OverviewStrip strip(map, rows, std::move(labels), grid.left(), width, kTallCurve);
  Band band = strip.draw();
  band.height = strip.put_names(band.group, band.height - kBelow / 2);
  for (const PagedLane& lane : lanes) {
    band.height = strip.put_lane(band.group, lane, band.height, grid.label_left());
  }
  return band;
}

}  // namespace jc::layout::map
