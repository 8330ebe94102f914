// The bytes of a picture while it is written. Its memory stays for the next picture.
#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

#include "compiler/emit/svg/text.h"

namespace jc::emit {

// Text that still has to be made fit for XML.
struct Escaped {
  std::string_view text;
};

// Numbers as texts. Pictures are full of the same ones: sizes, widths, and the places of what stands below
// each other. Of a fixed size: a number takes the place of an earlier one.
class KnownNumbers {
 public:
  // As write_svg_number.
  char* write(char* at, double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    Known& known = known_[(bits * kSpread) >> (64U - kBits)];
    if (known.bits == bits && known.size > 0) {
      // All of it, which is faster than the right part of it.
      std::copy(known.text.begin(), known.text.end(), at);
      return at + known.size;
    }
    char* const end = write_svg_number(at, value);
    if (const std::ptrdiff_t size = end - at; size <= static_cast<std::ptrdiff_t>(known.text.size())) {
      known.bits = bits;
      known.size = static_cast<std::uint8_t>(size);
      std::copy(at, end, known.text.begin());
    }
    return end;
  }

 private:
  struct Known {
    std::uint64_t bits = 0;
    std::array<char, 15> text{};
    std::uint8_t size = 0;
  };
  static constexpr unsigned kBits = 9;
  static constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15;
  std::array<Known, std::size_t{1} << kBits> known_{};
};

class SvgBuffer {
 public:
  // Appends all of them: texts, numbers, escaped texts. A picture has thousands of elements, so there is one
  // look at the room that is left for each, and nothing is put together elsewhere first.
  template <class... Parts>
  void put(const Parts&... parts) {
    make_room((most(parts) + ...));
    char* at = bytes_.get() + size_;
    ((at = write(at, parts)), ...);
    size_ = static_cast<std::size_t>(at - bytes_.get());
  }

  void clear() { size_ = 0; }
  std::size_t size() const { return size_; }
  std::string_view text() const { return {bytes_.get(), size_}; }

 private:
  static constexpr std::size_t most(std::string_view text) { return text.size(); }
  static constexpr std::size_t most(double) { return kLongestSvgNumber; }
  static constexpr std::size_t most(Escaped escaped) { return kLongestSvgEscape * escaped.text.size(); }

  static char* write(char* at, std::string_view text) { return std::copy_n(text.data(), text.size(), at); }
  char* write(char* at, double value) { return numbers_.write(at, value); }
  static char* write(char* at, Escaped escaped) { return write_svg_escaped(at, escaped.text); }

  void make_room(std::size_t more) {
    if (capacity_ - size_ >= more) {
      return;
    }
    capacity_ = std::max(2 * capacity_, size_ + more + kLeast);
    auto larger = std::make_unique_for_overwrite<char[]>(capacity_);
    std::copy_n(bytes_.get(), size_, larger.get());
    bytes_ = std::move(larger);
  }

  static constexpr std::size_t kLeast = 65536;

  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
  KnownNumbers numbers_;
};

}  // namespace jc::emit
