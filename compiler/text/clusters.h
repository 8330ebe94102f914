// What a reader perceives as one character: a base with its marks, an emoji sequence, a flag. Lines never
// break inside.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace jc::text {

// Grows by what belongs to its first character. A small part of UAX #29, enough for what people write: marks,
// emoji sequences, flags, Hangul syllables, and the joiners of Persian and Indic scripts.
class Cluster {
 public:
  // The one difference: a picture leaves out what is invisible, so that it goes with the character before it.
  // A terminal shows it, as something of its own, for it may hide or turn text; and there more marks than any
  // language puts on one letter would grow into the lines around it, so that they end a cluster.
  enum class On : std::uint8_t { picture, terminal };

  Cluster(char32_t base, On where) : base_(base), last_(base), where_(where) {}

  bool accepts(char32_t next) const;
  void add(char32_t next);
  // It is drawn as one emoji, whatever its base is alone.
  bool is_emoji() const { return emoji_; }

 private:
  bool belongs(char32_t next) const;
  bool continues_emoji(char32_t next) const;

  char32_t base_;
  char32_t last_;
  On where_;
  int marks_ = 0;
  int members_ = 1;
  bool emoji_ = false;
};

// What a terminal hides, or what turns the direction of the text after it.
bool is_invisible(char32_t value);

// Those of a picture. The views point into `text`, which must be valid UTF-8 (as one_line gives).
std::vector<std::string_view> clusters(std::string_view text);

}  // namespace jc::text
