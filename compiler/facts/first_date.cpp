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

// `a Wednesday`; where the cadence counts weekdays of a month, which of them it is.
std::string day_in_words(const expr::DayRule& rule, Day day) {
  if (rule.kind != expr::DayRule::Kind::nth_weekday) {
    return fmt::format("a {}", name(weekday_of(day)));
  }
  constexpr std::string_view kNth[] = {"first", "second", "third", "fourth", "fifth"};
  const auto before = static_cast<unsigned>(std::chrono::year_month_day(day).day()) - 1;
  return fmt::format("the {} {} of its month", kNth[before / 7], name(weekday_of(day)));
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
  fact.text = fmt::format("the first date, {}, is {}, and the cadence is `{}`", expr::print(date_of(*first)),
                          day_in_words(rhythm.day, *first), cadence->text);
  const expr::Extent day_at = rhythm.day.kind == expr::DayRule::Kind::unsaid ? rhythm.word_at : rhythm.day.at;
  fact.related.push_back({place(context.model(), cadence, day_at), "the day it falls on"});
  if (const std::optional<Day> next = next_day(rhythm, *first)) {
    fact.help = fmt::format("the next day that fits is {}", expr::print(date_of(*next)));
  }
  return fact;
}

}  // namespace jc::facts
