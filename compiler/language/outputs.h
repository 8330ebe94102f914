// What `build` can write, as a table: outputs.def has the lines, and says what a line holds.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jc::language {

// What an output is made for each of; several where it is made for more than one kind of thing.
using Scopes = std::uint8_t;
// The framework of a journey, and each of its tiers.
inline constexpr Scopes kPerTier = 1;
inline constexpr Scopes kPerJourney = 2;
inline constexpr Scopes kPerPortfolio = 4;
inline constexpr Scopes kPerWorkspace = 8;

enum class When : std::uint8_t {
  // Where nobody chose.
  by_default,
  on_request,
  // Whatever was asked for; it is no word of `emit`.
  always,
};

// Who gets it where a build is for somebody in particular.
enum class Readers : std::uint8_t {
  // Customers, too.
  anyone,
  // Roles, teams and people of our own.
  colleagues,
  // It is about the whole, and made where the build is for nobody in particular.
  nobody_in_particular,
};

struct OutputRow {
  std::string_view word;
  // What readers call it.
  std::string_view title;
  // Without tier and page: `map.svg`.
  std::string_view file;
  Scopes scopes = kPerTier;
  When when = When::by_default;
  Readers readers = Readers::nobody_in_particular;

  constexpr std::string_view ending() const { return file.substr(file.rfind('.')); }
  constexpr std::string_view stem() const { return file.substr(0, file.rfind('.')); }
  // Written by ourselves as SVG, and in every format that was asked for.
  constexpr bool is_picture() const { return ending() == ".svg"; }
};

// What pictures can be turned into.
struct FormatRow {
  std::string_view word;
  std::string_view title;
};

inline constexpr OutputRow kOutputs[] = {
#define OUTPUT(name, word, title, file, scopes, when, readers) \
  {word, title, file, scopes, When::when, Readers::readers},
#include "compiler/language/outputs.def"
};

inline constexpr FormatRow kPictureFormats[] = {
#define FORMAT(name, title) {#name, title},
#include "compiler/language/outputs.def"
};

namespace outputs {

// Every word once, in the order of the lines: those of one kind, then formats.
template <typename Wanted>
constexpr std::size_t words_into(std::string_view* to, Wanted wanted) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < std::size(kOutputs); i++) {
    const bool first = std::none_of(
        kOutputs, kOutputs + i, [&](const OutputRow& earlier) { return earlier.word == kOutputs[i].word; });
    if (first && wanted(kOutputs[i].when)) {
      if (to != nullptr) {
        to[count] = kOutputs[i].word;
      }
      count++;
    }
  }
  return count;
}

constexpr bool is_chosen(When when) { return when != When::always; }
constexpr bool is_default(When when) { return when == When::by_default; }

inline constexpr std::size_t kChosen = words_into(nullptr, is_chosen);

constexpr auto all_words() {
  std::array<std::string_view, kChosen + std::size(kPictureFormats)> words{};
  words_into(words.data(), is_chosen);
  std::transform(std::begin(kPictureFormats), std::end(kPictureFormats), words.begin() + kChosen,
                 [](const FormatRow& format) { return format.word; });
  return words;
}

constexpr auto default_words() {
  std::array<std::string_view, words_into(nullptr, is_default)> words{};
  words_into(words.data(), is_default);
  return words;
}

}  // namespace outputs

// The words of `emit`, and those that are written where nobody chose.
inline constexpr auto kEmits = outputs::all_words();
inline constexpr auto kDefaultEmits = outputs::default_words();

}  // namespace jc::language
