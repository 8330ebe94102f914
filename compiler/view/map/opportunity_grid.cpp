#include "compiler/view/map/opportunity_grid.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/view/map/confidence.h"
#include "compiler/view/map/items.h"
#include "compiler/view/words/words.h"

namespace jc::view {

using language::operator""_key;
using model::Entity;

namespace {

struct Level {
  std::string_view word;
  std::string_view title;
};

// What is not said stands last, where anything stands there.
constexpr Level kImpacts[] = {
    {"high", "High impact"}, {"medium", "Medium impact"}, {"low", "Low impact"}, {"", "Impact not said"}};
constexpr Level kSizes[] = {
    {"small", "Small job"}, {"medium", "Medium job"}, {"large", "Large job"}, {"", "Size not said"}};

// Those at work first, those that nobody will take up last.
constexpr std::string_view kStatuses[] = {"doing", "planned", "idea", "", "done", "rejected"};

std::ptrdiff_t rank_of(const Entity& opportunity) {
  const auto found = std::find(std::begin(kStatuses), std::end(kStatuses), opportunity.text("status"_key));
  return found - std::begin(kStatuses);
}

bool says_size(const Entity& opportunity) { return !opportunity.text("size"_key).empty(); }

std::vector<Entity> sorted(const Entity& journey) {
  std::vector<Entity> all = journey.children("opportunities"_key);
  std::stable_sort(all.begin(), all.end(),
                   [](const Entity& a, const Entity& b) { return rank_of(a) < rank_of(b); });
  return all;
}

// The heads of its row and column say it for all of theirs.
void leave_to_the_heads(MapItem& item, const Level& impact, const Level& size) {
  const std::string impact_words = say(fmt::format("{} impact", impact.word));
  const std::string size_words = say(fmt::format("{} job", size.word));
  std::erase_if(item.tags,
                [&](const MapDetail& tag) { return tag.text == impact_words || tag.text == size_words; });
}

}  // namespace

bool has_opportunity_grid(const Entity& journey) {
  const std::vector<Entity> all = journey.children("opportunities"_key);
  return std::any_of(all.begin(), all.end(),
                     [](const Entity& each) { return says_size(each) || !each.text("impact"_key).empty(); });
}

JourneyMap opportunity_grid_of(facts::Context& context, const Entity& journey, const Links& links) {
  const MapItems items(context, links);
  const std::vector<Entity> all = sorted(journey);
  JourneyMap map;
  map.header.kind = say("Opportunities by impact and size");
  map.header.title = journey.title();
  map.header.summary = say_count(all.size(), "opportunity") + ". " +
                       say("Begin at the top left: what is worth most and takes least.");
  const bool sizes_said = std::all_of(all.begin(), all.end(), says_size);
  const std::size_t columns = std::size(kSizes) - (sizes_said ? 1 : 0);
  for (std::size_t i = 0; i < columns; i++) {
    MapColumn column;
    column.step = true;
    column.title = say(kSizes[i].title);
    map.columns.push_back(std::move(column));
  }
  map.stages.push_back({});
  map.stages.back().span = {0, columns - 1};
  for (const Level& impact : kImpacts) {
    MapLane lane{LaneKind::opportunities, say(impact.title), {}};
    for (const Entity& each : all) {
      if (each.text("impact"_key) != impact.word) {
        continue;
      }
      const auto size = std::find_if(std::begin(kSizes), std::end(kSizes),
                                     [&](const Level& level) { return level.word == each.text("size"_key); });
      const std::size_t column =
          std::min<std::size_t>(static_cast<std::size_t>(size - std::begin(kSizes)), columns - 1);
      MapItem item = items.opportunity(each);
      item.span = {column, column};
      leave_to_the_heads(item, impact, kSizes[column]);
      lane.items.push_back(std::move(item));
    }
    if (!lane.items.empty() || !impact.word.empty()) {
      map.lanes.push_back(std::move(lane));
    }
  }
  say_usual(map);
  return map;
}

}  // namespace jc::view
