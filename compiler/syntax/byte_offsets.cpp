#include "compiler/syntax/byte_offsets.h"

#include "compiler/text/ascii.h"

namespace jc::syntax {

namespace {

using text::kAsciiStride;
using text::next_are_ascii;

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// Without an end in the loop, so that compilers look at many bytes at a time.
bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (const char byte : text) {
    all |= static_cast<unsigned char>(byte);
  }
  return all < 0x80;
}

}  // namespace

ByteOffsets::ByteOffsets(std::string_view text) : text_(text), ascii_(is_ascii(text)) {
  if (ascii_) {
    return;
  }
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); i++) {
    // To before the next mark in one step, where these are characters of one byte.
    if (characters % kStride + kAsciiStride <= kStride && characters % kStride != 0 &&
        text.size() - i > kAsciiStride && next_are_ascii(text.data() + i)) {
      characters += kAsciiStride;
      i += kAsciiStride - 1;
      continue;
    }
    if (starts_character(text[i]) && characters++ % kStride == 0) {
      marks_.push_back(static_cast<std::uint32_t>(i));
    }
  }
}

std::uint32_t ByteOffsets::find(std::size_t index) const {
  const std::size_t mark = index / kStride;
  if (mark >= marks_.size()) {
    return static_cast<std::uint32_t>(text_.size());
  }
  const bool onward = index >= last_index_ && index - last_index_ <= index % kStride;
  std::size_t at = onward ? last_at_ : marks_[mark];
  std::size_t left = onward ? index - last_index_ : index % kStride;
  while (left > 0 && at < text_.size()) {
    if (left >= kAsciiStride && text_.size() - at > kAsciiStride && next_are_ascii(text_.data() + at)) {
      at += kAsciiStride;
      left -= kAsciiStride;
      continue;
    }
    do {
      at++;
    } while (at < text_.size() && !starts_character(text_[at]));
    left--;
  }
  last_index_ = index;
  last_at_ = at;
  return static_cast<std::uint32_t>(at);
}

}  // namespace jc::syntax
