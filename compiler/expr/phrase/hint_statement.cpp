// What to do about statements in other forms: `NPS >= 7 | CSAT >= 4`, `90 days have passed`, `champion
// identified: yes`, `kit is not yet delivered`, `more than half of users active`.
#include <algorithm>
#include <vector>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

std::string as_event(std::string_view name, std::string_view no = "") {
  return name.empty()
             ? ""
             : "where a system reports it, write `" + std::string(no) + "event " + std::string(name) + "`";
}

// The parts, each of which compares, joined by the word; empty where one does not.
std::string joined(const std::vector<std::string_view>& parts, std::string_view word) {
  constexpr std::size_t kMost = 4;
  std::string result;
  for (const std::string_view part :
       parts.size() > 1 && parts.size() <= kMost ? parts : std::vector<std::string_view>()) {
    const std::string one = reads(PhraseKind::criterion, part)
                                ? std::string(part)
                                : with_joined_names(PhraseKind::criterion, part);
    if (one.find_first_of("<>=") == std::string::npos) {
      return "";
    }
    result += (result.empty() ? "" : std::string(word)) + one;
  }
  return reads(PhraseKind::criterion, result) ? "write `" + result + "`" : "";
}

// `NPS >= 7 | CSAT >= 4`, `ARR > $50k, NPS >= 7`: signs for `or` and `and`.
std::string of_signs_between(std::string_view text) {
  if (std::string one = joined(cut_at(text, {" || ", " | ", " / "}), " or "); !one.empty()) {
    return one;
  }
  return joined(cut_at(text, {", and ", " & ", ", ", " + "}), " and ");
}

// `event a; event b`: a sign that says neither.
std::string of_semicolons(std::string_view text) {
  std::string both;
  std::string one;
  const std::vector<std::string_view> parts = cut_at(text, {"; "});
  for (const std::string_view part : parts) {
    both += (both.empty() ? "" : " and ") + std::string(part);
    one += (one.empty() ? "" : " or ") + std::string(part);
  }
  return parts.size() > 1 && reads(PhraseKind::criterion, both)
             ? "all of them, or one? write `" + both + "` or `" + one + "`"
             : "";
}

// `either NPS >= 7 or CSAT >= 4`.
std::string of_either(std::string_view text) {
  const std::string_view rest = without_front(text, {"either ", "both "});
  return rest.size() < text.size() && reads(PhraseKind::criterion, rest) ? "write `" + std::string(rest) + "`"
                                                                         : "";
}

// `90 days have passed`, `first 90 days passed`, `90 days elapsed since kickoff`.
std::string of_time_passed(std::string_view text) {
  const std::string_view rest = without_front(text, {"the first ", "first ", "after "});
  const std::string plain = lower_case(rest);
  for (const std::string_view passed : {" have passed", " have elapsed", " has passed", " has elapsed",
                                        " passed", " elapsed", " gone by", " are over", " over"}) {
    const auto at = plain.find(passed);
    const std::string_view length = at == std::string::npos ? "" : rest.substr(0, at);
    const std::string_view behind = at == std::string::npos ? "" : trimmed(rest.substr(at + passed.size()));
    const std::string name =
        any_name(without_front(behind, {"since the ", "since ", "after the ", "after ", "from "}));
    if (!reads(PhraseKind::duration, length) || (name.empty() && !behind.empty())) {
      continue;
    }
    return name.empty() ? "since what? write `" + std::string(length) + " after <start>`"
                        : "write `" + std::string(length) + " after " + name + "`";
  }
  return "";
}

// `champion identified: yes`, `contract signed = true`.
std::string of_yes(std::string_view text) {
  for (const std::string_view yes :
       {": yes", ": true", " = yes", " = true", " == true", " is true", "? yes"}) {
    if (lower_case(text).ends_with(yes)) {
      const std::string_view what = text.substr(0, text.size() - yes.size());
      return what.find(' ') == std::string_view::npos ? "" : as_event(one_name(what));
    }
  }
  for (const std::string_view no : {": no", ": false", " = no", " = false", " == false", " is false"}) {
    if (lower_case(text).ends_with(no)) {
      const std::string_view what = text.substr(0, text.size() - no.size());
      return what.find(' ') == std::string_view::npos ? "" : as_event(one_name(what), "not ");
    }
  }
  return "";
}

// `SLA breached 2 times in a month`: how often, in which time.
std::string of_times_within(std::string_view text) {
  const std::string spelt = with_ones(with_digits(text));
  for (const std::string_view times : {" times ", "x "}) {
    const auto at = spelt.find(times);
    const auto begin = at == std::string::npos ? at : spelt.find_last_not_of("0123456789", at - 1);
    if (begin == std::string::npos || begin + 1 == at || spelt[begin] != ' ') {
      continue;
    }
    const std::string name = one_name(std::string_view(spelt).substr(0, begin));
    const std::string_view within = trimmed(std::string_view(spelt).substr(at + times.size()));
    const std::string_view length =
        without_front(within, {"within the last ", "in the last ", "within ", "in ", "over ", "per "});
    const std::string whole = "event " + name + " at least " + spelt.substr(begin + 1, at - begin - 1) +
                              " times within " + with_ones(length);
    if (!name.empty() && length.size() < within.size() && reads(PhraseKind::criterion, whole)) {
      return "write `" + whole + "`";
    }
  }
  return "";
}

// `contract not signed by day 30`: by when it should have come.
std::string of_not_by(std::string_view text) {
  const std::string plain = lower_case(text);
  const auto by = plain.rfind(" by ");
  for (const std::string_view no : {" is not ", " are not ", " has not been ", " not "}) {
    const auto at = plain.find(no);
    if (at == std::string::npos || by == std::string::npos || by < at) {
      continue;
    }
    const std::string name = one_name(std::string(text.substr(0, at)) + " " +
                                      std::string(text.substr(at + no.size(), by - at - no.size())));
    const std::string whole = "not event " + name + std::string(text.substr(by));
    return name.empty() || !reads(PhraseKind::criterion, whole) ? "" : "write `" + whole + "`";
  }
  return "";
}

// `more than 2 escalations per quarter`, `2 of 3 approvals`, `idle 14 days`.
std::string of_counted_in_time(std::string_view text) {
  const std::string plain = with_digits(text);
  const auto per = std::min(lower_case(plain).rfind(" per "), lower_case(plain).rfind(" a "));
  const bool more = lower_case(plain).starts_with("more than ");
  const std::string_view front = per == std::string::npos ? "" : std::string_view(plain).substr(0, per);
  const std::string_view counted = without_front(front, {"more than ", "at least ", "over "});
  const auto digits = std::min(counted.find_first_not_of("0123456789"), counted.size());
  const std::string unit = per == std::string::npos ? "" : plain.substr(plain.find(' ', per + 1) + 1);
  const std::string name =
      digits == 0 || counted.size() == front.size() ? "" : one_name(counted.substr(digits));
  const std::string whole = "event " + name + (more ? " more than " : " at least ") +
                            std::string(counted.substr(0, digits)) + " times within 1 " + unit;
  if (!name.empty() && reads(PhraseKind::criterion, whole)) {
    return "write `" + whole + "`";
  }
  const std::string_view idle =
      without_front(text, {"idle for ", "idle ", "silent for ", "dormant for ", "quiet for "});
  return idle.size() < text.size() && reads(PhraseKind::duration, idle)
             ? "of what has nothing come? write `no <event> for " + std::string(idle) + "`"
             : "";
}

// `when the customer asks`.
std::string of_when(std::string_view text) {
  const std::string_view what = without_front(text, {"when ", "once ", "as soon as ", "whenever "});
  return what.size() == text.size() ? ""
                                    : as_event(one_name(without_front(what, {"the ", "a ", "an ", "our "})));
}

// `kit is not yet delivered`, `form never arrived`, `parent did not sign`.
std::string of_not_yet(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view no :
       {" has not yet been ", " has not yet ", " has not been ", " has not ",  " have not ",
        " is not yet ",       " are not yet ", " was not ",      " were not ", " did not ",
        " does not ",         " do not ",      " hasn't ",       " haven't ",  " isn't ",
        " wasn't ",           " didn't ",      " doesn't ",      " never ",    " not yet "}) {
    const auto at = plain.find(no);
    const std::string front =
        at == std::string::npos ? "" : one_name(without_front(text.substr(0, at), {"the "}));
    const std::string back = at == std::string::npos ? "" : one_name(text.substr(at + no.size()));
    if (!front.empty() && !back.empty()) {
      return as_event(front + "-" + back, "not ");
    }
  }
  return "";
}

// `more than half of users active`, `at least half of the seats used`.
std::string of_half(std::string_view text) {
  for (const auto& [words, sign] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{{"more than half of ", " > 50%"},
                                                                            {"over half of ", " > 50%"},
                                                                            {"at least half of ", " >= 50%"},
                                                                            {"half of ", " >= 50%"},
                                                                            {"less than half of ", " < 50%"},
                                                                            {"the majority of ", " > 50%"},
                                                                            {"most of ", " > 50%"}}) {
    const std::string_view rest = without_front(text, {words});
    const std::string name =
        rest.size() == text.size() ? "" : one_name(without_front(rest, {"all the ", "all ", "the ", "our "}));
    if (!name.empty()) {
      return "what is measured stands first: write `" + name + std::string(sign) + "`";
    }
  }
  return "";
}

// `all documents received`: that they all are is one event.
std::string of_all_done(std::string_view text) {
  const std::string_view rest = without_front(text, {"all of the ", "all the ", "all "});
  const bool done = lower_case(rest).ends_with("ed") || lower_case(rest).ends_with("done") ||
                    lower_case(rest).ends_with("complete");
  const std::string name = rest.size() == text.size() || !done ? "" : one_name(rest);
  return as_event(name.empty() ? "" : "all-" + name);
}

// `invoice unpaid after 30 days`.
std::string of_unpaid(std::string_view text) {
  for (const std::string_view unpaid : {" unpaid after ", " unpaid for ", " not paid after ", " open for ",
                                        " outstanding for ", " not paid for "}) {
    const auto at = lower_case(text).find(unpaid);
    const std::string name =
        at == std::string::npos ? "" : one_name(without_front(text.substr(0, at), {"the "}));
    const std::string_view length = at == std::string::npos ? "" : trimmed(text.substr(at + unpaid.size()));
    if (!name.empty() && reads(PhraseKind::duration, length)) {
      return "write `" + name + " is " + std::string(length) + " late`, counted from when it is due";
    }
  }
  return "";
}

}  // namespace

std::string statement_in_words(std::string_view text) {
  return first_hint(
      text, {chained_comparison, of_not_by, of_counted_in_time, of_signs_between, of_semicolons, of_either,
             of_time_passed, of_yes, of_times_within, of_half, of_all_done, of_unpaid});
}

// `50 <= seats < 500`: each side is a comparison of its own.
std::string chained_comparison(std::string_view text) {
  const auto first = text.find_first_of("<>");
  const auto last = text.find_last_of("<>");
  if (first == std::string_view::npos || first == last || last - first < 3) {
    return "";
  }
  const bool less = text[first] == '<';
  const std::size_t left_end = text[first + 1] == '=' ? first + 2 : first + 1;
  const std::size_t right_end = last + 1 < text.size() && text[last + 1] == '=' ? last + 2 : last + 1;
  const std::string low(trimmed(text.substr(0, first)));
  const std::string name(trimmed(text.substr(left_end, last - left_end)));
  const std::string high(trimmed(text.substr(right_end)));
  if (text[first] != text[last] || low.empty() ||
      low.find_first_not_of("0123456789.,$€£kKmM%") != std::string::npos || name.empty() || high.empty()) {
    return "";
  }
  const std::string whole = name + (less ? " >" : " <") + (left_end - first == 2 ? "= " : " ") + low +
                            " and " + name + " " + std::string(text.substr(last, right_end - last)) + " " +
                            high;
  return reads(PhraseKind::condition, whole) ? "write `" + whole + "`" : "";
}

std::string not_yet_in_words(std::string_view text) { return first_hint(text, {of_not_yet, of_when}); }

std::string condition_in_moment(std::string_view text) {
  const std::string_view rest =
      without_front(text, {"when ", "once ", "as soon as ", "whenever ", "at ", "after ", "the moment "});
  const std::string one =
      rest.size() == text.size() ? "" : readable(PhraseKind::criterion, without_front(rest, {"the "}));
  if (one.find_first_of("<>=") != std::string::npos) {
    return "what is measured is a condition, and no time: write `if: " + one + "`";
  }
  // `30 days overdue`: of what it stands in.
  for (const std::string_view late : {" overdue", " past due", " past the due date"}) {
    const std::string_view length =
        lower_case(rest).ends_with(late) ? rest.substr(0, rest.size() - late.size()) : "";
    if (reads(PhraseKind::duration, length)) {
      return "how late something is, is a condition: write `if: <milestone> is " + std::string(length) +
             " late`";
    }
  }
  for (const std::string_view idle :
       {" of inactivity", " of silence", " without activity", " inactive", " inactivity"}) {
    const std::string_view length =
        lower_case(rest).ends_with(idle) ? rest.substr(0, rest.size() - idle.size()) : "";
    if (reads(PhraseKind::duration, length)) {
      return "what has not come for so long is a condition: write `if: no <event> for " +
             std::string(length) + "`";
    }
  }
  return "";
}

}  // namespace jc::expr
