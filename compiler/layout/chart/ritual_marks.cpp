#include "compiler/layout/chart/ritual_marks.h"

#include "compiler/layout/board/card.h"

namespace jc::layout::chart {
namespace {

constexpr std::size_t kOften = 30;

}  // namespace

Path line(Point from, Point to, Line style) {
  return Path{from, {{false, {}, {}, to}}, false, false, view::Role::rule, style, 1};
}

void put_words(Group& group, const std::string& words, const Rect& place) {
  const board::TextBlock block =
      board::text_block(words, {board::kBodySize - 0.5, false, true, view::Role::label}, place.width - 60, 2,
                        view::IconKind::question);
  const double width = block.width() + 16;
  const double height = block.height() + 6;
  group.elements.push_back(Box{Shape::rounded,
                               {place.center_x() - width / 2, place.center_y() - height / 2, width, height},
                               4,
                               view::Role::halo,
                               -1,
                               Line::none});
  put(group, block, place.center_x() - block.width() / 2, place.center_y() - block.height() / 2);
}

void put_mark(Group& group, Point at, std::size_t times, bool fixed) {
  const double width = times > kOften ? 4 : times > 6 ? 10 : 14;
  const double height = times > kOften ? 14 : width;
  Box mark{times > kOften ? Shape::pill : Shape::circle,
           {at.x - width / 2, at.y - height / 2, width, height},
           0,
           fixed ? view::Role::milestone : view::Role::step,
           -1,
           Line::solid,
           fixed ? 1.0 : 1.5};
  if (times > kOften) {
    mark.shape = Shape::rounded;
    mark.radius = 1.5;
  }
  group.elements.push_back(mark);
}

}  // namespace jc::layout::chart
