#include "compiler/view/map/compared_units.h"

#include <algorithm>

namespace jc::view {

using language::operator""_key;
using model::Entity;

namespace {

// More steps than these are compared as stages: a reader has to see all of them at once.
constexpr std::size_t kMostSteps = 12;

bool is_same(const Entity& a, const Entity& b) {
  return (!a.id().empty() && a.id() == b.id()) || a.title() == b.title();
}

// Whose steps the other side says nothing of: compared as it is, or all of them would seem to go.
bool is_whole_elsewhere(const Entity& stage, const Entity& other) {
  const std::vector<Entity> stages = other.children("stages"_key);
  return std::any_of(stages.begin(), stages.end(), [&](const Entity& each) {
    return is_same(stage, each) && each.children("steps"_key).empty();
  });
}

std::vector<ComparedPart> parts_of(const Entity& journey, const Entity& other, bool steps) {
  std::vector<ComparedPart> parts;
  std::size_t column = 0;
  const auto add = [&](const Entity& entity, std::size_t columns, std::string stage) {
    parts.push_back({entity, {column, column + columns - 1}, std::move(stage)});
    column += columns;
  };
  for (const Entity& stage : journey.children("stages"_key)) {
    const std::vector<Entity> inner = stage.children("steps"_key);
    if (!steps || inner.empty() || is_whole_elsewhere(stage, other)) {
      add(stage, std::max<std::size_t>(inner.size(), 1), steps ? stage.title() : "");
      continue;
    }
    for (const Entity& step : inner) {
      add(step, 1, stage.title());
    }
  }
  for (const Entity& step : journey.children("steps"_key)) {
    add(step, 1, "");
  }
  return parts;
}

std::vector<ComparedUnit> merged(const std::vector<ComparedPart>& before,
                                 const std::vector<ComparedPart>& after) {
  std::vector<ComparedUnit> units;
  for (const ComparedPart& part : after) {
    units.push_back({std::nullopt, part});
  }
  // Behind what stood before it.
  std::size_t place = 0;
  for (const ComparedPart& part : before) {
    const auto found = std::find_if(units.begin(), units.end(), [&](const ComparedUnit& unit) {
      return unit.after && !unit.before && is_same(unit.after->entity, part.entity);
    });
    if (found != units.end()) {
      found->before = part;
      place = static_cast<std::size_t>(found - units.begin()) + 1;
      continue;
    }
    units.insert(units.begin() + static_cast<std::ptrdiff_t>(place), {part, std::nullopt});
    place++;
  }
  return units;
}

bool has_steps(const Entity& journey) {
  const std::vector<Entity> stages = journey.children("stages"_key);
  return !journey.children("steps"_key).empty() ||
         std::any_of(stages.begin(), stages.end(),
                     [](const Entity& stage) { return !stage.children("steps"_key).empty(); });
}

}  // namespace

std::vector<ComparedUnit> units_of(const Entity& before, const Entity& after) {
  if (has_steps(before) && has_steps(after)) {
    std::vector<ComparedUnit> units = merged(parts_of(before, after, true), parts_of(after, before, true));
    if (units.size() <= kMostSteps) {
      return units;
    }
  }
  return merged(parts_of(before, after, false), parts_of(after, before, false));
}

}  // namespace jc::view
