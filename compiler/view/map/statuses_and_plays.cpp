#include "compiler/view/map/statuses_and_plays.h"

namespace jc::view {

using language::operator""_key;
using model::Entity;

namespace {

void put_over(MapItem& item, const MapPlaces& places, const std::vector<std::string_view>& stages,
              std::size_t columns) {
  item.runs = runs_over(places, stages, columns);
  item.span = item.runs.empty() ? Span{0, columns - 1} : Span{item.runs.front().first, item.runs.back().last};
  // Without gaps it is a card like any other.
  if (item.runs.size() < 2) {
    item.runs.clear();
  }
}

}  // namespace

std::vector<MapItem> statuses_over(const MapItems& items, const Entity& journey, const MapPlaces& places,
                                   std::size_t columns) {
  std::vector<MapItem> shown;
  for (const Entity& status : journey.children("statuses"_key)) {
    put_over(shown.emplace_back(items.status(status)), places, status.texts("stages"_key), columns);
  }
  return shown;
}

std::vector<MapItem> plays_over(const model::Model& model, const MapItems& items, const Entity& journey,
                                const MapPlaces& places, std::size_t columns) {
  std::vector<MapItem> shown;
  for (const ShownPlay& play : plays_of(model, journey)) {
    put_over(shown.emplace_back(items.play(play)), places, play.stages, columns);
  }
  return shown;
}

}  // namespace jc::view
