#include "compiler/facts/first_date.h"

#include <fmt/format.h>

#include "compiler/facts/cadence.h"
#include "compiler/facts/derived/topics.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/recurrence.h"

namespace jc::facts {

namespace {

// `first` of a ritual; of a touchpoint the date in `when`.
std::optional<Day> first_day_of(const Entity& entity, ValueView& at) {
  if (entity.kind() == Kind::ritual) {
    at = entity.find("first"_key);
    const std::optional<Start> start = start_of(at);
    return start && start->whole ? std::optional(start->day) : std::nullopt;
  }
  const ValueView when = entity.find("when"_key);
  at = when && when.is(Is::list) && when.items().size() == 1 ? when.items().front() : when;
  const auto* moment = read_as<expr::Moment>(at);
  if (moment == nullptr || moment->points.size() != 1 || moment->points[0].when != expr::When::at) {
    return std::nullopt;
  }
  const auto* anchor = std::get_if<expr::Anchor>(&moment->points[0].place);
  return anchor != nullptr && anchor->date ? std::optional(day_of(*anchor->date)) : std::nullopt;
}

}  // namespace

std::optional<Fact> first_date_off(Context& context, Entity entity) {
  const ValueView cadence = cadence_value(entity);
  const auto* rhythms = read_as<expr::Cadence>(cadence);
  if (rhythms == nullptr || rhythms->rhythms.size() != 1 || rhythms->rhythms[0].from) {
    return std::nullopt;
  }
  ValueView at;
  const std::optional<Day> first = first_day_of(entity, at);
  const expr::Rhythm& rhythm = rhythms->rhythms[0];
  if (!first || may_fall_on(rhythm, *first)) {
    return std::nullopt;
  }
  Fact fact;
  fact.at = place(context.model(), at);
  fact.text = fmt::format("the first date, {}, is a {}, and the cadence is `{}`",
                          expr::print(date_of(*first)), name(weekday_of(*first)), cadence->text);
  const expr::Extent day_at = rhythm.day.kind == expr::DayRule::Kind::unsaid ? rhythm.word_at : rhythm.day.at;
  fact.related.push_back({place(context.model(), cadence, day_at), "the day it falls on"});
  if (const std::optional<Day> next = next_day(rhythm, *first)) {
    fact.help = fmt::format("the next day that fits is {}", expr::print(date_of(*next)));
  }
  return fact;
}

}  // namespace jc::facts
