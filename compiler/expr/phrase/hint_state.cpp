// What to do about states that a criterion or a condition says in words: `health score falls to red`,
// `sentiment negative`, `deal stage is closed-won`, `not on the free plan`.
#include <algorithm>
#include <string>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

std::string value_of(std::string_view words) {
  const bool plain = words.find(' ') == std::string_view::npos || words.starts_with('"');
  return plain ? std::string(words) : in_quotes(words);
}

std::string with_hyphens(std::string words) {
  std::replace(words.begin(), words.end(), ' ', '-');
  return words;
}

// `health score falls to red`: a word, where a change by numbers would need the value it comes to.
std::string of_turn(std::string_view text) {
  for (const std::string_view to :
       {" falls to ", " drops to ", " goes to ", " changes to ", " moves to ", " turns to ", " set to ",
        " slips to ", " goes ", " turns ", " becomes "}) {
    const auto at = lower_case(text).find(to);
    const std::string name = at == std::string::npos ? "" : any_name(text.substr(0, at));
    const std::string_view value = at == std::string::npos ? "" : trimmed(text.substr(at + to.size()));
    const std::string one = name + " is " + std::string(value);
    if (!name.empty() && value.find_first_of(" 0123456789") == std::string_view::npos &&
        reads(PhraseKind::criterion, one) &&
        !is_one_of(lower_case(value), {"live", "up", "down", "on", "off"})) {
      return "write `" + lower_case(name) + one.substr(name.size()) + "`";
    }
  }
  return "";
}

// `sentiment negative`: a fact with values, and no event.
std::string of_adjective(std::string_view text) {
  const auto last = text.find_last_of(' ');
  const std::string value = last == std::string_view::npos ? "" : lower_case(text.substr(last + 1));
  const std::string name = last == std::string_view::npos ? "" : any_name(text.substr(0, last));
  return !name.empty() && is_one_of(value, {"negative", "positive", "neutral", "low", "high", "poor", "bad",
                                            "good", "critical", "medium", "excellent", "unknown"})
             ? "write `" + lower_case(name) + " is " + value + "`"
             : "";
}

// `stage is Closed Won`, `deal stage is closed-won`: `stage` is a word of phrases, and here one of a name.
std::string of_other_stage(std::string_view text) {
  for (const std::string_view is : {" is not ", " is ", " == ", " = ", " != "}) {
    const auto at = lower_case(text).find(is);
    const std::string_view front = at == std::string::npos ? "" : text.substr(0, at);
    const std::string plain = lower_case(front);
    const bool kind =
        is_one_of(plain.substr(plain.find_last_of(' ') + 1), {"stage", "status", "milestone", "event"});
    const std::string_view value = at == std::string::npos ? "" : trimmed(text.substr(at + is.size()));
    const bool late = lower_case(value).find("late") != std::string::npos ||
                      is_one_of(lower_case(value), {"missed", "overdue", "delayed", "reached", "done"});
    if (!kind || late || value.empty()) {
      continue;
    }
    const std::string name = plain.find(' ') == std::string::npos ? "deal-" + plain : with_hyphens(plain);
    const bool no = is.find("not") != std::string_view::npos || is == " != ";
    const std::string one = name + (no ? " is not " : " is ") + value_of(value);
    if (!name.empty() && name != "deal-status" && reads(PhraseKind::criterion, one)) {
      return "where it is a field of the customer, write `" + one + "`, by the name of the attribute";
    }
  }
  return "";
}

// `payment failed 3 times in a row`.
std::string of_in_a_row(std::string_view text) {
  for (const std::string_view more :
       {" in a row", " in succession", " consecutively", " running", " straight"}) {
    if (lower_case(text).ends_with(more)) {
      const std::string found = criterion_hint(text.substr(0, text.size() - more.size()));
      return found.starts_with("write `") ? found : "";
    }
  }
  return "";
}

// `contract not signed 10 days after quote`: by when it has not come.
std::string of_not_by(std::string_view text) {
  constexpr std::string_view kNot = " not ";
  const auto no = lower_case(text).find(kNot);
  if (no == std::string::npos) {
    return "";
  }
  for (const std::string_view side : {" after ", " before "}) {
    const auto at = lower_case(text).find(side, no);
    const auto digit = text.find_first_of("0123456789", no);
    if (at == std::string::npos || digit == std::string_view::npos || digit > at) {
      continue;
    }
    std::string_view done = trimmed(text.substr(no + kNot.size(), digit - no - kNot.size()));
    done = lower_case(done).ends_with(" by") ? done.substr(0, done.size() - 3) : done;
    const std::string name = one_name(std::string(text.substr(0, no)) + " " + std::string(done));
    const std::string moment = readable(PhraseKind::moment, text.substr(digit));
    const std::string one = "not event " + name + " by " + moment;
    if (!name.empty() && !moment.empty() && reads(PhraseKind::criterion, one)) {
      return "write `" + one + "`";
    }
  }
  return "";
}

}  // namespace

std::string state_in_words(std::string_view text) {
  return first_hint(text, {of_turn, of_other_stage, of_in_a_row, of_not_by, of_adjective});
}

namespace {

// `older than 65`: compared, and nothing says what.
std::string of_bare_comparison(std::string_view text) {
  const std::string_view age = without_front(text, {"older than ", "aged over ", "over the age of "});
  const std::string_view young = without_front(text, {"younger than ", "aged under ", "under the age of "});
  const std::string_view value = age.size() < text.size() ? age : young;
  const std::string one =
      (age.size() < text.size() ? "age > " : "age < ") + std::string(without_front(value, {"of "}));
  return value.size() < text.size() && reads(PhraseKind::condition, one)
             ? "which attribute is that? write `" + one + "`, by its name"
             : "";
}

// `not on the free plan`.
std::string of_not_with(std::string_view text) {
  const std::string_view what =
      without_front(text, {"not on the ", "not on a ", "not on ", "not in the ", "not in "});
  const auto space = what.find_last_of(' ');
  const std::string noun = space == std::string_view::npos ? "" : lower_case(what.substr(space + 1));
  const std::string one =
      noun + " is not " + value_of(space == std::string_view::npos ? "" : what.substr(0, space));
  return what.size() < text.size() && !noun.empty() &&
                 noun.find_first_of("0123456789") == std::string::npos &&
                 what.find_first_of("0123456789<>=,") == std::string_view::npos &&
                 reads(PhraseKind::condition, one)
             ? "write `" + one + "`"
             : "";
}

// `2+ orders in last 90 days`: over which time it is counted belongs to the name.
std::string of_counted_lately(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view in : {" in the last ", " in last ", " in the past ", " within the last ",
                                    " over the last ", " during the last ", " in past "}) {
    const auto at = plain.find(in);
    const std::string_view length = at == std::string::npos ? "" : trimmed(text.substr(at + in.size()));
    const std::string front =
        at == std::string::npos ? "" : readable(PhraseKind::condition, text.substr(0, at));
    const auto end = front.find_first_of(" <>=");
    if (end == std::string::npos || !reads(PhraseKind::duration, length)) {
      continue;
    }
    std::string tail = lower_case(length);
    std::replace(tail.begin(), tail.end(), ' ', '-');
    const std::string one = front.substr(0, end) + "-in-last-" + tail + front.substr(end);
    return reads(PhraseKind::condition, one)
               ? "over which time it is counted belongs to its name: write `" + one + "`"
               : "";
  }
  return "";
}

// `last order more than 60 days ago`.
std::string of_days_ago(std::string_view text) {
  constexpr std::string_view kAgo = " ago";
  const std::string plain = lower_case(text);
  const auto digit = text.find_first_of("0123456789");
  if (!plain.ends_with(kAgo) || digit == std::string_view::npos) {
    return "";
  }
  std::string_view front = trimmed(text.substr(0, digit));
  std::string_view sign = " >= ";
  for (const auto& [words, written] :
       {std::pair(" more than", " > "), std::pair(" over", " > "), std::pair(" less than", " < "),
        std::pair(" under", " < "), std::pair(" at least", " >= ")}) {
    if (lower_case(front).ends_with(words)) {
      front = front.substr(0, front.size() - std::string_view(words).size());
      sign = written;
      break;
    }
  }
  const std::string name = any_name(without_front(front, {"the ", "their "}));
  const std::string one = "time-since-" + (name.empty() ? lower_case(front) : lower_case(name)) +
                          std::string(sign) +
                          std::string(text.substr(digit, text.size() - digit - kAgo.size()));
  return reads(PhraseKind::condition, one) ? "how long ago it is has a name: write `" + one + "`" : "";
}

}  // namespace

std::string state_of_customers(std::string_view text) {
  return first_hint(text, {of_bare_comparison, of_not_with, of_counted_lately, of_days_ago});
}

}  // namespace jc::expr
