// Where lines begin and end at the sides of cards.
#pragma once
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "compiler/layout/diagram.h"

namespace jc::layout::chart {

// Between lines that end at one side of a card.
inline constexpr double kPort = 11;
// The same where words stand above them.
inline constexpr double kLabelled = 18;
// From the corners of a card.
inline constexpr double kPortMargin = 12;

// One end of a line, or of several that come together.
struct Port {
  std::size_t card = 0;
  // Of the card.
  bool at_right = false;
  // How high it leads, for the order of ports.
  double aim = 0;
  bool labelled = false;
  double y = 0;
};

// How many ports a side of a card has, the right one where `second` is true.
using PortsOfSides = std::map<std::pair<std::size_t, bool>, std::size_t>;

// Around the middle of their sides, in the order of what they lead to.
PortsOfSides spread_ports(std::vector<Port>& ports, const std::vector<Rect>& cards);

}  // namespace jc::layout::chart
