// What to do about lengths in other signs and words: `1:30`, `5 person days`, `15 min each`, `P1: 1h`.
#include <algorithm>
#include <utility>

#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/problem.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// `1:30`, `1h30`, `15'`, `next business day`: lengths in other signs.
std::string of_signs(std::string_view text) {
  const std::string plain = lower_case(text);
  const auto mark = plain.find_first_of(":h'’");
  const std::string_view front = std::string_view(plain).substr(0, mark);
  const std::string_view back = mark == std::string::npos ? "" : std::string_view(plain).substr(mark + 1);
  if (mark != std::string::npos && is_number(front) && is_number(back) && back.size() == 2) {
    const std::string_view full = front.size() > 1 && front[0] == '0' ? front.substr(1) : front;
    const std::string hours = full == "0" ? "" : std::string(full) + (full == "1" ? " hour" : " hours");
    const std::string minutes =
        back == "00" ? "" : std::string(back[0] == '0' ? back.substr(1) : back) + " minutes";
    return hours.empty() && minutes.empty()
               ? ""
               : "write `" + hours + (hours.empty() || minutes.empty() ? "" : " ") + minutes + "`";
  }
  if (mark != std::string::npos && is_number(front) &&
      (plain.substr(mark) == "'" || plain.substr(mark) == "’")) {
    return "write `" + std::string(front) + " minutes`";
  }
  const bool day = is_one_of(without_front(plain, {"by ", "until "}), {"same day",
                                                                       "the same day",
                                                                       "same business day",
                                                                       "eod",
                                                                       "end of day",
                                                                       "next day",
                                                                       "nbd",
                                                                       "next business day",
                                                                       "the next business day",
                                                                       "next working day",
                                                                       "end of business",
                                                                       "eob",
                                                                       "cob",
                                                                       "close of business",
                                                                       "overnight",
                                                                       "end of next business day",
                                                                       "the end of the next business day",
                                                                       "end of the next business day",
                                                                       "end of next day",
                                                                       "end of the next working day",
                                                                       "end of next working day",
                                                                       "next working day"});
  return day ? "a duration is a length: write `1 business day`, or the hours that are meant" : "";
}

// `a fortnight`, `T+2 weeks`: other names of a length, and one that says from what on it counts.
std::string of_other_names(std::string_view text) {
  const std::string plain = lower_case(text);
  const auto digits = std::min(plain.find_first_not_of("0123456789"), plain.size());
  const std::string_view unit =
      without_front(trimmed(std::string_view(plain).substr(digits)), {"a ", "one ", "1 "});
  constexpr std::size_t kMostDigits = 3;
  if (is_one_of(unit, {"fortnight", "fortnights"}) && digits <= kMostDigits) {
    const int count = digits == 0 ? 1 : std::stoi(plain.substr(0, digits));
    return "write `" + std::to_string(2 * count) + " weeks`";
  }
  const std::string length = counted_length(text);
  return length.empty() ? "" : "a duration says only how long, and not from what on: write `" + length + "`";
}

// `5 person days`, `3 BDs`, `8 hours during business hours`: what is worked, in the units that are there.
std::string of_work(std::string_view text, const std::string& plain) {
  for (const std::string_view worked :
       {" during business hours", " during working hours", " during office hours", " in business hours",
        " in working hours", " in office hours", " within business hours", " within office hours",
        " within working hours"}) {
    const std::string_view length = front_of(PhraseKind::duration, text);
    const auto unit = std::min(lower_case(length).find("hour"), lower_case(length).find("hr"));
    if (plain.ends_with(worked) && unit != std::string::npos && unit > 0) {
      return "write `" + std::string(length.substr(0, unit)) + "business hours`";
    }
  }
  const auto end = std::min(plain.find_first_not_of("0123456789.- "), plain.size());
  const std::string count(trimmed(std::string_view(plain).substr(0, end)));
  const std::string_view behind = std::string_view(plain).substr(end);
  const auto side =
      std::min({behind.find(" of "), behind.find(" after "), behind.find(" from "), behind.size()});
  const std::string_view unit = behind.substr(0, side);
  // `man-hours`, `person days`: whose hours they are is said by what they stand on.
  const std::string_view behind_person =
      without_front(unit, {"person ", "person-", "people ", "people-", "man ", "man-", "staff ", "staff-",
                           "work ", "work-", "labour ", "labour-", "labor ", "labor-", "man", "fte "});
  const std::string of_person = count + " " + std::string(behind_person);
  const std::string plural = count == "1" ? "" : "s";
  const std::string length = is_one_of(unit, {"pd", "pds"})                ? count + " day" + plural
                             : is_one_of(unit, {"bd", "bds", "wd", "wds"}) ? count + " business day" + plural
                             : behind_person.size() < unit.size()          ? of_person
                                                                           : "";
  // `max 5 BD`: with its bound.
  const auto last = plain.find_last_of(' ');
  const bool letters =
      last != std::string::npos && is_one_of(plain.substr(last + 1), {"bd", "bds", "wd", "wds"});
  if (const std::string bound = letters ? plain.substr(0, last) + " business days" : "";
      length.empty() && reads(PhraseKind::duration, bound)) {
    return "write `" + bound + "`";
  }
  if (!reads(PhraseKind::duration, length)) {
    return "";
  }
  return "write `" + length + "`" +
         (side == behind.size() ? "" : "; a length does not say from what on it counts, which a `note` can");
}

// `2-3 hours per account`, `20 minutes per call, 3 calls`: the time of one, and more about it.
std::string of_one(std::string_view text) {
  const std::string_view length = front_of(PhraseKind::duration, text);
  const std::string_view rest = trimmed(text.substr(length.size()));
  const std::string plain = lower_case(rest);
  const auto space = plain.find(' ');
  const bool each = plain.starts_with("per ") || plain.starts_with("/ ") || plain.starts_with("for each ");
  const bool time = each && reads(PhraseKind::duration, "1 " + plain.substr(space + 1));
  return length.empty() || !each || time
             ? ""
             : "write `" + std::string(length) + "`, which is the time of one, and " + ticked(rest) +
                   " as a `note`";
}

// `15 min each`, `P1: 1h`, `4 hours (P1), 8 hours (P2)`: a length, and for what it holds.
std::string of_each(std::string_view text, const std::string& plain) {
  constexpr std::size_t kEach = 5;
  if (plain.ends_with(" each") && reads(PhraseKind::duration, text.substr(0, text.size() - kEach))) {
    return "write `" + std::string(text.substr(0, text.size() - kEach)) + "`: it is that of one";
  }
  if (text.find("), ") != std::string_view::npos &&
      !front_of(PhraseKind::duration, text.substr(0, text.find('('))).empty()) {
    return "which of them holds? what differs by tier stands in `overlays`; else each stands in an item of "
           "its own, with an `if` that says for what";
  }
  const auto colon = text.find(": ");
  const std::string_view behind = colon == std::string_view::npos ? "" : trimmed(text.substr(colon + 1));
  return reads(PhraseKind::duration, behind)
             ? "write `" + std::string(behind) + "`; what holds for " + ticked(text.substr(0, colon)) +
                   " only stands in an item of its own, with an `if`"
             : "";
}

}  // namespace

namespace {

// `4 office hours`, `2 opening days`: those when somebody is there.
std::string of_office_hours(std::string_view text) {
  for (const std::string_view there :
       {" office ", " opening ", " service ", " clinic ", " shop ", " trading ", " support "}) {
    const auto at = lower_case(text).find(there);
    const std::string one = at == std::string::npos ? ""
                                                    : std::string(text.substr(0, at)) + " business " +
                                                          std::string(text.substr(at + there.size()));
    if (reads(PhraseKind::duration, one)) {
      return "write `" + one + "`";
    }
  }
  return "";
}

// `no reply after 5 days`: how long, and of what.
std::string of_silence(std::string_view text) {
  for (const std::string_view after : {" after ", " for ", " within ", " in "}) {
    const auto at = lower_case(text).rfind(after);
    const std::string_view length =
        at == std::string_view::npos ? "" : trimmed(text.substr(at + after.size()));
    const std::string_view front = trimmed(text.substr(0, at));
    if (lower_case(front).starts_with("no ") && reads(PhraseKind::duration, length)) {
      return "write `" + std::string(length) + "`, and " + ticked(front) + " as a `note`";
    }
  }
  return "";
}

}  // namespace

std::string counted_in_things(std::string_view text) {
  const std::string plain = with_digits(without_front(
      text, {"after ", "within ", "by ", "for ", "in ", "every ", "up to ", "max ", "at most ", "about "}));
  const auto space = plain.find(' ');
  const std::string name = space == std::string::npos ? "" : any_name(std::string_view(plain).substr(space));
  const bool things = space != std::string::npos && is_number(std::string_view(plain).substr(0, space)) &&
                      !name.empty() && !reads(PhraseKind::duration, plain);
  return things ? ticked(trimmed(std::string_view(plain).substr(space))) +
                      " is no length of time that a program knows: say how many hours, days or weeks"
                : "";
}

std::string length_in_words(std::string_view text) {
  const std::string plain = lower_case(text);
  // `no later than 3 days`: what may pass at most.
  if (const std::string_view most = without_front(text, {"no later than ", "not later than "});
      most.size() < text.size() && reads(PhraseKind::duration, most)) {
    return "write `up to " + std::string(most) + "`";
  }
  // `up to half a year`: the half is written in smaller units, and what stands before it stays.
  const std::string_view half =
      without_front(text, {"up to ", "about ", "at most ", "at least ", "less than "});
  if (half.size() < text.size() && lower_case(half).starts_with("half ")) {
    if (const std::string whole = repaired(PhraseKind::duration, half); reads(PhraseKind::duration, whole)) {
      return "write `" + std::string(text.substr(0, text.size() - half.size())) + whole + "`";
    }
  }
  if (plain.starts_with("1/2 ") || plain.starts_with("½ ")) {
    return duration_hint("half " + std::string(trimmed(text.substr(text.find(' ')))));
  }
  for (const auto& [quarters, minutes] :
       {std::pair("three quarters of an hour", "45"), std::pair("quarter of an hour", "15")}) {
    if (without_front(plain, {"a ", "about ", "up to "}) == quarters) {
      return "write `" + std::string(minutes) + " minutes`";
    }
  }
  if (std::string found = first_hint(text, {stretch_length, of_office_hours, of_silence}); !found.empty()) {
    return found;
  }
  std::string found = of_signs(text);
  found = found.empty() ? of_other_names(text) : found;
  found = found.empty() ? of_work(text, plain) : found;
  found = found.empty() ? of_one(text) : found;
  return found.empty() ? of_each(text, plain) : found;
}

}  // namespace jc::expr
