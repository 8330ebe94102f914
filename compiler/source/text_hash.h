// A quick hash of short texts for tables in memory. Unkeyed: tables that an attacker can fill must stay
// correct and bounded whatever collides.
#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>

namespace jc::source {

// Eight bytes at a time, the last eight overlapping, each folded in with a multiplication and a shift. The
// factor is 2^64 divided by the golden ratio, as in Knuth's multiplicative hashing (TAOCP 3, 6.4).
inline std::uint64_t text_hash(std::string_view text) {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15ULL;
  const auto load = [](const char* from, auto number) {
    std::memcpy(&number, from, sizeof number);
    return static_cast<std::uint64_t>(number);
  };
  const char* at = text.data();
  std::size_t left = text.size();
  std::uint64_t hash = left * kFactor;
  for (; left > 8; at += 8, left -= 8) {
    hash = (hash ^ load(at, std::uint64_t{})) * kFactor;
    hash ^= hash >> 29U;
  }
  std::uint64_t rest = 0;
  if (text.size() >= 8) {
    rest = load(at + left - 8, std::uint64_t{});
  } else if (left >= 4) {
    rest = load(at, std::uint32_t{}) << 32U | load(at + left - 4, std::uint32_t{});
  } else if (left > 0) {
    rest = load(at, std::uint8_t{}) << 16U | load(at + left / 2, std::uint8_t{}) << 8U |
           load(at + left - 1, std::uint8_t{});
  }
  hash = (hash ^ rest) * kFactor;
  return hash ^ (hash >> 32U);
}

}  // namespace jc::source
