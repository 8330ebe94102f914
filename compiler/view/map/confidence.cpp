#include "compiler/view/map/confidence.h"

#include <algorithm>
#include <array>
#include <string>

#include "compiler/view/words/words.h"

namespace jc::view {
namespace {

constexpr std::size_t kLevels = 4;

using Counts = std::array<std::size_t, kLevels>;

Counts counts_of(const JourneyMap& map) {
  Counts counts{};
  const auto count = [&](const auto& each) { counts[static_cast<std::size_t>(each.confidence)]++; };
  for (const MapStage& stage : map.stages) {
    if (!stage.title.empty()) {
      count(stage);
    }
  }
  for (const MapColumn& column : map.columns) {
    if (column.step) {
      count(column);
    }
  }
  for (const MapLane& lane : map.lanes) {
    for (const MapItem& item : items_of(lane)) {
      if (!item.remark) {
        count(item);
      }
    }
  }
  for (const MapMilestone& milestone : map.milestones) {
    count(milestone.item);
  }
  for (const MapHandoff& handoff : map.handoffs) {
    count(handoff.item);
  }
  return counts;
}

}  // namespace

std::string_view words_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::assumption:
      return "assumed, not yet tested";
    case Confidence::reasoned:
      return "reasoned, not yet tested";
    case Confidence::validated:
      return "validated";
    case Confidence::unsaid:
      break;
  }
  return "";
}

Confidence usual_of(const JourneyMap& map) {
  const Counts counts = counts_of(map);
  std::size_t all = 0;
  for (const std::size_t count : counts) {
    all += count;
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return 2 * *most > all ? static_cast<Confidence>(most - counts.begin()) : Confidence::unsaid;
}

void say_usual(JourneyMap& map) {
  map.usual = usual_of(map);
  if (map.usual == Confidence::unsaid) {
    return;
  }
  const Counts counts = counts_of(map);
  std::size_t levels = 0;
  for (const std::size_t count : counts) {
    levels += count > 0;
  }
  std::string words = levels > 1 ? say("mostly ") : "";
  map.header.chips.push_back(words.append(say(words_of(map.usual))));
}

}  // namespace jc::view
