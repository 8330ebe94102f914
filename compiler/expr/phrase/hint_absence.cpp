// What to do about criteria on what has not come, or how long it is until something: `customer has not
// replied in 5 days`, `days to renewal < 60`, `NOT(account blocked)`.
#include <algorithm>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

// A length, or a bare number of days behind a sign.
std::string length_behind(std::string_view text) {
  const std::string_view bare =
      without_front(text, {">=", "<=", ">", "<", "more than ", "over ", "less than ", "under ", "fewer than ",
                           "at least ", "at most "});
  const bool number = !bare.empty() && bare.find_first_not_of("0123456789") == std::string_view::npos;
  const std::string length = std::string(bare) + (number ? " days" : "");
  return bare.size() < text.size() && reads(PhraseKind::duration, length) ? length : "";
}

// `time since last contact > 30 days`, `days since login > 14`.
std::string of_time_since(std::string_view text) {
  const std::string_view since = without_front(text, {"time since ", "days since ", "# days since "});
  const auto sign = lower_case(since).find_first_of("<>");
  const auto words = lower_case(since).find(" more than ");
  const std::size_t end = std::min({sign, words, since.size()});
  const std::string_view what = without_front(trimmed(since.substr(0, end)), {"the ", "last ", "previous "});
  const std::string length = length_behind(trimmed(since.substr(end)));
  const std::string name = any_name(what);
  const bool longer = end < since.size() && since[end] != '<';
  return since.size() == text.size() || name.empty() || length.empty() || !longer
             ? ""
             : "write `no " + name + " for " + length + "`";
}

// `days to renewal < 60`, `time until go-live less than 2 weeks`.
std::string of_time_until(std::string_view text) {
  const std::string_view until = without_front(text, {"days to ", "days until ", "days before ", "days till ",
                                                      "time to ", "time until ", "time till "});
  const std::string plain = lower_case(until);
  const std::size_t end = std::min({plain.find('<'), plain.find(" less than "), plain.find(" under "),
                                    plain.find(" fewer than "), plain.find(" at most "), until.size()});
  const std::string name = any_name(without_front(trimmed(until.substr(0, end)), {"the ", "next "}));
  const std::string length = length_behind(trimmed(until.substr(end)));
  const std::string whole = "within " + length + " of " + name;
  return until.size() == text.size() || name.empty() || length.empty() || !reads(PhraseKind::criterion, whole)
             ? ""
             : "write `" + whole + "`";
}

// `customer has not replied in 5 days`, `admin did not log in for 2 weeks`.
std::string of_not_done(std::string_view text) {
  for (const std::string_view no : {" has not ", " have not ", " hasn't ", " haven't ", " did not ",
                                    " didn't ", " does not ", " doesn't ", " had no "}) {
    const auto at = lower_case(text).find(no);
    const std::string_view rest = at == std::string::npos ? "" : text.substr(at + no.size());
    for (const std::string_view in : {" within ", " in ", " for ", " after ", " since "}) {
      const auto until = lower_case(rest).rfind(in);
      const std::string_view length =
          until == std::string::npos ? ""
                                     : without_front(trimmed(rest.substr(until + in.size())), {"the last "});
      const std::string name =
          until == std::string::npos
              ? ""
              : any_name(std::string(text.substr(0, at)) + " " + std::string(rest.substr(0, until)));
      if (!name.empty() && reads(PhraseKind::duration, with_digits(length))) {
        return "write `no " + name + (in == " within " ? " within " : " for ") + with_digits(length) + "`";
      }
    }
  }
  return "";
}

// `NOT(account blocked)`, `!churned`.
std::string of_negation(std::string_view text) {
  std::string_view rest = without_front(text, {"not (", "not(", "!"});
  if (rest.size() == text.size()) {
    return "";
  }
  rest = rest.starts_with('(') ? rest.substr(1) : rest;
  rest = trimmed(rest.ends_with(')') ? rest.substr(0, rest.size() - 1) : rest);
  const std::string name = one_name(rest);
  const bool event = !name.empty() && rest.find(' ') != std::string_view::npos;
  const std::string whole =
      event ? "not event " + name : "not " + (name.empty() ? "(" + std::string(rest) + ")" : name);
  return !reads(PhraseKind::criterion, whole) ? ""
         : event                              ? "where a system reports it, write `" + whole + "`"
                                              : "write `" + whole + "`";
}

// `invoice 30 days past due`, `renewal 2 weeks overdue`.
std::string of_past_due(std::string_view text) {
  for (const std::string_view due : {" past due", " past-due", " overdue", " late", " behind schedule"}) {
    if (!lower_case(text).ends_with(due)) {
      continue;
    }
    const std::string_view front = text.substr(0, text.size() - due.size());
    for (std::size_t space = front.find(' '); space != std::string_view::npos;
         space = front.find(' ', space + 1)) {
      const std::string name = one_name(without_front(front.substr(0, space), {"the "}));
      const std::string length(trimmed(front.substr(space)));
      if (!name.empty() && reads(PhraseKind::duration, length)) {
        return "write `" + name + " is " + length + " late`, or `" + lower_case(name) +
               "-overdue >= " + length + "` where it is no milestone";
      }
    }
  }
  return "";
}

// `sponsor has left`: what has happened has a name.
std::string of_having_left(std::string_view text) {
  for (const std::string_view left : {" has left", " has left the company", " left the company", " quits"}) {
    const std::string name =
        lower_case(text).ends_with(left) ? one_name(text.substr(0, text.size() - left.size())) : "";
    if (!name.empty()) {
      return "where a system reports it, write `event " + name + "-left`";
    }
  }
  return "";
}

}  // namespace

std::string absence_in_words(std::string_view text) {
  return first_hint(text, {of_time_since, of_time_until, of_negation, of_past_due, of_having_left});
}

std::string not_done_in_time(std::string_view text) { return of_not_done(text); }

}  // namespace jc::expr
