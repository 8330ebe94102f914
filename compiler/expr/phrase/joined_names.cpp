// Names of several words, written as the one word that a phrase can hold.
#include <algorithm>
#include <iterator>
#include <vector>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/outline.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

// Words that stand between names, never in them; and those that make a text a sentence.
constexpr std::string_view kNeverInNames[] = {
    "a",       "an",     "the",      "and",       "or",       "not",       "no",        "of",      "at",
    "by",      "on",     "in",       "is",        "are",      "was",       "were",      "be",      "been",
    "for",     "from",   "to",       "per",       "until",    "till",      "within",    "before",  "after",
    "between", "since",  "into",     "any",       "all",      "none",      "every",     "each",    "when",
    "then",    "than",   "more",     "most",      "less",     "least",     "fewer",     "late",    "later",
    "overdue", "prior",  "event",    "milestone", "stage",    "metric",    "attribute", "with",    "without",
    "if",      "their",  "they",     "them",      "we",       "our",       "us",        "you",     "your",
    "it",      "its",    "this",     "that",      "these",    "those",     "has",       "have",    "had",
    "can",     "could",  "will",     "would",     "should",   "must",      "may",       "do",      "does",
    "did",     "who",    "what",     "which",     "how",      "there",     "only",      "also",    "up",
    "down",    "over",   "under",    "above",     "below",    "about",     "around",    "as",      "out",
    "but",     "so",     "via",      "ago",       "away",     "max",       "maximum",   "min",     "minimum",
    "min.",    "almost", "nearly",   "else",      "everyone", "month",     "year",      "quarter", "half",
    "early",   "mid",    "during",   "upon",      "while",    "unless",    "times",     "once",    "twice",
    "exceeds", "equals", "starting", "start",     "end",      "beginning", "first",     "last",    "next",
    "same",    "soon",   "good",     "okay"};
constexpr std::size_t kMostInMetric = 4;
constexpr std::size_t kMostElsewhere = 3;

bool is_name_word(std::string_view word) {
  const bool letters = !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
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

std::vector<Word> split(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = text.find_first_not_of(" \t\r\n"); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    words.push_back({std::string(word), is_name_word(word)});
    at = text.find_first_not_of(" \t\r\n", end);
  }
  return words;
}

}  // namespace

std::string with_joined_names(PhraseKind kind, std::string_view text) {
  const std::size_t most =
      kind == PhraseKind::target || kind == PhraseKind::effect ? kMostInMetric : kMostElsewhere;
  const std::vector<Word> words = split(text);
  std::string result;
  bool joined = false;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t end = i;
    while (end < words.size() && words[end].in_name) {
      ++end;
    }
    if (end - i > most) {
      return "";
    }
    result += result.empty() ? "" : " ";
    if (end - i < 2) {
      result += words[i++].text;
      continue;
    }
    joined = true;
    for (std::size_t k = i; k < end; ++k) {
      result += (k == i ? "" : "-") + lower_case(words[k].text);
    }
    i = end;
  }
  return joined ? result : "";
}

}  // namespace jc::expr
