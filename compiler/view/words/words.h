// What pictures say of their own accord, in the language they are drawn in: lane names, keys, titles, the
// first words of a line on a card. Whoever writes such a word asks `say` for it.
//
// What authors wrote stays as it is, and so do phrases such as `30 days after kickoff`.
#pragma once
#include <fmt/format.h>

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace jc::view {

// Words of a workspace: a language of `language::kLanguages`, and what is said in place of single words.
struct Words {
  std::string language = "en";
  // By the word as `word_table` has it in English.
  std::map<std::string, std::string, std::less<>> own;
};

struct WordRow {
  std::string_view english;
  // In the order of `language::kLanguages`.
  std::span<const std::string_view> all;
};

// True for the languages that are read from right to left.
bool reads_from_right(std::string_view language);

// Every word, once.
std::span<const WordRow> word_table();

// True where the table has the word.
bool is_word(std::string_view english);

// Whether `own` can stand in its place: as many `{}`, and no other braces.
bool fits_word(std::string_view english, std::string_view own);

// While one lives, pictures that are made on its thread speak its language. `words` must outlive it.
class Speaking {
 public:
  explicit Speaking(const Words& words);
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;
  ~Speaking();

 private:
  const Words* before_;
};

// The word in the language that is spoken; spaces and colons around it stay. What the table does not have is
// said as it is.
std::string say(std::string_view english);

// The same of a word with places in it: `say_of("{} more", 3)`.
template <typename... Values>
std::string say_of(std::string_view english, const Values&... values) {
  return fmt::vformat(say(english), fmt::make_format_args(values...));
}

// "1 stage", "3 stages".
std::string say_count(std::size_t number, std::string_view noun);

}  // namespace jc::view
