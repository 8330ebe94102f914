// Names of several words, written as the one word that a phrase can hold.
#include <algorithm>
#include <iterator>
#include <vector>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/outline.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

// Words that stand between names, never in them; and those that make a text a sentence.
constexpr std::string_view kNeverInNames[] = {"minus",     "plus",      "a",
                                              "an",        "the",       "and",
                                              "or",        "not",       "no",
                                              "of",        "at",        "by",
                                              "on",        "in",        "is",
                                              "are",       "was",       "were",
                                              "be",        "been",      "for",
                                              "from",      "to",        "per",
                                              "until",     "till",      "within",
                                              "before",    "after",     "between",
                                              "since",     "into",      "any",
                                              "all",       "none",      "every",
                                              "each",      "when",      "then",
                                              "than",      "more",      "most",
                                              "less",      "least",     "fewer",
                                              "late",      "later",     "overdue",
                                              "prior",     "event",     "milestone",
                                              "stage",     "metric",    "attribute",
                                              "with",      "without",   "if",
                                              "their",     "they",      "them",
                                              "we",        "our",       "us",
                                              "you",       "your",      "it",
                                              "its",       "this",      "that",
                                              "these",     "those",     "has",
                                              "have",      "had",       "can",
                                              "could",     "will",      "would",
                                              "should",    "must",      "may",
                                              "do",        "does",      "did",
                                              "who",       "what",      "which",
                                              "how",       "there",     "only",
                                              "also",      "up",        "down",
                                              "over",      "under",     "above",
                                              "below",     "about",     "around",
                                              "as",        "out",       "but",
                                              "so",        "via",       "ago",
                                              "away",      "max",       "maximum",
                                              "min",       "minimum",   "min.",
                                              "almost",    "nearly",    "else",
                                              "everyone",  "month",     "year",
                                              "quarter",   "half",      "early",
                                              "mid",       "during",    "upon",
                                              "while",     "unless",    "times",
                                              "once",      "twice",     "exceeds",
                                              "equals",    "starting",  "start",
                                              "end",       "beginning", "first",
                                              "last",      "next",      "same",
                                              "soon",      "good",      "okay",
                                              "through",   "halfway",   "throughout",
                                              "across",    "against",   "drops",
                                              "falls",     "fall",      "rises",
                                              "goes",      "reaches",   "hits",
                                              "stays",     "declines",  "increases",
                                              "decreases", "leaves",    "increase",
                                              "improve",   "reduce",    "decrease",
                                              "grow",      "raise",     "lower",
                                              "cut",       "keep",      "maintain",
                                              "get",       "ensure",    "right",
                                              "shortly",   "just",      "drop",
                                              "increased", "decreased", "improved",
                                              "reduced",   "following", "post",
                                              "pre",       "latest",    "approximately",
                                              "onward",    "onwards",   "forward",
                                              "either",    "both",      "neither",
                                              "nor",       "never",     "without",
                                              "thereafter"};
// `time to value`, `cost per ticket`: these stand in the names of metrics too.
constexpr std::string_view kInMetricNames[] = {"to", "per", "on", "in", "first", "up"};
constexpr std::size_t kMostInMetric = 4;
constexpr std::size_t kMostElsewhere = 3;

// `avg.`: what is cut short ends with a point, which a name can't have.
std::string_view bare(std::string_view word) {
  const bool point = word.size() > 2 && word.back() == '.' && word[word.size() - 2] != '.';
  return point ? word.substr(0, word.size() - 1) : word;
}

// Arrows, comparisons and currencies of several bytes are no letters.
bool has_sign(std::string_view word) {
  constexpr std::string_view kSigns[] = {"≤", "≥", "≠", "→", "–", "—", "−", "…",
                                         "€", "£", "¥", "₹", "≈", "×", "•"};
  return std::any_of(std::begin(kSigns), std::end(kSigns),
                     [&](auto sign) { return word.find(sign) != std::string_view::npos; });
}

bool is_name_word(std::string_view word) {
  const std::string_view plain = bare(word);
  const bool letters =
      !plain.empty() && !has_sign(plain) && std::all_of(plain.begin(), plain.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || static_cast<unsigned char>(c) >= 0x80;
      });
  const bool begins = letters && (word[0] < '0' || word[0] > '9') && word[0] != '-';
  return begins &&
         std::find(std::begin(kNeverInNames), std::end(kNeverInNames), lower_case(word)) ==
             std::end(kNeverInNames) &&
         vague_word(word) == nullptr && !is_time_idiom(word) &&
         outline(PhraseKind::duration, "1 " + std::string(word)).empty();
}

struct Word {
  std::string text;
  bool in_name = false;
};

bool is_in_metric(std::string_view word) {
  return std::find(std::begin(kInMetricNames), std::end(kInMetricNames), lower_case(word)) !=
         std::end(kInMetricNames);
}

bool is_adjective(std::string_view plain) {
  return plain == "first" || plain == "daily" || plain == "weekly" || plain == "monthly" ||
         plain == "quarterly" || plain == "annual" || plain == "yearly";
}

bool is_reached(std::string_view plain) {
  return plain == "reached" || plain == "achieved" || plain == "hit" || plain == "met";
}

std::vector<Word> split(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = text.find_first_not_of(" \t\r\n"); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    words.push_back({std::string(word), is_name_word(word)});
    at = text.find_first_not_of(" \t\r\n", end);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string plain = lower_case(words[i].text);
    const bool last = i + 1 == words.size();
    // `contract end` and `first QBR` are names; `end of onboarding` and `first of A and B` are not.
    if ((plain == "end" || plain == "start") && i > 0 && words[i - 1].in_name &&
        (last || lower_case(words[i + 1].text) != "of")) {
      words[i].in_name = true;
    }
    // `milestone go live reached`: that it is reached is no part of its name.
    if (i > 1 && last && words[i - 1].in_name && lower_case(words[0].text) == "milestone" &&
        is_reached(plain)) {
      words[i].in_name = false;
    }
    // `monthly active users` are counted so.
    if (is_adjective(plain) && !last && words[i + 1].in_name) {
      words[i].in_name = true;
    }
  }
  return words;
}

// Behind these stands what is compared, and before those that which it is compared with.
bool is_comparing(std::string_view word) {
  constexpr std::string_view kWords[] = {"is",   "are",     "at",      "under",  "over", "below", "above",
                                         "from", "between", "exceeds", "equals", "more", "less",  "fewer",
                                         "up",   "down",    "within",  "max",    "min",  "max.",  "min."};
  return std::string_view("<>=+-").find(word[0]) != std::string_view::npos || word.starts_with("≥") ||
         word.starts_with("≤") || (word[0] >= '0' && word[0] <= '9') || word[0] == '$' ||
         std::find(std::begin(kWords), std::end(kWords), lower_case(word)) != std::end(kWords);
}

bool says_kind(std::string_view word) {
  constexpr std::string_view kWords[] = {"event", "milestone", "stage", "metric", "attribute", "status"};
  return std::find(std::begin(kWords), std::end(kWords), lower_case(word)) != std::end(kWords);
}

// `revenue per account up 5%`.
bool is_change(const std::vector<Word>& words, std::size_t at) {
  return lower_case(words[at].text) == "up" && at + 1 < words.size() &&
         (is_comparing(words[at + 1].text) || lower_case(words[at + 1].text) == "by");
}

// `on time delivery`, `in full deliveries`: words that begin the name of a metric.
bool begins_on_time(const std::vector<Word>& words) {
  const std::string second = words.size() > 1 ? lower_case(words[1].text) : "";
  return (lower_case(words[0].text) == "on" && second == "time") ||
         (lower_case(words[0].text) == "in" && second == "full");
}

// In targets all before the comparison is one name: `time to first value < 30 days`.
void mark_metric(std::vector<Word>& words) {
  std::size_t end = 0;
  // `30-day readmission rate`.
  const auto letter = words.empty() ? std::string::npos : words[0].text.find_first_not_of("0123456789");
  const bool counted = letter != std::string::npos && letter > 0 && words[0].text[letter] == '-' &&
                       letter + 1 < words[0].text.size() &&
                       is_name_word(words[0].text.substr(letter + 1) + "x");
  end += counted ? 1 : 0;
  // `billable hours`, `outage minutes`: what is counted in a unit has it in its name.
  const auto is_unit = [&](std::size_t at) {
    return at > 0 && words[at - 1].in_name && !outline(PhraseKind::duration, "1 " + words[at].text).empty() &&
           !is_comparing(words[at].text);
  };
  while (end < words.size() &&
         (words[end].in_name || is_unit(end) ||
          ((end > 0 || lower_case(words[end].text) == "first" || begins_on_time(words)) &&
           is_in_metric(words[end].text) && !is_change(words, end)))) {
    ++end;
  }
  if (end < 2 || end > 5 || end == words.size() || !(words[end - 1].in_name || is_unit(end - 1)) ||
      !is_comparing(words[end].text)) {
    return;
  }
  for (std::size_t i = 0; i < end; ++i) {
    words[i].in_name = true;
  }
}

// `no exec engagement in last 90 days`: what has not come for a time has a name.
bool is_absence(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  return begin == 1 && lower_case(words[0].text) == "no" && end < words.size() &&
         (words[end].text == "for" || words[end].text == "in" || words[end].text == "within" ||
          words[end].text == "over");
}

// A statement in words of its own is no name: `kickoff held` may be one, or be for people to judge.
bool is_sure(PhraseKind kind, const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  const bool compared = end < words.size() && is_comparing(words[end].text);
  switch (kind) {
    case PhraseKind::target:
    case PhraseKind::effect:
      return end < words.size();
    case PhraseKind::criterion:
      return compared || (begin > 0 && (says_kind(words[begin - 1].text) || is_absence(words, begin, end)));
    case PhraseKind::moment:
      // Alone it may be anything; `contract start + 2 weeks` counts from it.
      return begin > 0 || (end + 1 < words.size() && (words[end].text == "+" || words[end].text == "-"));
    default:
      return true;
  }
}

// Behind `is` in a condition stands a value, which may hold spaces.
bool is_value(PhraseKind kind, const std::vector<Word>& words, std::size_t begin) {
  constexpr std::string_view kEqual[] = {"is", "=", "==", "!=", "not"};
  return kind == PhraseKind::condition && begin > 0 &&
         std::find(std::begin(kEqual), std::end(kEqual), lower_case(words[begin - 1].text)) !=
             std::end(kEqual);
}

std::string joined_by(const std::vector<Word>& words, std::size_t begin, std::size_t end, char mark,
                      bool plain) {
  std::string result;
  for (std::size_t i = begin; i < end; ++i) {
    result += i == begin ? "" : std::string(1, mark);
    const std::string_view word = bare(words[i].text);
    result += plain ? lower_case(word) : std::string(word);
  }
  return result;
}

// `enterprise customers in DACH`: whom it is about is no attribute of theirs.
bool begins_with_people(const std::vector<Word>& words) {
  constexpr std::string_view kPeople[] = {"customers", "accounts",  "companies", "clients", "members",
                                          "users",     "patients",  "tenants",   "owners",  "buyers",
                                          "guests",    "borrowers", "students",  "voters",  "visitors"};
  const auto end = std::find_if(words.begin(), words.end(), [](const Word& word) { return !word.in_name; });
  return end != words.begin() && end != words.end() && !is_comparing(end->text) &&
         std::find(std::begin(kPeople), std::end(kPeople), lower_case((end - 1)->text)) != std::end(kPeople);
}

// `DAU/MAU > 40%`: a ratio's name, as one word.
std::string without_slash(PhraseKind kind, std::string_view text) {
  const auto end = std::min(text.find(' '), text.size());
  const auto slash = text.find('/');
  const bool metric =
      kind == PhraseKind::target || kind == PhraseKind::effect || kind == PhraseKind::criterion;
  if (!metric || slash >= end || !is_name_word(text.substr(0, slash)) ||
      !is_name_word(text.substr(slash + 1, end - slash - 1))) {
    return "";
  }
  std::string name = lower_case(text.substr(0, end));
  // `tickets/customer`: one for each; `DAU/MAU` are both letters that stand for something.
  const bool letters = std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(slash),
                                   [](char c) { return c == '/' || (c >= 'A' && c <= 'Z'); });
  name.replace(slash, 1, letters ? "-" : "-per-");
  return name + std::string(text.substr(end));
}

}  // namespace

std::string one_name(std::string_view text) {
  const std::vector<Word> words = split(text);
  const bool names = std::all_of(words.begin(), words.end(), [](const Word& word) { return word.in_name; });
  return names && !words.empty() && words.size() <= kMostInMetric
             ? words.size() == 1 ? words[0].text : joined_by(words, 0, words.size(), '-', true)
             : "";
}

std::string with_joined_names(PhraseKind kind, std::string_view text) {
  if (std::string ratio = without_slash(kind, text); !ratio.empty()) {
    return ratio;
  }
  const std::size_t most =
      kind == PhraseKind::target || kind == PhraseKind::effect ? kMostInMetric : kMostElsewhere;
  std::vector<Word> words = split(text);
  if (kind == PhraseKind::target || kind == PhraseKind::effect || kind == PhraseKind::criterion) {
    mark_metric(words);
  }
  if (kind == PhraseKind::condition && begins_with_people(words)) {
    return "";
  }
  std::string result;
  bool joined = false;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t end = i;
    while (end < words.size() && words[end].in_name) {
      ++end;
    }
    if (end - i > most + (i == 0 ? 1 : 0) || (end - i > 1 && !is_sure(kind, words, i, end))) {
      return "";
    }
    result += result.empty() ? "" : " ";
    if (end - i < 2) {
      result += words[i++].text;
      continue;
    }
    joined = true;
    result += is_value(kind, words, i) ? in_quotes(joined_by(words, i, end, ' ', false))
                                       : joined_by(words, i, end, '-', true);
    i = end;
  }
  return joined ? result : "";
}

}  // namespace jc::expr
