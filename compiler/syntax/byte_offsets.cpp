#include "compiler/syntax/byte_offsets.h"

#include <algorithm>

namespace jc::syntax {

namespace {
bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }
}  // namespace

ByteOffsets::ByteOffsets(std::string_view text) : text_(text) {
  ascii_ = std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
  if (ascii_) {
    return;
  }
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); i++) {
    if (starts_character(text[i]) && characters++ % kStride == 0) {
      marks_.push_back(static_cast<std::uint32_t>(i));
    }
  }
}

std::uint32_t ByteOffsets::operator()(std::size_t index) const {
  if (ascii_) {
    return static_cast<std::uint32_t>(std::min(index, text_.size()));
  }
  const std::size_t mark = index / kStride;
  if (mark >= marks_.size()) {
    return static_cast<std::uint32_t>(text_.size());
  }
  std::size_t at = marks_[mark];
  for (std::size_t left = index % kStride; left > 0 && at < text_.size(); left--) {
    do {
      at++;
    } while (at < text_.size() && !starts_character(text_[at]));
  }
  return static_cast<std::uint32_t>(at);
}

}  // namespace jc::syntax
