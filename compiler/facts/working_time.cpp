#include "compiler/facts/working_time.h"

#include <algorithm>
#include <cmath>

#include "compiler/facts/cadence.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/tier_content.h"

namespace jc::facts {

using namespace model;

namespace {

constexpr double kDay = 86400;
// On average over four years; half of them would be a day too long.
constexpr double kYear = 365.25 * kDay;

using expr::Unit;

// 0 for what no meeting lasts.
double hours_in(Unit unit) {
  switch (unit) {
    case Unit::seconds:
      return 1.0 / 3600;
    case Unit::minutes:
      return 1.0 / 60;
    case Unit::hours:
    case Unit::business_hours:
      return 1;
    case Unit::days:
    case Unit::business_days:
      return 8;
    case Unit::weeks:
      return 40;
    default:
      return 0;
  }
}

std::optional<double> hours_in(const std::vector<expr::Amount>& amounts) {
  double sum = 0;
  for (const expr::Amount& amount : amounts) {
    if (hours_in(amount.unit) == 0) {
      return std::nullopt;
    }
    sum += amount.count.approximate() * hours_in(amount.unit);
  }
  return sum;
}

double times_a_month(const expr::Cadence& cadence) {
  constexpr double kMonths = 12;
  double times = 0;
  for (const expr::Rhythm& rhythm : cadence.rhythms) {
    if (const double each = times_a_year(rhythm); each > 0) {
      times = (cadence.in_turn ? 0 : times) + each / kMonths;
    }
  }
  return times;
}

}  // namespace

std::optional<double> meeting_hours(const expr::Duration& duration) {
  const std::optional<double> low = hours_in(duration.low);
  const std::optional<double> high = duration.high.empty() ? low : hours_in(duration.high);
  if (!low || !high) {
    return std::nullopt;
  }
  return (*low + *high) / 2;
}

double times_a_year(const expr::Rhythm& rhythm) {
  const expr::Length length = expr::period(rhythm);
  if (!length.high) {
    return 0;
  }
  constexpr double kWeek = 7;
  double count = (rhythm.low + rhythm.high) / 2.0;
  const bool weeks = rhythm.unit == Unit::days && rhythm.kind != expr::Rhythm::Kind::times && count > 0 &&
                     std::fmod(count, kWeek) == 0;
  count = weeks ? count / kWeek : count;
  const double units = weeks                                ? 52
                       : rhythm.unit == Unit::days          ? 365
                       : rhythm.unit == Unit::business_days ? 260
                       : rhythm.unit == Unit::weeks         ? 52
                       : rhythm.unit == Unit::months        ? 12
                       : rhythm.unit == Unit::quarters      ? 4
                       : rhythm.unit == Unit::years         ? 1
                                                            : 0;
  if (units == 0 || count == 0) {
    const double seconds = (static_cast<double>(length.low) + static_cast<double>(*length.high)) / 2;
    return seconds == 0 ? 0 : kYear / seconds;
  }
  const double often = rhythm.day.kind == expr::DayRule::Kind::weekdays && rhythm.unit == Unit::weeks
                           ? static_cast<double>(std::max<std::size_t>(1, rhythm.day.weekdays.size()))
                           : 1;
  return rhythm.kind == expr::Rhythm::Kind::times ? count * units : often * units / count;
}

std::optional<double> hours_a_month(const Effort& effort) {
  const auto hours = effort.length == nullptr ? std::nullopt : meeting_hours(*effort.length);
  return hours && effort.rate ? std::optional(*hours * times_a_month(*effort.rate)) : std::nullopt;
}

std::optional<double> accounts_in(const ValueView& value) {
  const auto* quantity = read_as<expr::Quantity>(value);
  const bool counts =
      quantity != nullptr && !quantity->per_unit &&
      (quantity->measure == expr::Measure::other || quantity->measure == expr::Measure::number);
  return counts ? std::optional((quantity->low.approximate() + quantity->high.approximate()) / 2)
                : std::nullopt;
}

bool is_spent_once_for_all(const Entity& contact) {
  return contact.kind() == Kind::touchpoint && cadence_value(contact) && is_for_a_group(contact);
}

WorkingTime working_time(const Entity& subject) {
  const Effort effort = effort_in(effort_of(subject));
  const auto* cadence = read_as<expr::Cadence>(cadence_value(subject));
  WorkingTime time;
  if (effort.rate) {
    time.a_month = hours_a_month(effort);
    return time;
  }
  time.once = effort.length == nullptr ? std::nullopt : meeting_hours(*effort.length);
  if (time.once && cadence != nullptr) {
    time.a_month = *time.once * times_a_month(*cadence);
  }
  return time;
}

}  // namespace jc::facts
