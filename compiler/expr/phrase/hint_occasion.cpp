// What to do about rhythms that no calendar has: `every 500 shipments`, `no fixed cadence`, `Weekly stand-up,
// 15 min`.
#include <algorithm>
#include <iterator>
#include <utility>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

// What is measured and does not happen so many times.
bool is_measure(std::string_view word) {
  constexpr std::string_view kMeasures[] = {
      "km",  "kilometer", "kilometers", "kilometre", "kilometres", "mile",   "miles",  "kg",
      "ton", "tons",      "tonnes",     "liter",     "litre",      "liters", "litres", "kwh",
      "mwh", "gb",        "tb",         "euros",     "dollars",    "eur",    "usd",    "gbp"};
  return std::find(std::begin(kMeasures), std::end(kMeasures), lower_case(word)) != std::end(kMeasures);
}

// `every 3rd order`, `every third visit` as `every 3 order`.
std::string with_count(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kOrdinals[] = {
      {"2nd ", "2 "},   {"3rd ", "3 "},   {"4th ", "4 "},   {"5th ", "5 "},
      {"6th ", "6 "},   {"10th ", "10 "}, {"third ", "3 "}, {"fourth ", "4 "},
      {"fifth ", "5 "}, {"sixth ", "6 "}, {"tenth ", "10 "}};
  const std::string_view each = without_front(text, {"every ", "each "});
  for (const auto& [ordinal, count] : kOrdinals) {
    const std::string_view rest = without_front(each, {ordinal});
    if (each.size() < text.size() && rest.size() < each.size() && !is_time_idiom(rest)) {
      return "every " + std::string(count) + std::string(rest);
    }
  }
  return std::string(text);
}

// `once`, in so many words.
std::string of_one_time(std::string_view text) {
  if (is_one_of(lower_case(text), {"one time only", "only once", "just once", "single time",
                                   "one single time", "a single time", "one time", "once only"})) {
    return "write `once`";
  }
  return is_one_of(lower_case(text), {"24/7", "24x7", "around the clock", "round the clock", "all the time"})
             ? "write `continuous`"
             : "";
}

// `each time the invoice fails`: it starts a play, or stands beside another rhythm.
std::string of_each_time(std::string_view text) {
  const std::string_view what = without_front(
      text, {"each time ", "every time ", "any time ", "anytime ", "whenever ", "always when "});
  const std::string name = any_name(without_front(what, {"that ", "the ", "an ", "a "}));
  return what.size() == text.size() || name.empty() ? ""
                                                    : "what happens has no rhythm: write `at each " + name +
                                                          "`, or a play with `trigger: event " + name + "`";
}

// Counted by what happens, or measured: it starts a play.
std::string of_counted(std::string_view written) {
  const std::string text = with_count(written);
  const std::string_view each = without_front(text, {"every ", "each ", "after every ", "per "});
  const auto digits = each.find_first_not_of("0123456789,");
  if (each.size() == text.size() || digits == 0 || digits == std::string_view::npos || each[digits] != ' ') {
    return "";
  }
  const std::string name = one_name(each.substr(digits));
  std::string count(each.substr(0, digits));
  std::erase(count, ',');
  const std::string_view word = trimmed(each.substr(digits));
  constexpr std::string_view kHours = " hours";
  if (word.ends_with(kHours) && !reads(PhraseKind::duration, "1 " + std::string(word))) {
    std::string metric = lower_case(word);
    std::replace(metric.begin(), metric.end(), ' ', '-');
    return "what a metric reaches starts a play: write `trigger: " + metric + " >= " + count + "`";
  }
  if (is_measure(word)) {
    return "what a metric reaches starts a play: write `trigger: <metric> >= " + count +
           "`, and `unit: " + std::string(word) + "` where the metric is declared";
  }
  const std::string criterion = "event " + name + " at least " + count + " times";
  return !name.empty() && reads(PhraseKind::criterion, criterion)
             ? "what is counted by events starts a play: write `trigger: " + criterion + "`"
             : "";
}

std::string of_none(std::string_view text) {
  const std::string plain = lower_case(text);
  const bool none = plain.starts_with("no fixed ") || plain.starts_with("no set ") ||
                    plain.starts_with("no regular ") || plain.starts_with("no particular ") ||
                    plain.starts_with("not scheduled") || plain.starts_with("unscheduled") ||
                    plain.starts_with("irregular") || plain.starts_with("not regular");
  return none
             ? "write `as needed`, or leave it out with the reason: `{ none: \"" + std::string(text) + "\" }`"
             : "";
}

// `every 3rd Friday of the month`: the day says how often.
std::string of_nth_day(std::string_view text) {
  const std::string_view day = without_front(text, {"every ", "each "});
  return day.size() < text.size() && lower_case(day).find(" of ") != std::string::npos &&
                 reads(PhraseKind::cadence, day)
             ? "write `" + std::string(day) + "`"
             : "";
}

// `twice during onboarding`: how often a week or a month is not said.
std::string of_times_in(std::string_view text) {
  const auto during = lower_case(text).find(" during ");
  const std::string_view times = text.substr(0, during);
  const std::string name =
      during == std::string::npos ? "" : any_name(without_front(text.substr(during + 8), {"the "}));
  const std::string whole = std::string(times) + " a month until end of " + name;
  return !name.empty() && reads(PhraseKind::cadence, whole)
             ? "in which time? write `" + whole +
                   "` or `a week`; what comes at known times is several "
                   "touchpoints, each with its `when`"
             : "";
}

// `every 3 days until signed, max 3 times`: one of the two ends it.
std::string of_two_ends(std::string_view text) {
  for (std::size_t comma = text.rfind(", "); comma != std::string_view::npos && comma > 0;
       comma = text.rfind(", ", comma - 1)) {
    const std::string_view front = text.substr(0, comma);
    const std::string_view behind = trimmed(text.substr(comma + 2));
    const auto until = front.find(" until ");
    const std::string counted = std::string(front.substr(0, until)) + ", " + std::string(behind);
    if (until != std::string_view::npos && reads(PhraseKind::cadence, front) &&
        reads(PhraseKind::cadence, counted)) {
      return "one of the two ends it: write `" + std::string(front) + "`, and " + ticked(behind) +
             " as a `note`, or `" + counted + "`";
    }
  }
  return "";
}

// `as soon as usage drops`: comes when something has happened, and not so often.
std::string of_once(std::string_view text) {
  const std::string_view rest =
      without_front(text, {"as soon as ", "right after ", "immediately after ", "straight after ",
                           "directly after ", "shortly after ", "immediately when "});
  const std::string name =
      rest.size() == text.size() ? "" : any_name(without_front(rest, {"the ", "a ", "an "}));
  return !name.empty() && reads(PhraseKind::moment, "at " + name)
             ? "this says when, and not how often: write `when: at " + name +
                   "`, or a play with `trigger: event " + name + "`"
             : "";
}

// The rhythm, what is held, and how long it takes.
std::string of_meeting(std::string_view text) {
  const auto open = text.find(" (");
  const bool closed = open != std::string_view::npos && text.back() == ')';
  const auto comma = closed ? open : text.rfind(", ");
  const std::string_view behind = comma == std::string_view::npos ? "" : text.substr(comma + 2);
  const std::string_view length = trimmed(behind.substr(0, behind.size() - (closed ? 1 : 0)));
  const std::string_view meeting = text.substr(0, comma);
  const auto space = meeting.find(' ');
  const std::string_view rhythm = meeting.substr(0, space);
  const std::string_view what = space == std::string_view::npos ? "" : trimmed(meeting.substr(space));
  // `monthly (30 min)`: nothing is said of what is held.
  if (reads(PhraseKind::duration, length) && reads(PhraseKind::cadence, meeting)) {
    return "write `" + std::string(meeting) + "`, and " + ticked(length) + " under `duration` or `effort`";
  }
  return !one_name(what).empty() && reads(PhraseKind::duration, length) && reads(PhraseKind::cadence, rhythm)
             ? "write `" + lower_case(rhythm) + "`, " + ticked(what) + " as the `title`, and " +
                   ticked(length) + " under `duration` or `effort`"
             : "";
}

}  // namespace

std::string occasion_in_words(std::string_view text) {
  return first_hint(text, {of_one_time, of_each_time, of_counted, of_none, of_nth_day, of_times_in,
                           of_two_ends, of_once, of_meeting});
}

// `three times in the first month` as so often in a month, for one.
std::string often_at_first(std::string_view text) {
  const std::string digits = with_digits(text);
  for (const std::string_view in : {" in the first ", " during the first ", " within the first "}) {
    const auto at = lower_case(digits).find(in);
    const std::string unit = at == std::string::npos ? "" : digits.substr(at + in.size());
    const std::string one =
        at == std::string::npos ? "" : digits.substr(0, at) + " a " + unit + " for 1 " + unit;
    if (reads(PhraseKind::cadence, one)) {
      return "write `" + one + "`";
    }
  }
  return "";
}

// `once a fortnight`, `every half year`, `every 1st of the month`: rhythms in other words.
std::string in_other_rhythms(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kRhythms[] = {
      {"once a fortnight", "every 2 weeks"}, {"once per fortnight", "every 2 weeks"},
      {"twice a fortnight", "once a week"},  {"every half year", "twice a year"},
      {"every half-year", "twice a year"},   {"each half year", "twice a year"},
      {"half-yearly", "twice a year"},       {"half yearly", "twice a year"},
      {"every six months", "every 6 months"}};
  const std::string plain = lower_case(text);
  for (const auto& [words, rhythm] : kRhythms) {
    if (plain == words) {
      return "write `" + std::string(rhythm) + "`";
    }
  }
  for (const std::string_view month : {" of the month", " of each month", " of every month"}) {
    const std::string_view day = without_front(text, {"every ", "each ", "on every ", "on each "});
    const std::string one = lower_case(day).ends_with(month)
                                ? "monthly on the " + std::string(day.substr(0, day.size() - month.size()))
                                : "";
    if (day.size() < text.size() && !one.empty() && reads(PhraseKind::cadence, one)) {
      return "write `" + one + "`";
    }
  }
  return "";
}

// `Mondays and Wednesdays, 7 am`: the time of the day.
std::string with_clock(std::string_view text) {
  const auto comma = text.rfind(',');
  const std::string clock =
      comma == std::string_view::npos ? "" : lower_case(trimmed(text.substr(comma + 1)));
  const bool is_clock = !clock.empty() && clock[0] >= '0' && clock[0] <= '9' &&
                        (clock.ends_with("am") || clock.ends_with("pm") || clock.ends_with("uhr") ||
                         clock.find(':') != std::string::npos);
  for (const std::string_view on : {"", "on "}) {
    const std::string one = std::string(on) + std::string(is_clock ? text.substr(0, comma) : "");
    if (is_clock && reads(PhraseKind::cadence, one)) {
      return "write `" + one + "`, and " + ticked(trimmed(text.substr(comma + 1))) + " as a `note`";
    }
  }
  return "";
}

std::string rhythm_for_some(std::string_view text) {
  if (std::string found = first_hint(text, {in_other_rhythms, with_clock}); !found.empty()) {
    return found;
  }
  const auto at = lower_case(text).find(" for ");
  const std::string_view front = at == std::string_view::npos ? "" : text.substr(0, at);
  const std::string_view whom = at == std::string_view::npos ? "" : trimmed(text.substr(at + 5));
  const bool words = !whom.empty() && whom.find_first_of("0123456789,;:()") == std::string_view::npos &&
                     !lower_case(whom).starts_with("the ") && !lower_case(whom).starts_with("first ") &&
                     !reads(PhraseKind::duration, "1 " + std::string(whom));
  return words && reads(PhraseKind::cadence, front)
             ? "write `" + std::string(front) + "`; whom it is for, " + ticked(whom) +
                   ", stands beside it under `tiers` or `segments`"
             : often_at_first(text);
}

}  // namespace jc::expr
