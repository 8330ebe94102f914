#include <algorithm>
#include <array>

#include "compiler/view/words/phrase_teller.h"
#include "compiler/view/words/words.h"

namespace jc::view {

namespace {

using expr::DayRule;
using expr::Rhythm;
using expr::Unit;

struct Turn {
  std::string_view each;
  std::string_view every;
  std::string_view times;
};

// Of the units that calendars turn by; nothing for others.
Turn turn_of(Unit unit) {
  switch (unit) {
    case Unit::hours:
      return {"hourly", "every {} hours", "{} an hour"};
    case Unit::days:
      return {"daily", "every {} days", "{} a day"};
    case Unit::weeks:
      return {"weekly", "every {} weeks", "{} a week"};
    case Unit::months:
      return {"monthly", "every {} months", "{} a month"};
    case Unit::quarters:
      return {"quarterly", "every {} quarters", "{} a quarter"};
    case Unit::years:
      return {"yearly", "every {} years", "{} a year"};
    default:
      return {};
  }
}

std::string counts(const Rhythm& rhythm) {
  const std::string low = std::to_string(rhythm.low);
  return rhythm.low == rhythm.high ? low : say_of("{} to {}", low, std::to_string(rhythm.high));
}

std::string every(const Rhythm& rhythm) {
  const Turn turn = turn_of(rhythm.unit);
  if (turn.each.empty()) {
    const expr::Amount amount{expr::Decimal::whole(rhythm.high), rhythm.unit, {}, {}, {}};
    return say_of("every {}", told(expr::Duration{expr::Bound::exact, {amount}, {}, {}}));
  }
  return rhythm.high > 1 ? say_of(turn.every, counts(rhythm)) : say(turn.each);
}

std::string times(const Rhythm& rhythm) {
  const std::string count = rhythm.high == 1                      ? say("once")
                            : rhythm.low == 2 && rhythm.high == 2 ? say("twice")
                                                                  : say_of("{} times", counts(rhythm));
  const Turn turn = turn_of(rhythm.unit);
  return say_of(turn.times.empty() ? "{} a day" : turn.times, count);
}

std::string weekday(expr::Weekday day) {
  constexpr std::array<std::string_view, 7> kDays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                     "Friday", "Saturday", "Sunday"};
  return say(kDays[static_cast<std::size_t>(day)]);
}

std::string month(std::uint8_t number) {
  constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                        "May",       "June",     "July",     "August",
                                                        "September", "October",  "November", "December"};
  return say(kMonths[number - 1]);
}

std::string ordinal(std::int32_t number) {
  constexpr std::array<std::string_view, 6> kWords = {"last", "", "first", "second", "third", "fourth"};
  return number < 5 ? say(kWords[static_cast<std::size_t>(number + 1)]) : std::to_string(number) + ".";
}

std::string on_day(const std::string& words, const DayRule& day) {
  std::vector<std::string> days;
  std::transform(day.weekdays.begin(), day.weekdays.end(), std::back_inserter(days), weekday);
  const std::string listed = in_a_list(days, " and ");
  const std::string number = day.number < 0 ? say("last") : std::to_string(day.number);
  switch (day.kind) {
    case DayRule::Kind::weekdays:
      return say_of("{} on {}", words, listed);
    case DayRule::Kind::nth_weekday:
      return say_of("{} on the {} {}", words, ordinal(day.number), listed);
    case DayRule::Kind::month_day:
    case DayRule::Kind::nth_day:
      return say_of("{} on day {}", words, number);
    case DayRule::Kind::nth_business_day:
      return say_of("{} on business day {}", words, number);
    case DayRule::Kind::nth_week:
      return say_of("{} in week {}", words, number);
    case DayRule::Kind::unsaid:
      break;
  }
  return words;
}

// No grammar of ours has an end for these: what counts from the last of a month, and words of two meanings.
bool is_said_elsewhere(const Rhythm& rhythm) {
  const DayRule::Kind day = rhythm.day.kind;
  const bool numbered =
      day != DayRule::Kind::unsaid && day != DayRule::Kind::weekdays && day != DayRule::Kind::nth_weekday;
  return rhythm.kind != Rhythm::Kind::two_ways && !(numbered && rhythm.day.number < 0);
}

}  // namespace

std::string PhraseTeller::word(const Rhythm& rhythm) const {
  switch (rhythm.kind) {
    case Rhythm::Kind::every:
      return bounded(rhythm.bound, every(rhythm));
    case Rhythm::Kind::times:
      return bounded(rhythm.bound, times(rhythm));
    case Rhythm::Kind::as_needed:
      return say("as needed");
    case Rhythm::Kind::continuous:
      return say("continuous");
    case Rhythm::Kind::each: {
      const std::string what = title_of_(expr::anchor(*rhythm.from)->name);
      return rhythm.from->when == expr::When::before  ? say_of("before each {}", what)
             : rhythm.from->when == expr::When::after ? say_of("after each {}", what)
                                                      : say_of("at each {}", what);
    }
    default:
      return say("once");
  }
}

std::string PhraseTeller::tell(const Rhythm& rhythm) const {
  std::string words = on_day(word(rhythm), rhythm.day);
  if (!rhythm.hedge.text.empty()) {
    words = rhythm.hedge.text + " " + words;
  }
  std::vector<std::string> months;
  std::transform(rhythm.months.begin(), rhythm.months.end(), std::back_inserter(months), month);
  if (!months.empty()) {
    words = say_of("{}, in {}", words, in_a_list(months, " and "));
  }
  if (rhythm.from && rhythm.kind != Rhythm::Kind::each) {
    words = say_of("{} from {}", words, tell(*rhythm.from));
  }
  if (const auto* moment = std::get_if<expr::Moment>(&rhythm.until)) {
    words = say_of("{} until {}", words, tell(*moment));
  } else if (const auto* criterion = std::get_if<expr::Criterion>(&rhythm.until)) {
    words = say_of("{} until {}", words, tell(*criterion));
  }
  return rhythm.lasting ? say_of("{} for {}", words, tell(*rhythm.lasting)) : words;
}

std::string PhraseTeller::tell(const expr::Cadence& cadence) const {
  if (!std::all_of(cadence.rhythms.begin(), cadence.rhythms.end(), is_said_elsewhere)) {
    return "";
  }
  std::string words;
  for (const Rhythm& rhythm : cadence.rhythms) {
    words.append(words.empty() ? "" : cadence.in_turn ? say(", then ") : say(" or ")).append(tell(rhythm));
  }
  return words;
}

}  // namespace jc::view
