// libyaml counts characters; spans count bytes. Turns one into the other.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace jc::syntax {

class ByteOffsets {
 public:
  // `text` must be UTF-8. Costs nothing to speak of where it is all ASCII.
  explicit ByteOffsets(std::string_view text);
  // Byte offset of character number `index`; the end of the text past its last character.
  std::uint32_t operator()(std::size_t index) const;

 private:
  static constexpr std::size_t kStride = 64;
  std::string_view text_;
  bool ascii_ = true;
  // Byte offset of every 64th character.
  std::vector<std::uint32_t> marks_;
};

}  // namespace jc::syntax
