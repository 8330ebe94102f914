// The same said in the words that a phrase has: candidates for "write it as", of which `says_the_same` lets
// pass those that keep the meaning.
#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

struct Wording {
  PhraseKind kind;
  std::string_view written;
  std::string_view instead;
};

constexpr Wording kWordings[] = {
    {PhraseKind::target, "within", "<="},
    {PhraseKind::target, "in under", "<"},
    {PhraseKind::target, "down to", "<="},
    {PhraseKind::target, "at or above", ">="},
    {PhraseKind::target, "at or below", "<="},
    {PhraseKind::criterion, "at or above", ">="},
    {PhraseKind::criterion, "at or below", "<="},
    {PhraseKind::condition, "at or above", ">="},
    {PhraseKind::condition, "at or below", "<="},
    {PhraseKind::target, "in less than", "<"},
    {PhraseKind::target, "# of", ""},
    {PhraseKind::target, "#", ""},
    {PhraseKind::target, "up from", "from"},
    {PhraseKind::target, "down from", "from"},
    {PhraseKind::effect, "up from", "from"},
    {PhraseKind::effect, "down from", "from"},
    {PhraseKind::condition, "# of", ""},
    {PhraseKind::condition, "no of", ""},
    {PhraseKind::condition, "no. of", ""},
    {PhraseKind::condition, "number of", ""},
    {PhraseKind::target, "number of", ""},
    {PhraseKind::criterion, "# of", ""},
    {PhraseKind::criterion, "number of", ""},
    {PhraseKind::target, "of", ""},
    {PhraseKind::target, "at", "="},
    {PhraseKind::target, "per cent", "percent"},
    {PhraseKind::quantity, "p.a.", "a year"},
    {PhraseKind::target, "p.a.", "a year"},
    {PhraseKind::condition, "p.a.", "a year"},
    {PhraseKind::cadence, "p.a.", "a year"},
    {PhraseKind::cadence, "per annum", "a year"},
    {PhraseKind::quantity, "per annum", "a year"},
    {PhraseKind::target, "per annum", "a year"},
    {PhraseKind::cadence, "starting", "from"},
    {PhraseKind::cadence, "beginning", "from"},
    {PhraseKind::criterion, "greater or equal to", ">="},
    {PhraseKind::criterion, "greater or equal", ">="},
    {PhraseKind::criterion, "less or equal to", "<="},
    {PhraseKind::criterion, "less or equal", "<="},
    {PhraseKind::criterion, "bigger than", ">"},
    {PhraseKind::criterion, "zero", "0"},
    {PhraseKind::target, "zero", "0"},
    {PhraseKind::condition, "zero", "0"},
    {PhraseKind::criterion, "smaller than", "<"},
    {PhraseKind::quantity, "weekly", "a week"},
    {PhraseKind::quantity, "monthly", "a month"},
    {PhraseKind::quantity, "daily", "a day"},
    {PhraseKind::quantity, "yearly", "a year"},
    {PhraseKind::quantity, "annually", "a year"},
    {PhraseKind::duration, "not to exceed", "at most"},
    {PhraseKind::duration, "must not exceed", "at most"},
    // German plans.
    {PhraseKind::target, "pro monat", "a month"},
    {PhraseKind::target, "pro woche", "a week"},
    {PhraseKind::target, "pro tag", "a day"},
    {PhraseKind::target, "pro jahr", "a year"},
    {PhraseKind::target, "pro quartal", "a quarter"},
    {PhraseKind::quantity, "pro monat", "a month"},
    {PhraseKind::quantity, "pro woche", "a week"},
    {PhraseKind::quantity, "pro tag", "a day"},
    {PhraseKind::quantity, "pro jahr", "a year"},
    {PhraseKind::cadence, "pro monat", "a month"},
    {PhraseKind::cadence, "pro woche", "a week"},
    {PhraseKind::cadence, "pro jahr", "a year"},
    {PhraseKind::criterion, "of", ""},
    {PhraseKind::criterion, "consecutive", ""},
    {PhraseKind::criterion, "straight", ""},
    {PhraseKind::cadence, "during the first", "for 1"},
    {PhraseKind::cadence, "during first", "for 1"},
    {PhraseKind::cadence, "in first", "for 1"},
    {PhraseKind::cadence, "for first", "for 1"},
    {PhraseKind::cadence, "for the first week", "for 1 week"},
    {PhraseKind::cadence, "for the first month", "for 1 month"},
    {PhraseKind::cadence, "for the first quarter", "for 1 quarter"},
    {PhraseKind::cadence, "for the first year", "for 1 year"},
    {PhraseKind::cadence, "for the first", "for"},
    {PhraseKind::cadence, "in the first", "for"},
    {PhraseKind::cadence, "every single", "every"},
    {PhraseKind::cadence, "for the duration of", "until end of"},
    {PhraseKind::target, "annually", "a year"},
    {PhraseKind::target, "yearly", "a year"},
    {PhraseKind::target, "quarterly", "a quarter"},
    {PhraseKind::target, "monthly", "a month"},
    {PhraseKind::criterion, "drops below", "<"},
    {PhraseKind::criterion, "drop below", "<"},
    {PhraseKind::criterion, "fall below", "<"},
    {PhraseKind::criterion, "fall under", "<"},
    {PhraseKind::criterion, "go below", "<"},
    {PhraseKind::criterion, "go above", ">"},
    {PhraseKind::criterion, "rise above", ">"},
    {PhraseKind::criterion, "falls below", "<"},
    {PhraseKind::criterion, "goes below", "<"},
    {PhraseKind::criterion, "dips below", "<"},
    {PhraseKind::criterion, "drops under", "<"},
    {PhraseKind::criterion, "falls under", "<"},
    {PhraseKind::criterion, "goes above", ">"},
    {PhraseKind::criterion, "rises above", ">"},
    {PhraseKind::criterion, "behind schedule", "late"},
    {PhraseKind::criterion, "behind", "late"},
    {PhraseKind::criterion, "declines below", "<"},
    {PhraseKind::criterion, "decreases below", "<"},
    {PhraseKind::criterion, "is lower than", "<"},
    {PhraseKind::criterion, "exceeding", ">"},
    {PhraseKind::criterion, "rises over", ">"},
    {PhraseKind::moment, "on or before", "by"},
    {PhraseKind::moment, "at or before", "by"},
    {PhraseKind::moment, "post", "after"},
    {PhraseKind::moment, "pre", "before"},
    {PhraseKind::moment, "following", "after"},
    {PhraseKind::moment, "starting from", "from"},
    {PhraseKind::moment, "not later than", "no later than"},
    {PhraseKind::moment, "leading up to", "before"},
    {PhraseKind::moment, "in advance of", "before"},
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Where the words stand in `text` as words, from `from` on.
std::size_t find_words(std::string_view plain, std::string_view words, std::size_t from) {
  for (std::size_t at = plain.find(words, from); at != std::string_view::npos;
       at = plain.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || is_space(plain[at - 1])) && (end == plain.size() || is_space(plain[end]))) {
      return at;
    }
  }
  return std::string_view::npos;
}

bool begins_comparison(std::string_view text);

// `cost of claim < 200`, where `NRR of at least 108%` and `95% of users` have a value on one side.
bool is_in_name(std::string_view text, std::size_t of) {
  const auto letter = [&](std::size_t at) {
    return at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z'));
  };
  return of >= 2 && letter(of - 2) && letter(of + 3) && !begins_comparison(text.substr(of + 3));
}

std::string in_other_words(PhraseKind kind, std::string_view text) {
  std::string result(text);
  for (const Wording& wording : kWordings) {
    if (wording.kind != kind) {
      continue;
    }
    // The first word is a name in most kinds, or what the phrase begins with.
    const std::size_t at = find_words(lower_case(result), wording.written, 0);
    if (at == std::string::npos) {
      continue;
    }
    if (kind == PhraseKind::target && wording.written == "of" && is_in_name(result, at)) {
      result.replace(at - 1, 4, "-of-");
    } else {
      result.replace(at, wording.written.size(), wording.instead);
    }
  }
  return result == text ? "" : result;
}

// How a bound is written between a name and its value.
std::string_view sign_of(std::string_view value, Bound bound) {
  const std::string plain = lower_case(value);
  const auto begins = [&](std::string_view words) { return plain.starts_with(words); };
  if (bound == Bound::at_least) {
    const bool more = (begins(">") && !begins(">=")) || begins("more") || begins("longer");
    return more ? " > " : " >= ";
  }
  const bool less = (begins("<") && !begins("<=")) || begins("less") || begins("fewer") || begins("under") ||
                    begins("below");
  return bound == Bound::at_most ? (less ? " < " : " <= ") : " ";
}

// `500+ employees`, `> 80% adoption`, `+6 NPS`: the value before the name.
std::string value_behind(PhraseKind kind, std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string_view front = text.substr(0, at);
    const std::optional<Quantity> amount = amount_in(front);
    if (!amount) {
      continue;
    }
    Quantity value = *amount;
    const Bound bound = value.measure == Measure::time ? value.time.bound : value.bound;
    const bool change = value.sign != Sign::none && kind != PhraseKind::condition;
    const std::string name = one_name(text.substr(at));
    if (name.empty() || value.measure == Measure::other ||
        (!change && bound != Bound::at_least && bound != Bound::at_most)) {
      continue;
    }
    value.bound = value.time.bound = Bound::exact;
    return name + std::string(change ? " " : sign_of(front, bound)) + print(value);
  }
  return "";
}

bool begins_comparison(std::string_view text) {
  constexpr std::string_view kBegins[] = {"<",          ">",      "=",          "over ",    "under ",
                                          "above ",     "below ", "at least ",  "at most ", "less than ",
                                          "more than ", "up to ", "fewer than "};
  return std::any_of(std::begin(kBegins), std::end(kBegins),
                     [&](auto begin) { return lower_case(text).starts_with(begin); });
}

// `arr >= $15k and < $100k`: the second comparison speaks of the same.
std::string with_subject(std::string_view text) {
  const auto end = text.find_first_of(" <>=");
  const std::string name(text.substr(0, end));
  std::string result;
  std::size_t from = 0;
  for (const std::string_view joint : {" and ", " or ", " & ", " && ", ", "}) {
    for (std::size_t at = text.find(joint); at != std::string_view::npos; at = text.find(joint, at + 1)) {
      const std::size_t next = at + joint.size();
      if (begins_comparison(text.substr(next))) {
        result += std::string(text.substr(from, at - from)) + (joint == ", " ? " and " : std::string(joint)) +
                  name + " ";
        from = next;
      }
    }
  }
  return result.empty() ? "" : result + std::string(text.substr(from));
}

// `Activation rate: >= 60%`: the colon is layout.
std::string without_colon(std::string_view text) {
  const auto colon = text.find(": ");
  return colon == std::string_view::npos
             ? ""
             : std::string(text.substr(0, colon)) + std::string(text.substr(colon + 1));
}

// `on a monthly basis`.
std::string without_basis(std::string_view text) {
  const std::string plain = lower_case(text);
  const std::size_t begin = plain.starts_with("on an ") ? 6 : plain.starts_with("on a ") ? 5 : 0;
  constexpr std::string_view kBasis = " basis";
  return begin == 0 || !plain.ends_with(kBasis)
             ? ""
             : std::string(text.substr(begin, text.size() - begin - kBasis.size()));
}

// `quarterly - Jan, Apr, Jul, Oct`, `yearly (in May)`: the months behind a mark.
std::string with_months(std::string_view text) {
  const auto dash = text.find(" - ");
  if (dash != std::string_view::npos) {
    return std::string(text.substr(0, dash)) + " in " + std::string(text.substr(dash + 3));
  }
  const auto open = text.find(" (");
  if (open == std::string_view::npos || text.back() != ')') {
    return "";
  }
  const std::string_view inside = text.substr(open + 2, text.size() - open - 3);
  return std::string(text.substr(0, open)) + (lower_case(inside).starts_with("in ") ? " " : " in ") +
         std::string(inside);
}

// `Feb-Apr 2027`, `after go-live until renewal`.
std::string as_span(std::string_view text) {
  std::string result(text);
  if (lower_case(text).starts_with("after ") &&
      (text.find(" until ") != std::string_view::npos || text.find(" to ") != std::string_view::npos)) {
    return "from" + result.substr(5);
  }
  const auto dash = result.find('-');
  if (dash == std::string::npos || dash == 0 || dash + 1 == result.size()) {
    return "";
  }
  return result.replace(dash, 1, " - ");
}

// `health green for 30 days`: the colour is what it is.
std::string with_is(std::string_view text) {
  for (const std::string_view colour : {" green", " red", " yellow", " amber"}) {
    const auto at = lower_case(text).find(colour);
    const std::size_t end = at == std::string::npos ? 0 : at + colour.size();
    // `health turns red`: it is so from then on.
    std::string_view front = text.substr(0, at == std::string::npos ? 0 : at);
    for (const std::string_view verb : {" turns", " turned", " goes", " becomes", " gets", " is", " stays"}) {
      front = lower_case(front).ends_with(verb) ? front.substr(0, front.size() - verb.size()) : front;
    }
    const std::string name = one_name(front);
    if (!name.empty() && (end == text.size() || text[end] == ' ')) {
      return name + " is" + std::string(text.substr(at));
    }
  }
  return "";
}

// `fleet size 5+ aircraft`, `company size 200 or more`: the value behind the name, and its bound with it.
std::string bound_behind(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string_view behind = trimmed(text.substr(at));
    std::optional<Quantity> amount = amount_in(behind);
    const auto plus = behind.find('+');
    if (!amount && plus != std::string_view::npos && plus > 0) {
      amount =
          amount_in("at least " + std::string(behind.substr(0, plus)) + std::string(behind.substr(plus + 1)));
    }
    const std::string name = amount ? one_name(text.substr(0, at)) : "";
    if (name.empty() || amount->measure == Measure::time ||
        (amount->bound != Bound::at_least && amount->bound != Bound::at_most)) {
      continue;
    }
    const Bound bound = amount->bound;
    amount->bound = Bound::exact;
    return name + std::string(sign_of(behind, bound)) + print(*amount);
  }
  return "";
}

// `more than 5 logins per week`: what it is counted by stands behind the value.
std::string rate_behind_value(PhraseKind kind, std::string_view text) {
  const auto per = std::min(text.rfind(" per "), text.rfind(" a "));
  const std::string front = per == std::string_view::npos ? "" : value_behind(kind, text.substr(0, per));
  return front.empty() ? "" : front + std::string(text.substr(per));
}

// `logins/week > 5`, `tickets per customer < 2`: what it is counted by stands in front of the value.
std::string with_rate_behind(std::string_view text) {
  const auto sign = text.find_first_of("<>=");
  const auto slash = text.find('/');
  if (sign == std::string_view::npos || slash > sign) {
    return "";
  }
  // `active users / licences >= 60%` is a share.
  if (text.ends_with('%')) {
    return "";
  }
  const std::string name(text.substr(0, slash));
  const std::string_view unit = trimmed(text.substr(slash + 1, sign - slash - 1));
  return one_name(name).empty() || unit.find(' ') != std::string_view::npos
             ? ""
             : one_name(name) + " " + std::string(text.substr(sign)) + " per " + std::string(unit);
}

// `plan is pro, enterprise`: one of them.
std::string as_one_of(std::string_view text) {
  const auto is = text.find(" is ");
  return is == std::string_view::npos || text.find(',', is) == std::string_view::npos
             ? ""
             : std::string(text.substr(0, is)) + " is one of " + std::string(text.substr(is + 4));
}

}  // namespace

namespace {

// `monthly, starting month 2`: from when it is kept belongs to the rhythm.
std::string without_pause(std::string_view text) {
  for (const std::string_view from : {", starting ", ", beginning ", ", from "}) {
    if (const auto at = lower_case(text).find(from); at != std::string::npos) {
      return std::string(text.substr(0, at)) + " from " + std::string(text.substr(at + from.size()));
    }
  }
  return "";
}

}  // namespace

std::vector<std::string> reworded(PhraseKind kind, std::string_view text) {
  std::vector<std::string> result;
  const bool compares =
      kind == PhraseKind::target || kind == PhraseKind::condition || kind == PhraseKind::criterion;
  if (std::string other = in_other_words(kind, text); !other.empty()) {
    result.push_back(with_joined_names(kind, other));
    result.push_back(std::move(other));
  }
  if (compares || kind == PhraseKind::effect) {
    result.push_back(value_behind(kind, text));
  }
  if (compares) {
    result.push_back(with_subject(text));
    result.push_back(with_subject(with_joined_names(kind, text)));
  }
  if (compares) {
    const std::string plain = without_colon(text);
    result.push_back(with_joined_names(kind, plain));
    result.push_back(plain);
  }
  if (kind == PhraseKind::criterion) {
    result.push_back(with_is(text));
  }
  if (kind == PhraseKind::cadence) {
    result.push_back(without_pause(text));
    result.push_back(without_basis(text));
    result.push_back(with_months(text));
  }
  if (kind == PhraseKind::moment) {
    result.push_back(as_span(text));
  }
  if (kind == PhraseKind::target) {
    result.push_back(with_rate_behind(text));
    result.push_back(rate_behind_value(kind, text));
  }
  if (kind == PhraseKind::condition) {
    result.push_back(as_one_of(text));
    result.push_back(bound_behind(text));
  }
  result.erase(std::remove(result.begin(), result.end(), ""), result.end());
  return result;
}

}  // namespace jc::expr
