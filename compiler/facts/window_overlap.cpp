#include "compiler/facts/window_overlap.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/stage_ways.h"
#include "compiler/facts/time_root.h"

namespace jc::facts {

namespace {

constexpr std::int64_t kSecondsInDay = 86400;

const expr::Moment* window_of(const Entity& stage) {
  const ValueView value = stage.find("window"_key);
  return read_as<expr::Moment>(value);
}

// The length of the period a window is counted in: what two windows that meet at one have in common.
std::int64_t period_of(const expr::Moment& moment) {
  const auto* period = std::get_if<expr::CalendarPeriod>(&moment.points.front().place);
  if (period == nullptr) {
    return kSecondsInDay;
  }
  expr::Amount one;
  one.count = expr::Decimal::whole(1);
  one.unit = period->unit;
  return expr::length(one).high.value_or(kSecondsInDay);
}

}  // namespace

std::vector<Fact> overlapping_windows(Context& context, Entity journey) {
  const Model& model = context.model();
  const StageWays& ways = stage_ways(context, journey);
  const Timeline timeline(model, journey);
  std::vector<Fact> facts;
  for (std::uint32_t from = 0; from < ways.stages.size(); from++) {
    const std::uint32_t to = ways.next[from];
    if (to == StageWays::kNone || ways.overlap(from, to) || ways.apart(from, to)) {
      continue;
    }
    const expr::Moment* first = window_of(ways.stages[from]);
    const expr::Moment* second = window_of(ways.stages[to]);
    const auto before = first == nullptr ? std::nullopt : timeline.place(*first);
    const auto after = second == nullptr ? std::nullopt : timeline.place(*second);
    const bool known = before && after && before->root == after->root && before->window.high &&
                       after->window.low && after->window.high && *after->window.high > *before->window.high;
    const std::int64_t common = known ? *before->window.high - *after->window.low : 0;
    if (!known || common <= std::max(period_of(*first), period_of(*second))) {
      continue;
    }
    const Entity& stage = ways.stages[to];
    const Entity& earlier = ways.stages[from];
    Fact fact;
    fact.at = place(model, stage.find("window"_key));
    fact.about = stage;
    fact.text = fmt::format("stage `{}` begins {} days before stage `{}` is over (`{}` and `{}`)", stage.id(),
                            common / kSecondsInDay, earlier.id(), earlier.find("window"_key)->text,
                            stage.find("window"_key)->text);
    fact.related.push_back(
        {place(model, earlier.find("window"_key)), fmt::format("stage `{}`", earlier.id())});
    facts.push_back(std::move(fact));
  }
  return facts;
}

}  // namespace jc::facts
