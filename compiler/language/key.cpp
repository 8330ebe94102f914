#include "compiler/language/key.h"

#include <array>

#include "compiler/language/tables.h"

namespace jc::language {

namespace {

constexpr std::size_t kMaxKeys = 400;
constexpr std::size_t kNumbers = std::size_t{UINT16_MAX} + 1;
constexpr std::uint16_t kNowhere = UINT16_MAX;

// Every key once, in the order of the tables, and where each number stands among them.
struct Keys {
  std::array<std::string_view, kMaxKeys> words{};
  std::size_t count = 0;
  std::array<std::uint16_t, kNumbers> places{};

  constexpr Keys() {
    places.fill(kNowhere);
    add(kEveryEntity);
    for (const KindInfo& kind : kKinds) {
      add(kind.fields);
    }
  }

  constexpr void add(std::span<const Field> fields) {
    for (const Field& field : fields) {
      const KeyId key = number_of_key(field.key);
      if (places[key.value] == kNowhere) {
        places[key.value] = static_cast<std::uint16_t>(count);
        words[count++] = field.key;
      } else if (words[places[key.value]] != field.key || !key.exists()) {
        throw "two keys have one number: take another seed in key.h";
      }
    }
  }
};

constexpr Keys kKeys;

}  // namespace

KeyId find_key(std::string_view text) {
  const KeyId key = number_of_key(text);
  const std::uint16_t place = kKeys.places[key.value];
  return place != kNowhere && kKeys.words[place] == text ? key : KeyId();
}

std::string_view text_of(KeyId key) {
  return key.exists() ? kKeys.words[kKeys.places[key.value]] : std::string_view();
}

std::size_t key_count() { return kKeys.count; }

std::size_t place_of(KeyId key) { return kKeys.places[key.value]; }

}  // namespace jc::language
