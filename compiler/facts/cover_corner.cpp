#include "compiler/facts/cover_corner.h"

#include <algorithm>
#include <set>

namespace jc::facts {

namespace {

class Finder {
 public:
  Finder(const Grid& grid, const std::vector<bool>& told) : grid_(grid), told_(told) {
    std::size_t count = 0;
    for (const Axis& axis : grid.axes) {
      offsets_.push_back(count);
      count += axis.values.size();
    }
    count_ = count;
    spoken_.resize(count);
    anywhere_.resize(count);
    takers_.resize(count);
    for (std::size_t axis = 0; axis < grid.axes.size(); axis++) {
      slices_ *= grid.axes[axis].words ? grid.axes[axis].values.size() : 1;
    }
    in_slice_.resize(slices_ * count);
    mark();
  }

  std::vector<Corner> find() {
    std::vector<Corner> found;
    std::vector<bool> seen(grid_.covers.size());
    for (std::size_t point = 0; point < grid_.covers.size(); point++) {
      if (!seen[point] && is_corner(point)) {
        found.push_back(spread(point, seen));
      }
    }
    add_choices(found);
    return found;
  }

 private:
  bool is_free(std::size_t point) const { return grid_.covers[point].empty() && !grid_.unknown[point]; }

  // Which choices a point stands for, whatever its numbers.
  std::size_t slice(std::size_t point) const {
    std::size_t number = 0;
    for (std::size_t axis = 0; axis < grid_.axes.size(); axis++) {
      if (grid_.axes[axis].words) {
        number = number * grid_.axes[axis].values.size() + grid_.at(point, axis);
      }
    }
    return number;
  }

  void mark() {
    for (std::size_t point = 0; point < grid_.covers.size(); point++) {
      for (std::size_t axis = 0; axis < grid_.axes.size(); axis++) {
        const std::size_t value = offsets_[axis] + grid_.at(point, axis);
        for (const std::uint32_t claim : grid_.covers[point]) {
          anywhere_[value] = true;
          in_slice_[slice(point) * count_ + value] = true;
          if (grid_.speaks[claim][axis]) {
            spoken_[value] = true;
            takers_[value].insert(claim);
          }
        }
      }
    }
  }

  bool is_corner(std::size_t point) const {
    if (!is_free(point) || told_[point]) {
      return false;
    }
    for (std::size_t axis = 0; axis < grid_.axes.size(); axis++) {
      const std::size_t value = offsets_[axis] + grid_.at(point, axis);
      const bool expected = grid_.axes[axis].words
                                ? anywhere_[value]
                                : spoken_[value] || in_slice_[slice(point) * count_ + value];
      if (!expected) {
        return false;
      }
    }
    return true;
  }

  // All corners that hang together with this one.
  Corner spread(std::size_t start, std::vector<bool>& seen) const {
    Corner corner;
    std::set<std::uint32_t> claims;
    seen[start] = true;
    corner.region.points.push_back(start);
    for (std::size_t i = 0; i < corner.region.points.size(); i++) {
      const std::size_t point = corner.region.points[i];
      for (std::size_t axis = 0; axis < grid_.axes.size(); axis++) {
        const std::size_t stride = grid_.stride(axis);
        const std::size_t at = grid_.at(point, axis);
        for (const bool up : {false, true}) {
          if (up ? at + 1 == grid_.axes[axis].values.size() : at == 0) {
            continue;
          }
          const std::size_t next = up ? point + stride : point - stride;
          claims.insert(grid_.covers[next].begin(), grid_.covers[next].end());
          if (!seen[next] && is_corner(next)) {
            seen[next] = true;
            corner.region.points.push_back(next);
          }
        }
      }
    }
    std::sort(corner.region.points.begin(), corner.region.points.end());
    corner.claims.assign(claims.begin(), claims.end());
    return corner;
  }

  void add_choices(std::vector<Corner>& found) const {
    for (std::size_t axis = 0; axis < grid_.axes.size(); axis++) {
      const std::size_t count = grid_.axes[axis].values.size();
      std::set<std::uint32_t> claims;
      std::size_t taken = 0;
      for (std::size_t value = offsets_[axis]; value < offsets_[axis] + count; value++) {
        claims.insert(takers_[value].begin(), takers_[value].end());
        taken += spoken_[value] ? 1 : 0;
      }
      std::size_t missing = 0;
      for (std::size_t value = offsets_[axis]; value < offsets_[axis] + count; value++) {
        missing += anywhere_[value] ? 0 : 1;
      }
      // Two of twelve industries are the ones in question, and not ten holes.
      if (!grid_.axes[axis].words || taken < 2 || claims.size() < 2 || missing > taken) {
        continue;
      }
      for (std::size_t value = 0; value < count; value++) {
        if (!anywhere_[offsets_[axis] + value]) {
          add_choice(axis, value, claims, found);
        }
      }
    }
  }

  void add_choice(std::size_t axis, std::size_t value, const std::set<std::uint32_t>& claims,
                  std::vector<Corner>& found) const {
    Corner corner;
    corner.region.axis = axis;
    corner.claims.assign(claims.begin(), claims.end());
    for (std::size_t point = 0; point < grid_.covers.size(); point++) {
      if (grid_.at(point, axis) == value) {
        if (!is_free(point)) {
          return;
        }
        corner.region.points.push_back(point);
      }
    }
    found.push_back(std::move(corner));
  }

  const Grid& grid_;
  const std::vector<bool>& told_;
  // Of the values of all axes, one after the other: where each axis begins, and how many they are.
  std::vector<std::size_t> offsets_;
  std::size_t count_ = 0;
  std::size_t slices_ = 1;
  // Value by value: a claim that speaks of the attribute takes it; those; any claim takes it, the same slice
  // by slice.
  std::vector<bool> spoken_;
  std::vector<std::set<std::uint32_t>> takers_;
  std::vector<bool> anywhere_;
  std::vector<bool> in_slice_;
};

}  // namespace

std::vector<Corner> corners(const Grid& grid, const std::vector<bool>& told) {
  return Finder(grid, told).find();
}

}  // namespace jc::facts
