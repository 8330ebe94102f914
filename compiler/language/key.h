// A key of the language as a number: `"owner"_key` in C++, `find_key` for what stands in a file.
//
// The number follows from the key's letters alone, so that a key can be named without reading the field
// tables, and a key that changes or comes concerns only the files that speak of it. That a key named in C++
// stands in some table is asked when this folder is compiled (named_keys.cmake).
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace jc::language {

struct KeyId {
  static constexpr std::uint16_t kNone = UINT16_MAX;
  std::uint16_t value = kNone;
  constexpr bool exists() const { return value != kNone; }
  constexpr bool operator==(const KeyId&) const = default;
};

// FNV-1a (Fowler, Noll, Vo), folded to sixteen bits. No two keys of the tables may share a number, which is
// asked at compile time: whoever adds a key that does changes the seed.
constexpr KeyId number_of_key(std::string_view text) {
  constexpr std::uint32_t kSeed = 2166136261U;
  constexpr std::uint32_t kPrime = 16777619U;
  std::uint32_t hash = kSeed;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  }
  return {static_cast<std::uint16_t>((hash >> 16U) ^ hash)};
}

consteval KeyId operator""_key(const char* text, std::size_t size) { return number_of_key({text, size}); }

// The id of a key of some table, or none.
KeyId find_key(std::string_view text);
std::string_view text_of(KeyId key);

// How many keys there are, and the place of one among them, for tables with a column a key.
std::size_t key_count();
std::size_t place_of(KeyId key);

// Which keys something is about.
class KeySet {
 public:
  // None, or every key there is.
  explicit KeySet(bool all = false) : has_(key_count(), all) {}
  void add(KeyId key) { has_[place_of(key)] = true; }
  bool has(KeyId key) const { return key.exists() && has_[place_of(key)]; }

 private:
  std::vector<bool> has_;
};

}  // namespace jc::language
