#include "compiler/facts/review.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/expr/phrase/number.h"
#include "compiler/facts/derived/topics.h"
#include "compiler/facts/read_as.h"
#include "compiler/model/date.h"

namespace jc::facts {

namespace {

constexpr std::int64_t kDay = 86400;

// The longest time from one to the next, in days; nothing where it may never come back.
std::optional<std::int64_t> longest_period(const ValueView& cadence) {
  const auto* found = read_as<expr::Cadence>(cadence);
  if (found == nullptr) {
    return std::nullopt;
  }
  std::int64_t longest = 0;
  for (const expr::Reading& reading : expr::readings(*found)) {
    if (!reading.period.high) {
      return std::nullopt;
    }
    longest = std::max(longest, *reading.period.high);
  }
  return longest > 0 ? std::optional((longest + kDay - 1) / kDay) : std::nullopt;
}

}  // namespace

std::optional<LateReview> late_review(const Context& context, Entity review) {
  const ValueView cadence = review.find("cadence"_key);
  const ValueView last = review.find("last"_key);
  const auto period = longest_period(cadence);
  if (!period || !last.is(Is::date)) {
    return std::nullopt;
  }
  const std::int64_t due = expr::day_number(model::calendar_date(static_cast<int>(last->number()))) + *period;
  const std::int64_t late = expr::day_number(model::calendar_date(context.as_of())) - due;
  return late > 0 ? std::optional(LateReview{day_of(expr::date_of(due)), late}) : std::nullopt;
}

std::optional<Fact> overdue_review(Context& context, Entity review) {
  const auto late = late_review(context, review);
  if (!late) {
    return std::nullopt;
  }
  Fact fact;
  fact.at = place(context.model(), review.find("last"_key));
  fact.text = fmt::format("the review was due by {}, {} {} ago", expr::print(date_of(late->due)), late->days,
                          late->days == 1 ? "day" : "days");
  fact.related.push_back({place(context.model(), review.find("cadence"_key)), "how often it comes back"});
  return fact;
}

std::optional<Fact> unreviewed_change(Context& context, Entity journey) {
  const Entity governance = journey.child("governance"_key);
  const Entity review = governance ? governance.child("review"_key) : Entity();
  const ValueView last = review ? review.find("last"_key) : ValueView();
  if (!last.is(Is::date)) {
    return std::nullopt;
  }
  for (const Entity& change : journey.children("changes"_key)) {
    const ValueView date = change.find("date"_key);
    if (date.is(Is::date) && date->number() > last->number()) {
      Fact fact;
      fact.at = place(context.model(), date);
      fact.text = "the journey changed, and its map has not been reviewed since";
      fact.related.push_back({place(context.model(), last), "the last review"});
      fact.about = change;
      return fact;
    }
  }
  return std::nullopt;
}

}  // namespace jc::facts
