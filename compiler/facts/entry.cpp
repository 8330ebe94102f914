#include "compiler/facts/entry.h"

#include <algorithm>

#include "compiler/facts/stage_content.h"
#include "compiler/facts/stage_ways.h"

namespace jc::facts {

namespace {

void add(const ValueView& value, std::vector<ValueView>& out) {
  if (value && value->is != Is::nothing) {
    out.push_back(value);
  }
}

void add_ways_to(const Entity& journey, KeyId key, std::string_view stage, std::vector<ValueView>& out) {
  const ValueView ways = journey.find(key);
  if (!ways || ways->is != Is::list) {
    return;
  }
  for (const ValueView& item : ways.items()) {
    if (item.record() && item.record().text("to"_key) == stage) {
      out.push_back(item);
    }
  }
}

// Of a stage where customers start, the beginning of the journey is its entry.
void add_start(const Entity& journey, std::vector<ValueView>& out) {
  add(journey.find("starts-at"_key), out);
  if (const Entity scope = journey.child("scope"_key)) {
    add(scope.find("begins"_key), out);
  }
}

}  // namespace

std::vector<ValueView> stage_entries(Context& context, Entity stage) {
  std::vector<ValueView> found;
  add(stage.find("entry"_key), found);
  add(stage.find("window"_key), found);
  const StageWays& order = stage_ways(context, stage);
  const std::uint32_t at = order.index(stage);
  if (!found.empty() || at == StageWays::kNone) {
    return found;
  }
  for (const Way& way : order.ways) {
    if (way.kind == Way::Kind::list && way.to == at) {
      for (const KeyId key : {"exit"_key, "duration"_key, "window"_key, "handoff"_key}) {
        add(order.stages[way.from].find(key), found);
      }
    }
  }
  add_ways_to(stage.root(), "transitions"_key, stage.id(), found);
  add_ways_to(stage.root(), "handoffs"_key, stage.id(), found);
  // A failed end says by itself who is in it.
  if (found.empty() && order.ends[at] == StageWays::End::side) {
    add(stage.find("terminal"_key), found);
  }
  if (std::find(order.starts.begin(), order.starts.end(), at) != order.starts.end()) {
    add_start(stage.root(), found);
  }
  return found;
}

std::vector<ValueView> own_metrics(Context& context, Entity stage) {
  std::vector<ValueView> found = stage_metrics(context, stage);
  const ValueView of_journey = stage.root().find("metrics"_key);
  if (!of_journey || found.empty()) {
    return found;
  }
  const Items theirs = of_journey.items();
  const bool borrowed = std::any_of(theirs.begin(), theirs.end(),
                                    [&](const ValueView& each) { return each.id() == found.front().id(); });
  return borrowed ? std::vector<ValueView>() : found;
}

}  // namespace jc::facts
