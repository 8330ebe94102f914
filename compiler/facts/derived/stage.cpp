#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "compiler/facts/criterion.h"
#include "compiler/facts/derived/topics.h"
#include "compiler/facts/handoff.h"
#include "compiler/facts/stage_content.h"
#include "compiler/facts/stage_ways.h"

namespace jc::facts {

namespace {

Property metric(Context& context, Entity stage) { return values_or_nothing(stage_metrics(context, stage)); }

Property exit(Context& context, Entity stage) { return values_or_nothing(stage_exits(context, stage)); }

Property terminal(Context& context, Entity stage) {
  const ValueView written = stage.find("terminal"_key);
  if (written && written->is != Is::none && written->is != Is::nothing) {
    return true;
  }
  const StageWays& order = stage_ways(context, stage);
  const std::uint32_t at = order.index(stage);
  return at != StageWays::kNone && order.is_last(at);
}

Property reachable(Context& context, Entity stage) {
  const StageWays& order = stage_ways(context, stage);
  const std::uint32_t at = order.index(stage);
  return at == StageWays::kNone || order.reachable[at];
}

constexpr auto kCriteria = with_keys_of_ways({"entry"_key, "exit"_key});

// Stages whose entry is the exit of another one that does not lead there.
struct CopiedEntries {
  std::vector<RecordId> stages;
};

// Readers see the way in, and are told of what is missing as a duplicate criterion.
bool repeats_an_exit(Context& context, const Entity& stage) {
  const CopiedEntries& copied = context.cache<CopiedEntries>(stage.document(), [&](const Document&) {
    CopiedEntries found;
    for (const Fact& fact : duplicate_criteria(context, stage.parent())) {
      const ValueView entry = fact.about.find("entry"_key);
      if (entry && place(context.model(), entry) == fact.at) {
        found.stages.push_back(fact.about.record_id());
      }
    }
    std::sort(found.stages.begin(), found.stages.end());
    return found;
  });
  return std::binary_search(copied.stages.begin(), copied.stages.end(), stage.record_id());
}

Property cut_off(Context& context, Entity stage) {
  const StageWays& order = stage_ways(context, stage);
  const std::uint32_t at = order.index(stage);
  return at != StageWays::kNone && order.cut_off[at] && !repeats_an_exit(context, stage);
}

Property dead_end(Context& context, Entity stage) {
  const StageWays& order = stage_ways(context, stage);
  const std::uint32_t at = order.index(stage);
  return at != StageWays::kNone && order.dead_end[at];
}

// What would make an end a stage that somebody answers for.
constexpr KeyId kHappensThere[] = {"owner"_key,      "raci"_key,  "milestones"_key,   "touchpoints"_key,
                                   "activities"_key, "steps"_key, "plays"_key,        "exit"_key,
                                   "outcome"_key,    "lanes"_key, "contingencies"_key};

Property bare_end(Context&, Entity stage) {
  const ValueView end = stage.find("terminal"_key);
  return end && end->is != Is::none && end->is != Is::nothing &&
         std::none_of(std::begin(kHappensThere), std::end(kHappensThere),
                      [&](KeyId key) { return stage.field(key) != nullptr; });
}

Property next(Context& context, Entity stage) {
  const StageWays& order = stage_ways(context, stage);
  const std::uint32_t at = order.index(stage);
  if (at == StageWays::kNone || order.next[at] == StageWays::kNone) {
    return {};
  }
  return std::vector<Entity>{order.stages[order.next[at]]};
}

Property previous(Context& context, Entity stage) {
  const StageWays& order = stage_ways(context, stage);
  const std::uint32_t at = order.index(stage);
  std::vector<Entity> found;
  for (const Way& way : order.ways) {
    if (way.kind == Way::Kind::list && way.to == at) {
      found.push_back(order.stages[way.from]);
    }
  }
  return found.empty() ? Property() : Property(std::move(found));
}

// As a phrase: what customers reach last in a stage is what they leave it with.
Property likely_exit(Context&, Entity stage) {
  std::string last;
  for (const Entity& milestone : stage.children("milestones"_key)) {
    last = milestone.id().empty() ? last : fmt::format("milestone {}", milestone.id());
  }
  return last.empty() ? Property() : Property(std::move(last));
}

Property handoff(Context& context, Entity stage) {
  const StageWays& order = stage_ways(context, stage);
  const std::uint32_t at = order.index(stage);
  if (at != StageWays::kNone && order.next[at] != StageWays::kNone) {
    return values_or_nothing(handoffs_to_next(context, stage));
  }
  // After an end, customers may still be handed over to somebody outside.
  const ValueView own = stage.find("handoff"_key);
  return own && own->is != Is::nothing ? values_or_nothing(own.items()) : Property();
}

Property stages(Context& context, Entity play) {
  std::vector<Entity> found = stages_of_play(context, play);
  return found.empty() ? Property() : Property(std::move(found));
}

constexpr Derived kStages[] = {
    {Kind::play, "stages", PropertyType::entities,
     "the stages it belongs to: its own `stages`, and those that name it under `plays`", stages},
    {Kind::stage, "metric", PropertyType::values,
     "what tells whether it works: its own metrics, the metric of its value, those of its milestones, a "
     "metric that "
     "its exit or a milestone's `done-when` compares, else the metrics of the journey",
     metric},
    {Kind::stage, "exit", PropertyType::values,
     "what says when a customer leaves it: its exit, duration, window or hand-off, a transition from it, the "
     "next "
     "stage's entry, or that it is an end",
     exit},
    {Kind::stage, "likely-exit", PropertyType::text,
     "what may say when customers leave it: its last milestone", likely_exit, Reach::entity},
    {Kind::stage, "terminal", PropertyType::flag, "it says `terminal`, or is the last stage of the list",
     terminal, Reach::document, kKeysOfWays},
    {Kind::stage, "bare-end", PropertyType::flag,
     "it only says how the journey ends: it has `terminal`, and nobody of its own does anything there",
     bare_end, Reach::entity},
    {Kind::stage, "reachable", PropertyType::flag,
     "customers can get there from a start, along the list, transitions, hand-offs and overlaps", reachable,
     Reach::document, kKeysOfWays},
    {Kind::stage, "cut-off", PropertyType::flag,
     "customers can't get there, and no other stage like that leads to it: where the way was lost", cut_off,
     Reach::document, kCriteria},
    {Kind::stage, "dead-end", PropertyType::flag,
     "customers can get there and from there to no end of the journey", dead_end, Reach::document,
     kKeysOfWays},
    {Kind::stage, "next", PropertyType::entities,
     "the stage that the list leads to, past failed ends; none after an end", next, Reach::document,
     kKeysOfWays},
    {Kind::stage, "previous", PropertyType::entities,
     "the stages that the list leads here from; none where customers come in", previous, Reach::document,
     kKeysOfWays},
    {Kind::stage, "handoff", PropertyType::values,
     "what hands its customers over: its own hand-off, or one of the journey that fits by stages or owners",
     handoff},
};

}  // namespace

std::span<const Derived> stage_properties() { return kStages; }

}  // namespace jc::facts
