#include "compiler/layout/chart/card_columns.h"

#include <algorithm>
#include <cmath>

namespace jc::layout::chart {

CardColumns columns_of(const std::vector<Rect>& cards) {
  CardColumns columns;
  const auto find = [&](const Rect& card) {
    return std::find_if(columns.lefts.begin(), columns.lefts.end(),
                        [&](double x) { return std::abs(x - card.x) < 1; });
  };
  for (const Rect& card : cards) {
    columns.width = card.width;
    if (find(card) == columns.lefts.end()) {
      columns.lefts.push_back(card.x);
    }
  }
  std::sort(columns.lefts.begin(), columns.lefts.end());
  for (const Rect& card : cards) {
    columns.of.push_back(static_cast<std::size_t>(find(card) - columns.lefts.begin()));
  }
  return columns;
}

}  // namespace jc::layout::chart
