#include "compiler/facts/time_root.h"

#include <algorithm>

#include "compiler/facts/read_as.h"

namespace jc::facts {

namespace {

// Longer chains of milestones are taken for circles.
constexpr int kLongestChain = 64;
constexpr std::int64_t kSecondsInDay = 86400;

const expr::Point* only_point(const ValueView& value) {
  const auto* moment = read_as<expr::Moment>(value);
  return moment != nullptr && moment->pick == expr::Moment::Pick::only && moment->points.size() == 1
             ? &moment->points.front()
             : nullptr;
}

// Both windows one after the other.
expr::Window sum(const expr::Window& a, const expr::Window& b) {
  expr::Window window;
  window.low = a.low && b.low ? std::optional(*a.low + *b.low) : std::nullopt;
  window.high = a.high && b.high ? std::optional(*a.high + *b.high) : std::nullopt;
  return window;
}

bool has_one_length(expr::Unit unit) {
  return unit < expr::Unit::months && unit != expr::Unit::business_days && unit != expr::Unit::business_hours;
}

bool have_one_length(const std::vector<expr::Amount>& amounts) {
  return std::all_of(amounts.begin(), amounts.end(),
                     [](const expr::Amount& amount) { return has_one_length(amount.unit); });
}

bool is_exact(const expr::Point& point) {
  if (const auto* offset = std::get_if<expr::Offset>(&point.place)) {
    return have_one_length(offset->distance.low) && have_one_length(offset->distance.high);
  }
  const auto* period = std::get_if<expr::CalendarPeriod>(&point.place);
  return period == nullptr || has_one_length(period->unit);
}

}  // namespace

Timeline::Timeline(const Model& model, const Entity& journey)
    : model_(model), document_(journey.document()), starts_at_(journey.text("starts-at"_key)) {}

Placed Timeline::step(const expr::Point& point) const {
  Placed placed{{}, expr::window(point), is_exact(point)};
  const expr::Anchor* anchor = expr::anchor(point);
  if (anchor != nullptr && anchor->date) {
    const std::int64_t date = expr::day_number(*anchor->date) * kSecondsInDay;
    placed.root.kind = Root::Kind::calendar;
    placed.window = sum(placed.window, {date, date});
    return placed;
  }
  const std::string_view name = anchor == nullptr ? starts_at_ : std::string_view(anchor->name.text);
  if (name.empty()) {
    return placed;
  }
  constexpr Kind kTried[] = {Kind::event, Kind::milestone, Kind::stage};
  std::span<const Kind> kinds = kTried;
  if (anchor != nullptr && anchor->kind != expr::AnchorKind::unsaid) {
    kinds = kinds.subspan(static_cast<std::size_t>(anchor->kind) - 1, 1);
  }
  placed.root.kind = Root::Kind::named;
  placed.root.entity = model_.find(document_, kinds, name);
  placed.root.name = placed.root.entity ? std::string_view() : name;
  if (anchor != nullptr && anchor->edge == expr::Edge::end) {
    placed.root.edge = expr::Edge::end;
  }
  return placed;
}

const expr::Point* Timeline::due(const Entity& milestone) const {
  return milestone && milestone.kind() == Kind::milestone ? only_point(milestone.find("due"_key)) : nullptr;
}

std::optional<Placed> Timeline::follow(Placed placed, int length) const {
  const Entity milestone = placed.root.entity;
  const expr::Point* further = due(milestone);
  if (further == nullptr) {
    return placed;
  }
  if (length == 0) {
    return std::nullopt;
  }
  auto known = known_.find(milestone.record_id());
  if (known == known_.end()) {
    known = known_.emplace(milestone.record_id(), follow(step(*further), length - 1)).first;
  }
  if (!known->second) {
    return std::nullopt;
  }
  return Placed{known->second->root, sum(placed.window, known->second->window),
                placed.exact && known->second->exact};
}

std::optional<Placed> Timeline::place(const expr::Moment& moment) const {
  const bool one = moment.pick == expr::Moment::Pick::only && moment.points.size() == 1;
  return one ? place(moment.points.front()) : std::nullopt;
}

std::optional<Placed> Timeline::place(const expr::Point& point) const {
  return follow(step(point), kLongestChain);
}

std::optional<double> Timeline::day(const expr::Moment& moment) const {
  const std::optional<double> day = day_or_before(moment);
  return day && *day >= 0 ? day : std::nullopt;
}

std::optional<double> Timeline::day_or_before(const expr::Moment& moment) const {
  const std::optional<Placed> placed = place(moment);
  if (!placed || !placed->window.high) {
    return std::nullopt;
  }
  const double day = static_cast<double>(*placed->window.high) / static_cast<double>(kSecondsInDay);
  return is_start(placed->root) ? std::optional(day) : std::nullopt;
}

bool Timeline::is_start(const Root& root) const {
  return root.kind == Root::Kind::start ||
         (root.kind == Root::Kind::named && !starts_at_.empty() &&
          (root.entity ? root.entity.id() == starts_at_ : root.name == starts_at_));
}

std::optional<expr::Window> Timeline::from_milestone(const Entity& milestone, const Entity& from) const {
  expr::Window window{0, 0};
  Entity at = milestone;
  for (int length = 0; length < kLongestChain; length++) {
    const expr::Point* point = due(at);
    if (point == nullptr) {
      return std::nullopt;
    }
    const Placed next = step(*point);
    window = sum(window, next.window);
    at = next.root.entity;
    if (at && at.kind() == Kind::milestone && at.id() == from.id() && at.record_id() == from.record_id()) {
      return window;
    }
  }
  return std::nullopt;
}

}  // namespace jc::facts
