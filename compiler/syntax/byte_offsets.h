// libyaml counts characters; spans count bytes. Turns one into the other.
#pragma once
#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace jc::syntax {

class ByteOffsets {
 public:
  // `text` must be UTF-8. Costs nothing to speak of where it is all ASCII.
  explicit ByteOffsets(std::string_view text);
  // Byte offset of character number `index`; the end of the text past its last character.
  std::uint32_t operator()(std::size_t index) const {
    return ascii_ ? static_cast<std::uint32_t>(std::min(index, text_.size())) : find(index);
  }

 private:
  static constexpr std::size_t kStride = 64;
  std::uint32_t find(std::size_t index) const;

  std::string_view text_;
  bool ascii_ = true;
  // Byte offset of every 64th character.
  std::vector<std::uint32_t> marks_;
  // The answer before this one: most questions ask for a place shortly after it.
  mutable std::size_t last_index_ = 0;
  mutable std::size_t last_at_ = 0;
};

}  // namespace jc::syntax
