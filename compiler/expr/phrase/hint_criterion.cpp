// What to do about criteria that could not be read.
#include <algorithm>
#include <iterator>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

// `QBR held within last 90 days`, `kickoff not held`, `milestone is late`.
std::string of_statement(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view kind : {"milestone", "stage", "event"}) {
    const std::string one(kind);
    if (plain.starts_with(one + " is ") || plain.starts_with("the " + one + " is ") ||
        plain == one + " late" || plain == one + " missed" || plain == one + " overdue") {
      return "which one? write `" + one + " <id> is late`, or `7 days late` where it stands in the " + one;
    }
  }
  const auto after = plain.find(" after ");
  if (plain.starts_with("no ") && after != std::string::npos) {
    const std::string name = one_name(text.substr(3, after - 3));
    const std::string_view length = trimmed(text.substr(after + 7));
    if (!name.empty() && reads(PhraseKind::duration, length)) {
      return "write `no " + name + " for " + std::string(length) + "`";
    }
  }
  for (const std::string_view to : {" to ", " until ", " till ", " away from ", " out from "}) {
    const auto at = plain.find(to);
    const std::string name = at == std::string::npos ? "" : one_name(text.substr(at + to.size()));
    if (!name.empty() && reads(PhraseKind::duration, text.substr(0, at))) {
      return "write `" + std::string(text.substr(0, at)) + " before " + name + "`";
    }
  }
  for (const std::string_view in :
       {" is due in ", " due in ", " is in ", " ends in ", " in ", " is within ", " within "}) {
    const auto at = plain.find(in);
    std::string name = at == std::string::npos ? "" : one_name(text.substr(0, at));
    name = in.ends_with(" within ") && !is_to_come(name) ? "" : name;
    name += !name.empty() && in == " ends in " ? "-end" : "";
    const std::string length(at == std::string::npos ? "" : trimmed(text.substr(at + in.size())));
    if (!name.empty() && reads(PhraseKind::duration, length)) {
      return "write `within " + length + " of " + name + "` or `" + length + " before " + name + "`";
    }
  }
  if (is_one_of(plain, {"late", "overdue", "delayed", "behind", "behind schedule", "slipping"})) {
    return "write how late, as `7 days late`";
  }
  for (const std::string_view by : {" is delayed by ", " delayed by ", " is late by ", " slips by "}) {
    const auto at = plain.find(by);
    const std::string name = at == std::string::npos ? "" : one_name(text.substr(0, at));
    const std::string late =
        name.empty() ? "" : name + " is " + std::string(trimmed(text.substr(at + by.size()))) + " late";
    if (!late.empty() && reads(PhraseKind::criterion, late)) {
      return "write `" + late + "`";
    }
  }
  if (plain.starts_with("delayed") || plain.find(" delayed by ") != std::string::npos) {
    return "write how late, as `7 days late`";
  }
  const bool overdue = plain.find(" overdue ") != std::string::npos;
  const std::string_view mark = overdue ? " overdue " : " late by ";
  const auto at = plain.find(mark);
  const std::string_view since = at == std::string::npos
                                     ? ""
                                     : without_front(trimmed(text.substr(at + mark.size())),
                                                     {"by ", "for ", "since ", "more than ", "over "});
  if (reads(PhraseKind::duration, since)) {
    std::string_view what = without_front(text.substr(0, at), {"the ", "our ", "an ", "a "});
    what = lower_case(what).ends_with(" is") ? what.substr(0, what.size() - 3) : what;
    const std::string name = one_name(what);
    const std::string length(since);
    // `Invoice overdue > 30 days`: what is no milestone has a number of days, as a metric has.
    const bool sign = length.find_first_of("<>=") != std::string::npos;
    return name.empty()
               ? ""
               : "write `" + name + " is " + length + (overdue ? " overdue`" : " late`") +
                     (sign ? ", or `" + lower_case(name) + "-overdue " + length + "` where it is no milestone"
                           : "");
  }
  return "";
}

// `more than a week` as `more than 1 week`.
std::string in_numbers(std::string_view text) {
  std::string result = with_digits(text);
  for (const std::string_view article : {"a ", "an "}) {
    if (const auto at = (" " + lower_case(result)).find(" " + std::string(article));
        at != std::string::npos) {
      result.replace(at, article.size(), "1 ");
    }
  }
  return result;
}

// `overdue by 5 days`, `slips by 2 weeks`: how late what it stands in is.
std::string of_lateness(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view by : {"overdue by ", "late by ", "past due by ", "slips by ", "slipped by ",
                                    "slipped ", "delayed ", "delayed by ", "is delayed by ", "overdue "}) {
    const std::string spelt = text.size() > by.size() ? in_numbers(text.substr(by.size())) : "";
    const std::string_view length = spelt;
    if (plain.starts_with(by) && reads(PhraseKind::duration, length)) {
      return "write `" + std::string(length) + " late`";
    }
  }
  // `milestone missed by 5 days`: what it stands in is late.
  for (const std::string_view by :
       {" missed by ", " slips by ", " slipped by ", " late by ", " delayed by "}) {
    const auto at = plain.find(by);
    const std::string length = at == std::string::npos ? "" : in_numbers(text.substr(at + by.size()));
    const std::string what = at == std::string::npos ? "" : plain.substr(0, at);
    const bool self = is_one_of(what, {"milestone", "the milestone", "deadline", "the deadline", "due date",
                                       "the due date", "stage", "the stage", "target date", "is"});
    if (self && reads(PhraseKind::duration, length)) {
      return "write `" + length + " late`";
    }
  }
  constexpr std::string_view kPast = " past due";
  return plain.ends_with(kPast) &&
                 reads(PhraseKind::duration, trimmed(text.substr(0, text.size() - kPast.size())))
             ? "write `" + std::string(text.substr(0, text.size() - kPast.size())) + " late`"
             : "";
}

// One of several parts as it reads, or as the event that it is; empty where it is neither.
std::string statement_of(std::string_view part) {
  // `not live` alone says of nothing what it is.
  if (const std::string_view absent = without_front(part, {"not "});
      absent.size() < part.size() && one_name(absent) == absent) {
    return "not event " + std::string(absent);
  }
  const bool several = part.find(' ') != std::string_view::npos;
  // One word beside others is an event as well: `renewal signed or churned`.
  const bool bare = !several && one_name(part) == part;
  const std::string name = bare || (several && !reads(PhraseKind::criterion, part)) ? one_name(part) : "";
  const bool as_it_is = several && reads(PhraseKind::criterion, part);
  return !name.empty() ? "event " + name : as_it_is ? std::string(part) : "";
}

// `Kickoff call completed AND success plan signed`: each is one that a system reports.
std::string of_several(std::string_view text) {
  std::string result;
  std::string_view left = without_front(text, {"both ", "either "});
  const bool whole = left.size() == text.size();
  while (!left.empty()) {
    const std::string plain = lower_case(left);
    const std::size_t both = std::min(plain.find(" and "), plain.find(" & "));
    const std::size_t end = std::min({both, plain.find(" or "), left.size()});
    const std::string one = statement_of(trimmed(left.substr(0, end)));
    if (one.empty()) {
      return "";
    }
    result += one;
    if (end == left.size()) {
      break;
    }
    result += end == both ? " and " : " or ";
    left = trimmed(left.substr(left.find(' ', end + 1)));
  }
  // What reads by its form is wrong in its names: `60 days before renewal or earlier`.
  const bool same = (whole && text.size() == left.size()) || lower_case(result) == lower_case(text);
  return same ? "" : "where a system reports it, write `" + result + "`";
}

// A change has no start that a program knows.
std::string of_change(std::string_view text) {
  const std::string plain = " " + lower_case(text);
  for (const std::string_view word : {" down ", " up ", " drops ", " drop ", " falls ", " declines ",
                                      " decreases ", " increases ", " rises ", " grows "}) {
    const auto at = plain.find(word);
    const std::string name = at == std::string::npos || at == 0 ? "" : one_name(text.substr(0, at - 1));
    if (!name.empty()) {
      const bool rise = is_one_of(word, {" up ", " increases ", " rises ", " grows "});
      return "a change needs the value it comes to: write `" + name + (rise ? " > <value>`" : " < <value>`");
    }
  }
  return "";
}

// `30 days without escalation`, `no login since 14 days`: silence for so long.
std::string of_silence(std::string_view text) {
  for (const std::string_view since : {" since ", " for the last ", " for over ", " in the last ", " in "}) {
    const auto at = lower_case(text).rfind(since);
    const std::string_view length = at == std::string::npos ? "" : trimmed(text.substr(at + since.size()));
    const std::string_view no = text.substr(0, std::min(at, text.size()));
    const std::string name = lower_case(no).starts_with("no ") ? one_name(no.substr(3)) : "";
    if (!name.empty() && reads(PhraseKind::duration, length)) {
      return "write `no " + name + " for " + std::string(length) + "`";
    }
  }
  for (const std::string_view without :
       {" without any ", " without an ", " without a ", " without ", " with no "}) {
    const auto at = lower_case(text).find(without);
    const std::string name = at == std::string::npos ? "" : one_name(text.substr(at + without.size()));
    if (!name.empty() && reads(PhraseKind::duration, text.substr(0, at))) {
      return "write `no " + name + " for " + std::string(text.substr(0, at)) + "`";
    }
  }
  return "";
}

// `kickoff not booked within 5 days`: what has not come in that time.
std::string of_missing(std::string_view text) {
  for (const std::string_view no : {" has not been ", " not been ", " is not ", " was not ", " not "}) {
    const auto at = lower_case(text).find(no);
    const std::string_view rest = at == std::string::npos ? "" : text.substr(at + no.size());
    for (const std::string_view in : {" within ", " in ", " for ", " after "}) {
      const auto until = lower_case(rest).rfind(in);
      const std::string_view length =
          until == std::string::npos ? "" : trimmed(rest.substr(until + in.size()));
      const std::string name =
          until == std::string::npos
              ? ""
              : one_name(std::string(text.substr(0, at)) + " " + std::string(rest.substr(0, until)));
      if (!name.empty() && reads(PhraseKind::duration, length)) {
        return "write `no " + name + " within " + std::string(length) + "`";
      }
    }
  }
  return "";
}

// `payment fails twice`, `the invoice bounced three times`: how often it has come.
std::string of_times(std::string_view text) {
  constexpr std::string_view kTwice = " twice";
  constexpr std::string_view kTimes = " times";
  const std::string spelt = with_digits(text);
  std::string_view what = spelt;
  std::string_view number = "2";
  if (what.ends_with(kTwice)) {
    what.remove_suffix(kTwice.size());
  } else if (what.ends_with(kTimes)) {
    what.remove_suffix(kTimes.size());
    const std::size_t space = std::min(what.rfind(' '), what.size());
    number = what.substr(std::min(space + 1, what.size()));
    what = what.substr(0, space);
  } else {
    return "";
  }
  const std::string name = one_name(without_front(what, {"the ", "a "}));
  const bool counts = !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
  return name.empty() || !counts ? ""
                                 : "write `event " + name + " at least " + std::string(number) + " times`";
}

// `after 90 days`, `30 days`: counted from what?
std::string of_length_alone(std::string_view text) {
  const std::string_view length = without_front(text, {"after ", "within ", "in "});
  return reads(PhraseKind::duration, length) ? moment_hint(length) : "";
}

// `keys handed over`, `data signed off`: the last word belongs to what was done.
std::string of_particle(std::string_view text) {
  const auto last = text.find_last_of(' ');
  const std::string_view front = text.substr(0, std::min(last, text.size()));
  const bool particle =
      last != std::string_view::npos &&
      is_one_of(lower_case(text.substr(last + 1)), {"over", "up", "in", "out", "off", "on", "back", "down"});
  const std::string done = lower_case(front.substr(front.find_last_of(' ') + 1));
  const bool happened =
      done.ends_with("ed") || is_one_of(done, {"set", "sent", "given", "put", "paid", "built"});
  const std::string name = particle && happened ? one_name(front) : "";
  if (name.find('-') != std::string::npos) {
    return name + "-" + lower_case(text.substr(last + 1));
  }
  // `champion leaves`: at the end it says what somebody does; elsewhere `leaves red` says of what.
  constexpr std::string_view kLeaves = " leaves";
  const bool leaves = last != std::string_view::npos && lower_case(text.substr(last)) == kLeaves;
  return leaves && !one_name(front).empty() ? one_name(front) + "-leaves" : "";
}

}  // namespace

// `kickoff held`: something that a system reports, or words for people.
std::string criterion_hint(std::string_view text) {
  if (std::string found =
          first_hint(text, {state_in_words, of_lateness, absence_in_words, statement_in_words,
                            clause_in_criterion, counted_happenings, counted_of_all, of_silence, of_missing,
                            not_done_in_time, not_yet_in_words, of_times, of_statement, of_change, share_of,
                            none_left, of_several, of_length_alone});
      !found.empty()) {
    return found;
  }
  // `90 days before lease end`: true from then on.
  const bool timed =
      !text.empty() && ((text[0] >= '0' && text[0] <= '9') || lower_case(text).starts_with("within "));
  if (const std::string moment = timed ? with_joined_names(PhraseKind::moment, text) : "";
      !moment.empty() && reads(PhraseKind::criterion, moment)) {
    return "write `" + moment + "`";
  }
  const std::string name = one_name(text).empty() ? of_particle(text) : one_name(text);
  if (!name.empty() && text.find(' ') != std::string_view::npos) {
    return "where a system reports it, write `event " + name + "`";
  }
  return value_first(text);
}

}  // namespace jc::expr
