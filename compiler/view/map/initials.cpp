#include "compiler/view/map/initials.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "compiler/text/clusters.h"
#include "compiler/text/text_measure.h"
#include "compiler/text/utf8.h"

namespace jc::view {
namespace {

using Letters = std::vector<std::string_view>;

// Articles and the like are as short as this, in any language.
constexpr std::size_t kSmallWord = 3;
constexpr std::size_t kAbbreviation = 3;
// A letter of Arabic would join the next one without it, and they would read as a word.
constexpr std::string_view kApart = "\xE2\x80\x8C";

char32_t code_of(std::string_view letter) { return text::first_code_point(letter).value; }

// Of scripts with two cases, as far as languages of Europe write them.
char32_t upper_of(char32_t letter) {
  const auto between = [&](char32_t first, char32_t last) { return letter >= first && letter <= last; };
  if (between('a', 'z') || (between(0xE0, 0xFE) && letter != 0xF7) || between(0x3B1, 0x3C9) ||
      between(0x430, 0x44F)) {
    return letter - 0x20;
  }
  if (between(0x450, 0x45F)) {
    return letter - 0x50;
  }
  const bool pairs = between(0x100, 0x137) || between(0x14A, 0x177);
  return pairs && letter % 2 == 1 ? letter - 1 : letter;
}

std::string upper(std::string_view letter) {
  const text::CodePoint first = text::first_code_point(letter);
  std::string made;
  text::append_utf8(made, upper_of(first.value));
  return made.append(letter.substr(first.bytes));
}

bool is_small(std::string_view letter) { return upper_of(code_of(letter)) != code_of(letter); }
bool is_arabic(std::string_view letter) { return code_of(letter) >= 0x600 && code_of(letter) <= 0x6FF; }

bool parts_words(std::string_view letter) {
  const char32_t code = code_of(letter);
  const bool in_word = code > 0x7F ? code != 0xA0 && code != 0xB7 && code != 0x30FB && code != 0x3000 &&
                                         !(code >= 0x2010 && code <= 0x201F)
                                   : (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') ||
                                         (code >= 'A' && code <= 'Z');
  return !in_word;
}

std::vector<Letters> words_of(std::string_view title) {
  std::vector<Letters> words(1);
  for (const std::string_view letter : text::clusters(title)) {
    if (!parts_words(letter)) {
      words.back().push_back(letter);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) {
    words.pop_back();
  }
  return words;
}

// Arabic writes its article with the word.
void leave_article_out(Letters& word) {
  if (word.size() > kSmallWord && code_of(word[0]) == 0x627 && code_of(word[1]) == 0x644) {
    word.erase(word.begin(), word.begin() + 2);
  }
}

// The words that a title is known by: "Head of the depot" is HD.
std::vector<Letters> telling_words(std::string_view title) {
  std::vector<Letters> words = words_of(title);
  for (Letters& word : words) {
    leave_article_out(word);
  }
  const auto tells = [&](const Letters& word) {
    return &word == &words.front() || word.size() > kSmallWord || !is_small(word.front());
  };
  std::vector<Letters> telling;
  std::copy_if(words.begin(), words.end(), std::back_inserter(telling), tells);
  return telling.size() > 1 ? telling : words;
}

// The title itself where it is one already.
std::string abbreviation(std::string_view title) {
  const std::vector<Letters> words = words_of(title);
  std::string whole;
  if (words.size() == 1 && words.front().size() <= kAbbreviation &&
      std::none_of(words.front().begin(), words.front().end(), is_small)) {
    for (const std::string_view letter : words.front()) {
      whole += letter;
    }
  }
  return whole;
}

std::string together(std::string first, std::string second) {
  const bool joins = is_arabic(first) && is_arabic(second);
  return first.append(joins ? kApart : "").append(second);
}

// What a title may be called by, best first.
std::vector<std::string> choices(std::string_view title) {
  const std::vector<Letters> words = telling_words(title);
  std::vector<std::string> made;
  if (words.empty()) {
    return made;
  }
  const std::string first = upper(words.front().front());
  if (words.size() > 1) {
    made.push_back(together(first, upper(words[1].front())));
    for (std::size_t i = words.size(); i > 2; i--) {
      made.push_back(together(first, upper(words[i - 1].front())));
    }
  }
  for (const Letters& word : words) {
    for (std::size_t i = 1; i < word.size(); i++) {
      made.push_back(together(first, std::string(word[i])));
    }
  }
  if (words.front().size() == 1) {
    made.push_back(first);
  }
  return made;
}

// What is left has no letters of its own.
std::string numbered(std::string_view title, const std::set<std::string>& taken) {
  const std::vector<Letters> words = words_of(title);
  const std::string first = words.empty() ? "" : upper(words.front().front());
  std::size_t number = 1;
  while (taken.contains(first + std::to_string(number))) {
    number++;
  }
  return first + std::to_string(number);
}

}  // namespace

std::vector<std::string> initials_of(const std::vector<std::string>& titles) {
  std::vector<std::vector<std::string>> all;
  std::size_t rounds = 0;
  for (const std::string& title : titles) {
    all.push_back(choices(title));
    rounds = std::max(rounds, all.back().size());
  }
  std::vector<std::string> found(titles.size());
  std::set<std::string> taken;
  for (std::size_t i = 0; i < titles.size(); i++) {
    std::string whole = abbreviation(titles[i]);
    if (!whole.empty() && taken.insert(whole).second) {
      found[i] = std::move(whole);
    }
  }
  for (std::size_t round = 0; round < rounds; round++) {
    std::map<std::string, std::vector<std::size_t>> wanted;
    for (std::size_t i = 0; i < titles.size(); i++) {
      if (found[i].empty() && round < all[i].size()) {
        wanted[all[i][round]].push_back(i);
      }
    }
    // Nobody has those that several want: a reader would think of another one.
    for (const auto& [choice, by] : wanted) {
      if (taken.insert(choice).second && by.size() == 1) {
        found[by.front()] = choice;
      }
    }
  }
  for (std::size_t i = 0; i < titles.size(); i++) {
    if (found[i].empty()) {
      found[i] = numbered(titles[i], taken);
      taken.insert(found[i]);
    }
  }
  return found;
}

}  // namespace jc::view
