// How long durations are and where moments lie: the arithmetic of calendar units that have no fixed length.
#include <algorithm>
#include <array>

#include "compiler/expr/phrase/moment.h"

namespace jc::expr {
namespace {

constexpr std::int64_t kDay = 86400;
constexpr std::int64_t kLongest = 3'652'425 * kDay;

// Seconds of a decimal count of units of `unit` seconds, cut at the longest length.
std::int64_t scaled(Decimal count, std::int64_t unit) {
  const __int128 exact = __int128{count.millionths} * unit / Decimal::kOne;
  return static_cast<std::int64_t>(std::clamp<__int128>(exact, -kLongest, kLongest));
}

// Days of the shortest and the longest run of `months` (under 12) neighbouring months.
std::pair<std::int64_t, std::int64_t> part_of_year(int months) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  std::int64_t shortest = months == 0 ? 0 : 366;
  std::int64_t longest = 0;
  for (int first = 0; first < 12; ++first) {
    std::int64_t days = 0;
    bool february = false;
    for (int k = 0; k < months; ++k) {
      days += kDays[static_cast<std::size_t>((first + k) % 12)];
      february = february || (first + k) % 12 == 1;
    }
    shortest = std::min(shortest, days);
    longest = std::max(longest, days + (february ? 1 : 0));
  }
  return {shortest, longest};
}

Length month_length(Decimal months) {
  const std::int64_t whole = std::min<std::int64_t>(months.integer(), 12 * 10'000);
  const Decimal rest{months.millionths % Decimal::kOne};
  const auto [low, high] = part_of_year(static_cast<int>(whole % 12));
  const std::int64_t years = whole / 12;
  return {std::min(kLongest, (years * 365 + low) * kDay + scaled(rest, 28 * kDay)),
          std::min(kLongest, (years * 365 + (years + 3) / 4 + high) * kDay + scaled(rest, 31 * kDay))};
}

Decimal times(Decimal number, std::int64_t factor) {
  const __int128 exact = __int128{number.millionths} * factor;
  return {static_cast<std::int64_t>(std::min<__int128>(exact, INT64_MAX / 2))};
}

Length business_length(Decimal days) {
  const std::int64_t whole = days.integer() + (days.is_whole() ? 0 : 1);
  const std::int64_t week_ends = 2 * ((whole + 4) / 5);
  const std::int64_t inside = 2 * (days.integer() / 5);
  return {std::min(kLongest, scaled(days, kDay) + inside * kDay),
          std::min(kLongest, scaled(days, kDay) + week_ends * kDay)};
}

Length exact(std::int64_t seconds) { return {seconds, seconds}; }

Length sum(const std::vector<Amount>& amounts) {
  Length total{0, 0};
  for (const Amount& amount : amounts) {
    const Length one = length(amount);
    total.low = std::min(kLongest, total.low + one.low);
    total.high = std::min(kLongest, *total.high + *one.high);
  }
  return total;
}

std::optional<std::int64_t> negative(std::optional<std::int64_t> value) {
  return value ? std::optional(-*value) : std::nullopt;
}

Window of(const Offset& offset) {
  const Length distance = length(offset.distance);
  Window after{offset.within ? 0 : distance.low, distance.high};
  switch (offset.side) {
    case Side::after:
      return after;
    case Side::before:
      return {negative(after.high), -*after.low};
    case Side::around:
      break;
  }
  return {negative(after.high), after.high};
}

Window of(const CalendarPeriod& period) {
  // Where so many periods end, counted from the start; before it the other way round.
  const auto units = [&](std::int32_t count) {
    const Length size = length(Amount{Decimal::whole(count < 0 ? -count : count), period.unit});
    return count < 0 ? Length{-*size.high, -size.low} : size;
  };
  // Number 0 begins where number 1 does.
  const auto before = [](std::int32_t number) { return number > 0 ? number - 1 : number; };
  Window result{units(before(period.low)).low,
                period.open ? std::nullopt : units(before(period.high) + 1).high};
  if (period.edge == Edge::start) {
    result.high = units(before(period.high)).high;
  } else if (period.edge == Edge::end) {
    result.low = units(before(period.low) + 1).low;
  }
  return result;
}

Window of(const Anchor&) { return {0, 0}; }

}  // namespace

Length length(const Amount& amount) {
  switch (amount.unit) {
    case Unit::seconds:
      return exact(scaled(amount.count, 1));
    case Unit::minutes:
      return exact(scaled(amount.count, 60));
    case Unit::hours:
      return exact(scaled(amount.count, 3600));
    case Unit::business_hours: {
      // Fewer than eight may lie on one day, and a night or a week-end may lie between them.
      const Decimal days{(amount.count.millionths + 7) / 8};
      return {scaled(amount.count, 3600), business_length(days).high};
    }
    case Unit::days:
      return exact(scaled(amount.count, kDay));
    case Unit::business_days:
      return business_length(amount.count);
    case Unit::weeks:
      return exact(scaled(amount.count, 7 * kDay));
    case Unit::months:
      return month_length(amount.count);
    case Unit::quarters:
      return month_length(times(amount.count, 3));
    case Unit::years:
      return month_length(times(amount.count, 12));
  }
  return {};
}

Length length(const Duration& duration) {
  Length result = sum(duration.low);
  if (!duration.high.empty()) {
    result.high = sum(duration.high).high;
  }
  if (duration.bound == Bound::at_least) {
    result.high = std::nullopt;
  } else if (duration.bound == Bound::at_most) {
    result.low = 0;
  }
  return result;
}

bool is_business_time(const Duration& duration) {
  const auto business = [](const Amount& amount) {
    return amount.unit == Unit::business_days || amount.unit == Unit::business_hours;
  };
  return std::all_of(duration.low.begin(), duration.low.end(), business) &&
         std::all_of(duration.high.begin(), duration.high.end(), business);
}

const Anchor* anchor(const Point& point) {
  if (const auto* offset = std::get_if<Offset>(&point.place)) {
    return &offset->anchor;
  }
  if (const auto* period = std::get_if<CalendarPeriod>(&point.place)) {
    return period->of ? &*period->of : nullptr;
  }
  return &std::get<Anchor>(point.place);
}

Window window(const Point& point) {
  Window result = std::visit([](const auto& place) { return of(place); }, point.place);
  switch (point.when) {
    case When::at:
      break;
    case When::by:
    case When::until:
    case When::before:
      result.low = std::nullopt;
      break;
    case When::after:
      result.high = std::nullopt;
      break;
  }
  return result;
}

}  // namespace jc::expr
