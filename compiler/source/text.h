// A view of a text in twelve bytes instead of sixteen, for those that stand in memory by the million.
#pragma once
#include <fmt/core.h>

#include <cstdint>
#include <string_view>

namespace jc::source {

// Reads as the `std::string_view` it was made from. Limit: texts shorter than 4 GiB, which files of at most
// 16 MiB never reach.
class Text {
 public:
  constexpr Text() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): a view by another name.
  Text(std::string_view text) : size_(static_cast<std::uint32_t>(text.size())) {
    const auto at = reinterpret_cast<std::uintptr_t>(text.data());
    low_ = static_cast<std::uint32_t>(at);
    high_ = static_cast<std::uint32_t>(std::uint64_t{at} >> 32U);
  }
  // NOLINTNEXTLINE(google-explicit-constructor)
  operator std::string_view() const { return view(); }
  std::string_view view() const { return {data(), size_}; }

  const char* data() const {
    return reinterpret_cast<const char*>(static_cast<std::uintptr_t>(std::uint64_t{high_} << 32U | low_));
  }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  char operator[](std::size_t i) const { return data()[i]; }
  std::string_view substr(std::size_t from, std::size_t count = std::string_view::npos) const {
    return view().substr(from, count);
  }
  template <class Wanted>
  bool starts_with(Wanted wanted) const {
    return view().starts_with(wanted);
  }
  friend bool operator==(Text a, Text b) { return a.view() == b.view(); }
  friend bool operator==(Text a, std::string_view b) { return a.view() == b; }

 private:
  std::uint32_t low_ = 0;
  std::uint32_t high_ = 0;
  std::uint32_t size_ = 0;
};

}  // namespace jc::source

template <>
struct fmt::formatter<jc::source::Text> : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(jc::source::Text text, Context& context) const {
    return fmt::formatter<std::string_view>::format(text.view(), context);
  }
};
