// What to do about conditions in words: `if ...`, `unless ...`, `3 logins in 7 days`, `80% of seats
// activated`.
#include <algorithm>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// `the order is paid` as `order-paid`: what is done to it has happened.
std::string happened_name(std::string_view text) {
  for (const std::string_view is :
       {" is ", " are ", " was ", " were ", " has been ", " have been ", " gets "}) {
    const auto at = lower_case(text).find(is);
    const std::string_view done = at == std::string::npos ? "" : trimmed(text.substr(at + is.size()));
    const bool word = done.find(' ') == std::string_view::npos;
    const std::string plain = lower_case(done);
    if (word && (plain.ends_with("ed") ||
                 is_one_of(plain, {"paid", "sent", "signed", "done", "met", "held", "built", "live", "won",
                                   "lost", "open", "complete", "known", "given", "made", "set", "left"}))) {
      return one_name(std::string(text.substr(0, at)) + " " + std::string(done));
    }
  }
  return "";
}

// As it reads, or with its names joined; a name alone as the event that it is.
std::string as_criterion(std::string_view text) {
  const std::string_view bare = without_front(text, {"the ", "a ", "an "});
  std::string plain =
      reads(PhraseKind::criterion, bare) ? std::string(bare) : with_joined_names(PhraseKind::criterion, bare);
  plain = reads(PhraseKind::criterion, plain) ? plain : "";
  if (std::string happened = happened_name(bare); !happened.empty()) {
    return "event " + happened;
  }
  return !plain.empty() && plain.find_first_of(" <>=") == std::string::npos ? "event " + plain : plain;
}

// `3 logins`, `2 or more sev-1 tickets`, `at least 5 users trained`: how many of what.
struct Count {
  std::string number;
  std::string mark;
  std::string name;
};

Count counted(std::string_view text) {
  Count result;
  result.mark = "at least ";
  std::string_view rest = without_front(text, {"at least ", "min ", "min. ", "minimum ", ">= ", ">="});
  if (rest.size() == text.size()) {
    rest = without_front(text, {"more than ", "over ", "> ", ">"});
    result.mark = rest.size() == text.size() ? result.mark : "more than ";
  }
  const std::string digits = with_digits(rest);
  const auto end = std::min(digits.find_first_not_of("0123456789"), digits.size());
  result.number = digits.substr(0, end);
  std::string_view behind = trimmed(std::string_view(digits).substr(end));
  // `2nd login`
  behind = without_front(behind, {"st ", "nd ", "rd ", "th "});
  result.name = one_name(without_front(behind, {"+ ", "or more ", "x ", "times "}));
  return result;
}

}  // namespace

std::string clause_in_moment(std::string_view text) {
  const std::string_view what =
      without_front(text, {"if ", "unless ", "only if ", "in case of ", "in case "});
  const std::string plain = lower_case(text);
  if (what.size() < text.size()) {
    const std::string one = as_criterion(what);
    const bool no = plain.starts_with("unless ");
    const std::string key = no ? "unless" : "if";
    return "this is a condition, and no time: " +
           (one.empty() ? "it stands under `" + key + "`" : "write `" + key + ": " + one + "`");
  }
  const std::string_view after = without_front(text, {"after ", "upon ", "on "});
  const Count count = after.size() < text.size() ? counted(without_front(after, {"the "})) : Count();
  if (!count.number.empty() && !count.name.empty()) {
    return "how often something has come is a condition: write `if: event " + count.name + " at least " +
           count.number + " times`";
  }
  const auto times = plain.find_first_not_of("0123456789");
  const bool often = times != std::string::npos && times > 0 && times < plain.size() &&
                     (plain.substr(times).starts_with("x ") || plain.substr(times).starts_with(" times "));
  return often ? "how often something comes is said under `repeat`, as `repeat: every 2 weeks`"
               : condition_in_moment(text);
}

std::string clause_in_criterion(std::string_view text) {
  const std::string_view what =
      without_front(text, {"if ", "when ", "once ", "whenever ", "as soon as ", "only if ", "unless "});
  if (what.size() == text.size()) {
    return "";
  }
  const std::string one = as_criterion(what);
  const bool no = lower_case(text).starts_with("unless ");
  const bool several = one.find(" and ") != std::string::npos || one.find(" or ") != std::string::npos;
  return one.empty() ? "" : "write `" + (no ? several ? "not (" + one + ")" : "not " + one : one) + "`";
}

// `3 logins in 7 days`, `2 or more sev-1 tickets in 30 days`.
std::string counted_happenings(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view in :
       {" within the last ", " in the last ", " in the past ", " within ", " in ", " over "}) {
    const auto at = plain.rfind(in);
    const std::string_view length = at == std::string::npos ? "" : trimmed(text.substr(at + in.size()));
    const Count count = at == std::string::npos ? Count() : counted(text.substr(0, at));
    if (!count.number.empty() && !count.name.empty() && reads(PhraseKind::duration, length)) {
      return "write `event " + count.name + " " + count.mark + count.number + " times within " +
             std::string(length) + "`";
    }
  }
  return "";
}

// `3 of 5 trainings completed`: so many times, whatever might have been.
std::string counted_of_all(std::string_view text) {
  const std::string plain = with_digits(without_front(text, {"at least ", ">= "}));
  for (const std::string_view of : {" out of ", " of the ", " of "}) {
    const auto at = plain.find(of);
    const std::string rest = at == std::string::npos ? "" : plain.substr(at + of.size());
    const auto space = rest.find(' ');
    const std::string name = space == std::string::npos ? "" : one_name(rest.substr(space + 1));
    const std::string event = "event " + name + " at least " + plain.substr(0, at) + " times";
    // A share of people is measured: `2 of 3 customers`.
    if (name.find('-') != std::string::npos && rest[0] >= '0' && rest[0] <= '9' &&
        reads(PhraseKind::criterion, event)) {
      return "write `" + event + "`";
    }
  }
  return "";
}

// `no open tickets`: so many as none.
std::string none_left(std::string_view text) {
  const std::string_view rest = without_front(text, {"no more ", "no ", "zero ", "0 "});
  const std::string metric = rest.size() == text.size() ? "" : one_name(rest) + " = 0";
  const bool several = metric.find('-') != std::string::npos && rest.ends_with('s');
  return several && reads(PhraseKind::criterion, metric)
             ? "what is counted stands first: write `" + metric + "`"
             : "";
}

// `80% of seats activated`: what is measured stands first.
std::string share_of(std::string_view text) {
  const auto of = text.find("% of ");
  const std::string_view rest =
      of == std::string_view::npos ? "" : without_front(text.substr(of + 5), {"the ", "all "});
  const std::string_view front =
      of == std::string_view::npos ? ""
                                   : without_front(text.substr(0, of + 1), {"at least ", ">= ", ">=", "over ",
                                                                            "more than ", ">", "min "});
  const std::string name = one_name(rest);
  const std::string metric = name + " >= " + std::string(front);
  return !name.empty() && !front.empty() && is_digit(front[0]) && reads(PhraseKind::target, metric)
             ? "what is measured stands first: write `" + metric + "`"
             : "";
}

}  // namespace jc::expr
