#include "compiler/layout/page_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "compiler/layout/board/flow_text.h"

namespace jc::layout {
namespace {

// The smallest type that is read without effort on paper, in points and in millimetres.
constexpr double kPoints = 7;
constexpr double kMillimetres = kPoints * 25.4 / 72;
// Around a part, and above it for what it is a part of.
constexpr double kMargin = 16;
constexpr double kHead = 34;
// A part of a page that is less wide or high than this share looks lost on it.
constexpr double kLeast = 0.55;
// What is larger than this share of a page is ground: it may be cut.
constexpr double kGround = 0.7;

struct Interval {
  double begin = 0;
  double end = 0;
};

template <class See>
void each_element(const Group& group, See&& see) {
  for (const Element& element : group.elements) {
    see(element);
  }
  for (const Group& inner : group.groups) {
    each_element(inner, see);
  }
}

template <class See>
void each_element(const Diagram& diagram, See&& see) {
  for (const Group& group : diagram.groups) {
    each_element(group, see);
  }
}

double smallest_type(const Diagram& diagram) {
  double smallest = 0;
  each_element(diagram, [&](const Element& element) {
    if (const Text* text = std::get_if<Text>(&element)) {
      smallest = smallest == 0 ? text->size : std::min(smallest, text->size);
    }
  });
  return smallest == 0 ? 12 : smallest;
}

// What a cut must not go through.
std::vector<Rect> solids_of(const Diagram& diagram, double width, double height) {
  std::vector<Rect> solids;
  each_element(diagram, [&](const Element& element) {
    const Rect bounds = bounds_of(element);
    const bool line = std::holds_alternative<Path>(element);
    if (!line && bounds.width < kGround * width && bounds.height < kGround * height) {
      solids.push_back(bounds);
    }
  });
  return solids;
}

// Where nothing stands, between the first and the last of `taken`.
std::vector<double> gaps_between(std::vector<Interval> taken) {
  std::sort(taken.begin(), taken.end(),
            [](const Interval& a, const Interval& b) { return a.begin < b.begin; });
  std::vector<double> gaps;
  double reach = taken.empty() ? 0 : taken.front().end;
  for (const Interval& each : taken) {
    if (each.begin > reach + 1) {
      gaps.push_back((reach + each.begin) / 2);
    }
    reach = std::max(reach, each.end);
  }
  return gaps;
}

// Pieces no longer than `most`, about as long as each other, cut in gaps where there are any in reach.
std::vector<Interval> cut(const Interval& whole, double most, const std::vector<double>& gaps) {
  std::vector<Interval> pieces;
  double from = whole.begin;
  while (whole.end - from > most) {
    const double count = std::ceil((whole.end - from) / most);
    const double wanted = from + (whole.end - from) / count;
    double best = from + most;
    bool found = false;
    for (const double gap : gaps) {
      const bool in_reach = gap > from + kLeast * (wanted - from) && gap <= from + most;
      if (in_reach && (!found || std::abs(gap - wanted) < std::abs(best - wanted))) {
        best = gap;
        found = true;
      }
    }
    pieces.push_back({from, best});
    from = best;
  }
  pieces.push_back({from, whole.end});
  return pieces;
}

Group part_of(const Group& group, const Rect& window) {
  Group made{group.id, group.title, group.desc, group.href, group.role, {}, {}};
  std::copy_if(
      group.elements.begin(), group.elements.end(), std::back_inserter(made.elements),
      [&](const Element& element) {
        const Rect bounds = bounds_of(element);
        // Lines have no width or height of their own.
        return window.overlaps({bounds.x - 0.1, bounds.y - 0.1, bounds.width + 0.2, bounds.height + 0.2});
      });
  for (const Group& inner : group.groups) {
    Group kept = part_of(inner, window);
    if (!kept.elements.empty() || !kept.groups.empty()) {
      made.groups.push_back(std::move(kept));
    }
  }
  return made;
}

class Parts {
 public:
  Parts(const Diagram& diagram, Page page, double width)
      : diagram_(diagram),
        page_(page),
        width_(width),
        height_(width / aspect_of(page)),
        solids_(solids_of(diagram, width_, height_)) {}

  std::vector<Diagram> draw() {
    std::vector<Interval> across;
    for (const Rect& solid : solids_) {
      across.push_back({solid.x, solid.right()});
    }
    for (const Interval& column : cut({0, diagram_.width}, width_ - 2 * kMargin, gaps_between(across))) {
      add_column(column);
    }
    std::vector<Diagram> pages;
    for (std::size_t i = 0; i < windows_.size(); i++) {
      pages.push_back(page_of(windows_[i], fmt::format("{} of {}", i + 1, windows_.size())));
    }
    return pages;
  }

 private:
  void add_column(const Interval& column) {
    std::vector<Interval> down;
    for (const Rect& solid : solids_) {
      if (solid.x < column.end && solid.right() > column.begin) {
        down.push_back({solid.y, solid.bottom()});
      }
    }
    for (const Interval& row :
         cut({0, diagram_.height}, height_ - kHead - kMargin, gaps_between(std::move(down)))) {
      const Rect window{column.begin, row.begin, column.end - column.begin, row.end - row.begin};
      // A page of nothing but lines and grounds says nothing.
      if (std::any_of(solids_.begin(), solids_.end(),
                      [&](const Rect& solid) { return window.overlaps(solid); })) {
        windows_.push_back(window);
      }
    }
  }

  Diagram page_of(const Rect& window, const std::string& number) const {
    Diagram page{width_, height_, diagram_.title, diagram_.desc, {}, millimetres_of(page_)};
    Group head{"", "", "", "", view::Role::muted, {}, {}};
    const double room = width_ - 2 * kMargin;
    const flow::Font font{11, false, false, view::Role::muted};
    const flow::TextBlock right = flow::text_block(number, font, room / 2, 1);
    flow::put(head, right, width_ - kMargin, 10, Anchor::end);
    flow::put(head, flow::text_block(diagram_.title, font, room - right.width() - 20, 1), kMargin, 10);
    page.groups.emplace_back(std::move(head));
    const double dx = kMargin + (room - window.width) / 2 - window.x;
    for (const Group& group : diagram_.groups) {
      Group kept = part_of(group, window);
      if (!kept.elements.empty() || !kept.groups.empty()) {
        move_by(kept, dx, kHead - window.y);
        page.groups.emplace_back(std::move(kept));
      }
    }
    return page;
  }

  const Diagram& diagram_;
  Page page_;
  double width_;
  double height_;
  std::vector<Rect> solids_;
  std::vector<Rect> windows_;
};

}  // namespace

std::vector<Diagram> on_pages(Diagram diagram, Page page) {
  std::vector<Diagram> pages;
  // A page so wide, in our pixels, prints the smallest type just large enough.
  const double width = smallest_type(diagram) * millimetres_of(page) / kMillimetres;
  // On paper, the picture's own margins may be as small as the printer's.
  const double slack = 1.03;
  const bool fits = diagram.width <= width * slack && diagram.height * aspect_of(page) <= width * slack;
  if (page == Page::none || fits) {
    pages.push_back(on_page(std::move(diagram), page));
    return pages;
  }
  std::vector<Diagram> parts = Parts(diagram, page, width).draw();
  pages.push_back(on_page(std::move(diagram), page));
  if (parts.size() > 1) {
    std::move(parts.begin(), parts.end(), std::back_inserter(pages));
  }
  return pages;
}

}  // namespace jc::layout
