// The upright parts of lines in the gap between two columns of cards: which stands left of which.
#pragma once
#include <cstddef>
#include <vector>

namespace jc::layout::chart {

// A line, or several that come together: it leaves the gap at the left at `left`, and enters it at the right
// at each of `rights`. All are heights in the picture.
struct Strand {
  double left = 0;
  std::vector<double> rights;

  double top() const;
  double bottom() const;
  // Runs through without an upright part.
  bool straight() const;
};

// The track of each strand, counted from the left. Strands that would touch have tracks of their own, in an
// order in which few lines cross and none lies upon another, as far as there is one.
std::vector<std::size_t> tracks_of(const std::vector<Strand>& strands);

}  // namespace jc::layout::chart
