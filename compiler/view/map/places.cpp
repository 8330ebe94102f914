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

}  // namespace jc::view
