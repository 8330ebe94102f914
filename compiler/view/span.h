// Columns of a map.
#pragma once
#include <cstddef>

namespace jc::view {

// Columns from `first` to `last`, both included.
struct Span {
  std::size_t first = 0;
  std::size_t last = 0;
  bool operator==(const Span&) const = default;
};

}  // namespace jc::view
