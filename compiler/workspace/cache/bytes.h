// Plain records as bytes and back, for files that only this program writes and reads. What a record holds is
// said once for both ways, by a `Fields` of it; a field that is added to a record and not there does not
// compile.
#pragma once
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace jc::workspace {

// `static void walk(auto& record, auto& visit)` calls `visit` with every field, in one order.
template <class Record>
struct Fields;

template <class T>
inline constexpr bool kIsVector = false;
template <class T>
inline constexpr bool kIsVector<std::vector<T>> = true;
template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool kIsPair = false;
template <class First, class Second>
inline constexpr bool kIsPair<std::pair<First, Second>> = true;

// Sets and maps.
template <class T>
concept Keyed = requires {
  typename T::key_type;
};

// What stands in one as it is before it is put in.
template <class T>
struct Keyless {
  using type = T;
};
template <class Key, class Value>
struct Keyless<std::pair<const Key, Value>> {
  using type = std::pair<Key, Value>;
};

class ToBytes {
 public:
  template <class... T>
  void operator()(const T&... values) {
    (one(values), ...);
  }
  std::string take() { return std::move(bytes_); }

 private:
  // Seven bits a byte: most numbers are small.
  void number(std::uint64_t value) {
    constexpr std::uint64_t kMore = 0x80;
    for (; value >= kMore; value >>= 7U) {
      bytes_ += static_cast<char>(value | kMore);
    }
    bytes_ += static_cast<char>(value);
  }

  template <class T>
  void one(const T& value) {
    if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
      number(static_cast<std::uint64_t>(value));
    } else if constexpr (std::is_same_v<T, double>) {
      number(std::bit_cast<std::uint64_t>(value));
    } else if constexpr (std::is_same_v<T, std::string>) {
      number(value.size());
      bytes_ += value;
    } else if constexpr (kIsVector<T> || Keyed<T>) {
      number(value.size());
      for (const auto& each : value) {
        one(each);
      }
    } else if constexpr (kIsOptional<T>) {
      one(value.has_value());
      one(value.value_or(typename T::value_type()));
    } else if constexpr (kIsPair<T>) {
      one(value.first);
      one(value.second);
    } else {
      Fields<T>::walk(value, *this);
    }
  }

  std::string bytes_;
};

// Of bytes that are none of ours everything is empty from the first mistake on.
class FromBytes {
 public:
  explicit FromBytes(std::string_view bytes) : left_(bytes) {}

  template <class... T>
  void operator()(T&... values) {
    (one(values), ...);
  }
  // All was read, and nothing is left.
  bool is_whole() const { return !broken_ && left_.empty(); }

 private:
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (left_.empty()) {
        break;
      }
      const auto byte = static_cast<unsigned char>(left_.front());
      left_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80U) {
        return value;
      }
    }
    broken_ = true;
    left_ = {};
    return 0;
  }

  // Each thing takes a byte at least, so that a wrong number asks for no memory.
  std::size_t count() {
    const std::uint64_t value = number();
    if (value > left_.size()) {
      broken_ = true;
      left_ = {};
      return 0;
    }
    return static_cast<std::size_t>(value);
  }

  template <class T>
  void one(T& value) {
    if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
      value = static_cast<T>(number());
    } else if constexpr (std::is_same_v<T, double>) {
      value = std::bit_cast<double>(number());
    } else if constexpr (std::is_same_v<T, std::string>) {
      const std::size_t size = count();
      value.assign(left_.substr(0, size));
      left_.remove_prefix(size);
    } else if constexpr (kIsVector<T>) {
      value.resize(count());
      for (auto& each : value) {
        one(each);
      }
    } else if constexpr (Keyed<T>) {
      for (std::size_t left = count(); left > 0 && !broken_; left--) {
        typename Keyless<typename T::value_type>::type each;
        one(each);
        value.insert(value.end(), std::move(each));
      }
    } else if constexpr (kIsOptional<T>) {
      bool there = false;
      typename T::value_type held{};
      (*this)(there, held);
      value = there ? T(std::move(held)) : T();
    } else if constexpr (kIsPair<T>) {
      (*this)(value.first, value.second);
    } else {
      Fields<T>::walk(value, *this);
    }
  }

  std::string_view left_;
  bool broken_ = false;
};

// Calls `take` with every value of type `Wanted` in a record, however deep.
template <class Wanted, class Take>
class Every {
 public:
  explicit Every(Take take) : take_(std::move(take)) {}

  template <class... T>
  void operator()(T&... values) {
    (one(values), ...);
  }

 private:
  template <class T>
  void one(T& value) {
    using Plain = std::remove_const_t<T>;
    if constexpr (std::is_same_v<Plain, Wanted>) {
      take_(value);
    } else if constexpr (kIsVector<Plain>) {
      for (auto& each : value) {
        one(each);
      }
    } else if constexpr (std::is_class_v<Plain> && !std::is_same_v<Plain, std::string>) {
      Fields<Plain>::walk(value, *this);
    }
  }

  Take take_;
};

}  // namespace jc::workspace
