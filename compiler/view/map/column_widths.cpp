#include "compiler/view/map/column_widths.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace jc::view {
namespace {

// Cards of a lane below each other before a column is made wider for more of them.
constexpr double kTower = 6;
constexpr double kWidest = 5;
// Letters in a column of average height from which all of them are wider.
constexpr std::size_t kDense = 560;

std::size_t letters_of(const MapItem& item) {
  std::size_t letters = item.text.size() + item.lead.size();
  for (const MapDetail& detail : item.details) {
    letters += detail.text.size();
  }
  return letters;
}

}  // namespace

void weigh_columns(JourneyMap& map) {
  std::size_t letters = 0;
  for (const MapLane& lane : map.lanes) {
    std::vector<double> cards(map.columns.size(), 0);
    for (const MapItem& item : items_of(lane)) {
      if (item.runs.empty() && item.span.first == item.span.last && !item.remark) {
        cards[item.span.first]++;
        letters += letters_of(item);
      }
    }
    for (std::size_t i = 0; i < cards.size(); i++) {
      const double towers = std::clamp(std::ceil(cards[i] / kTower), 1.0, kWidest);
      map.columns[i].weight = std::max(map.columns[i].weight, towers);
    }
  }
  for (const MapMilestone& milestone : map.milestones) {
    letters += letters_of(milestone.item);
  }
  map.dense = letters > kDense * std::max<std::size_t>(map.columns.size(), 1);
}

}  // namespace jc::view
