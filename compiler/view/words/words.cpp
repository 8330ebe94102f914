#include "compiler/view/words/words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>

#include "compiler/diag/summary.h"
#include "compiler/language/choices.h"
#include "compiler/view/words/spoken_language.h"

namespace jc::view {

namespace {

constexpr std::size_t kLanguageCount = std::size(language::kLanguages);

constexpr std::string_view kWords[][kLanguageCount] = {
#define WORD(...) {__VA_ARGS__},
#include "compiler/view/words/key_words.def"
#include "compiler/view/words/page_words.def"
#include "compiler/view/words/phrases.def"
#include "compiler/view/words/words.def"
#undef WORD
};

// What stands around a word and is not part of it: "Goal: " is "Goal".
constexpr std::string_view kAround = " :";

thread_local const Words* spoken = nullptr;

const std::unordered_map<std::string_view, const WordRow*>& by_english() {
  static const auto found = [] {
    std::unordered_map<std::string_view, const WordRow*> made;
    for (const WordRow& row : word_table()) {
      made.emplace(row.english, &row);
    }
    return made;
  }();
  return found;
}

std::size_t place_of(std::string_view language) {
  const auto* const found =
      std::find(std::begin(language::kLanguages), std::end(language::kLanguages), language);
  return found == std::end(language::kLanguages)
             ? 0
             : static_cast<std::size_t>(found - std::begin(language::kLanguages));
}

// The word itself, nothing where it stays as it is.
std::string_view translated(std::string_view word) {
  if (const auto own = spoken->own.find(word); own != spoken->own.end()) {
    return own->second;
  }
  const auto found = by_english().find(word);
  return found == by_english().end() ? std::string_view() : found->second->all[place_of(spoken->language)];
}

// French sets a space before a colon; where the word itself ends with one, another says nothing.
std::string after(std::string_view word, std::string_view around) {
  const bool twice = word.ends_with(':') && around.starts_with(':');
  const std::string_view rest = twice ? around.substr(1) : around;
  return (spoken->language == "fr" && rest.starts_with(':') ? "\xC2\xA0" : "") + std::string(rest);
}

}  // namespace

std::span<const WordRow> word_table() {
  static const auto rows = [] {
    std::array<WordRow, std::size(kWords)> made;
    for (std::size_t i = 0; i < made.size(); i++) {
      made[i] = {kWords[i][0], kWords[i]};
    }
    return made;
  }();
  return rows;
}

bool reads_from_right(std::string_view language) { return language == "ar"; }

bool is_word(std::string_view english) { return by_english().contains(english); }

bool fits_word(std::string_view english, std::string_view own) {
  const auto places = [](std::string_view word) {
    std::ptrdiff_t count = 0;
    for (std::size_t at = word.find("{}"); at != std::string_view::npos; at = word.find("{}", at + 2)) {
      count++;
    }
    return count;
  };
  const auto braces = std::count(own.begin(), own.end(), '{') + std::count(own.begin(), own.end(), '}');
  return !own.empty() && places(english) == places(own) && braces == 2 * places(own);
}

Speaking::Speaking(const Words& words) : before_(spoken) { spoken = &words; }

Speaking::~Speaking() { spoken = before_; }

std::string_view spoken_language() { return spoken == nullptr ? "en" : std::string_view(spoken->language); }

std::string say(std::string_view english) {
  if (spoken == nullptr || (spoken->language == "en" && spoken->own.empty())) {
    return std::string(english);
  }
  const std::size_t begin = english.find_first_not_of(kAround);
  const std::size_t end = english.find_last_not_of(kAround);
  if (begin == std::string_view::npos) {
    return after("", english);
  }
  const std::string_view word = english.substr(begin, end + 1 - begin);
  const std::string_view instead = translated(word);
  return instead.empty() ? std::string(english)
                         : std::string(english.substr(0, begin))
                               .append(instead)
                               .append(after(instead, english.substr(end + 1)));
}

std::string say_count(std::size_t number, std::string_view noun) {
  const std::string english = diag::counted(number, noun);
  const std::string many = "{}" + english.substr(std::to_string(number).size());
  return number == 1 ? say(english) : say_of(many, number);
}

}  // namespace jc::view
