#include "compiler/view/chart/year_marks.h"

#include <algorithm>
#include <cmath>

namespace jc::view {
namespace {

using expr::Cadence;
using expr::Date;
using expr::DayRule;
using expr::Rhythm;
using expr::Unit;

std::int64_t day_number(int year, int month, int day) {
  return expr::day_number(
      {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)});
}

int days_in_month(int year, int month) {
  return first_day_of_month(year, month + 1) - first_day_of_month(year, month);
}

// Monday is 0: 1970-01-01 was a Thursday.
int weekday_of(std::int64_t day) { return static_cast<int>(((day + 3) % 7 + 7) % 7); }

// Months in a unit; 0 for units that are counted in days.
int months_in(Unit unit) {
  return unit == Unit::months ? 1 : unit == Unit::quarters ? 3 : unit == Unit::years ? 12 : 0;
}

int days_in(Unit unit) {
  return unit == Unit::weeks ? 7 : unit == Unit::days || unit == Unit::business_days ? 1 : 0;
}

class Year {
 public:
  Year(const Rhythm& rhythm, std::optional<Date> first, int year)
      : rhythm_(rhythm),
        first_(first),
        year_(year),
        january_(day_number(year, 1, 1)),
        length_(days_in_year(year)) {}

  YearMarks marks() {
    const bool every = rhythm_.kind == Rhythm::Kind::every && rhythm_.low == rhythm_.high;
    if (every && months_in(rhythm_.unit) > 0) {
      by_months();
    } else if (every && days_in(rhythm_.unit) > 0) {
      by_days();
    }
    if (!found_.fixed && !found_.later) {
      spread();
    }
    std::sort(found_.days.begin(), found_.days.end());
    found_.days.erase(std::unique(found_.days.begin(), found_.days.end()), found_.days.end());
    return found_;
  }

 private:
  void add(std::int64_t day) {
    const std::int64_t begin = first_ ? expr::day_number(*first_) : january_;
    if (day >= begin && day >= january_ && day < january_ + length_) {
      found_.days.push_back(static_cast<int>(day - january_));
    }
  }

  bool on_weekdays() const { return rhythm_.day.kind == DayRule::Kind::weekdays; }

  void by_days() {
    const std::int64_t step = static_cast<std::int64_t>(rhythm_.low) * days_in(rhythm_.unit);
    const bool known = first_ || rhythm_.unit != Unit::weeks || (on_weekdays() && rhythm_.low == 1);
    if (!known || step < 1) {
      return;
    }
    found_.fixed = true;
    std::int64_t day = first_ ? expr::day_number(*first_) : january_;
    found_.later = first_ && day >= january_ + length_;
    if (rhythm_.unit == Unit::business_days) {
      by_working_days(day);
      return;
    }
    found_.weekends = rhythm_.unit == Unit::days && step % 7 != 0;
    if (day < january_) {
      day += (january_ - day) / step * step;
    }
    for (; day < january_ + length_; day += step) {
      if (!on_weekdays() || rhythm_.unit != Unit::weeks) {
        add(day);
        continue;
      }
      for (const expr::Weekday weekday : rhythm_.day.weekdays) {
        add(day - weekday_of(day) + static_cast<int>(weekday));
      }
    }
  }

  // Every so many working days, from the first one on.
  void by_working_days(std::int64_t first) {
    std::int64_t passed = 0;
    for (std::int64_t day = first; day < january_ + length_; day++) {
      if (weekday_of(day) > 4) {
        continue;
      }
      if (passed % rhythm_.low == 0) {
        add(day);
      }
      passed++;
    }
  }

  void by_months() {
    const int step = rhythm_.low * months_in(rhythm_.unit);
    const bool said = rhythm_.day.kind == DayRule::Kind::nth_weekday ||
                      rhythm_.day.kind == DayRule::Kind::month_day ||
                      rhythm_.day.kind == DayRule::Kind::weekdays;
    if (step < 1 || (!first_ && !(said && step == 1))) {
      return;
    }
    found_.fixed = true;
    const int from = first_ ? first_->year * 12 + first_->month - 1 : year_ * 12;
    found_.later = from >= (year_ + 1) * 12;
    for (int month = from; month < (year_ + 1) * 12; month += step) {
      if (month >= year_ * 12) {
        add(in_month(month % 12 + 1));
      }
    }
  }

  std::int64_t in_month(int month) const {
    const std::int64_t begin = day_number(year_, month, 1);
    const int length = days_in_month(year_, month);
    const DayRule& rule = rhythm_.day;
    const bool weekday = rule.kind == DayRule::Kind::nth_weekday || rule.kind == DayRule::Kind::weekdays;
    if (weekday && !rule.weekdays.empty()) {
      const int wanted = static_cast<int>(rule.weekdays.front());
      const std::int64_t earliest = begin + (wanted - weekday_of(begin) + 7) % 7;
      const std::int64_t nth = rule.kind == DayRule::Kind::nth_weekday ? rule.number : 1;
      const std::int64_t last = earliest + (begin + length - 1 - earliest) / 7 * 7;
      return nth > 0 ? std::min(earliest + 7 * (nth - 1), last) : std::max(last + 7 * (nth + 1), earliest);
    }
    const int day = rule.kind == DayRule::Kind::month_day ? rule.number : first_ ? first_->day : 1;
    return begin + (day < 0 ? std::max(0, length + day) : std::clamp(day, 1, length) - 1);
  }

  // Evenly: the mean of what the rhythm allows.
  void spread() {
    const expr::Length period = expr::period(rhythm_);
    if (period.low <= 0 || !period.high) {
      found_.irregular = true;
      return;
    }
    const double days = (period.low_days() + period.high_days()) / 2;
    for (double day = days / 2; day < length_ && days >= 0.5; day += days) {
      found_.days.push_back(static_cast<int>(day));
    }
    // Rarer than once a year: it may or may not be this one.
    found_.irregular = found_.days.empty();
  }

  const Rhythm& rhythm_;
  std::optional<Date> first_;
  int year_;
  std::int64_t january_;
  int length_;
  YearMarks found_;
};

// The one rhythm that the calendar can show.
const Rhythm* only_rhythm(const Cadence& cadence) {
  const Rhythm* only = nullptr;
  for (const Rhythm& rhythm : cadence.rhythms) {
    const bool counted = rhythm.kind == Rhythm::Kind::every || rhythm.kind == Rhythm::Kind::times;
    if (!counted && rhythm.kind != Rhythm::Kind::as_needed) {
      return nullptr;
    }
    if (counted && only != nullptr) {
      return nullptr;
    }
    only = counted ? &rhythm : only;
  }
  const bool relative = only != nullptr && (only->until.index() != 0 || only->from || only->lasting);
  return relative ? nullptr : only;
}

}  // namespace

int days_in_year(int year) { return first_day_of_month(year, 13); }

int first_day_of_month(int year, int month) {
  const std::int64_t begin = day_number(year, 1, 1);
  const std::int64_t day = month > 12 ? day_number(year + 1, 1, 1) : day_number(year, month, 1);
  return static_cast<int>(day - begin);
}

YearMarks marks_in_year(const Cadence& cadence, std::optional<Date> first, int year) {
  const Rhythm* rhythm = cadence.in_turn ? nullptr : only_rhythm(cadence);
  if (rhythm == nullptr) {
    YearMarks none;
    none.irregular = true;
    return none;
  }
  return Year(*rhythm, first, year).marks();
}

}  // namespace jc::view
