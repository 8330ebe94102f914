// What to do about rhythms that no calendar has: `every 500 shipments`, `no fixed cadence`, `Weekly stand-up,
// 15 min`.
#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

// Counted by what happens: it starts a play.
std::string of_counted(std::string_view text) {
  const std::string_view each = without_front(text, {"every ", "each ", "after every ", "per "});
  const auto digits = each.find_first_not_of("0123456789,");
  if (each.size() == text.size() || digits == 0 || digits == std::string_view::npos || each[digits] != ' ') {
    return "";
  }
  const std::string name = one_name(each.substr(digits));
  std::string count(each.substr(0, digits));
  std::erase(count, ',');
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
  return !one_name(what).empty() && reads(PhraseKind::duration, length) && reads(PhraseKind::cadence, rhythm)
             ? "write `" + lower_case(rhythm) + "`, " + ticked(what) + " as the `title`, and " +
                   ticked(length) + " under `duration` or `effort`"
             : "";
}

}  // namespace

std::string occasion_in_words(std::string_view text) {
  return first_hint(text, {of_counted, of_none, of_nth_day, of_times_in, of_two_ends, of_meeting});
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

std::string rhythm_for_some(std::string_view text) {
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
