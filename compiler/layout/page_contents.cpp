#include "compiler/layout/page_contents.h"

#include <utility>

#include "compiler/layout/board/curve.h"
#include "compiler/layout/board/flow_text.h"
#include "compiler/layout/board/measures.h"
#include "compiler/view/words/words.h"

namespace jc::layout {
namespace {

constexpr double kRow = 34;

void put_heading(Group& group, const PagedHeading& heading, const Rect& row) {
  const double third = row.width / 3;
  const auto put = [&](const std::string& words, const flow::Font& font, double x, Anchor anchor) {
    const flow::TextBlock block = flow::text_block(words, font, third - 20, 1);
    flow::put(group, block, x, row.y + (kRow - block.height()) / 2, anchor);
  };
  const flow::Font small{board::kSmallSize, false, false, view::Role::muted};
  put(heading.title, {board::kHeadingSize, true, false, view::Role::heading}, row.x, Anchor::start);
  put(heading.remark, small, row.x + third, Anchor::start);
  put(view::say_of("page {}", heading.page), small, row.right(), Anchor::end);
  group.elements.push_back(
      board::straight({row.x, row.bottom()}, {row.right(), row.bottom()}, view::Role::rule));
}

}  // namespace

bool is_heading(const Group& group) {
  const Box* box = group.elements.empty() ? nullptr : std::get_if<Box>(&group.elements.front());
  return group.role == view::Role::heading && box != nullptr && box->role == view::Role::band;
}

void add_headings(const Group& group, const Rect& window, std::size_t page,
                  std::vector<PagedHeading>& headings) {
  if (is_heading(group)) {
    // Where it begins: it may go on beside that.
    const Rect band = bounds_of(group.elements.front());
    const bool here = band.y >= window.y && band.y < window.bottom() && band.x >= window.x;
    if (here) {
      headings.push_back({group.title, group.desc, page});
    }
  }
  for (const Group& inner : group.groups) {
    add_headings(inner, window, page, headings);
  }
}

bool put_contents(Diagram& diagram, const std::vector<PagedHeading>& headings, const Rect& room) {
  if (headings.size() < 2 || kRow * static_cast<double>(headings.size()) > room.height) {
    return false;
  }
  Group list{"contents", view::say("Overview"), "", "", view::Role::muted, {}, {}};
  for (std::size_t i = 0; i < headings.size(); i++) {
    put_heading(list, headings[i], {room.x, room.y + kRow * static_cast<double>(i), room.width, kRow});
  }
  diagram.groups.emplace_back(std::move(list));
  return true;
}

}  // namespace jc::layout
