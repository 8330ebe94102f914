// A vector that copies share until one of them changes it: what makes a tier's copy of a journey cheap.
#pragma once
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace jc::model {

// Reading costs what it costs with a vector. Copies may be read by several threads, and changed by the one
// that owns them.
template <class T>
class Pool {
 public:
  Pool() = default;
  Pool(const Pool&) = default;
  Pool& operator=(const Pool&) = default;
  Pool(Pool&& other) noexcept
      : items_(std::move(other.items_)),
        data_(std::exchange(other.data_, nullptr)),
        size_(std::exchange(other.size_, 0)) {}
  Pool& operator=(Pool&& other) noexcept {
    items_ = std::move(other.items_);
    data_ = std::exchange(other.data_, nullptr);
    size_ = std::exchange(other.size_, 0);
    return *this;
  }
  ~Pool() = default;

  const T& operator[](std::size_t i) const { return data_[i]; }
  const T* begin() const { return data_; }
  const T* end() const { return data_ + size_; }
  const T& back() const { return data_[size_ - 1]; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  // Everything that changes the pool takes a copy of its own first where it shares one.
  T& edit(std::size_t i) {
    own();
    return (*items_)[i];
  }
  void push_back(T item) {
    own().push_back(std::move(item));
    look();
  }
  template <class Iterator>
  void append(Iterator first, Iterator last) {
    own().insert(items_->end(), first, last);
    look();
  }
  // To `size` items, which is no more than there are.
  void cut(std::size_t size) {
    if (size < size_) {
      std::vector<T>& items = own();
      items.erase(items.begin() + static_cast<std::ptrdiff_t>(size), items.end());
      look();
    }
  }
  void clear() {
    if (items_ != nullptr && items_.use_count() == 1) {
      items_->clear();
    } else {
      items_.reset();
    }
    look();
  }
  // What is in it, in a pool without room to spare; this one is empty then, and keeps its room.
  Pool take() {
    Pool taken;
    if (!empty()) {
      own();
      taken.items_ = std::make_shared<std::vector<T>>(std::make_move_iterator(items_->begin()),
                                                      std::make_move_iterator(items_->end()));
      taken.look();
      clear();
    }
    return taken;
  }

 private:
  std::vector<T>& own() {
    if (items_ == nullptr) {
      items_ = std::make_shared<std::vector<T>>();
    } else if (items_.use_count() > 1) {
      items_ = std::make_shared<std::vector<T>>(*items_);
      look();
    }
    return *items_;
  }
  void look() {
    data_ = items_ == nullptr ? nullptr : items_->data();
    size_ = items_ == nullptr ? 0 : items_->size();
  }

  std::shared_ptr<std::vector<T>> items_;
  const T* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace jc::model
