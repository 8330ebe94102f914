#include "compiler/language/spoken.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace jc::language {

namespace {

// Abbreviations of the trade that have a vowel, so that nothing else gives them away. No word of everyday
// speech belongs here: `am`, `it` and `us` are read as words.
constexpr std::string_view kTrade[] = {
    "AE",   "AHT",  "AI",  "APAC", "API", "ARPU", "ARR",  "ASP", "AWS",  "CAC", "CEO",  "CES",   "CFO",
    "CIO",  "CISO", "CMO", "COO",  "CRO", "CSAT", "CSE",  "CSO", "CTA",  "CTO", "DAU",  "EBR",   "EHR",
    "EMEA", "ERP",  "ETL", "EU",   "FAQ", "FTE",  "ICP",  "IoT", "ITSM", "IVR", "KPI",  "LATAM", "MAU",
    "MoU",  "NDA",  "OKR", "PoC",  "PoV", "QA",   "RACI", "RCA", "RFI",  "ROI", "SaaS", "SEO",   "SLA",
    "SLI",  "SLO",  "SME", "SSO",  "TAM", "UAT",  "UI",   "UK",  "URL",  "USA", "USD",  "UX",    "WAU",
};

// Most words of an id are longer, and are asked for hundreds of thousands of times in a build.
constexpr std::size_t kLongestOfTrade =
    std::max_element(std::begin(kTrade), std::end(kTrade), [](std::string_view a, std::string_view b) {
      return a.size() < b.size();
    })->size();

// Shortened words that are read as words all the same.
constexpr std::string_view kWords[] = {"dr", "hrs", "mr", "mrs", "ms", "nth", "pls", "st", "th", "vs"};

// Pairs of words that keep their hyphen.
constexpr std::string_view kPairs[] = {
    "add-on",       "buy-in",    "check-in",  "check-out", "check-up",     "co-op",    "co-sell",
    "cross-sell",   "drop-off",  "e-mail",    "follow-up", "go-live",      "hand-off", "in-app",
    "in-house",     "in-person", "kick-off",  "log-in",    "mid-market",   "mid-term", "no-show",
    "non-profit",   "on-site",   "opt-in",    "opt-out",   "pick-up",      "pop-up",   "post-sale",
    "post-sales",   "pre-sale",  "pre-sales", "re-order",  "real-time",    "roll-out", "self-serve",
    "self-service", "set-up",    "sign-in",   "sign-off",  "sign-up",      "start-up", "time-out",
    "top-up",       "two-way",   "up-sell",   "walk-in",   "walk-through", "win-back", "wrap-up",
};

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool same_letters(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char one, char other) { return lower(one) == lower(other); });
}

// What stands between the words of an id.
constexpr bool is_break(char c) { return c == ' ' || c == '-' || c == '_'; }

std::size_t end_of_word(std::string_view text, std::size_t begin = 0) {
  while (begin < text.size() && !is_break(text[begin])) {
    begin++;
  }
  return begin;
}

template <class List>
std::string_view found_in(const List& list, std::string_view word) {
  const auto found = std::find_if(std::begin(list), std::end(list),
                                  [&](const auto& each) { return same_letters(each, word); });
  return found == std::end(list) ? std::string_view() : std::string_view(*found);
}

static_assert(std::is_sorted(std::begin(kTrade), std::end(kTrade),
                             [](std::string_view a, std::string_view b) { return a[0] < b[0]; }));

// As found_in, among those that begin with the same letter.
std::string_view found_in_trade(std::string_view word) {
  const char first = word.empty() ? ' ' : upper(word[0]);
  const auto* each = std::partition_point(std::begin(kTrade), std::end(kTrade),
                                          [&](std::string_view known) { return known[0] < first; });
  for (; each != std::end(kTrade) && (*each)[0] == first; each++) {
    if (same_letters(*each, word)) {
      return *each;
    }
  }
  return {};
}

// Consonants and digits, by byte.
constexpr std::array<bool, 256> kNoVowels = [] {
  std::array<bool, 256> none{};
  for (const char c : std::string_view("bcdfghjklmnpqrstvwxz0123456789")) {
    none[static_cast<unsigned char>(c)] = true;
  }
  return none;
}();

// Letters of other alphabets may be vowels, and what begins with a digit is a number: `2nd`.
bool has_no_vowel(std::string_view word) {
  const bool letters =
      std::all_of(word.begin(), word.end(), [](char c) { return kNoVowels[static_cast<unsigned char>(c)]; });
  return letters && word.size() > 1 && !is_digit(word[0]) && found_in(kWords, word).empty();
}

std::string in_capitals(std::string_view word) {
  std::string out(word);
  std::transform(out.begin(), out.end(), out.begin(), upper);
  return out;
}

// Empty for what is no abbreviation.
std::string abbreviation(std::string_view word, const Spellings* house) {
  std::string_view spelled = house == nullptr ? std::string_view() : found_in(*house, word);
  spelled = spelled.empty() && word.size() <= kLongestOfTrade ? found_in_trade(word) : spelled;
  if (!spelled.empty()) {
    return std::string(spelled);
  }
  // Several of them: `csms`, `slas`.
  if (word.size() > 3 && word.ends_with('s')) {
    if (std::string one = abbreviation(word.substr(0, word.size() - 1), house); !one.empty()) {
      return one + "s";
    }
  }
  return has_no_vowel(word) ? in_capitals(word) : "";
}

// Each word, and the one before it where a hyphen joins the two.
template <class Visit>
void for_each_word(std::string_view text, const Visit& visit) {
  std::string_view before;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = end_of_word(text, begin);
    visit(text.substr(begin, end - begin), before);
    before = end < text.size() && text[end] == '-' ? text.substr(begin, end - begin) : std::string_view();
    begin = end + 1;
  }
}

std::string_view joint(std::string_view before, std::string_view word) {
  const auto joins = [&](std::string_view pair) {
    return pair.size() == before.size() + word.size() + 1 && pair.starts_with(before) && pair.ends_with(word);
  };
  return !before.empty() && std::any_of(std::begin(kPairs), std::end(kPairs), joins) ? "-" : " ";
}

std::string in_words(std::string_view id, const Spellings* house) {
  std::string words;
  bool first = true;
  for_each_word(id, [&](std::string_view word, std::string_view before) {
    const std::string shown = abbreviation(word, house);
    words.append(first ? "" : joint(before, word)).append(shown.empty() ? word : shown);
    first = false;
  });
  return words;
}

}  // namespace

std::string undeclared_words(std::string_view name, const Spellings* house) {
  // Whoever writes capitals or several words has written what is to be read.
  if (name.find(' ') != std::string_view::npos ||
      std::any_of(name.begin(), name.end(), [](char c) { return lower(c) != c; })) {
    return std::string(name);
  }
  return in_words(name, house);
}

std::string sentence_case(std::string_view id, const Spellings* house) {
  std::string words = in_words(id, house);
  const std::string_view first = id.substr(0, end_of_word(id));
  if (!words.empty() && words.starts_with(first)) {
    words[0] = upper(words[0]);
  }
  return words;
}

void add_spellings(std::string_view text, Spellings& house) {
  for_each_word(text, [&](std::string_view word, std::string_view) {
    const bool inside = std::any_of(word.begin() + (word.empty() ? 0 : 1), word.end(),
                                    [](char c) { return c >= 'A' && c <= 'Z'; });
    if (inside && found_in(house, word).empty()) {
      house.emplace_back(word);
    }
  });
}

}  // namespace jc::language
