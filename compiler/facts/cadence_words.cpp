// Rhythms in titles and prose. Free text is read narrowly: a word that may speak of something else ("the
// weekly numbers", "a 90-day recap") is no rhythm.
#include <algorithm>
#include <array>
#include <cctype>

#include "compiler/expr/phrase/spelling.h"
#include "compiler/facts/cadence.h"
#include "compiler/facts/calendar.h"

namespace jc::facts {

namespace {

constexpr std::string_view kAdverbs[] = {
    "daily",       "weekly",       "fortnightly", "monthly",    "quarterly",   "yearly",     "annually",
    "annual",      "biweekly",     "bi-weekly",   "bimonthly",  "bi-monthly",  "biannual",   "bi-annual",
    "biannually",  "bi-annually",  "triweekly",   "tri-weekly", "semi-annual", "semiannual", "semi-annually",
    "semi-weekly", "semi-monthly", "half-yearly", "bi-yearly",  "biyearly",    "trimonthly", "tri-monthly"};

// What a title calls the thing that comes back.
constexpr std::string_view kMeetings[] = {
    "sync",          "meeting",  "review",   "reviews",  "call",     "check-in",   "checkin",
    "stand-up",      "standup",  "digest",   "update",   "updates",  "newsletter", "recap",
    "retro",         "council",  "forum",    "board",    "session",  "touchpoint", "1:1",
    "retrospective", "briefing", "catch-up", "huddle",   "qbr",      "email",      "mail",
    "survey",        "pulse",    "audit",    "workshop", "webinar",  "circle",     "sessions",
    "business",      "check",    "checks",   "syncs",    "meetings", "calls"};

// What a purpose calls it.
constexpr std::string_view kLooks[] = {"look",         "check", "alignment", "exchange",
                                       "conversation", "round", "checkpoint"};

constexpr std::string_view kLongPeriods[] = {"quarterly", "yearly", "annually", "annual"};
// What is made for a period: a "quarterly goals check-in" may be held each month.
constexpr std::string_view kOfAPeriod[] = {
    "plan",    "plans",    "planning", "goal",    "goals",   "okr", "okrs",    "target",   "targets",
    "budget",  "forecast", "metric",   "metrics", "numbers", "kpi", "kpis",    "report",   "reports",
    "results", "data",     "revenue",  "usage",   "survey",  "nps", "roadmap", "contract", "value"};

constexpr std::string_view kUnits[] = {"day", "week", "month", "quarter", "year"};

struct Word {
  std::string_view text;
  std::string lower;
  // A comma, dash, colon or parenthesis stands before or after it, or the text begins or ends.
  bool opens = false;
  bool closes = false;
};

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0 || byte >= 0x80 || c == '-' || c == '\'' || c == ':';
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool mark = true;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_byte(text[at])) {
      if (text[at] != ' ') {
        mark = true;
        if (!words.empty()) {
          words.back().closes = true;
        }
      }
      at++;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && is_word_byte(text[at])) {
      at++;
    }
    std::string_view word = text.substr(begin, at - begin);
    const bool dash = word == "-" || word == "\xE2\x80\x93" || word == "\xE2\x80\x94";
    if (dash) {
      mark = true;
      if (!words.empty()) {
        words.back().closes = true;
      }
      continue;
    }
    const bool colon = word.back() == ':';
    if (colon) {
      word.remove_suffix(1);
    }
    if (word.empty()) {
      continue;
    }
    Word found{word, std::string(word), mark, colon};
    std::transform(found.lower.begin(), found.lower.end(), found.lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    words.push_back(std::move(found));
    mark = colon;
  }
  if (!words.empty()) {
    words.back().closes = true;
  }
  return words;
}

template <std::size_t N>
bool among(const std::string& word, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_unit(const std::string& word) {
  return std::any_of(std::begin(kUnits), std::end(kUnits), [&](std::string_view unit) {
    return word == unit || (word.size() == unit.size() + 1 && word.back() == 's' && word.starts_with(unit));
  });
}

void add(std::string_view word, std::string_view phrase, std::vector<NamedRhythm>& out) {
  const expr::ParseResult read = expr::parse_phrase(expr::PhraseKind::cadence, phrase);
  if (!read) {
    return;
  }
  std::vector<expr::Reading> readings = expr::readings(std::get<expr::Cadence>(read.phrase->value));
  if (!readings.empty()) {
    out.push_back({word, std::move(readings)});
  }
}

// The text from one word to another.
std::string_view stretch(const Word& first, const Word& last) {
  return {first.text.data(),
          static_cast<std::size_t>(last.text.data() + last.text.size() - first.text.data())};
}

bool is_number(const std::string& word) {
  return !word.empty() && word.size() <= 3 &&
         std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

// Numbers in words, so that "every two weeks" reads like "every 2 weeks".
std::string figure(const std::string& word) {
  constexpr std::string_view kNumbers[] = {"one", "two", "three", "four", "five", "six"};
  for (std::size_t i = 0; i < std::size(kNumbers); i++) {
    if (word == kNumbers[i]) {
      return std::to_string(i + 1);
    }
  }
  return is_number(word) || word == "other" || word == "second" || word == "third" ? word : std::string();
}

// `every week`, `each month`, `every two weeks`.
void add_every(const std::vector<Word>& words, std::size_t at, std::vector<NamedRhythm>& out) {
  if (words[at].lower != "every" && words[at].lower != "each") {
    return;
  }
  const auto follows = [&](std::size_t by) {
    return at + by < words.size() ? words[at + by].lower : std::string();
  };
  if (is_unit(follows(1))) {
    add(stretch(words[at], words[at + 1]), "every " + follows(1), out);
  } else if (const std::string count = figure(follows(1)); !count.empty() && is_unit(follows(2))) {
    add(stretch(words[at], words[at + 2]), "every " + count + " " + follows(2), out);
  }
}

// `twice a year`, `3 times a month`.
void add_times(const std::vector<Word>& words, std::size_t at, std::vector<NamedRhythm>& out) {
  const auto word = [&](std::size_t by) {
    return at + by < words.size() ? words[at + by].lower : std::string();
  };
  const bool short_form = word(0) == "once" || word(0) == "twice";
  const std::size_t article = short_form ? 1 : 2;
  if ((!short_form && !(is_number(word(0)) && word(1) == "times")) ||
      (word(article) != "a" && word(article) != "per")) {
    return;
  }
  if (is_unit(word(article + 1))) {
    const std::string_view text = stretch(words[at], words[at + article + 1]);
    add(text, (short_form ? word(0) : word(0) + " times") + " a " + word(article + 1), out);
  }
}

// The first letters of words that rhythms in prose begin with (`each`, `every`, `once`, `times`, `twice`),
// and of the adverbs above. Most texts have none of them, which is seen faster than that they name no rhythm.
constexpr std::string_view kProseBeginnings[] = {"ea", "ev", "on", "ti", "tw"};
constexpr std::string_view kTitleBeginnings[] = {"da", "we", "fo", "mo", "qu", "ye",
                                                 "an", "bi", "tr", "se", "ha"};

template <std::size_t N>
bool has_word_like(std::string_view text, const std::string_view (&beginnings)[N]) {
  bool inside = false;
  for (std::size_t i = 0; i + 1 < text.size(); i++) {
    const bool begins = is_word_byte(text[i]) && !inside;
    inside = is_word_byte(text[i]);
    if (begins) {
      const char pair[] = {static_cast<char>(text[i] | 0x20), static_cast<char>(text[i + 1] | 0x20)};
      if (std::find(std::begin(beginnings), std::end(beginnings), std::string_view(pair, 2)) !=
          std::end(beginnings)) {
        return true;
      }
    }
  }
  return false;
}

// By its name in small letters.
std::optional<expr::Weekday> weekday_called(std::string_view word) {
  for (int day = 0; day <= static_cast<int>(expr::Weekday::sunday); day++) {
    if (word == expr::lower_case(name(static_cast<expr::Weekday>(day)))) {
      return static_cast<expr::Weekday>(day);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<NamedDay> day_of_meeting(std::string_view text) {
  constexpr std::string_view kBefore[] = {"the", "a", "our", "every", "each"};
  constexpr std::string_view kHeld[] = {"meet", "meets", "held", "runs", "happens", "place"};
  std::optional<NamedDay> found;
  const std::vector<Word> words = words_of(text);
  for (std::size_t at = 0; at < words.size(); at++) {
    // `Friday's numbers` are those of a day, whenever people look at them.
    std::string_view word = words[at].lower;
    word.remove_suffix(word.size() > 1 && word.ends_with('s') ? 1 : 0);
    const std::optional<expr::Weekday> day = weekday_called(word);
    if (!day) {
      continue;
    }
    if (found) {
      return std::nullopt;
    }
    const std::string before = at > 0 ? words[at - 1].lower : std::string();
    const std::string what = at > 1 ? words[at - 2].lower : std::string();
    // What `ships on Fridays` is another thing than the meeting.
    const bool of_the_meeting = before == "on" ? among(what, kHeld) || among(what, kMeetings)
                                               : at == 0 || among(before, kBefore) || among(before, kAdverbs);
    if (!of_the_meeting) {
      return std::nullopt;
    }
    found = NamedDay{words[at].text, *day};
  }
  return found;
}

std::vector<NamedRhythm> rhythms_in_prose(std::string_view text) {
  std::vector<NamedRhythm> found;
  if (!has_word_like(text, kProseBeginnings)) {
    return found;
  }
  const std::vector<Word> words = words_of(text);
  for (std::size_t at = 0; at < words.size(); at++) {
    add_every(words, at, found);
    add_times(words, at, found);
  }
  return found;
}

std::vector<NamedRhythm> rhythms_in_purpose(std::string_view purpose) {
  std::vector<NamedRhythm> found = rhythms_in_prose(purpose);
  if (!has_word_like(purpose, kTitleBeginnings)) {
    return found;
  }
  const std::vector<Word> words = words_of(purpose);
  constexpr std::string_view kArticles[] = {"a", "an", "our", "the", "this", "short"};
  const std::size_t at = !words.empty() && among(words[0].lower, kArticles) ? 1 : 0;
  const auto meets = [&](std::size_t by) {
    return at + by < words.size() &&
           (among(words[at + by].lower, kMeetings) || among(words[at + by].lower, kLooks));
  };
  const bool of_a_period = at + 1 < words.size() && among(words[at + 1].lower, kOfAPeriod);
  // Further on a purpose speaks of other meetings: "prepare the quarterly business review".
  if (at < words.size() && among(words[at].lower, kAdverbs) && !of_a_period && (meets(1) || meets(2))) {
    add(words[at].text, words[at].lower, found);
  }
  return found;
}

std::vector<NamedRhythm> rhythms_in_title(std::string_view title) {
  std::vector<NamedRhythm> found = rhythms_in_prose(title);
  if (!has_word_like(title, kTitleBeginnings)) {
    return found;
  }
  const std::vector<Word> words = words_of(title);
  for (std::size_t at = 0; at < words.size(); at++) {
    if (!among(words[at].lower, kAdverbs)) {
      continue;
    }
    const bool names_meeting = at + 1 < words.size() && among(words[at + 1].lower, kMeetings);
    const bool ends = words[at].closes && (at > 0 || words.size() == 1);
    const bool of_a_period = among(words[at].lower, kLongPeriods) && at + 1 < words.size() &&
                             among(words[at + 1].lower, kOfAPeriod);
    const bool opens = words[at].opens && !of_a_period;
    const bool near_meeting = opens && at + 2 < words.size() && among(words[at + 2].lower, kMeetings);
    const bool whole_title = opens && words.size() > 1 && among(words.back().lower, kMeetings);
    if (names_meeting || ends || near_meeting || whole_title) {
      add(words[at].text, words[at].lower, found);
    }
  }
  return found;
}

}  // namespace jc::facts
