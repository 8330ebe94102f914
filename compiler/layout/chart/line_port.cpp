#include "compiler/layout/chart/line_port.h"

#include <algorithm>

namespace jc::layout::chart {
namespace {

void spread(std::vector<Port*>& ports, const Rect& card) {
  std::stable_sort(ports.begin(), ports.end(), [](const Port* a, const Port* b) { return a->aim < b->aim; });
  const bool labelled = std::any_of(ports.begin(), ports.end(), [](auto* port) { return port->labelled; });
  const auto steps = static_cast<double>(ports.size() - 1);
  const double room = std::max(card.height - 2 * kPortMargin, 0.0);
  const double step = steps < 1 ? 0 : std::min(labelled ? kLabelled : kPort, room / steps);
  double y = card.center_y() - step * steps / 2;
  for (Port* port : ports) {
    port->y = y;
    y += step;
  }
}

}  // namespace

PortsOfSides spread_ports(std::vector<Port>& ports, const std::vector<Rect>& cards) {
  std::map<std::pair<std::size_t, bool>, std::vector<Port*>> sides;
  for (Port& port : ports) {
    sides[{port.card, port.at_right}].push_back(&port);
  }
  PortsOfSides counts;
  for (auto& [side, there] : sides) {
    spread(there, cards[side.first]);
    counts[side] = there.size();
  }
  return counts;
}

}  // namespace jc::layout::chart
