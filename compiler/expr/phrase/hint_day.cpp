// What to do about days in words: the day of something, a time of the day, about a day.
#include <algorithm>
#include <utility>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// `the Friday after kickoff`, `same day`, `month 2, week 1`.
std::string of_day(std::string_view text) {
  const std::string plain = lower_case(text);
  if (is_one_of(plain, {"same day", "the same day", "next day", "the next day", "next business day",
                        "the day after", "day after", "day before", "the day before"})) {
    return ticked(text) + " as what? write `at <event>`, or `1 day after <event>`";
  }
  if (const std::string_view other =
          without_front(plain, {"same day as ", "the same day as ", "on the same day as "});
      other.size() < plain.size() && !one_name(without_front(other, {"the "})).empty()) {
    return "write `at " + one_name(without_front(other, {"the "})) + "`";
  }
  const std::string_view bare = without_front(text, {"on the ", "by the ", "the "});
  const bool first =
      lower_case(bare).starts_with("first business ") || lower_case(bare).starts_with("first working ");
  const std::string spelt = first ? "1st" + std::string(bare.substr(5)) : std::string(bare);
  // `first Monday after admission`.
  const std::string_view next = without_front(spelt, {"first ", "next ", "following "});
  const bool weekday = is_time_idiom(next.substr(0, next.find(' '))) &&
                       reads(PhraseKind::cadence, next.substr(0, next.find(' ')));
  const std::string_view day = weekday ? next : std::string_view(spelt);
  const auto end = day.find(' ');
  const bool idiom = end != std::string_view::npos && is_time_idiom(day.substr(0, end)) &&
                     reads(PhraseKind::cadence, day.substr(0, end));
  const bool goes_on =
      idiom && (day.substr(end).starts_with(" after ") || day.substr(end).starts_with(" before "));
  if (goes_on) {
    return "a day of the week has no date here; write `1..7 days" + std::string(day.substr(end)) + "`";
  }
  if (const auto number = lower_case(day).find_first_not_of("0123456789");
      number != std::string::npos && number > 0 &&
      is_one_of(lower_case(day.substr(number, 2)), {"st", "nd", "rd", "th"})) {
    const std::string_view behind = trimmed(day.substr(number + 2));
    const std::string unit = lower_case(behind.substr(0, behind.find(' ')));
    const std::string_view rest = trimmed(behind.substr(std::min(unit.size(), behind.size())));
    const std::string count(day.substr(0, number));
    const std::string period = unit + " " + count + (rest.empty() ? "" : " ") + std::string(rest);
    const std::string length = count + " " + std::string(behind);
    if (is_one_of(lower_case(behind), {"business day", "working day"})) {
      return "from what on? write `" + length + (count == "1" ? "" : "s") + " after <start>`";
    }
    return reads(PhraseKind::moment, period) && reads(PhraseKind::duration, "1 " + unit)
               ? "write `" + period + "`"
           : reads(PhraseKind::moment, length) ? "write `" + length + "`"
                                               : "";
  }
  const auto comma = text.find(',');
  if (comma != std::string_view::npos && reads(PhraseKind::moment, text.substr(0, comma)) &&
      text.find_first_not_of("0123456789, and&/d", comma) == std::string_view::npos) {
    return "these are several: each stands in an item of its own, the first as `" +
           std::string(text.substr(0, comma)) + "`";
  }
  if (comma != std::string_view::npos && reads(PhraseKind::moment, text.substr(0, comma)) &&
      reads(PhraseKind::moment, trimmed(text.substr(comma + 1)))) {
    return "these are two; write the one, or `the earlier of " + std::string(text.substr(0, comma)) +
           " and " + std::string(trimmed(text.substr(comma + 1))) + "`";
  }
  return "";
}

// Which months a season is depends on where somebody lives; the year is theirs to keep.
std::string season_months(std::string_view season, const std::string& year) {
  const std::string next = std::to_string(std::stoi(year) + 1);
  const std::string months = season == "spring "   ? "Mar " + year + "..May " + year
                             : season == "summer " ? "Jun " + year + "..Aug " + year
                             : season == "winter " ? "Dec " + year + "..Feb " + next
                                                   : "Sep " + year + "..Nov " + year;
  return "which months these are differs from place to place: write `" + months + "`, or the ones meant";
}

// `day 10` as `day 8..12`: an example of a span with the day in its middle.
std::string around(std::string_view day) {
  const auto space = day.find(' ');
  const std::string_view number = space == std::string_view::npos ? "" : day.substr(space + 1);
  constexpr std::size_t kMostDigits = 4;
  if (number.empty() || number.size() > kMostDigits || !std::all_of(number.begin(), number.end(), is_digit)) {
    return "day 40..50";
  }
  const int middle = std::stoi(std::string(number));
  const int wide = std::max(1, middle / 5);
  return std::string(day.substr(0, space)) + " " + std::to_string(std::max(1, middle - wide)) + ".." +
         std::to_string(middle + wide);
}

// `day before the event`, `morning of day 1`, `around day 45`, `Q2 FY27`.
std::string of_rough_day(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view unit : {"day", "week", "month"}) {
    for (const std::string_view side : {" before ", " after "}) {
      const std::string front = std::string(unit) + std::string(side);
      const std::string_view rest = without_front(text.substr(std::min(front.size(), text.size())), {"the "});
      if (plain.starts_with(front) && !rest.empty()) {
        const std::string name = lower_case(rest) == "event" ? "<event>" : one_name(rest);
        return name.empty() ? "" : "write `1 " + front + name + "`";
      }
    }
  }
  for (const std::string_view part :
       {"morning of ", "afternoon of ", "evening of ", "late on ", "early on "}) {
    const std::string_view rest = text.substr(std::min(part.size(), text.size()));
    if (plain.starts_with(part) && reads(PhraseKind::moment, rest)) {
      return "write `" + std::string(rest) + "`, and the time of day as a `note`";
    }
  }
  for (const std::string_view rough :
       {"around ", "about ", "approx. ", "approx ", "approximately ", "~", "ca. ", "roughly "}) {
    const std::string_view rest = trimmed(text.substr(std::min(rough.size(), text.size())));
    if (plain.starts_with(rough) && reads(PhraseKind::moment, rest)) {
      return "how far around it? write `" + std::string(rest) + "`, or from when to when, as `" +
             around(rest) + "`";
    }
  }
  const bool year = text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit);
  if (year) {
    return "write `" + plain + "-01-01.." + plain + "-12-31`";
  }
  for (const std::string_view season : {"spring ", "summer ", "autumn ", "fall ", "winter "}) {
    if (plain.starts_with(season)) {
      const std::string of_year = plain.substr(season.size());
      const bool said = of_year.size() == 4 && std::all_of(of_year.begin(), of_year.end(), is_digit);
      return said ? season_months(season, of_year) : "name the months, as `Jun 2026..Aug 2026`";
    }
  }
  const std::string_view end = without_front(plain, {"by the ", "by ", "at the ", "at ", "before "});
  if (is_one_of(end, {"year end", "quarter end", "month end", "fiscal year end", "week end",
                      "calendar year end"})) {
    return ticked(end) + " of which one? write the date, as `2026-12-31`";
  }
  const auto day = end.find_last_of(' ');
  if (day != std::string_view::npos && is_time_idiom(end.substr(day + 1)) && is_digit(end[0]) &&
      end.find('m') < day) {
    return "a day of the week has no date here; write `1..7 days after <event>`, and the time of day as a "
           "`note`";
  }
  const auto fiscal = plain.find("fy");
  return fiscal != std::string::npos && plain.find_first_of("0123456789", fiscal) == fiscal + 2
             ? "where a fiscal year begins is not said here: write the dates, as `2026-04-01..2026-06-30`"
             : "";
}

}  // namespace

// `COB day 3`, `at 9am on day 2`, `Friday of week 2`: more than a day, of which the day can be kept.
std::string time_of_day(std::string_view text) {
  const auto space = text.find(' ');
  const std::string_view front = without_front(text, {"at ", "by ", "on ", "before "});
  const auto end = std::min(front.find(' '), front.size());
  const std::string word = lower_case(front.substr(0, end));
  const bool clock =
      is_one_of(word, {"cob", "eod", "eob", "noon", "midday", "midnight", "morning", "close"}) ||
      (!word.empty() && is_digit(word[0]) &&
       (word.ends_with("am") || word.ends_with("pm") || word.find(':') != std::string::npos));
  const bool day = is_time_idiom(word) && reads(PhraseKind::cadence, word);
  const std::string_view rest = without_front(trimmed(front.substr(end)), {"on ", "of ", "in ", "at "});
  if (clock && !rest.empty() && !reads(PhraseKind::moment, rest)) {
    // `9am next business day`.
    const std::string other = of_day(rest);
    return other.empty() ? "" : other + "; the time of day stands in a `note`";
  }
  if (space == std::string_view::npos || rest.empty() || is_time_idiom(rest) ||
      !reads(PhraseKind::moment, rest) || (!clock && !day)) {
    return "";
  }
  return day ? "a day of the week has no date here: write `" + std::string(rest) + "`, and " +
                   ticked(front.substr(0, end)) + " as a `note`"
             : "write `" + std::string(rest) + "`, and the time of day as a `note`";
}

std::string day_in_words(std::string_view text) {
  // German plans count so.
  constexpr std::pair<std::string_view, std::string_view> kUnits[] = {
      {"tag ", "day "}, {"woche ", "week "}, {"monat ", "month "}};
  for (const auto& [word, unit] : kUnits) {
    const std::string counted = std::string(unit) + std::string(without_front(text, {word}));
    if (lower_case(text).starts_with(word) && reads(PhraseKind::moment, counted)) {
      return "write `" + counted + "`";
    }
  }
  const bool each = lower_case(text).find(" of each ") != std::string::npos ||
                    lower_case(text).find(" of every ") != std::string::npos;
  std::string rhythm = each ? cadence_hint(text) : "";
  if (rhythm.starts_with("write `monthly")) {
    return "this is a rhythm, which touchpoints have under `repeat: " + rhythm.substr(7);
  }
  std::string found = of_day(text);
  return found.empty() ? of_rough_day(text) : found;
}

}  // namespace jc::expr
