// What to do about moments whose numbers are words, or that hang on a condition: `a week and a half after
// signup`, `after the 3rd delivery`, `14 days since last login`, `90 days after go-live if they are active`.
#include <algorithm>
#include <string>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string written(const std::string& moment, const std::string& more = "") {
  return reads(PhraseKind::moment, moment) ? "write `" + moment + "`" + more : "";
}

// `90 days after commissioning if NPS is 9 or 10`: the time, and what has to hold besides.
std::string of_condition_behind(std::string_view text) {
  for (const std::string_view joint : {" if ", " unless ", " provided ", " only if ", " as long as "}) {
    const auto at = lower_case(text).find(joint);
    const std::string front = at == std::string::npos ? "" : readable(PhraseKind::moment, text.substr(0, at));
    if (!front.empty()) {
      const std::string_view key = joint == " unless " ? "unless" : "if";
      const std::string no = key == "if" ? "" : "not ";
      return "write `" + front + "`, and under `if` what has to hold: `" + no +
             std::string(trimmed(text.substr(at + joint.size()))) + "`";
    }
  }
  return "";
}

// `14 days since last login`, `7 days after no response`: what has not come for so long is no time.
std::string of_absence(std::string_view text) {
  for (const std::string_view since :
       {" since the last ", " since last ", " after the last ", " after last ", " after no ", " of no ",
        " without any ", " without a ", " without an ", " without "}) {
    const auto at = lower_case(text).find(since);
    const std::string_view length =
        at == std::string::npos ? "" : without_front(text.substr(0, at), {"within ", "after ", "about "});
    const std::string name = at == std::string::npos ? "" : any_name(text.substr(at + since.size()));
    const std::string absent = "no " + name + " for " + std::string(length);
    if (!name.empty() && reads(PhraseKind::duration, length) && reads(PhraseKind::criterion, absent)) {
      const bool after = since.find("after") != std::string_view::npos && since.find("last") != since.npos;
      const std::string last = std::string(length) + " after last-" + lower_case(name);
      return "what has not come for so long is a condition: write `if: " + absent + "`" +
             (after ? "; after the last of several it is `" + last + "`" : "");
    }
  }
  return "";
}

// `a week and a half after signup`.
std::string of_one_and_a_half(std::string_view text) {
  for (const std::string_view unit : {"week", "month", "day", "hour", "year", "quarter"}) {
    for (const std::string_view one : {"a ", "an ", "one "}) {
      const std::string words = std::string(one) + std::string(unit) + " and a half ";
      const auto at = lower_case(text).find(words);
      if (at != std::string::npos) {
        return written(std::string(text.substr(0, at)) + "1.5 " + std::string(unit) + "s " +
                       std::string(text.substr(at + words.size())));
      }
    }
  }
  return "";
}

// `next working day after order`, `within the hour of the alarm`.
std::string of_next_unit(std::string_view text) {
  const std::string_view place = without_front(text, {"on the ", "on ", "by the ", "by ", "the "});
  for (const std::string_view unit :
       {"business day", "working day", "work day", "workday", "day", "week", "month", "hour"}) {
    for (const std::string_view front : {"next ", "first ", "following ", "within the ", "inside the "}) {
      const std::string words = std::string(front) + std::string(unit) + " ";
      if (!lower_case(place).starts_with(words)) {
        continue;
      }
      const std::string_view rest = place.substr(words.size());
      const std::string length = unit.find(' ') != std::string_view::npos || unit.starts_with("work")
                                     ? std::string("1 business day")
                                     : "1 " + std::string(unit);
      const std::string name =
          any_name(without_front(without_front(rest, {"of ", "after ", "following "}), {"the ", "a "}));
      const bool inside = front.ends_with("the ") && front != "the ";
      const std::string whole = inside ? "within " + length + " of " + name : length + " after " + name;
      const bool after =
          inside || lower_case(rest).starts_with("after ") || lower_case(rest).starts_with("following ");
      if (!name.empty() && after) {
        return written(whole);
      }
    }
  }
  return "";
}

// `2 days before the 2nd instalment`: which of them it is belongs to its name.
std::string of_ordinal(std::string_view text) {
  constexpr std::string_view kWords[] = {"first", "second",  "third",  "fourth", "fifth",
                                         "sixth", "seventh", "eighth", "ninth",  "tenth"};
  for (const std::string_view side :
       {"after ", "before ", "at ", "with ", "on ", "upon ", "from ", "until "}) {
    const auto at = (" " + lower_case(text)).find(" " + std::string(side));
    // `after the 3rd order` alone says how often it has come.
    if (at == std::string::npos || (at == 0 && side != "before ")) {
      continue;
    }
    const std::string_view rest = without_front(text.substr(at + side.size()), {"the ", "a ", "their "});
    const auto digits = rest.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos || digits > 2 ||
        !is_one_of(lower_case(rest.substr(digits, 2)), {"st", "nd", "rd", "th"})) {
      continue;
    }
    const int number = std::stoi(std::string(rest.substr(0, digits)));
    const std::string name = any_name(trimmed(rest.substr(digits + 2)));
    if (number < 1 || number > 10 || name.empty() || is_time_idiom(name) ||
        reads(PhraseKind::duration, "1 " + name)) {
      return "";
    }
    const std::string front = side == "with " || side == "on " || side == "upon "
                                  ? std::string(text.substr(0, at)) + "at "
                                  : std::string(text.substr(0, at + side.size()));
    return written(front + std::string(kWords[number - 1]) + "-" + lower_case(name));
  }
  return "";
}

// `early in month 3`, `towards the end of week 2`: a part of it, of which nobody says how long it is.
std::string of_early(std::string_view text) {
  const std::string_view whole =
      without_front(text, {"early in ", "late in ", "early on in ", "towards the end of ",
                           "toward the end of ", "at the beginning of ", "sometime during ",
                           "in the course of ", "midway through ", "in the middle of "});
  return whole.size() < text.size() && reads(PhraseKind::moment, whole) && !whole.empty() &&
                 whole.find_first_of("0123456789") != std::string_view::npos
             ? "which day is that? write the date, or `" + std::string(whole) + "` for all of it"
             : "";
}

// `at 50% of the trial`, `3/4 through the term`, `two thirds into onboarding`.
std::string of_share_of_way(std::string_view text) {
  const std::string_view place = without_front(text, {"at ", "about ", "around ", "after "});
  for (const std::string_view joint :
       {"% of ", "% through ", "% into ", " through ", " of the way through ", "% in "}) {
    const auto at = lower_case(place).find(joint);
    const std::string name =
        at == std::string::npos
            ? ""
            : any_name(without_front(place.substr(at + joint.size()), {"the ", "their ", "a "}));
    const bool share = at != std::string::npos && at > 0 &&
                       place.substr(0, at).find_first_not_of("0123456789/.") == std::string_view::npos;
    if (!name.empty() && share) {
      return "say how far in, as `2 weeks into " + name + "`";
    }
  }
  return "";
}

// `at time of purchase`, `on the date of delivery`: it is when that happens.
std::string of_time_of(std::string_view text) {
  for (const std::string_view side : {"at ", "on ", "by ", "from ", "after ", "before "}) {
    const std::string_view rest = without_front(without_front(text, {side}), {"the "});
    const std::string_view what = without_front(rest, {"time of ", "moment of ", "date of ", "day of "});
    const std::string name = what.size() == rest.size() ? "" : any_name(without_front(what, {"the ", "a "}));
    if (!name.empty() && lower_case(text).starts_with(side)) {
      const std::string front = side == "on " ? "at " : std::string(side);
      return written(front + lower_case(name));
    }
  }
  return "";
}

// `by end of 2027`, `before the end of 2027`.
std::string of_year_end(std::string_view text) {
  const std::string_view front = text.substr(0, text.size() - std::min<std::size_t>(text.size(), 4));
  const std::string_view year = text.substr(front.size());
  const bool number = year.size() == 4 && std::all_of(year.begin(), year.end(), is_digit) && year[0] == '2';
  const std::string plain = lower_case(trimmed(front));
  if (!number || !(plain.ends_with("end of") || plain == "end" || plain.ends_with(" end"))) {
    return "";
  }
  const bool by = plain.starts_with("by ") || plain.starts_with("before ") || plain.starts_with("until ");
  const std::string side = by ? plain.substr(0, plain.find(' ') + 1) : "";
  return written(side + std::string(year) + "-12-31");
}

// `by 11 am`, `7:30 - 9:00`: of every day, or of one that nobody names.
std::string of_clock_alone(std::string_view text) {
  const std::string plain =
      lower_case(without_front(text, {"at ", "by ", "before ", "from ", "between ", "around "}));
  const bool clock = plain.find("am") != std::string::npos || plain.find("pm") != std::string::npos ||
                     plain.find(':') != std::string::npos || plain.find("o'clock") != std::string::npos;
  const bool alone = !plain.empty() && is_digit(plain[0]) &&
                     plain.find_first_not_of("0123456789:.- –apmtodnclk'") == std::string::npos;
  return (clock && alone) || is_one_of(plain, {"noon", "midday", "midnight", "lunchtime"})
             ? "of which day? write `day 1` or `at <event>`, and the time of day as a `note`"
             : "";
}

// `no sooner than 5 days after delivery`.
std::string of_not_before(std::string_view text) {
  const std::string_view rest = without_front(
      text,
      {"no sooner than ", "no earlier than ", "not earlier than ", "not sooner than ", "at the earliest "});
  if (rest.size() == text.size()) {
    return "";
  }
  const std::string one = readable(PhraseKind::moment, rest);
  std::string found = one.empty() ? "" : written("from " + one);
  return !one.empty() && found.empty() ? written("at least " + one) : found;
}

// `within one working day`: from what on is not said, and on which side is.
std::string of_within_alone(std::string_view text) {
  const std::string_view length = without_front(text, {"within ", "in under ", "in less than "});
  const std::string one = length.size() == text.size() ? "" : readable(PhraseKind::duration, length);
  return one.empty() ? "" : "from what on? write `within " + one + " of <event>`";
}

// `after 90 days`: counted from what is not said.
std::string of_after_alone(std::string_view text) {
  for (const auto& [front, side] :
       {std::pair("after ", " after <event>"), std::pair("before ", " before <event>")}) {
    const std::string_view length = without_front(text, {front});
    const std::string one = length.size() == text.size() ? "" : readable(PhraseKind::duration, length);
    if (!one.empty()) {
      return "from what on? write `" + one + side + "`";
    }
  }
  return "";
}

// `same business day`.
std::string of_same_day(std::string_view text) {
  return is_one_of(lower_case(without_front(text, {"on the ", "the ", "within the "})),
                   {"same business day", "same working day", "same workday"})
             ? ticked(text) + " as what? write `at <event>`, or `within 1 business day of <event>`"
             : "";
}

}  // namespace

std::string worded_moment(std::string_view text) {
  return first_hint(text, {counted_from_here, of_condition_behind, of_absence, of_one_and_a_half,
                           of_next_unit, of_ordinal, of_early, of_share_of_way, of_time_of, of_year_end,
                           of_clock_alone, of_not_before, of_within_alone, of_after_alone, of_same_day});
}

std::string by_year_end(std::string_view text) { return of_year_end(text); }

}  // namespace jc::expr
