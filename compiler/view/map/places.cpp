#include "compiler/view/map/places.h"

namespace jc::view {

Span place_of(const MapPlaces& places, std::string_view id, Span otherwise) {
  for (const auto& [entity, span] : places) {
    if (entity.id() == id && !id.empty()) {
      return span;
    }
  }
  return otherwise;
}

std::vector<Span> runs_over(const MapPlaces& places, const std::vector<std::string_view>& ids,
                            std::size_t columns) {
  std::vector<bool> covered(columns, false);
  for (const std::string_view id : ids) {
    for (const auto& [entity, span] : places) {
      for (std::size_t i = span.first; entity.id() == id && i <= span.last; i++) {
        covered[i] = true;
      }
    }
  }
  std::vector<Span> runs;
  for (std::size_t i = 0; i < columns; i++) {
    if (covered[i] && i > 0 && covered[i - 1]) {
      runs.back().last = i;
    } else if (covered[i]) {
      runs.push_back({i, i});
    }
  }
  return runs;
}

}  // namespace jc::view
