#include "compiler/layout/map/served_lines.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "compiler/layout/board/measures.h"

namespace jc::layout::map {
namespace {

constexpr double kWidth = 1.5;
// Between a card and a line that runs along it: half of what is between cards.
constexpr double kAlong = board::kCardGap / 2;
// Between lines at one side of a card.
constexpr double kApart = 12;

struct Placed {
  std::string title;
  Rect rect;
};

// Cards, each part of those that leave columns out, and words that stand on the ground of a lane.
void collect(const Group& group, std::vector<Placed>& cards, std::vector<Rect>& words) {
  const Box* first = group.elements.empty() ? nullptr : std::get_if<Box>(&group.elements.front());
  const bool is_card = !group.title.empty() && first != nullptr && group.role != view::Role::lane;
  for (const Element& element : group.elements) {
    const Box* box = is_card ? std::get_if<Box>(&element) : nullptr;
    // A bridge between two parts is a rectangle.
    if (box != nullptr &&
        (box == first || (box->shape == first->shape && box->rect.height == first->rect.height))) {
      cards.push_back({group.title, box->rect});
    }
  }
  for (const Element& element : group.elements) {
    if (group.role == view::Role::lane && std::holds_alternative<Text>(element)) {
      words.push_back(bounds_of(element));
    }
  }
  for (const Group& inner : group.groups) {
    collect(inner, cards, words);
  }
}

class ServedLines {
 public:
  explicit ServedLines(const std::vector<Group>& lanes) {
    for (const Group& lane : lanes) {
      collect(lane, cards_, words_);
    }
  }

  Group draw(const std::vector<Served>& served) {
    std::vector<Pair> pairs;
    for (const Served& each : served) {
      const Pair pair = pair_of(each);
      if (pair.from != nullptr && pair.to != nullptr) {
        pairs.push_back(pair);
      }
    }
    Group group{"", "", "", "", view::Role::rule, {}, {}};
    for (std::size_t i = 0; i < pairs.size(); i++) {
      const auto back = std::find(pairs.begin(), pairs.end(), Pair{pairs[i].to, pairs[i].from});
      if (back < pairs.begin() + static_cast<std::ptrdiff_t>(i)) {
        continue;
      }
      std::vector<Point> way = way_of(*pairs[i].from, *pairs[i].to);
      add(group, way);
      if (back != pairs.end()) {
        std::reverse(way.begin(), way.end());
        add(group, way);
      }
    }
    return group;
  }

 private:
  struct Pair {
    const Placed* from = nullptr;
    const Placed* to = nullptr;
    bool operator==(const Pair&) const = default;
  };

  // Of several cards with the words of what is served, and of several parts of a card, those that stand
  // closest.
  Pair pair_of(const Served& served) const {
    Pair pair;
    for (const Placed& from : cards_) {
      if (from.title != served.by || from.rect.x < served.left - 1 || from.rect.right() > served.right + 1) {
        continue;
      }
      for (const Placed& to : cards_) {
        if (to.title == served.what && &to != &from &&
            (pair.to == nullptr || distance(from, to) < distance(*pair.from, *pair.to))) {
          pair = {&from, &to};
        }
      }
    }
    return pair;
  }

  static double distance(const Placed& a, const Placed& b) {
    return std::hypot(a.rect.center_x() - b.rect.center_x(), a.rect.center_y() - b.rect.center_y());
  }

  // Lines at the same side of a card stand side by side.
  double shift(const Placed& card, bool above) {
    const int taken = taken_[{&card, above}]++;
    const double step = static_cast<double>((taken + 1) / 2) * kApart * (taken % 2 == 0 ? 1 : -1);
    const double most = card.rect.width / 2 - kApart;
    return std::clamp(step, -most, most);
  }

  bool is_clear(double x, double top, double bottom, const Placed& from, const Placed& to) const {
    return std::none_of(cards_.begin(), cards_.end(), [&](const Placed& card) {
      const Rect& rect = card.rect;
      return &card != &from && &card != &to && rect.x < x && x < rect.right() && rect.y < bottom &&
             rect.bottom() > top;
    });
  }

  std::vector<Point> way_of(const Placed& from, const Placed& to) {
    const Rect& a = from.rect;
    const Rect& b = to.rect;
    const bool up = a.y >= b.bottom();
    const bool down = b.y >= a.bottom();
    if (!up && !down) {
      // In one row.
      const bool right = b.x >= a.right();
      const double y = (std::max(a.y, b.y) + std::min(a.bottom(), b.bottom())) / 2;
      return {{right ? a.right() : a.x, y}, {right ? b.x : b.right(), y}};
    }
    const double start = up ? a.y : a.bottom();
    const double end = up ? b.bottom() : b.y;
    const double left = std::max(a.x, b.x);
    const double right = std::min(a.right(), b.right());
    const double shifted = shift(from, up);
    const double entering = shift(to, !up);
    if (right - left > 2 * kApart) {
      const double x = std::clamp((left + right) / 2 + (shifted != 0 ? shifted : entering), left + kApart / 2,
                                  right - kApart / 2);
      if (is_clear(x, std::min(start, end), std::max(start, end), from, to)) {
        return {{x, start}, {x, end}};
      }
    }
    // Around: out of the card, along the gap beside the other one's column, and in.
    const double out = start + (up ? -kAlong : kAlong);
    const double in = end + (up ? kAlong + 4 : -kAlong - 4);
    const double gap = gap_beside(b, a.center_x() > b.center_x(), std::min(in, out), std::max(in, out));
    const double x = a.center_x() + shifted;
    const double target = b.center_x() + entering;
    return {{x, start}, {x, out}, {gap, out}, {gap, in}, {target, in}, {target, end}};
  }

  // At the right or left of a card: where no words stand, else where fewer cards do.
  double gap_beside(const Rect& card, bool right, double top, double bottom) const {
    const auto crosses = [&](double x, const Rect& rect) {
      return rect.x < x + 1 && x - 1 < rect.right() && rect.y < bottom && rect.bottom() > top;
    };
    const auto cost = [&](double x) {
      const auto over = [&](const auto& words) { return crosses(x, words); };
      const auto through = [&](const Placed& other) { return crosses(x, other.rect); };
      return std::pair(std::count_if(words_.begin(), words_.end(), over),
                       std::count_if(cards_.begin(), cards_.end(), through));
    };
    const double wanted = right ? card.right() + kAlong : card.x - kAlong;
    const double other = right ? card.x - kAlong : card.right() + kAlong;
    return cost(other) < cost(wanted) ? other : wanted;
  }

  static void add(Group& group, const std::vector<Point>& way) {
    Path path;
    path.start = way.front();
    for (std::size_t i = 1; i < way.size(); i++) {
      path.pieces.push_back({false, {}, {}, way[i]});
    }
    path.arrow = true;
    path.role = view::Role::next;
    path.line_width = kWidth;
    group.elements.push_back(std::move(path));
  }

  std::vector<Placed> cards_;
  std::vector<Rect> words_;
  std::map<std::pair<const Placed*, bool>, int> taken_;
};

}  // namespace

Group draw_served(const std::vector<Group>& lanes, const std::vector<Served>& served) {
  return ServedLines(lanes).draw(served);
}

}  // namespace jc::layout::map
