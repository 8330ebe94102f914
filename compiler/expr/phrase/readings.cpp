// What a cadence can mean: one reading when it is clear, several when it is not.
#include <algorithm>

#include "compiler/expr/phrase/phrase.h"

namespace jc::expr {
namespace {

// More than this many readings help nobody.
constexpr std::size_t kMostReadings = 8;

bool comes_back(const Rhythm& rhythm) {
  return rhythm.kind == Rhythm::Kind::every || rhythm.kind == Rhythm::Kind::times ||
         rhythm.kind == Rhythm::Kind::two_ways;
}

// A word of two meanings as the two rhythms it can be; others as they are.
std::vector<Rhythm> meanings(const Rhythm& rhythm) {
  Rhythm plain = rhythm;
  plain.hedge = {};
  if (rhythm.kind != Rhythm::Kind::two_ways) {
    return {plain};
  }
  Rhythm often = plain;
  often.kind = Rhythm::Kind::times;
  Rhythm rarely = plain;
  rarely.kind = Rhythm::Kind::every;
  return {often, rarely};
}

void add(std::vector<Reading>& readings, std::string text, Length length) {
  const bool known =
      std::any_of(readings.begin(), readings.end(), [&](const Reading& r) { return r.text == text; });
  if (!known && readings.size() < kMostReadings) {
    readings.push_back({std::move(text), length});
  }
}

Length widest(const Cadence& cadence) {
  Length result = period(cadence.rhythms.front());
  for (const Rhythm& rhythm : cadence.rhythms) {
    const Length one = period(rhythm);
    result.low = std::min(result.low, one.low);
    result.high = result.high && one.high ? std::optional(std::max(*result.high, *one.high)) : std::nullopt;
  }
  return result;
}

// Rhythms in turn: every way to take their words.
std::vector<Reading> readings_in_turn(const Cadence& cadence) {
  std::vector<Cadence> ways = {cadence};
  for (std::size_t i = 0; i < cadence.rhythms.size(); ++i) {
    std::vector<Cadence> next;
    for (const Cadence& way : ways) {
      for (Rhythm& meaning : meanings(cadence.rhythms[i])) {
        if (next.size() < kMostReadings) {
          next.push_back(way);
          next.back().rhythms[i] = std::move(meaning);
        }
      }
    }
    ways = std::move(next);
  }
  std::vector<Reading> result;
  for (const Cadence& way : ways) {
    add(result, print(way), widest(way));
  }
  return result;
}

Length divided(Length length, std::int64_t low_by, std::int64_t high_by) {
  if (length.high) {
    *length.high = (*length.high + high_by - 1) / high_by;
  }
  length.low /= low_by;
  return length;
}

Length plain_period(const Rhythm& rhythm) {
  const Length low = length(Amount{Decimal::whole(rhythm.low), rhythm.unit, {}, {}, {}});
  const Length high = length(Amount{Decimal::whole(rhythm.high), rhythm.unit, {}, {}, {}});
  const Length one = length(Amount{Decimal::whole(1), rhythm.unit, {}, {}, {}});
  switch (rhythm.kind) {
    case Rhythm::Kind::every: {
      const auto days = static_cast<std::int64_t>(rhythm.day.weekdays.size());
      const bool several = rhythm.day.kind == DayRule::Kind::weekdays && days > 1;
      return divided({low.low, high.high}, several ? days : 1, several ? days : 1);
    }
    case Rhythm::Kind::times:
      return divided(one, rhythm.high, rhythm.low);
    case Rhythm::Kind::two_ways:
      return {one.low / rhythm.high, high.high};
    case Rhythm::Kind::as_needed:
    case Rhythm::Kind::continuous:
    case Rhythm::Kind::once:
    case Rhythm::Kind::each:
      break;
  }
  return {0, std::nullopt};
}

}  // namespace

Length period(const Rhythm& rhythm) {
  Length result = plain_period(rhythm);
  if (rhythm.bound == Bound::at_least) {
    // At least that often: the time between is at most that.
    result.low = 0;
  } else if (rhythm.bound == Bound::at_most) {
    result.high = std::nullopt;
  }
  return result;
}

std::vector<Reading> readings(const Cadence& cadence) {
  if (cadence.in_turn) {
    return readings_in_turn(cadence);
  }
  std::vector<Reading> result;
  const bool rhythmic = std::any_of(cadence.rhythms.begin(), cadence.rhythms.end(), comes_back);
  for (const Rhythm& rhythm : cadence.rhythms) {
    if (rhythmic && !comes_back(rhythm)) {
      continue;
    }
    for (const Rhythm& meaning : meanings(rhythm)) {
      add(result, print(meaning), period(meaning));
    }
  }
  return result;
}

}  // namespace jc::expr
