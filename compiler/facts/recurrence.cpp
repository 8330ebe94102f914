#include "compiler/facts/recurrence.h"

#include <algorithm>
#include <cmath>

#include "compiler/model/date.h"

namespace jc::facts {

namespace {

using expr::Cadence;
using expr::DayRule;
using expr::Rhythm;
using expr::Unit;
using expr::Weekday;
using std::chrono::days;
using std::chrono::months;

constexpr int kWeek = 7;
// The longest run of public holidays on business days: the first week of October in China, the first of
// January in Russia.
constexpr int kHolidays = 7;
constexpr int kMillennium = 1000;

bool among(const std::vector<Weekday>& weekdays, Weekday day) {
  return std::find(weekdays.begin(), weekdays.end(), day) != weekdays.end();
}

// ---- one period

// The day that the rule names between `begin` and `end`, which is one period; nothing where it leaves that
// open.
std::optional<Day> day_in_period(const DayRule& rule, Day begin, Day end) {
  switch (rule.kind) {
    case DayRule::Kind::nth_weekday:
      return nth_weekday(begin, end, rule.weekdays.front(), rule.number);
    case DayRule::Kind::nth_business_day:
      return nth_business_day(begin, end, rule.number);
    case DayRule::Kind::month_day:
    case DayRule::Kind::nth_day:
      return rule.number < 0 ? end - days(1) : std::min(begin + days(rule.number - 1), end - days(1));
    case DayRule::Kind::unsaid:
    case DayRule::Kind::weekdays:
    case DayRule::Kind::nth_week:
      break;
  }
  return std::nullopt;
}

std::optional<Day> day_in_month(const DayRule& rule, Month month) {
  return day_in_period(rule, first_day(month), first_day(month + months(1)));
}

// Weeks may be counted from the 1st or from the first Monday.
bool may_be_in_week(const DayRule& rule, Day day) {
  const Month month = month_of(day);
  const int number = static_cast<int>((day - first_day(month)).count()) + 1;
  if (rule.number < 0) {
    return day > last_day(month) - days(2 * kWeek);
  }
  return number > kWeek * (rule.number - 2) && number <= kWeek * (rule.number + 1);
}

// Holidays move the last business day to earlier and the others to later.
bool may_be_business_day(const DayRule& rule, Day day, Day wanted) {
  return rule.number < 0 ? day <= wanted && business_days(day, wanted) <= kHolidays
                         : day >= wanted && business_days(wanted, day) <= kHolidays;
}

bool may_fall_in_month(const DayRule& rule, Day day) {
  if (rule.kind == DayRule::Kind::nth_week) {
    return may_be_in_week(rule, day);
  }
  const std::optional<Day> wanted = day_in_month(rule, month_of(day));
  if (wanted && rule.kind == DayRule::Kind::nth_business_day) {
    return may_be_business_day(rule, day, *wanted);
  }
  return !wanted || day == *wanted;
}

// The days of a week on which it comes; none where nothing is said of them.
std::vector<Weekday> weekdays_of(const DayRule& rule) {
  constexpr int kBusinessWeek = 5;
  if (rule.kind == DayRule::Kind::weekdays || rule.kind == DayRule::Kind::nth_weekday) {
    return rule.weekdays;
  }
  if (rule.kind == DayRule::Kind::nth_business_day) {
    const int number = rule.number < 0 ? kBusinessWeek : std::min(rule.number, kBusinessWeek);
    return {static_cast<Weekday>(number - 1)};
  }
  return {};
}

bool may_fall_in_week(const DayRule& rule, Day day) {
  const std::vector<Weekday> wanted = weekdays_of(rule);
  if (rule.kind == DayRule::Kind::nth_business_day) {
    return rule.number < 0 || weekday_of(day) >= wanted.front();
  }
  return wanted.empty() || among(wanted, weekday_of(day));
}

// ---- a stretch of the calendar

std::optional<Day> date_in(const expr::Point& point) {
  const auto* anchor = std::get_if<expr::Anchor>(&point.place);
  return anchor != nullptr && anchor->date ? std::optional(day_of(*anchor->date)) : std::nullopt;
}

// Its end where that is a date: `until 2026-06-30`, which is its last day.
std::optional<Day> last_time(const Rhythm& rhythm) {
  const auto* moment = std::get_if<expr::Moment>(&rhythm.until);
  return moment != nullptr && moment->points.size() == 1 ? date_in(moment->points.front()) : std::nullopt;
}

// Counted from what happens to a customer, not on the calendar.
bool is_relative(const Rhythm& rhythm) {
  const bool ends = !std::holds_alternative<std::monostate>(rhythm.until);
  return (ends && !last_time(rhythm)) || (rhythm.from && !date_in(*rhythm.from)) || rhythm.lasting;
}

// The one rhythm that a calendar can show; `as needed` beside it adds no days.
const Rhythm* only_rhythm(const Cadence& cadence) {
  const Rhythm* only = nullptr;
  for (const Rhythm& rhythm : cadence.rhythms) {
    if (rhythm.kind == Rhythm::Kind::as_needed) {
      continue;
    }
    if (only != nullptr || rhythm.kind == Rhythm::Kind::two_ways || rhythm.kind == Rhythm::Kind::continuous) {
      return nullptr;
    }
    only = &rhythm;
  }
  return only == nullptr || cadence.in_turn || is_relative(*only) ? nullptr : only;
}

class Stretch {
 public:
  Stretch(const Rhythm& rhythm, std::optional<Start> first, Day begin, Day end)
      : rhythm_(rhythm), rule_(rhythm.day), start_(first), begin_(begin), end_(end) {
    const std::optional<Day> from = rhythm.from ? date_in(*rhythm.from) : std::nullopt;
    if (from && !start_) {
      // Counted from the first day that fits.
      start_ = Start{may_fall_on(rhythm, *from) ? *from : next_day(rhythm, *from).value_or(*from)};
    }
    found_.later = (start_ && start_->day >= end_) || (from && *from >= end_);
    if (from) {
      begin_ = std::max(begin_, *from);
    }
    if (const std::optional<Day> last = last_time(rhythm)) {
      found_.over = *last < begin_;
      end_ = std::min(end_, *last + days(1));
    }
  }

  Recurrence find() {
    found_.bound = rhythm_.bound;
    if (!found_.later && !found_.over) {
      find_days();
    }
    std::sort(found_.days.begin(), found_.days.end());
    found_.days.erase(std::unique(found_.days.begin(), found_.days.end()), found_.days.end());
    return std::move(found_);
  }

 private:
  void find_days() {
    if (rhythm_.kind == Rhythm::Kind::once) {
      found_.fixed = start_ && start_->whole;
      found_.irregular = !found_.fixed;
      if (found_.fixed) {
        add(start_->day);
      }
      return;
    }
    const bool known =
        is_counted() && (months_in(rhythm_.unit) > 0 ? by_months() : days_in(rhythm_.unit) > 0 && by_days());
    if (!known) {
      spread();
    }
    // `about every 2 weeks` is near these days.
    found_.fixed = found_.fixed && rhythm_.bound == expr::Bound::exact;
  }

  // From one to the next there are so many units; `once a month on the first Monday` says that as well.
  bool is_counted() const {
    if (rhythm_.low != rhythm_.high || rhythm_.kind == Rhythm::Kind::every) {
      return rhythm_.low == rhythm_.high;
    }
    const bool weekly = rhythm_.unit == Unit::weeks && rule_.kind == DayRule::Kind::weekdays;
    const std::size_t times = weekly ? rule_.weekdays.size() : 1;
    return rule_.kind != DayRule::Kind::unsaid && static_cast<std::size_t>(rhythm_.low) == times;
  }

  // Units from one to the next; what comes once in a thousand years comes once.
  int every(int longest) const {
    return rhythm_.kind == Rhythm::Kind::every ? std::min(rhythm_.low, longest) : 1;
  }

  void add(Day day) {
    if (day >= begin_ && day < end_ && (!start_ || day >= start_->day) && may_fall_on(rhythm_, day)) {
      found_.days.push_back(day);
    }
  }

  // The day of one period; the first business day of all may have been moved by a holiday.
  void add_business(Day begin, Day end, Day said) {
    const bool first = rule_.kind == DayRule::Kind::nth_business_day && start_ && start_->whole &&
                       start_->day >= begin && start_->day < end;
    add(first && may_fall_on(rhythm_, start_->day) ? start_->day : said);
  }

  bool by_days() {
    const bool exact = start_ && start_->whole;
    const int step = every(kMillennium * 366);
    if (rhythm_.unit == Unit::weeks) {
      return by_weeks(exact);
    }
    // From an unknown day on, only the rhythm is known.
    found_.fixed = exact || step == 1;
    Day day = start_ ? start_->day : begin_;
    if (rhythm_.unit == Unit::business_days) {
      by_business_days(day, step);
      return true;
    }
    found_.weekends = step % kWeek != 0 && rule_.kind == DayRule::Kind::unsaid;
    for (day = skip(day, step); day < end_; day += days(step)) {
      add(day);
    }
    return true;
  }

  bool by_weeks(bool exact) {
    const std::vector<Weekday> weekdays = weekdays_of(rule_);
    if (!exact && (weekdays.empty() || every(2) != 1)) {
      return false;
    }
    found_.fixed = true;
    const int step = every(kMillennium * 53) * kWeek;
    const Day from = start_ ? start_->day : begin_;
    for (Day day = skip(weekdays.empty() ? from : monday_of(from), step); day < end_; day += days(step)) {
      if (weekdays.empty()) {
        add(day);
      }
      for (const Weekday weekday : weekdays) {
        add_business(day, day + days(kWeek), day + days(static_cast<int>(weekday)));
      }
    }
    return true;
  }

  // The last one that is counted before the stretch, so that what is left of its week is not lost.
  Day skip(Day day, int step) const {
    return day < begin_ ? day + days((begin_ - day).count() / step * step) : day;
  }

  // Every so many business days, from the first one on.
  void by_business_days(Day first, int step) {
    Day day = is_business_day(first) ? first : after_business_days(first, 1);
    const int passed = business_days(day, begin_);
    day = after_business_days(day, passed / step * step);
    for (; day < end_; day = after_business_days(day, step)) {
      add(day);
    }
  }

  bool by_months() {
    const int step = every(kMillennium) * months_in(rhythm_.unit);
    if (!start_ && (rhythm_.unit != Unit::months || step != 1)) {
      return false;
    }
    Month month = start_ ? month_of(start_->day) : month_of(begin_);
    int inside = 0;
    if (rhythm_.unit != Unit::months) {
      const std::optional<int> found = months_into_period();
      if (!found) {
        return false;
      }
      inside = *found;
    }
    month -= months(inside);
    for (; first_day(month) < end_; month += months(step)) {
      const Day next = first_day(month + months(step));
      if (next <= begin_ || (start_ && next <= start_->day)) {
        continue;
      }
      if (!add_in(month)) {
        return false;
      }
    }
    return true;
  }

  // How many months of its quarter or year lie before the month of the first time; nothing where that does
  // not follow from the day it is on.
  std::optional<int> months_into_period() const {
    if (rule_.kind == DayRule::Kind::unsaid || rule_.kind == DayRule::Kind::month_day) {
      return 0;
    }
    for (int inside = 0; start_->whole && inside < months_in(rhythm_.unit); inside++) {
      if (in_period(month_of(start_->day) - months(inside)) == start_->day) {
        return inside;
      }
    }
    return std::nullopt;
  }

  std::optional<Day> in_period(Month month) const {
    const int length = rule_.kind == DayRule::Kind::month_day ? 1 : months_in(rhythm_.unit);
    return day_in_period(rule_, first_day(month), first_day(month + months(length)));
  }

  // False where not even about when can be said.
  bool add_in(Month month) {
    const std::optional<Day> said = in_period(month);
    const bool same_day = rule_.kind == DayRule::Kind::unsaid && start_ && start_->whole;
    found_.fixed = said || same_day;
    if (said) {
      add_business(first_day(month), first_day(month + months(1)), *said);
    } else if (same_day) {
      add(day_in(month, date_of(start_->day).day));
    } else if (rule_.kind == DayRule::Kind::nth_week) {
      constexpr int kMiddle = 3;
      add(rule_.number < 0 ? last_day(month) - days(kMiddle)
                           : day_in(month, kWeek * (rule_.number - 1) + 1 + kMiddle));
    } else {
      return false;
    }
    return true;
  }

  // Evenly: the mean of what the rhythm allows. Its first time is in the middle of a period, or where it was
  // said to be.
  void spread() {
    Rhythm plain = rhythm_;
    plain.bound = expr::Bound::exact;
    const expr::Length period = expr::period(plain);
    const double step = period.high ? (period.low_days() + period.high_days()) / 2 : 0;
    constexpr double kShortest = 0.5;
    if (period.low <= 0 || step < kShortest) {
      found_.irregular = true;
      return;
    }
    const double length = static_cast<double>((end_ - begin_).count());
    double at = step / 2;
    if (start_) {
      at = static_cast<double>((start_->day - begin_).count()) + (start_->whole ? 0 : kWeek * 2);
      at += at < 0 ? std::ceil(-at / step) * step : 0;
    }
    for (; at < length; at += step) {
      add_near(begin_ + days(static_cast<int>(at)));
    }
    // Rarer than once in all that time: it may or may not be in it.
    found_.irregular = found_.days.empty();
  }

  void add_near(Day day) {
    constexpr int kFarthest = 31;
    for (int away = 0; away <= kFarthest; away++) {
      for (const Day near : {day - days(away), day + days(away)}) {
        if (near >= begin_ && near < end_ && may_fall_on(rhythm_, near)) {
          add(near);
          return;
        }
      }
    }
  }

  const Rhythm& rhythm_;
  const DayRule& rule_;
  std::optional<Start> start_;
  Day begin_;
  Day end_;
  Recurrence found_;
};

}  // namespace

bool may_fall_on(const Rhythm& rhythm, Day day) {
  const DayRule& rule = rhythm.day;
  const bool business = rhythm.unit == Unit::business_days || rule.kind == DayRule::Kind::nth_business_day;
  if (business && !is_business_day(day)) {
    return false;
  }
  const bool weekday = rule.kind == DayRule::Kind::weekdays || rule.kind == DayRule::Kind::nth_weekday;
  if (weekday && !among(rule.weekdays, weekday_of(day))) {
    return false;
  }
  if (rhythm.unit == Unit::months || (months_in(rhythm.unit) > 0 && rule.kind == DayRule::Kind::month_day)) {
    return may_fall_in_month(rule, day);
  }
  return rhythm.unit != Unit::weeks || may_fall_in_week(rule, day);
}

std::optional<Day> next_day(const Rhythm& rhythm, Day day) {
  constexpr int kYear = 366;
  for (int away = 1; away <= kYear; away++) {
    if (may_fall_on(rhythm, day + days(away))) {
      return day + days(away);
    }
  }
  return std::nullopt;
}

std::optional<Start> start_of(const ValueView& date) {
  if (!date.is(Is::date)) {
    return std::nullopt;
  }
  // A date may stop at the month.
  constexpr std::size_t kWholeDate = 10;
  const Day day = day_of(model::calendar_date(static_cast<int>(date->number())));
  const bool whole = date->text.size() >= kWholeDate;
  return Start{whole ? day : first_day(month_of(day)), whole};
}

Recurrence recurrence(const Cadence& cadence, std::optional<Start> first, Day begin, Day end) {
  const Rhythm* rhythm = only_rhythm(cadence);
  if (rhythm == nullptr) {
    Recurrence none;
    none.irregular = true;
    return none;
  }
  return Stretch(*rhythm, first, begin, end).find();
}

}  // namespace jc::facts
