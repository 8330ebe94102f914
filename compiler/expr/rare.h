// An optional that takes the room of a pointer while it is empty: for the parts of a phrase that few phrases
// have. Copies are deep, and two are equal when what they hold is.
#pragma once
#include <memory>
#include <optional>
#include <utility>

namespace jc::expr {

template <class T>
class Rare {
 public:
  Rare() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): stands in for an optional.
  Rare(std::nullopt_t) {}
  // NOLINTNEXTLINE(google-explicit-constructor)
  Rare(T value) : held_(std::make_unique<T>(std::move(value))) {}
  // NOLINTNEXTLINE(google-explicit-constructor)
  Rare(std::optional<T> value) : held_(value ? std::make_unique<T>(std::move(*value)) : nullptr) {}
  Rare(const Rare& other) : held_(other.held_ ? std::make_unique<T>(*other.held_) : nullptr) {}
  Rare(Rare&& other) noexcept = default;
  Rare& operator=(const Rare& other) {
    held_ = other.held_ ? std::make_unique<T>(*other.held_) : nullptr;
    return *this;
  }
  Rare& operator=(Rare&& other) noexcept = default;
  ~Rare() = default;

  explicit operator bool() const { return held_ != nullptr; }
  bool has_value() const { return held_ != nullptr; }
  T& operator*() { return *held_; }
  const T& operator*() const { return *held_; }
  T* operator->() { return held_.get(); }
  const T* operator->() const { return held_.get(); }
  bool operator==(const Rare& other) const {
    return held_ == nullptr || other.held_ == nullptr ? held_ == other.held_ : *held_ == *other.held_;
  }

 private:
  std::unique_ptr<T> held_;
};

}  // namespace jc::expr
