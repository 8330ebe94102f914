#include "compiler/expr/phrase/problem.h"

#include <algorithm>
#include <iterator>

#include "compiler/expr/phrase/outline.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

// What is wrong at one place, and the text that may mend it.
struct Finding {
  Extent at;
  std::string message;
  std::string suggestion;
  // The text after one repair; empty when nothing comes to mind.
  std::string mended;
  // What belongs there, when that is not what the grammar missed where it stopped.
  std::string expected = "";
  // The suggestion is the same in other signs.
  bool same_meaning = false;
};

bool expects(const Failure& failure, std::string_view what) {
  return std::find(failure.expected.begin(), failure.expected.end(), what) != failure.expected.end();
}

bool has_space_only(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string ticked(std::string_view word) { return "`" + std::string(word) + "`"; }

std::uint32_t reach(PhraseKind kind, std::string_view text) {
  const Failure failure = find_failure(kind, text);
  return failure.matched ? UINT32_MAX : failure.position;
}

bool looks_like_unit(std::string_view word) {
  return !outline(PhraseKind::duration, "1 " + std::string(word)).empty();
}

// `half day`, `half an hour`: the usual short forms of it.
std::string_view half_of(std::string_view unit) {
  const std::string plain = lower_case(unit);
  return plain == "hour"    ? "30 minutes"
         : plain == "day"   ? "4 hours"
         : plain == "week"  ? "3 days"
         : plain == "month" ? "2 weeks"
         : plain == "year"  ? "6 months"
                            : "";
}

Extent next_word(std::string_view text, Extent at) {
  const auto begin = text.find_first_not_of(" \t\r\n", at.end);
  return begin == std::string_view::npos ? Extent{at.end, at.end}
                                         : word_at(text, static_cast<std::uint32_t>(begin));
}

// Numbers in words, and words that name no time at all. `at` grows over `a few` and `couple of`.
std::optional<Finding> vague(PhraseKind kind, std::string_view text, Extent at) {
  const VagueWord* word = vague_word(slice(text, at));
  if (word == nullptr) {
    return std::nullopt;
  }
  Extent next = next_word(text, at);
  if (const VagueWord* other = vague_word(slice(text, next));
      other != nullptr && !word->time && word->word[0] == 'a') {
    word = other;
    at.end = next.end;
    next = next_word(text, at);
  }
  Extent replace = at;
  std::string instead(word->instead);
  if (word->word == "couple" && lower_case(slice(text, next)) == "of") {
    replace.end = next.end;
  } else if (word->word == "half") {
    const bool article = slice(text, next) == "a" || slice(text, next) == "an";
    const Extent unit = article ? next_word(text, next) : next;
    if (const std::string_view shorter = half_of(slice(text, unit)); !shorter.empty()) {
      instead = shorter;
      replace.end = unit.end;
    }
  } else if (word->time) {
    const bool goes_on = !has_space_only(text.substr(at.end));
    instead = kind == PhraseKind::cadence              ? "weekly"
              : kind == PhraseKind::moment && !goes_on ? "day 1"
                                                       : instead;
  }
  Finding result{at, "", "", replaced(text, replace, instead)};
  const bool exact = word->instead.find('.') == std::string_view::npos && word->word != "couple";
  result.message = word->time ? ticked(slice(text, at)) + " says no time anybody could check"
                   : exact    ? "numbers are written in digits, not as " + ticked(slice(text, at))
                              : ticked(slice(text, at)) + " is no exact number";
  result.expected = word->time ? "" : kExpectedNumber;
  // Half of something is written in smaller units, and `hundred` may follow a number.
  result.same_meaning = exact && !word->time && word->word != "half" && word->word != "hundred";
  result.suggestion = result.same_meaning ? instead : "";
  return result;
}

// Words that are right in themselves, and abbreviations: none is a slip for another.
bool is_plain_word(std::string_view word) {
  constexpr std::string_view kPlain[] = {
      "early", "date",  "dates", "stars",  "part",   "end",    "usage", "score",  "scores", "rate",
      "users", "user",  "role",  "team",   "value",  "case",   "sales", "state",  "start",  "done",
      "call",  "deal",  "share", "site",   "seats",  "store",  "there", "other",  "mean",   "ends",
      "plan",  "ready", "even",  "sent",   "open",   "over",   "used",  "stable", "stale",  "staged",
      "stake", "space", "lease", "last",   "later",  "latest", "lane",  "cost",   "post",   "must",
      "lost",  "host",  "note",  "net",    "lot",    "then",   "that",  "pay",    "way",    "weak",
      "mouth", "many",  "above", "vent",   "very",   "ever",   "unit",  "dairy",  "nearly", "clearly",
      "house", "tour",  "tours", "yours",  "paid",   "said",   "gate",  "cases",  "phase",  "place",
      "table", "metre", "meter", "motion", "honest", "beat",   "boost", "best"};
  const bool capitals =
      word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals || std::find(std::begin(kPlain), std::end(kPlain), lower_case(word)) != std::end(kPlain);
}

// A misspelt keyword or unit at `at`, as long as the repair gets further than the text did.
std::optional<Finding> misspelt(PhraseKind kind, std::string_view text, Extent at, std::uint32_t position,
                                const std::vector<std::string_view>& words) {
  const std::string_view word = slice(text, at);
  std::string_view meant = is_plain_word(word) ? std::string_view() : closest(word, words);
  if (meant.empty() && word.find('-') != std::string_view::npos) {
    // `wks-ish`: the front alone may be right.
    const std::string_view front = word.substr(0, word.find('-'));
    meant = looks_like_unit(front) ? front : std::string_view{};
  }
  if (meant.empty()) {
    return std::nullopt;
  }
  std::string mended = replaced(text, at, meant);
  const std::uint32_t before = reach(kind, mended);
  if (before <= position && before < at.begin + meant.size()) {
    return std::nullopt;
  }
  const bool unit = looks_like_unit(meant);
  Finding result{at, "", std::string(meant), std::move(mended)};
  result.expected = at.begin == position ? "" : ticked(meant);
  result.message = ticked(word) + (unit ? " is not a unit" : " is not understood here") + "; did you mean " +
                   ticked(meant) + "?";
  return result;
}

// A keyword before the place that was read as a name: `evnt first-report`.
std::optional<Finding> misspelt_before(PhraseKind kind, std::string_view text, const Failure& failure) {
  static const std::vector<std::string_view> kKeywords = {
      "event",     "milestone", "stage",   "metric", "attribute", "within", "until",  "after", "before",
      "every",     "least",     "most",    "than",   "late",      "not",    "weekly", "daily", "monthly",
      "quarterly", "yearly",    "between", "about",  "any",       "day",    "week",   "month"};
  const Extent before = word_before(text, failure.position);
  const std::string_view word = slice(text, before);
  const bool right = std::find(kKeywords.begin(), kKeywords.end(), lower_case(word)) != kKeywords.end();
  if (word.empty() || right || looks_like_unit(word)) {
    return std::nullopt;
  }
  return misspelt(kind, text, before, failure.position, kKeywords);
}

Finding missing_end(std::string_view text) {
  const Extent last = word_before(text, static_cast<std::uint32_t>(text.size()));
  return {last, "the phrase breaks off after " + ticked(slice(text, last)), "", ""};
}

// A number whose unit was left out: the words around it are right.
std::optional<Finding> without_unit(std::string_view text, const Failure& failure) {
  const Extent number = word_before(text, failure.position);
  if (!expects(failure, kExpectedUnit) || expects(failure, "to") || number.begin == number.end ||
      text[number.begin] < '0' || text[number.begin] > '9') {
    return std::nullopt;
  }
  const std::string next = lower_case(slice(text, word_at(text, failure.position)));
  static constexpr std::string_view kGoesOn[] = {"",    "after", "before", "of", "into", "from", "until",
                                                 "and", "or",    "late",   ")",  ",",    "prior"};
  if (std::find(std::begin(kGoesOn), std::end(kGoesOn), next) == std::end(kGoesOn)) {
    return std::nullopt;
  }
  return Finding{number, ticked(slice(text, number)) + " has no unit", "", ""};
}

Finding unexpected(PhraseKind kind, std::string_view text, const Failure& failure) {
  const Extent at = word_at(text, failure.position);
  const bool only_end =
      failure.expected.empty() || (failure.expected.size() == 1 && expects(failure, kExpectedEnd));
  Finding result{at, ticked(slice(text, at)), "", ""};
  if (slice(text, at) == ")") {
    result.message = "this `)` closes nothing";
    result.mended = replaced(text, at, "");
  } else if (only_end && at.begin > 0) {
    result.message += " does not belong here: the " + std::string(name(kind)) + " is complete before it";
  } else {
    result.message += " is not understood here";
  }
  return result;
}

bool is_digits_with(std::string_view word, char mark) {
  return std::count(word.begin(), word.end(), mark) == 2 &&
         std::all_of(word.begin(), word.end(), [&](char c) { return c == mark || (c >= '0' && c <= '9'); });
}

// `12/01/2026` and `1.12.2026`: which is the day depends on the country.
std::optional<Finding> other_date(std::string_view text, const Failure& failure) {
  for (const Extent at : {word_at(text, failure.position), word_before(text, failure.position)}) {
    const std::string_view word = slice(text, at);
    if (is_digits_with(word, '/') || is_digits_with(word, '.')) {
      Finding result{at, ticked(word) + " is not a date as year-month-day", "",
                     replaced(text, at, "2026-12-01")};
      // With the year in front the order is that of every such date.
      if (word.size() == 10 && (word[4] == '/' || word[4] == '.')) {
        result.suggestion = std::string(word.substr(0, 4)) + "-" + std::string(word.substr(5, 2)) + "-" +
                            std::string(word.substr(8));
        result.mended = replaced(text, at, result.suggestion);
        result.same_meaning = true;
      }
      return result;
    }
  }
  return std::nullopt;
}

Finding find(PhraseKind kind, std::string_view text, const Failure& failure) {
  const Extent at = word_at(text, failure.position);
  if (auto date = other_date(text, failure)) {
    return *date;
  }
  if (auto number = without_unit(text, failure)) {
    return *number;
  }
  if (at.begin == at.end) {
    Finding result = missing_end(text);
    // A parenthesis that was left open is closed.
    result.mended = expects(failure, kExpectedClose) ? std::string(text) + ")" : "";
    return result;
  }
  if (auto word = vague(kind, text, at)) {
    return *word;
  }
  if (auto word = misspelt(kind, text, at, failure.position, failure.words)) {
    return *word;
  }
  const Extent before = word_before(text, failure.position);
  if (before.begin < before.end && slice(text, before).size() > 2) {
    if (auto word = vague(kind, text, before)) {
      return *word;
    }
  }
  if (auto word = misspelt_before(kind, text, failure)) {
    return *word;
  }
  return unexpected(kind, text, failure);
}

// At most four ways on, the end last: more would not be read.
std::string listed(const Failure& failure) {
  std::vector<std::string> texts;
  // Where any value may stand, the words that could stand there too say little.
  const bool any_value = expects(failure, kExpectedValue);
  for (const std::string_view one : failure.expected) {
    const bool keyword = one.find(' ') == std::string_view::npos;
    if (one != kExpectedEnd && !(any_value && keyword)) {
      texts.push_back(keyword && one[0] != '`' ? ticked(one) : std::string(one));
    }
  }
  constexpr std::size_t kMost = 4;
  if (texts.size() > kMost) {
    texts.resize(kMost);
  }
  if (expects(failure, kExpectedEnd)) {
    texts.emplace_back(kExpectedEnd);
  }
  std::string result;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    result += (i == 0 ? "" : i + 1 == texts.size() ? " or " : ", ") + texts[i];
  }
  return result;
}

}  // namespace

std::string_view plain_example(PhraseKind kind) {
  switch (kind) {
    case PhraseKind::duration:
      return "30 days";
    case PhraseKind::moment:
      return "30 days after kickoff";
    case PhraseKind::cadence:
      return "every 2 weeks";
    case PhraseKind::quantity:
      return "70%";
    case PhraseKind::target:
      return "adoption-rate >= 70%";
    case PhraseKind::criterion:
      return "event first-report and training-completion >= 80%";
    case PhraseKind::condition:
      return "arr >= $100k";
    case PhraseKind::effect:
      return "ttfv -5 days";
    case PhraseKind::range:
      break;
  }
  return "0..100";
}

std::string repaired(PhraseKind kind, std::string_view text) {
  constexpr int kMostRepairs = 5;
  std::string current(text.substr(0, 200));
  for (int i = 0; i < kMostRepairs; ++i) {
    const Failure failure = find_failure(kind, current);
    if (failure.matched) {
      return current;
    }
    std::string next = find(kind, current, failure).mended;
    if (next.empty() || next == current) {
      break;
    }
    current = std::move(next);
  }
  return "";
}

PhraseProblem explain(PhraseKind kind, std::string_view text) {
  PhraseProblem result;
  if (has_space_only(text)) {
    result.end = static_cast<std::uint32_t>(text.size());
    result.message = "there is no " + std::string(name(kind)) + " here";
    result.expected = "a " + std::string(name(kind));
    return result;
  }
  const Failure failure = find_failure(kind, text);
  const Finding finding = find(kind, text, failure);
  result.begin = finding.at.begin;
  result.end = finding.at.end;
  result.message = finding.message;
  result.suggestion = finding.suggestion;
  result.same_meaning = finding.same_meaning;
  result.expected = finding.expected.empty() ? listed(failure) : finding.expected;
  if (result.expected.empty()) {
    result.expected = "a " + std::string(name(kind)) + " such as " + ticked(plain_example(kind));
  }
  return result;
}

}  // namespace jc::expr
