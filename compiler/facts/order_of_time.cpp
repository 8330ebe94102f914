#include "compiler/facts/order_of_time.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>

#include "compiler/facts/read_as.h"

namespace jc::facts {

using language::Kind;
using model::Entity;
using model::ValueView;
using language::operator""_key;

namespace {

const expr::Moment* moment_of(Entity entity) {
  const ValueView when = entity.find(entity.kind() == Kind::milestone ? "due"_key : "when"_key);
  for (const ValueView& each : when ? when.items() : model::Items(ValueView())) {
    return read_as<expr::Moment>(each);
  }
  return nullptr;
}

// Where things stand among those of one stage: by their day; what hangs on something whose day nobody knows
// stands behind what is written before it, together with all else that hangs there, and in their order. What
// only counts down to it, as to the end of a contract, stands behind all that has a day.
class Order {
 public:
  // The day, which of the unknown points it hangs on, and the seconds from there.
  using Place = std::tuple<double, std::size_t, std::int64_t>;

  explicit Order(const Timeline& timeline) : timeline_(timeline) {}

  Place place(Entity entity) {
    const expr::Moment* moment = moment_of(entity);
    if (const auto day = moment == nullptr ? std::nullopt : timeline_.day_or_before(*moment)) {
      day_ = *day;
      return {day_, 0, 0};
    }
    const auto placed = moment == nullptr ? std::nullopt : timeline_.place(*moment);
    if (!placed) {
      return {day_, 0, 0};
    }
    auto found = std::find_if(unknown_.begin(), unknown_.end(),
                              [&](const Unknown& each) { return each.root == placed->root; });
    if (found == unknown_.end()) {
      found = unknown_.insert(unknown_.end(), {placed->root, day_});
    }
    const auto at = static_cast<std::size_t>(found - unknown_.begin());
    const expr::Window& window = placed->window;
    const std::int64_t seconds = window.high ? *window.high : window.low.value_or(0);
    found->counts_down = found->counts_down && seconds < 0;
    return {found->behind, at + 1, seconds};
  }

  // The same place, once all of the stage were asked for theirs.
  Place settled(Place place) const {
    const std::size_t root = std::get<1>(place);
    if (root > 0 && unknown_[root - 1].counts_down) {
      std::get<0>(place) = std::numeric_limits<double>::max();
    }
    return place;
  }

 private:
  struct Unknown {
    Root root;
    double behind = 0;
    bool counts_down = true;
  };
  const Timeline& timeline_;
  double day_ = 0;
  std::vector<Unknown> unknown_;
};

bool is_said(Entity entity, language::KeyId key) {
  const ValueView value =
      language::find_field(entity.kind(), key) == nullptr ? ValueView() : entity.find(key);
  return value && !value.is(model::Is::nothing) && !value.is(model::Is::unreadable) &&
         !value.is(model::Is::none);
}

}  // namespace

bool is_dated(Entity entity) {
  return is_said(entity, entity.kind() == Kind::milestone ? "due"_key : "when"_key) ||
         is_said(entity, "repeat"_key);
}

std::vector<Entity> in_order_of_time(const Timeline& timeline, const std::vector<Entity>& happenings) {
  std::vector<std::pair<Order::Place, Entity>> dated;
  std::vector<Entity> undated;
  Order order(timeline);
  for (const Entity& entity : happenings) {
    if (is_dated(entity)) {
      dated.emplace_back(order.place(entity), entity);
    } else {
      undated.push_back(entity);
    }
  }
  for (auto& [place, entity] : dated) {
    place = order.settled(place);
  }
  std::stable_sort(dated.begin(), dated.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Entity> all;
  for (const auto& each : dated) {
    all.push_back(each.second);
  }
  all.insert(all.end(), undated.begin(), undated.end());
  return all;
}

}  // namespace jc::facts
