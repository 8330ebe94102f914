// The lane of owners: a bar for as long as somebody answers for the customer, and on the borders between
// stages how the customer is handed over.
#include <algorithm>
#include <iterator>

#include "compiler/layout/board/curve.h"
#include "compiler/layout/map/map_parts.h"
#include "compiler/view/words/words.h"

namespace jc::layout::map {
namespace {

// Radius.
constexpr double kBaton = 9;
// Cards are wider where they have room, but not more than is read well.
constexpr double kHandoffWidth = 184;
constexpr double kWidestHandoff = 340;
// How far a card reaches back over its border.
constexpr double kFlag = 14;
constexpr double kBarPadding = 2;
// Room for a baton and some air.
constexpr double kBesideText = 28;

struct OwnerBar {
  const view::MapStage* stage = nullptr;
  view::Span span;
  board::TextBlock text;
  // Where the text has room.
  double left = 0;
  double right = 0;
};

// From left to right; but a card that lies below a later baton makes way for the card of that one, whose
// line would run through it.
std::vector<std::size_t> hanging_order(const std::vector<double>& batons, const std::vector<Rect>& places) {
  const auto covers = [&](std::size_t card, std::size_t baton) {
    return batons[card] != batons[baton] && places[card].x < batons[baton] &&
           batons[baton] < places[card].right();
  };
  std::vector<std::size_t> order;
  for (std::size_t i = places.size(); i-- > 0;) {
    auto at = order.begin();
    for (auto later = order.begin(); later != order.end(); ++later) {
      if (covers(i, *later) && !covers(*later, i)) {
        at = later + 1;
      }
    }
    order.insert(at, i);
  }
  return order;
}

// Further down, where others have taken the place.
double free_top(Rect rect, const std::vector<Rect>& taken) {
  for (bool moved = true; moved;) {
    moved = false;
    for (const Rect& other : taken) {
      const Rect room{other.x - 8, other.y - 8, other.width + 16, other.height + 16};
      if (rect.overlaps(room)) {
        rect.y = room.bottom();
        moved = true;
      }
    }
  }
  return rect.y;
}

class OwnersLane {
 public:
  OwnersLane(Scene scene, std::vector<view::MapItem> remarks) : scene_(scene), remarks_(std::move(remarks)) {
    for (const view::MapStage& stage : scene.map.stages) {
      add_bar(stage);
    }
    for (OwnerBar& bar : bars_) {
      const bool none = bar.stage->owner_origin == view::OwnerOrigin::none;
      const board::Font font{board::kBodySize, !none, none, role_of(bar), tone_of(bar)};
      const bool inherited = bar.stage->owner_origin == view::OwnerOrigin::inherited;
      find_room(bar);
      bar.text = board::text_block(bar.stage->owner + (inherited ? view::say(", for the whole journey") : ""),
                                   font, bar.right - bar.left - 2 * kBesideText, 6,
                                   none ? std::nullopt : std::optional(view::IconKind::person));
      bar_height_ = std::max(bar_height_, bar.text.height() + 2 * kBarPadding);
    }
  }

  Band draw() {
    Band band;
    board::Lane lane = lane_of({view::LaneKind::owners, "", {}}, scene_.ids);
    Group content;
    put_bars(content);
    const double below = put_handoffs(content);
    const double bottom = put_anywhere(content, put_remarks(content, below));
    board::LaneGrid::Frame frame = scene_.grid.frame(lane, 0, bottom + board::kLanePadding);
    board::append(frame.group, std::move(content));
    band.height = frame.ground.height;
    band.group.groups.push_back(std::move(frame.group));
    return band;
  }

 private:
  // Neighbouring stages with one owner share a bar.
  void add_bar(const view::MapStage& stage) {
    if (stage.owner_origin == view::OwnerOrigin::unset) {
      return;
    }
    if (!bars_.empty()) {
      OwnerBar& last = bars_.back();
      if (last.stage->owner == stage.owner && last.stage->owner_origin == stage.owner_origin &&
          last.span.last + 1 == stage.span.first && !stage.aside && !last.stage->aside) {
        last.span.last = stage.span.last;
        return;
      }
    }
    bars_.push_back({&stage, stage.span, {}});
  }

  // The widest stretch of the bar that no baton lies on.
  void find_room(OwnerBar& bar) const {
    const double end = scene_.grid.right_of(bar.span.last);
    std::vector<double> batons;
    for (const view::MapHandoff& handoff : scene_.map.handoffs) {
      const double x = baton_x(handoff);
      if (!handoff.anywhere && x > scene_.grid.left_of(bar.span.first) && x < end) {
        batons.push_back(x);
      }
    }
    std::sort(batons.begin(), batons.end());
    batons.push_back(end);
    double left = scene_.grid.left_of(bar.span.first);
    for (const double right : batons) {
      if (right - left > bar.right - bar.left) {
        bar.left = left;
        bar.right = right;
      }
      left = right;
    }
  }

  static view::Role role_of(const OwnerBar& bar) {
    return bar.stage->owner_origin == view::OwnerOrigin::none        ? view::Role::owner_none
           : bar.stage->owner_origin == view::OwnerOrigin::inherited ? view::Role::owner_inherited
                                                                     : view::Role::owner;
  }

  static int tone_of(const OwnerBar& bar) {
    return bar.stage->owner_origin == view::OwnerOrigin::none ? -1 : bar.stage->owner_tone;
  }

  double top() const { return scene_.grid.top_padding(); }
  double bars_bottom() const { return top() + bar_height_; }

  void put_bars(Group& group) {
    for (const OwnerBar& bar : bars_) {
      const bool none = bar.stage->owner_origin == view::OwnerOrigin::none;
      const std::string title = none ? view::say("No owner: ") + bar.stage->owner : bar.stage->owner;
      Group made{scene_.ids.next("owner"), title, place_of(scene_.map, bar.span), "", role_of(bar), {}, {}};
      const Rect rect{scene_.grid.left_of(bar.span.first) + 6, top(), scene_.grid.width_of(bar.span) - 12,
                      bar_height_};
      made.elements.push_back(Box{Shape::rounded, rect, 8, role_of(bar), tone_of(bar)});
      board::put(made, bar.text, (bar.left + bar.right) / 2, rect.center_y() - bar.text.height() / 2,
                 Anchor::middle);
      group.groups.push_back(std::move(made));
    }
  }

  double border_x(std::size_t border) const {
    return border < scene_.grid.size() ? scene_.grid.left_of(border) : scene_.grid.right();
  }

  // One that stays inside a stage stands in its middle.
  double baton_x(const view::MapHandoff& handoff) const {
    return handoff.inside ? scene_.grid.center_of(*handoff.inside) : border_x(handoff.border);
  }

  // As far as to the next baton.
  double width_of(const std::vector<view::MapHandoff>& handoffs, std::size_t index) const {
    if (handoffs[index].inside) {
      return kHandoffWidth;
    }
    const double x = baton_x(handoffs[index]);
    double right = scene_.grid.right() - 6;
    for (const view::MapHandoff& other : handoffs) {
      if (!other.anywhere && baton_x(other) > x) {
        right = std::min(right,
                         baton_x(other) - (other.inside ? kHandoffWidth / 2 : kFlag) - 2 * board::kCardGap);
      }
    }
    const double left = std::max(x - kFlag, scene_.grid.left() + 6);
    return std::clamp(right - left, kHandoffWidth, kWidestHandoff);
  }

  // Where a card hangs; its place from top to bottom is not known yet.
  Rect across(const std::vector<view::MapHandoff>& handoffs, std::size_t index) const {
    const double width = width_of(handoffs, index);
    // One inside a stage hangs in its middle.
    const double flag = handoffs[index].inside ? width / 2 : kFlag;
    const double left =
        std::clamp(baton_x(handoffs[index]) - flag, scene_.grid.left() + 6, scene_.grid.right() - 6 - width);
    return {left, 0, width, 0};
  }

  // From left to right.
  std::vector<view::MapHandoff> handoffs_at_borders() const {
    std::vector<view::MapHandoff> handoffs;
    std::copy_if(scene_.map.handoffs.begin(), scene_.map.handoffs.end(), std::back_inserter(handoffs),
                 [](const view::MapHandoff& each) { return !each.anywhere; });
    std::stable_sort(
        handoffs.begin(), handoffs.end(),
        [&](const view::MapHandoff& a, const view::MapHandoff& b) { return baton_x(a) < baton_x(b); });
    return handoffs;
  }

  // Cards hang below their border, under the stage that takes over; one that has no room there goes further
  // down.
  double put_handoffs(Group& group) {
    const double hang = bars_.empty() ? top() + 2 * kBaton + 6 : bars_bottom() + 16;
    double lowest = bars_.empty() ? 0 : bars_bottom();
    std::vector<view::MapHandoff> handoffs = handoffs_at_borders();
    std::vector<double> batons;
    std::vector<Rect> places;
    for (std::size_t i = 0; i < handoffs.size(); i++) {
      batons.push_back(baton_x(handoffs[i]));
      places.push_back(across(handoffs, i));
    }
    std::vector<Rect> taken;
    std::vector<double> marked;
    for (const std::size_t i : hanging_order(batons, places)) {
      board::Card card(card_of(std::move(handoffs[i].item), view::info(view::LaneKind::owners), scene_),
                       places[i].width);
      Rect rect{places[i].x, hang, places[i].width, card.height()};
      rect.y = free_top(rect, taken);
      taken.push_back(rect);
      Group made = std::move(card).draw({rect.x, rect.y});
      const double x = batons[i];
      if (std::find(marked.begin(), marked.end(), x) == marked.end()) {
        marked.push_back(x);
        put_baton(made, std::clamp(x, scene_.grid.left() + kBaton + 2, scene_.grid.right() - kBaton - 2),
                  rect.y);
      }
      group.groups.push_back(std::move(made));
      lowest = std::max(lowest, rect.bottom());
    }
    return lowest;
  }

  void put_baton(Group& group, double x, double card_top) const {
    const double y = bars_.empty() ? top() + kBaton : top() + bar_height_ / 2;
    group.elements.push_back(
        board::straight({x, y + kBaton}, {x, card_top}, view::Role::handoff, Line::solid, 1.25));
    group.elements.push_back(Box{Shape::circle,
                                 {x - kBaton, y - kBaton, 2 * kBaton, 2 * kBaton},
                                 0,
                                 view::Role::handoff,
                                 -1,
                                 Line::solid,
                                 1.5});
    group.elements.push_back(Icon{view::IconKind::baton, {x - 7, y - 7}, 14, view::Role::handoff});
  }

  // Why nobody hands over.
  double put_remarks(Group& group, double above) {
    if (remarks_.empty()) {
      return above;
    }
    return scene_.grid.put_cells(group,
                                 cells_of(std::move(remarks_), view::info(view::LaneKind::owners), scene_),
                                 above > 0 ? above + 8 : top());
  }

  double put_anywhere(Group& group, double above) {
    std::vector<view::MapItem> items;
    for (const view::MapHandoff& handoff : scene_.map.handoffs) {
      if (!handoff.anywhere) {
        continue;
      }
      items.push_back(handoff.item);
      items.back().span = {0, scene_.grid.size() - 1};
    }
    if (items.empty()) {
      return above;
    }
    view::LaneInfo look = view::info(view::LaneKind::owners);
    look.icon = view::IconKind::baton;
    look.card_icon = true;
    return scene_.grid.put_cells(group, cells_of(std::move(items), look, scene_),
                                 above > 0 ? above + 10 : top());
  }

  Scene scene_;
  std::vector<view::MapItem> remarks_;
  std::vector<OwnerBar> bars_;
  double bar_height_ = 0;
};

}  // namespace

Band draw_owners(Scene scene, view::MapLane lane) { return OwnersLane(scene, std::move(lane.items)).draw(); }

}  // namespace jc::layout::map
