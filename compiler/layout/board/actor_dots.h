// People on cards: dots with initials, in place of the sign before their names.
#pragma once
#include <vector>

#include "compiler/layout/diagram.h"
#include "compiler/view/map/journey_map.h"

namespace jc::layout::board {

inline constexpr double kDotHeight = 18;

// Our own people are dark, those outside the house light.
view::Role role_of(const view::MapActor& actor);

// Dots in rows that are as wide as asked.
class ActorDots {
 public:
  ActorDots(const std::vector<view::MapActor>& actors, double width);
  bool empty() const { return placed_.empty(); }
  // Of the widest row.
  double width() const { return width_; }
  double height() const;
  // With `told`, each dot tells screen readers and tooltips whose it is: where no words follow that do.
  void put(Group& group, Point corner, bool told) const;

 private:
  struct Placed {
    view::MapActor actor;
    Rect rect;
    double text_width = 0;
  };
  static void put_before(Group& group, const Placed& placed, Point corner);

  std::vector<Placed> placed_;
  double width_ = 0;
};

}  // namespace jc::layout::board
