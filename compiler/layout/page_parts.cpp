#include "compiler/layout/page_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "compiler/layout/board/flow_text.h"
#include "compiler/layout/board/frame.h"
#include "compiler/layout/cut_out.h"
#include "compiler/layout/page_contents.h"
#include "compiler/layout/shown_key.h"
#include "compiler/view/words/words.h"

namespace jc::layout {
namespace {

// The smallest type that is read without effort on paper, in points and in millimetres.
constexpr double kPoints = 7;
constexpr double kMillimetres = kPoints * 25.4 / 72;
// Around a part, and above it for what it is a part of.
constexpr double kMargin = 16;
constexpr double kHead = 34;
// A text that the cut goes through ends below it.
constexpr double kAboveKey = 20;
// A part of a page that is less wide or high than this share looks lost on it.
constexpr double kLeast = 0.55;
// What is lower than this share of a page stays in one piece.
constexpr double kWhole = 0.4;
constexpr double kUnderHeading = 44;
// A whole that is made smaller than this says nothing.
constexpr double kLeastWhole = 0.5;
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

// Where the key begins, which is no part of what is cut: each page has its own.
double end_of(const Diagram& diagram) {
  return diagram.key.entries.empty() ? diagram.height : diagram.key.top;
}

// What a cut must not go through.
std::vector<Rect> solids_of(const Diagram& diagram, double width, double height) {
  std::vector<Rect> solids;
  each_element(diagram, [&](const Element& element) {
    const Rect bounds = bounds_of(element);
    const bool line = std::holds_alternative<Path>(element);
    if (!line && bounds.y < end_of(diagram) && bounds.width < kGround * width &&
        bounds.height < kGround * height) {
      solids.push_back(bounds);
    }
  });
  return solids;
}

// Of its words, boxes and signs.
void extend(std::optional<Rect>& place, const Group& group) {
  for (const Element& element : group.elements) {
    if (std::holds_alternative<Path>(element)) {
      continue;
    }
    const Rect bounds = bounds_of(element);
    const Rect known = place.value_or(bounds);
    const double left = std::min(known.x, bounds.x);
    const double top = std::min(known.y, bounds.y);
    place = Rect{left, top, std::max(known.right(), bounds.right()) - left,
                 std::max(known.bottom(), bounds.bottom()) - top};
  }
  for (const Group& inner : group.groups) {
    extend(place, inner);
  }
}

bool has_signs(const Group& group) {
  return std::any_of(group.elements.begin(), group.elements.end(),
                     [](const Element& element) { return !std::holds_alternative<Path>(element); });
}

// What is drawn as one thing, such as a row of a table: a cut between two lines of a name goes through no
// word, and tears the row apart all the same.
void add_wholes(const Group& group, double most, std::vector<Rect>& wholes) {
  std::optional<Rect> place;
  if (!group.title.empty() || has_signs(group)) {
    extend(place, group);
  }
  if (place && place->height < most) {
    // A heading stays with what it is the heading of.
    place->height += group.role == view::Role::heading ? kUnderHeading : 0;
    wholes.push_back(*place);
    return;
  }
  for (const Group& inner : group.groups) {
    add_wholes(inner, most, wholes);
  }
}

// Where something ends, with the middle of what is free behind it.
std::vector<double> places_to_cut(std::vector<Interval>& taken) {
  std::sort(taken.begin(), taken.end(),
            [](const Interval& a, const Interval& b) { return a.begin < b.begin; });
  std::vector<double> places;
  for (const Interval& each : taken) {
    const auto next = std::find_if(taken.begin(), taken.end(),
                                   [&](const Interval& other) { return other.begin > each.end + 1; });
    places.push_back(next == taken.end() ? each.end + 0.5 : (each.end + next->begin) / 2);
  }
  return places;
}

// Pieces no longer than `most`, about as long as each other, cut where nothing stands, else through as little
// as there can be.
std::vector<Interval> cut(const Interval& whole, double most, std::vector<Interval> taken) {
  const std::vector<double> places = places_to_cut(taken);
  const auto crossed = [&](double place) {
    return std::count_if(taken.begin(), taken.end(), [&](const Interval& each) {
      return each.begin < place - 0.5 && each.end > place + 0.5;
    });
  };
  std::vector<Interval> pieces;
  double from = whole.begin;
  while (whole.end - from > most) {
    const double count = std::ceil((whole.end - from) / most);
    const double wanted = from + (whole.end - from) / count;
    double best = from + most;
    auto least = crossed(best);
    for (const double place : places) {
      if (place <= from + kLeast * (wanted - from) || place > from + most) {
        continue;
      }
      const auto through = crossed(place);
      if (through < least || (through == least && std::abs(place - wanted) < std::abs(best - wanted))) {
        best = place;
        least = through;
      }
    }
    pieces.push_back({from, best});
    from = best;
  }
  pieces.push_back({from, whole.end});
  return pieces;
}

// A part of the picture, and where on the page its corner comes.
struct Pane {
  Rect window;
  Point at;
  // It stands elsewhere too: ids are given once.
  bool again = false;
};

struct PanedPage {
  std::vector<Pane> panes;
  double left = 0;
  double bottom = 0;
};

void drop_ids(Group& group) {
  group.id.clear();
  for (Group& inner : group.groups) {
    drop_ids(inner);
  }
}

// What would go on beyond the paper ends before its edge; where its box goes on, the next page says it all.
void shorten_at(Group& group, double right) {
  for (Element& element : group.elements) {
    Text* text = std::get_if<Text>(&element);
    if (text == nullptr || text->anchor != Anchor::start || bounds_of(element).right() <= right) {
      continue;
    }
    const flow::Font font{text->size, text->bold, text->italic, text->role, text->tone};
    flow::TextBlock block = flow::text_block(text->text, font, right - text->at.x, 1);
    if (!block.empty()) {
      text->full_text = text->full_text.empty() ? text->text : text->full_text;
      text->text = std::move(block.lines.front().text);
      text->width = block.lines.front().width;
    }
  }
  for (Group& inner : group.groups) {
    shorten_at(inner, right);
  }
}

// With what is free above it.
double key_height(const std::vector<KeyEntry>& key, double width) {
  Group drawn;
  return key.empty() ? 0 : board::put_legend(drawn, key, 0, kAboveKey, width);
}

class Parts {
 public:
  Parts(const Diagram& diagram, Page page, double width, bool numbered)
      : diagram_(diagram),
        page_(page),
        numbered_(numbered),
        width_(width),
        height_(width / aspect_of(page)),
        solids_(solids_of(diagram, width_, height_)) {
    // Pages have margins of their own.
    left_ = diagram.width;
    each_element(diagram, [&](const Element& element) {
      const Rect bounds = bounds_of(element);
      left_ = std::min(left_, bounds.x);
      right_ = std::max(right_, bounds.right());
      bottom_ = std::max(bottom_, std::min(bounds.bottom(), end_of(diagram)));
    });
    for (const Group& group : diagram.groups) {
      add_wholes(group, kWhole * height_, wholes_);
    }
    key_height_ = key_height(diagram.key.entries, room());
    for (const TableHead& head : diagram.heads) {
      names_right_ = std::max(names_right_, head.names_right);
      head_height_ = std::max(head_height_, head.place.height);
    }
    // Where names take half a page, there is no room for what they are the names of.
    names_right_ = diagram.heads.empty() || names_right_ - left_ > width_ / 2 ? left_ : names_right_;
  }

  // After `draw`: the headings of a table with the pages that they stand on, counted from the one that tells
  // of them; nothing where there are none, or too many.
  std::optional<Diagram> contents() const {
    std::vector<PagedHeading> headings;
    for (std::size_t i = 0; i < pages_.size(); i++) {
      for (const Pane& pane : pages_[i].panes) {
        for (std::size_t k = 0; k < diagram_.groups.size() && !pane.again; k++) {
          add_headings(diagram_.groups[k], pane.window, i + 2, headings);
        }
      }
    }
    Diagram page{width_, height_, diagram_.title, diagram_.desc, {}, millimetres_of(page_)};
    put_pane(page, {{0, 0, width_, tables_top()}, {0, kHead}, false});
    const Rect room{left_, kHead + tables_top(), width_ - 2 * left_,
                    height_ - kMargin - kHead - tables_top()};
    if (!put_contents(page, headings, room)) {
      return std::nullopt;
    }
    return page;
  }

  std::vector<Diagram> draw() {
    for (const Interval& column : columns()) {
      add_column(column);
    }
    std::vector<Diagram> pages;
    for (std::size_t i = 0; i < pages_.size(); i++) {
      pages.push_back(
          page_of(pages_[i], numbered_ ? view::say_of("Page {} of {}", i + 1, pages_.size()) : ""));
    }
    return pages;
  }

 private:
  double room() const { return width_ - 2 * kMargin; }
  // What stands above the tables has no columns.
  double tables_top() const { return diagram_.heads.empty() ? 0 : diagram_.heads.front().place.y; }

  std::vector<Interval> columns() const {
    if (right_ - left_ <= room()) {
      return {{left_, right_}};
    }
    std::vector<Interval> across;
    for (const Rect& solid : solids_) {
      if (solid.y >= tables_top() && solid.x >= names_right_) {
        across.push_back({solid.x, solid.right()});
      }
    }
    std::vector<Interval> pieces =
        cut({names_right_, right_}, room() - (names_right_ - left_), std::move(across));
    pieces.front().begin = left_;
    return pieces;
  }

  void add_column(const Interval& column) {
    const bool first = column.begin <= left_;
    const bool names = !first && names_right_ > left_;
    std::vector<Interval> down;
    for (const Rect& solid : solids_) {
      const bool here = solid.x < column.end && solid.right() > column.begin;
      if (here || (names && solid.x < names_right_)) {
        down.push_back({solid.y, solid.bottom()});
      }
    }
    for (const Rect& whole : wholes_) {
      if (whole.x < column.end && whole.right() > column.begin) {
        down.push_back({whole.y, whole.bottom()});
      }
    }
    const double top = first ? 0 : tables_top();
    const double most = height_ - kHead - kMargin - head_height_ - key_height_;
    for (const Interval& row : cut({top, bottom_}, most, std::move(down))) {
      const Rect window{column.begin, row.begin, column.end - column.begin, row.end - row.begin};
      // A page of nothing but lines and grounds says nothing.
      if (std::any_of(solids_.begin(), solids_.end(),
                      [&](const Rect& solid) { return window.overlaps(solid); })) {
        add_page(window, names ? names_right_ - left_ : 0);
      }
    }
  }

  // The window, under the head that it would stand under, and with the names of its rows on its left.
  void add_page(const Rect& window, double names) {
    // In the middle, unless words need what is free on the right.
    const double free = room() - names - window.width;
    const double left = kMargin + std::max(0.0, std::min(free / 2, free - overhang(window)));
    PanedPage page{{}, left, kHead};
    const auto put = [&](double y, double height, bool again) {
      page.panes.push_back({{window.x, y, window.width, height}, {left + names, page.bottom}, again});
      if (names > 0) {
        page.panes.push_back({{left_, y, names, height}, {left, page.bottom}, true});
      }
      page.bottom += height;
    };
    const TableHead* head = head_above(window.y);
    if (head != nullptr) {
      put(head->place.y, head->place.height, true);
    }
    put(window.y, window.height, false);
    pages_.push_back(std::move(page));
  }

  // How far words that begin in the window go on beyond its right side.
  double overhang(const Rect& window) const {
    double most = 0;
    for (const Group& group : diagram_.groups) {
      each_element(cut_out(group, window, names_right_), [&](const Element& element) {
        if (std::holds_alternative<Text>(element)) {
          most = std::max(most, bounds_of(element).right() - window.right());
        }
      });
    }
    return most;
  }

  // Unless the next one begins right there.
  const TableHead* head_above(double y) const {
    const TableHead* found = nullptr;
    for (const TableHead& head : diagram_.heads) {
      if (head.place.y >= y && head.place.y < y + head.place.height) {
        return nullptr;
      }
      found = head.place.y < y ? &head : found;
    }
    return found;
  }

  Diagram page_of(const PanedPage& paned, const std::string& number) const {
    Diagram page{width_, height_, diagram_.title, diagram_.desc, {}, millimetres_of(page_)};
    for (const Pane& pane : paned.panes) {
      put_pane(page, pane);
    }
    put_key(page, paned);
    Group head{"", "", "", "", view::Role::muted, {}, {}};
    const flow::Font font{11, false, false, view::Role::muted};
    const flow::TextBlock right = flow::text_block(number, font, room() / 2, 1);
    flow::put(head, right, width_ - kMargin, 10, Anchor::end);
    flow::put(head, flow::text_block(diagram_.title, font, room() - right.width() - 20, 1), kMargin, 10);
    page.groups.emplace(page.groups.begin(), std::move(head));
    return page;
  }

  // Whoever holds this page alone can tell what its signs mean.
  void put_key(Diagram& page, const PanedPage& paned) const {
    const std::vector<KeyEntry> shown = shown_key(diagram_.key.entries, page.groups);
    if (!shown.empty()) {
      Group key{"legend", view::say("Key"), "", "", view::Role::legend, {}, {}};
      board::put_legend(key, shown, paned.left, paned.bottom + kAboveKey, width_ - kMargin - paned.left);
      page.groups.emplace_back(std::move(key));
    }
  }

  void put_pane(Diagram& page, const Pane& pane) const {
    for (const Group& group : diagram_.groups) {
      Group kept = cut_out(group, pane.window, names_right_);
      if (kept.elements.empty() && kept.groups.empty()) {
        continue;
      }
      if (pane.again) {
        drop_ids(kept);
      }
      move_by(kept, pane.at.x - pane.window.x, pane.at.y - pane.window.y);
      shorten_at(kept, width_ - kMargin / 2);
      page.groups.emplace_back(std::move(kept));
    }
  }

  const Diagram& diagram_;
  Page page_;
  bool numbered_;
  double width_;
  double height_;
  std::vector<Rect> solids_;
  std::vector<Rect> wholes_;
  // Of all there is.
  double left_ = 0;
  double right_ = 0;
  double bottom_ = 0;
  double names_right_ = 0;
  double head_height_ = 0;
  double key_height_ = 0;
  std::vector<PanedPage> pages_;
};

// A page so wide, in our pixels, prints the smallest type just large enough.
double width_for_type(const Diagram& diagram, Page page) {
  return smallest_type(diagram) * millimetres_of(page) / kMillimetres;
}

// On paper, the picture's own margins may be as small as the printer's.
constexpr double kSlack = 1.03;

bool fits(const Diagram& diagram, double width, Page page) {
  return diagram.width <= width * kSlack && diagram.height * aspect_of(page) <= width * kSlack;
}

}  // namespace

std::vector<Diagram> parts_where_too_large(Diagram diagram, Page page) {
  const double width = width_for_type(diagram, page);
  if (diagram.width > width * kSlack) {
    return Parts(diagram, page, width, false).draw();
  }
  std::vector<Diagram> pages;
  pages.push_back(std::move(diagram));
  return pages;
}

std::vector<Diagram> on_pages(Diagram diagram, Page page) {
  std::vector<Diagram> pages;
  const double width = width_for_type(diagram, page);
  if (page == Page::none || fits(diagram, width, page)) {
    pages.push_back(on_page(std::move(diagram), page));
    return pages;
  }
  Parts whole(diagram, page, width, true);
  std::vector<Diagram> parts = whole.draw();
  // With the margins of paper it may still stand on one page.
  if (parts.size() == 1) {
    return Parts(diagram, page, width, false).draw();
  }
  const double needed = std::max(diagram.width, diagram.height * aspect_of(page));
  std::optional<Diagram> contents;
  if (needed * kLeastWhole > width) {
    contents = whole.contents();
  }
  pages.push_back(contents ? std::move(*contents) : on_page(diagram, page));
  std::move(parts.begin(), parts.end(), std::back_inserter(pages));
  return pages;
}

}  // namespace jc::layout
