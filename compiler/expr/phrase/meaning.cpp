#include "compiler/expr/phrase/meaning.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/expr/phrase/number.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

using Words = std::vector<std::string>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

struct Same {
  std::string_view written;
  std::string_view means;
};

// Signs of several bytes; what stands here is no letter.
constexpr Same kSigns[] = {
    {"<=", "<="},   {"=<", "<="},   {"≤", "<="},  {">=", ">="}, {"=>", ">="}, {"≥", ">="},   {"!=", "!="},
    {"<>", "!="},   {"≠", "!="},    {"==", "="},  {"->", ".."}, {"→", ".."},  {"..", ".."},  {"…", ".."},
    {"–", ".."},    {"—", ".."},    {"‐", "-"},   {"‑", "-"},   {"−", "-"},   {"&&", "and"}, {"||", "or"},
    {"&", "and"},   {"€", "eur"},   {"£", "gbp"}, {"¥", "jpy"}, {"₹", "inr"}, {"$", "usd"},  {"≈", "about"},
    {"~", "about"}, {"×", "times"}, {" ", ""},    {" ", ""}};

// Several words that are one.
constexpr Same kIdioms[] = {{"no more than", "<="},
                            {"not more than", "<="},
                            {"at most", "<="},
                            {"up to", "<="},
                            {"or less", "<="},
                            {"or fewer", "<="},
                            {"or below", "<="},
                            {"no less than", ">="},
                            {"no fewer than", ">="},
                            {"at least", ">="},
                            {"or more", ">="},
                            {"or above", ">="},
                            {"or higher", ">="},
                            {"or better", ">="},
                            {"less than", "<"},
                            {"fewer than", "<"},
                            {"lower than", "<"},
                            {"more than", ">"},
                            {"greater than", ">"},
                            {"higher than", ">"},
                            {"prior to", "before"},
                            {"ahead of", "before"},
                            {"later than", "after"},
                            {"no later than", "by"},
                            {"on or before", "by"},
                            {"at or before", "by"},
                            {"down to", "<="},
                            {"at or above", ">="},
                            {"at or below", "<="},
                            {"p.a.", "year"},
                            {"per annum", "year"},
                            {"greater or equal to", ">="},
                            {"greater or equal", ">="},
                            {"less or equal to", "<="},
                            {"less or equal", "<="},
                            {"bigger than", ">"},
                            {"smaller than", "<"},
                            {"starting", "from"},
                            {"beginning", "from"},
                            {"pro monat", "month"},
                            {"pro woche", "week"},
                            {"pro tag", "day"},
                            {"pro jahr", "year"},
                            {"pro quartal", "quarter"},
                            {"turns", "is"},
                            {"turned", "is"},
                            {"at the latest", "by"},
                            {"by the latest", "by"},
                            {"not later than", "by"},
                            {"one time", "1"},
                            {"one off", "1"},
                            {"when required", "needed"},
                            {"when necessary", "needed"},
                            {"leading up to", "before"},
                            {"in advance of", "before"},
                            {"per cent", "percent"},
                            {"in under", "<"},
                            {"on demand", "needed"},
                            {"is one of", ""},
                            {"equal to", "="},
                            {"us usd", "usd"},
                            {"behind schedule", "late"},
                            {"basis", ""},
                            {"not to exceed", "<="},
                            {"must not exceed", "<="},
                            {"for the first", "for"},
                            {"in the first", "for"},
                            {"drops below", "<"},
                            {"falls below", "<"},
                            {"goes below", "<"},
                            {"dips below", "<"},
                            {"drops under", "<"},
                            {"falls under", "<"},
                            {"goes above", ">"},
                            {"rises above", ">"}};

// Words and abbreviations, in the singular.
constexpr Same kWords[] = {{"zero", "0"},
                           {"half", "0.5"},
                           {"first", "1"},
                           {"biz", "business"},
                           {"bus", "business"},
                           {"workday", "business day"},
                           {"mth", "month"},
                           {"post", "after"},
                           {"following", "after"},
                           {"past", "after"},
                           {"pre", "before"},
                           {"latest", "by"},
                           {"within", "<="},
                           {"through", ".."},
                           {"thru", ".."},
                           {"daily", "day"},
                           {"weekly", "week"},
                           {"monthly", "month"},
                           {"quarterly", "quarter"},
                           {"yearly", "year"},
                           {"d", "day"},
                           {"w", "week"},
                           {"wk", "week"},
                           {"mo", "month"},
                           {"qtr", "quarter"},
                           {"y", "year"},
                           {"yr", "year"},
                           {"h", "hour"},
                           {"hr", "hour"},
                           {"min", "minute"},
                           {"sec", "second"},
                           {"maximum", "<="},
                           {"max", "<="},
                           {"minimum", ">="},
                           {"min.", ">="},
                           {"below", "<"},
                           {"under", "<"},
                           {"above", ">"},
                           {"over", ">"},
                           {"exceed", ">"},
                           {"equal", "="},
                           {"%", "percent"},
                           {"pct", "percent"},
                           {"pt", "point"},
                           {"pp", "point"},
                           {"working", "business"},
                           {"into", "after"},
                           {"from", "after"},
                           {"since", "after"},
                           {"till", "until"},
                           {"around", "about"},
                           {"approximately", "about"},
                           {"approx", "about"},
                           {"roughly", "about"},
                           {"circa", "about"},
                           {"ca", "about"},
                           {"annually", "year"},
                           {"annual", "year"},
                           {"twice", "2"},
                           {"once", "1"},
                           {"x", "time"},
                           {"biannually", "biannual"},
                           {"per", ""},
                           {"each", "every"},
                           {"no", "not"},
                           {"mon", "monday"},
                           {"tue", "tuesday"},
                           {"wed", "wednesday"},
                           {"thu", "thursday"},
                           {"fri", "friday"},
                           {"behind", "late"},
                           {"to", ".."}};

// What a phrase may gain or lose without saying anything else.
constexpr std::string_view kGlue[] = {"the",  "of",       "is", "are",    "on",          "at",
                                      "in",   "as",       "a",  "an",     "=",           "time",
                                      "upon", "calendar", "",   "number", "consecutive", "straight"};

// What a word means: a word of the table, a number in words, or the word itself.
std::string_view meaning_of(std::string_view word) {
  // Each guess at an unread phrase asks for all of its words.
  static const auto meanings = [] {
    std::unordered_map<std::string_view, std::string_view> all;
    for (const Same& same : kWords) {
      all.emplace(same.written, same.means);
    }
    return all;
  }();
  if (const auto found = meanings.find(word); found != meanings.end()) {
    return found->second;
  }
  const std::string_view digits = digits_of(word);
  return digits.empty() ? word : digits;
}

// `$100k` and `100,000` are one number.
std::string number_at(std::string_view text, std::size_t& i) {
  std::size_t end = i;
  while (end < text.size() && (is_digit(text[end]) || ((text[end] == '.' || text[end] == ',') &&
                                                       end + 1 < text.size() && is_digit(text[end + 1])))) {
    ++end;
  }
  const std::string_view digits = text.substr(i, end - i);
  std::size_t letters = end;
  while (letters < text.size() && is_letter(text[letters])) {
    ++letters;
  }
  const std::string ending = lower_case(text.substr(end, letters - end));
  const std::string_view front = text.substr(0, i);
  const bool money = front.ends_with('$') || front.ends_with("€") || front.ends_with("£");
  i = end;
  std::optional<Decimal> value = decimal(digits);
  if (ending == "k" || ending == "bn" || (ending == "m" && money)) {
    value = decimal(std::string(digits) + ending);
    i = letters;
  }
  for (const std::string_view word : {" thousand", " million", " billion"}) {
    if (lower_case(text.substr(end, word.size())) == word) {
      value = decimal(std::string(digits) + std::string(word));
      i = end + word.size();
    }
  }
  return value ? print(*value) : std::string(digits);
}

// `2026/09/30` and `2026-09-30` are one day.
std::string date_at(std::string_view text, std::size_t& i) {
  constexpr std::size_t kLength = 10;
  const std::string_view day = text.substr(i, kLength);
  const bool marks = day.size() == kLength && day[4] == day[7];
  if (!marks || (i > 0 && is_digit(text[i - 1])) ||
      std::string_view("-/.").find(day[4]) == std::string_view::npos) {
    return "";
  }
  std::string result(day);
  result[4] = result[7] = '-';
  for (const std::size_t at : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (!is_digit(day[at])) {
      return "";
    }
  }
  i += kLength;
  return result;
}

// The sign that the text starts with. Most characters start none, which their first byte tells.
const Same* sign_of(std::string_view text) {
  static constexpr auto kFirst = [] {
    std::array<bool, 256> first{};
    for (const Same& sign : kSigns) {
      first[static_cast<unsigned char>(sign.written[0])] = true;
    }
    return first;
  }();
  if (text.empty() || !kFirst[static_cast<unsigned char>(text[0])]) {
    return nullptr;
  }
  const auto* const found = std::find_if(std::begin(kSigns), std::end(kSigns),
                                         [&](const Same& sign) { return text.starts_with(sign.written); });
  return found == std::end(kSigns) ? nullptr : found;
}

std::string singular(std::string word) {
  if (word.size() > 2 && word.back() == 's' && word[word.size() - 2] != 's') {
    word.pop_back();
  }
  return word;
}

Words words_of(std::string_view text) {
  Words result;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::string day = date_at(text, i); !day.empty()) {
      result.push_back(day);
    } else if (is_digit(text[i])) {
      result.push_back(number_at(text, i));
      if (i < text.size() && text[i] == '+' && (i + 1 == text.size() || !is_digit(text[i + 1]))) {
        // `500+` is at least that.
        result.emplace_back(">=");
        ++i;
      }
    } else if (const Same* sign = sign_of(text.substr(i)); sign != nullptr) {
      result.emplace_back(sign->means);
      i += sign->written.size();
    } else if (is_letter(text[i])) {
      const std::size_t begin = i;
      while (i < text.size() && (is_letter(text[i]) || text[i] == '\'') &&
             sign_of(text.substr(i)) == nullptr) {
        ++i;
      }
      result.push_back(singular(lower_case(text.substr(begin, i - begin))));
    } else {
      // A hyphen joins words, and is a range or a minus between or before numbers.
      const bool number = i + 1 < text.size() && is_digit(text[i + 1]);
      const bool joins = i > 0 && (is_letter(text[i - 1]) || is_digit(text[i - 1]));
      if (text[i] == '-' && number && i > 0 && is_digit(text[i - 1])) {
        result.emplace_back("..");
      } else if ((text[i] == '-' && number && !joins) || text[i] == '+' || text[i] == '<' || text[i] == '>' ||
                 text[i] == '=' || text[i] == '%') {
        result.emplace_back(1, text[i]);
      }
      ++i;
    }
  }
  return result;
}

struct Idiom {
  Words parts;
  std::string_view means;
};

// Cut into words once: each guess at what an unread phrase means asks for all of them.
const std::vector<Idiom>& idioms_in_words() {
  static const std::vector<Idiom> all = [] {
    std::vector<Idiom> cut;
    for (const Same& idiom : kIdioms) {
      cut.push_back({words_of(idiom.written), idiom.means});
    }
    return cut;
  }();
  return all;
}

void join_idioms(Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const auto& [parts, means] : idioms_in_words()) {
      if (i + parts.size() <= words.size() &&
          std::equal(parts.begin(), parts.end(), words.begin() + static_cast<std::ptrdiff_t>(i))) {
        words[i] = means;
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(i + 1),
                    words.begin() + static_cast<std::ptrdiff_t>(i + parts.size()));
        break;
      }
    }
  }
}

Words content_of(Words words, bool idioms) {
  if (idioms) {
    join_idioms(words);
  }
  Words result;
  for (const std::string& word : words) {
    const std::string_view means = meaning_of(word);
    if (std::find(std::begin(kGlue), std::end(kGlue), means) == std::end(kGlue)) {
      result.emplace_back(means);
    }
  }
  std::sort(result.begin(), result.end());
  return result;
}

bool is_word(std::string_view text) { return text.size() > 2 && is_letter(text[0]); }

// A misspelling of the word, as a suggestion would mend it.
bool is_slip(const std::string& word, const std::string& meant) {
  // A word that means something itself is no slip for another.
  if (std::any_of(std::begin(kWords), std::end(kWords),
                  [&](const Same& same) { return same.means == word; })) {
    return false;
  }
  const auto one = [&](std::string_view written) {
    // People seldom mistype the first letter: `bill` is not `till`, nor `meter` `after`.
    return is_word(word) && is_word(written) && word[0] == written[0] && !closest(word, {written}).empty();
  };
  return one(meant) || std::any_of(std::begin(kWords), std::end(kWords), [&](const Same& same) {
           return same.means == meant && one(same.written);
         });
}

bool has_article(const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const auto& word) { return word == "a" || word == "an"; });
}

bool same_content(const Words& original, const Words& rewrite, bool idioms) {
  const Words before = content_of(original, idioms);
  const Words after = content_of(rewrite, idioms);
  Words lost;
  Words gained;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(lost));
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(gained));
  for (const std::string& word : lost) {
    const auto found =
        std::find_if(gained.begin(), gained.end(), [&](const auto& meant) { return is_slip(word, meant); });
    if (found == gained.end()) {
      return false;
    }
    gained.erase(found);
  }
  // A name may be said again: `arr >= $15k and < $100k` speaks of `arr` twice.
  gained.erase(std::remove_if(gained.begin(), gained.end(),
                              [&](const std::string& word) {
                                return is_word(word) &&
                                       std::binary_search(before.begin(), before.end(), word);
                              }),
               gained.end());
  // `an hour` is 1 hour.
  return gained.empty() || (gained.size() == 1 && gained[0] == "1" && has_article(original));
}

}  // namespace

bool says_the_same(std::string_view original, std::string_view rewrite) {
  const Words before = words_of(original);
  const Words after = words_of(rewrite);
  // A slip in one of them hides several words that are one: `at lest 5 times`.
  return same_content(before, after, true) || same_content(before, after, false);
}

bool keeps_words(std::string_view original, std::string_view advice) {
  const Words before = content_of(words_of(original), false);
  const Words after = content_of(words_of(advice), false);
  return std::includes(after.begin(), after.end(), before.begin(), before.end());
}

}  // namespace jc::expr
