#include "compiler/expr/phrase/print.h"

namespace jc::expr {
namespace {

std::string_view adverb(Unit unit) {
  switch (unit) {
    case Unit::hours:
      return "hourly";
    case Unit::days:
      return "daily";
    case Unit::weeks:
      return "weekly";
    case Unit::months:
      return "monthly";
    case Unit::quarters:
      return "quarterly";
    case Unit::years:
      return "yearly";
    default:
      return "";
  }
}

std::string counts(const Rhythm& rhythm) {
  const std::string low = std::to_string(rhythm.low);
  return rhythm.low == rhythm.high ? low : low + ".." + std::to_string(rhythm.high);
}

std::string print_every(const Rhythm& rhythm) {
  if (rhythm.high > 1) {
    return "every " + counts(rhythm) + " " + unit_name(rhythm.unit, false);
  }
  const std::string_view word = adverb(rhythm.unit);
  return word.empty() ? "every " + unit_name(rhythm.unit, true) : std::string(word);
}

std::string print_times(const Rhythm& rhythm) {
  std::string result = counts(rhythm) + " times";
  if (rhythm.high == 1) {
    result = "once";
  } else if (rhythm.low == 2 && rhythm.high == 2) {
    result = "twice";
  }
  const std::string unit = unit_name(rhythm.unit, true);
  return result + (unit == "hour" ? " an " : " a ") + unit;
}

// `after each release`.
std::string print_each(const Point& of) {
  const std::string side = of.when == When::before ? "before" : of.when == When::after ? "after" : "at";
  return side + " each " + anchor(of)->name.text;
}

std::string print_word(const Rhythm& rhythm) {
  const std::string bound = rhythm.bound == Bound::about      ? "about "
                            : rhythm.bound == Bound::at_least ? "at least "
                            : rhythm.bound == Bound::at_most  ? "at most "
                                                              : "";
  switch (rhythm.kind) {
    case Rhythm::Kind::every:
      return bound + print_every(rhythm);
    case Rhythm::Kind::times:
      return bound + print_times(rhythm);
    case Rhythm::Kind::two_ways:
      return bound + (rhythm.low == 3 ? "tri" : "bi") +
             std::string(rhythm.unit == Unit::years ? "annual" : adverb(rhythm.unit));
    case Rhythm::Kind::as_needed:
      return "as needed";
    case Rhythm::Kind::continuous:
      return "continuous";
    case Rhythm::Kind::each:
      return print_each(*rhythm.from);
    case Rhythm::Kind::once:
      break;
  }
  return "once";
}

std::string ordinal(std::int32_t number) {
  constexpr std::string_view kWords[] = {"last", "", "first", "second", "third", "fourth"};
  if (number < 5) {
    return std::string(kWords[number + 1]);
  }
  const std::int32_t tens = number % 100 / 10;
  const std::int32_t ones = tens == 1 ? 0 : number % 10;
  return std::to_string(number) + (ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th");
}

std::string print_weekdays(const std::vector<Weekday>& days) {
  constexpr std::string_view kNames[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                         "Friday", "Saturday", "Sunday"};
  std::string result;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const std::string_view mark = i == 0 ? "" : i + 1 == days.size() ? " and " : ", ";
    result += std::string(mark) + std::string(kNames[static_cast<std::size_t>(days[i])]);
  }
  return result;
}

std::string numbered(std::int32_t number) {
  std::string text = ordinal(number);
  if (number < 5) {
    constexpr std::string_view kEndings[] = {"th", "st", "nd", "rd", "th"};
    text = std::to_string(number) + std::string(kEndings[number]);
  }
  return text;
}

std::string print_day(const DayRule& day) {
  switch (day.kind) {
    case DayRule::Kind::weekdays:
      return " on " + print_weekdays(day.weekdays);
    case DayRule::Kind::nth_weekday:
      return " on the " + ordinal(day.number) + " " + print_weekdays(day.weekdays);
    case DayRule::Kind::month_day:
      return " on the " + numbered(day.number);
    case DayRule::Kind::nth_day:
      return " on the " + ordinal(day.number) + " day";
    case DayRule::Kind::nth_business_day:
      return " on the " + ordinal(day.number) + " business day";
    case DayRule::Kind::nth_week:
      return " in the " + ordinal(day.number) + " week";
    case DayRule::Kind::unsaid:
      break;
  }
  return "";
}

std::string print_months(const std::vector<std::uint8_t>& months) {
  constexpr std::string_view kNames[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
  std::string result;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const std::string_view mark = i == 0 ? " in " : i + 1 == months.size() ? " and " : ", ";
    result += std::string(mark) + std::string(kNames[months[i] - 1]);
  }
  return result;
}

std::string print_until(const Rhythm& rhythm) {
  if (const auto* moment = std::get_if<Moment>(&rhythm.until)) {
    return " until " + print(*moment);
  }
  if (const auto* criterion = std::get_if<Criterion>(&rhythm.until)) {
    return " until " + print(*criterion);
  }
  return "";
}

}  // namespace

std::string print(const Rhythm& rhythm) {
  std::string result = rhythm.hedge.text.empty() ? "" : rhythm.hedge.text + " ";
  result += print_word(rhythm) + print_day(rhythm.day);
  result += print_months(rhythm.months);
  result += rhythm.from && rhythm.kind != Rhythm::Kind::each ? " from " + print(*rhythm.from) : "";
  result += print_until(rhythm);
  return rhythm.lasting ? result + " for " + print(*rhythm.lasting) : result;
}

std::string print(const Cadence& cadence) {
  std::string result;
  for (const Rhythm& rhythm : cadence.rhythms) {
    result += (result.empty() ? "" : cadence.in_turn ? ", then " : " or ") + print(rhythm);
  }
  return result;
}

}  // namespace jc::expr
