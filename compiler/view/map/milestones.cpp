#include "compiler/view/map/milestones.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "compiler/facts/read_as.h"
#include "compiler/view/words/told_phrase.h"
#include "compiler/view/words/words.h"

namespace jc::view {

using model::Entity;
using language::operator""_key;
using model::ValueView;

namespace {
// Counted from the beginning and nothing between: the words of the distance say it, "2 business days".
std::string distance_in_words(const expr::Offset& offset) {
  const std::vector<expr::Amount>& amounts = offset.distance.low;
  const bool days = amounts.size() == 1 && amounts.front().unit == expr::Unit::days;
  if (days || !offset.distance.high.empty()) {
    return "";
  }
  return tells_phrases() ? told(offset.distance) : expr::print(offset.distance);
}

// What the ruler says in place of the due date as it is written; nothing where that says it best. A number of
// days is only told where it is certain: nobody wrote that two business days are four days.
std::string mark_of(const expr::Point& point, const facts::Placed& placed, double day) {
  const auto* offset = std::get_if<expr::Offset>(&point.place);
  if (std::holds_alternative<expr::CalendarPeriod>(point.place)) {
    return "";
  }
  const bool direct = expr::window(point) == placed.window;
  std::string words = offset != nullptr && direct ? distance_in_words(*offset) : "";
  if (words.empty() && placed.exact && day >= 1) {
    words = say_of("day {}", std::lround(day));
  }
  return words;
}

}  // namespace

void place_in_time(MapMilestone& shown, const Entity& milestone, const facts::Timeline& timeline) {
  const ValueView due = milestone.find("due"_key);
  const auto* moment = facts::read_as<expr::Moment>(due);
  const auto placed = moment != nullptr ? timeline.place(*moment) : std::nullopt;
  const auto counted = moment != nullptr ? timeline.day(*moment) : std::nullopt;
  if (!placed || !counted) {
    return;
  }
  const double day = *counted;
  shown.day = day;
  if (std::string words = mark_of(moment->points.front(), *placed, day); !words.empty()) {
    shown.mark = std::move(words);
  }
}

void sort_by_day(std::vector<MapMilestone>& milestones) {
  for (auto first = milestones.begin(); first != milestones.end();) {
    const auto last = std::find_if(first, milestones.end(), [&](const MapMilestone& each) {
      return each.item.span != first->item.span;
    });
    std::vector<std::pair<double, std::size_t>> order;
    double day = 0;
    for (auto each = first; each != last; ++each) {
      day = each->day.value_or(day);
      order.emplace_back(day, order.size());
    }
    if (!std::is_sorted(order.begin(), order.end())) {
      std::sort(order.begin(), order.end());
      const std::vector<MapMilestone> written(first, last);
      std::transform(order.begin(), order.end(), first,
                     [&](const auto& each) { return written[each.second]; });
    }
    first = last;
  }
}

}  // namespace jc::view
