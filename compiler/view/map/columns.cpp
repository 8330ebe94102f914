#include "compiler/view/map/columns.h"

#include <algorithm>
#include <map>
#include <set>

#include "compiler/view/words/words.h"

namespace jc::view {

using language::operator""_key;
using model::Entity;

namespace {

constexpr std::size_t kShortReason = 80;  // bytes

class ColumnsBuilder {
 public:
  ColumnsBuilder(const MapItems& items, const FlowGraph& flow, const Entity& journey)
      : items_(items), flow_(flow), journey_(journey) {}

  MapColumns build() {
    list_overlaps();
    add_stages();
    add_loose_steps();
    tell_owners_apart();
    return std::move(made_);
  }

 private:
  void add_stages() {
    const std::vector<Entity> stages = journey_.children("stages"_key);
    for (std::size_t i = 0; i < stages.size(); i++) {
      MapStage stage;
      // Of the framework, which a tier may leave stages out of.
      stage.number = stages[i]->ordinal + 1;
      stage.title = stages[i].title();
      stage.confidence = MapItems::confidence(stages[i]);
      stage.href = items_.href(stages[i]);
      const FlowStage& shown = flow_.stages[i];
      stage.owner = shown.owner;
      stage.owner_origin = shown.owner_origin;
      stage.duration = shown.duration;
      if (const std::string reason = Wording::reason(stages[i], "duration"_key); !reason.empty()) {
        stage.duration = say("no set time: ") + reason;
      }
      stage.terminal = shown.terminal;
      stage.overlaps = overlaps_of(stages[i], shown);
      const std::vector<Entity> steps = stages[i].children("steps"_key);
      stage.span = add_steps(steps);
      if (steps.empty()) {
        made_.columns.push_back({});
        stage.span = {made_.columns.size() - 1, made_.columns.size() - 1};
      }
      made_.places.push_back({stages[i], stage.span});
      made_.stages.push_back(std::move(stage));
      add_step_places(steps, made_.stages.back().span.first);
    }
  }

  // Those of the journey itself, which belong to no stage and are none.
  void add_loose_steps() {
    const std::vector<Entity> steps = journey_.children("steps"_key);
    if (!steps.empty()) {
      MapStage untitled;
      untitled.span = add_steps(steps);
      made_.stages.push_back(untitled);
      add_step_places(steps, untitled.span.first);
    }
  }

  // By stage, in their order: a journey may have thousands of both.
  void list_overlaps() {
    for (const Entity& overlap : journey_.children("overlaps"_key)) {
      const auto together = overlap.texts("stages"_key);
      const std::set<std::string_view> stages(together.begin(), together.end());
      for (const std::string_view stage : stages) {
        overlaps_[stage].push_back({overlap, together.size() - 1, together.front() == stage});
      }
    }
  }

  // What a stage runs beside, for how long, and why where that is short.
  std::vector<std::string> overlaps_of(const Entity& stage, const FlowStage& shown) const {
    std::vector<std::string> overlaps = shown.overlaps;
    const auto own = overlaps_.find(stage.id());
    if (own == overlaps_.end()) {
      return overlaps;
    }
    std::size_t end = 0;
    for (const Overlap& overlap : own->second) {
      end += overlap.others;
      if (end == 0 || end > overlaps.size()) {
        break;
      }
      std::string& last = overlaps[end - 1];
      if (const std::string time = items_.wording().phrase(overlap.entity, "duration"_key); !time.empty()) {
        last += " " + say("for ") + time;
      }
      const std::string_view why = overlap.entity.text("why"_key);
      if (!why.empty() && why.size() <= kShortReason && overlap.named_first) {
        last.append(say(": ")).append(why);
      }
    }
    return overlaps;
  }

  Span add_steps(const std::vector<Entity>& steps) {
    const std::size_t first = made_.columns.size();
    for (const Entity& step : steps) {
      made_.columns.push_back(items_.step(step));
    }
    return {first, first + (steps.empty() ? 0 : steps.size() - 1)};
  }

  void add_step_places(const std::vector<Entity>& steps, std::size_t first) {
    for (std::size_t i = 0; i < steps.size(); i++) {
      made_.places.push_back({steps[i], {first + i, first + i}});
    }
  }

  // Each owner has a tone of its own.
  void tell_owners_apart() {
    std::map<std::string, int> tones;
    for (MapStage& stage : made_.stages) {
      if (stage.owner_origin == OwnerOrigin::own || stage.owner_origin == OwnerOrigin::inherited) {
        stage.owner_tone = tones.emplace(stage.owner, static_cast<int>(tones.size())).first->second;
      }
    }
  }

  struct Overlap {
    Entity entity;
    std::size_t others;
    // The stage is the first that it names.
    bool named_first;
  };

  const MapItems& items_;
  const FlowGraph& flow_;
  const Entity& journey_;
  std::map<std::string_view, std::vector<Overlap>> overlaps_;
  MapColumns made_;
};

}  // namespace

MapColumns columns_of(const MapItems& items, const FlowGraph& flow, const Entity& journey) {
  return ColumnsBuilder(items, flow, journey).build();
}

}  // namespace jc::view
