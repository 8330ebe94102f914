#include "compiler/layout/chart/gap_tracks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace jc::layout::chart {
namespace {

// Lines nearer than this read as one.
constexpr double kApart = 5;
// Two lines upon each other are worse than some crossings.
constexpr int kUpon = 12;
constexpr int kRounds = 4;

bool within(double y, const Strand& strand) {
  return y > strand.top() - kApart && y < strand.bottom() + kApart;
}

bool touch(const Strand& a, const Strand& b) {
  return a.top() < b.bottom() + 2 * kApart && b.top() < a.bottom() + 2 * kApart;
}

// How bad it is where `a` stands left of `b`: what goes on from `a` to the right meets `b`, and what goes on
// from `b` to the left meets `a`.
int cost(const Strand& a, const Strand& b) {
  int sum = within(b.left, a) ? 1 : 0;
  for (const double right : a.rights) {
    sum += within(right, b) ? 1 : 0;
    sum += std::abs(right - b.left) < kApart ? kUpon : 0;
  }
  return sum;
}

class Order {
 public:
  explicit Order(const std::vector<Strand>& strands) {
    for (std::size_t i = 0; i < strands.size(); i++) {
      if (!strands[i].straight()) {
        order_.push_back(i);
      }
    }
    costs_.assign(strands.size(), std::vector<int>(strands.size()));
    for (const std::size_t a : order_) {
      for (const std::size_t b : order_) {
        costs_[a][b] = a == b ? 0 : cost(strands[a], strands[b]);
      }
    }
  }

  // Each is moved to where it does best, until none moves.
  const std::vector<std::size_t>& found() {
    bool moved = true;
    for (int round = 0; round < kRounds && moved; round++) {
      moved = false;
      std::vector<std::size_t> all = order_;
      std::sort(all.begin(), all.end());
      for (const std::size_t strand : all) {
        moved = sift(strand) || moved;
      }
    }
    return order_;
  }

 private:
  bool sift(std::size_t strand) {
    const auto at = std::find(order_.begin(), order_.end(), strand);
    const auto from = at - order_.begin();
    order_.erase(at);
    // Of standing before all others; then it passes one after the other.
    int sum = 0;
    for (const std::size_t other : order_) {
      sum += costs_[strand][other];
    }
    std::vector<int> sums = {sum};
    for (const std::size_t other : order_) {
      sums.push_back(sum += costs_[other][strand] - costs_[strand][other]);
    }
    const auto least = std::min_element(sums.begin(), sums.end()) - sums.begin();
    const bool better = sums[static_cast<std::size_t>(least)] < sums[static_cast<std::size_t>(from)];
    order_.insert(order_.begin() + (better ? least : from), strand);
    return better;
  }

  std::vector<std::size_t> order_;
  std::vector<std::vector<int>> costs_;
};

}  // namespace

double Strand::top() const { return std::min(left, *std::min_element(rights.begin(), rights.end())); }

double Strand::bottom() const { return std::max(left, *std::max_element(rights.begin(), rights.end())); }

bool Strand::straight() const { return bottom() - top() < 0.5; }

std::vector<std::size_t> tracks_of(const std::vector<Strand>& strands) {
  std::vector<std::size_t> tracks(strands.size());
  std::vector<std::size_t> placed;
  Order order(strands);
  for (const std::size_t strand : order.found()) {
    for (const std::size_t before : placed) {
      if (touch(strands[before], strands[strand])) {
        tracks[strand] = std::max(tracks[strand], tracks[before] + 1);
      }
    }
    placed.push_back(strand);
  }
  return tracks;
}

}  // namespace jc::layout::chart
