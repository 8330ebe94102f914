#include "compiler/expr/needles.h"

namespace jc::expr {

namespace {

constexpr std::uint8_t kNotAscii = 0x80;

std::uint8_t upper(std::uint8_t c) {
  return c >= 'a' && c <= 'z' ? static_cast<std::uint8_t>(c - 'a' + 'A') : c;
}

}  // namespace

Needles::Needles(const std::vector<std::string>& words) {
  constexpr std::size_t kGroups = 8;
  for (std::size_t i = 0; i < words.size(); i++) {
    const auto group = static_cast<Groups>(1U << (i % kGroups));
    const std::string_view word = words[i];
    anywhere_ = anywhere_ || word.empty();
    for (std::size_t place = 0; place < kLooked; place++) {
      if (place >= word.size()) {
        for (Groups& each : at_[place]) {
          each |= group;
        }
        if (place > 0) {
          shorter_[place - 1] |= group;
        }
        continue;
      }
      const auto byte = static_cast<std::uint8_t>(word[place]);
      at_[place][byte] |= group;
      at_[place][upper(byte)] |= group;
    }
  }
}

bool Needles::may_occur_in(std::string_view text) const {
  std::uint8_t seen = 0;
  // Of the two bytes before this one.
  Groups one = 0;
  Groups two = 0;
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    seen |= byte;
    if ((two & at_[2][byte]) != 0) {
      return true;
    }
    two = one & at_[1][byte];
    one = at_[0][byte];
  }
  return anywhere_ || (seen & kNotAscii) != 0 || (one & shorter_[0]) != 0 || (two & shorter_[1]) != 0;
}

}  // namespace jc::expr
