#include "compiler/language/spoken.h"

#include <algorithm>
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

// Shortened words that are read as words all the same.
constexpr std::string_view kWords[] = {"dr", "hrs", "mr", "mrs", "ms", "nth", "pls", "st", "th", "vs"};

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool same_letters(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char one, char other) { return lower(one) == lower(other); });
}

template <class List>
std::string_view found_in(const List& list, std::string_view word) {
  const auto found = std::find_if(std::begin(list), std::end(list),
                                  [&](const auto& each) { return same_letters(each, word); });
  return found == std::end(list) ? std::string_view() : std::string_view(*found);
}

// Letters of other alphabets may be vowels, and what begins with a digit is a number: `2nd`.
bool has_no_vowel(std::string_view word) {
  constexpr std::string_view kConsonants = "bcdfghjklmnpqrstvwxz";
  const bool letters = std::all_of(word.begin(), word.end(), [&](char c) {
    return kConsonants.find(c) != std::string_view::npos || is_digit(c);
  });
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
  spelled = spelled.empty() ? found_in(kTrade, word) : spelled;
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

template <class Visit>
void for_each_word(std::string_view text, const Visit& visit) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" -_", begin), text.size());
    visit(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace

std::string with_abbreviations(std::string_view name, const Spellings* house) {
  // Whoever writes capitals or several words has written what is to be read.
  if (name.find(' ') != std::string_view::npos ||
      std::any_of(name.begin(), name.end(), [](char c) { return lower(c) != c; })) {
    return std::string(name);
  }
  std::string out;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('-', begin), name.size());
    const std::string_view word = name.substr(begin, end - begin);
    const std::string spelled = abbreviation(word, house);
    out.append(begin == 0 ? "" : "-").append(spelled.empty() ? word : spelled);
    begin = end + 1;
  }
  return out;
}

std::string sentence_case(std::string_view id, const Spellings* house) {
  std::string words;
  bool first = true;
  for_each_word(id, [&](std::string_view word) {
    std::string shown = abbreviation(word, house);
    if (shown.empty()) {
      shown = word;
      if (first && !shown.empty()) {
        shown[0] = upper(shown[0]);
      }
    }
    words += (first ? "" : " ") + shown;
    first = false;
  });
  return words;
}

void add_spellings(std::string_view text, Spellings& house) {
  for_each_word(text, [&](std::string_view word) {
    const bool inside = std::any_of(word.begin() + (word.empty() ? 0 : 1), word.end(),
                                    [](char c) { return c >= 'A' && c <= 'Z'; });
    if (inside && found_in(house, word).empty()) {
      house.emplace_back(word);
    }
  });
}

}  // namespace jc::language
