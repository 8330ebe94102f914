#include "compiler/view/flow/flow_of_journey.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/facts/flag.h"
#include "compiler/facts/inheritance.h"
#include "compiler/facts/stage_ways.h"
#include "compiler/text/joined.h"
#include "compiler/view/flow/flow_handoffs.h"
#include "compiler/view/flow/step_order.h"
#include "compiler/view/flow/terminal.h"
#include "compiler/view/owners.h"
#include "compiler/view/plays.h"
#include "compiler/view/wording.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {

using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

namespace {

// What may happen in some stages only says in which.
std::string with_stages(const Wording& wording, const Entity& journey, const std::string& title,
                        const std::vector<std::string_view>& stages) {
  std::vector<std::string> titles;
  for (const std::string_view id : stages) {
    titles.push_back(wording.title(journey.document(), language::NameKind::stage, id));
  }
  return titles.empty() ? title : fmt::format("{} (in {})", title, listed(titles));
}

std::vector<Entity> steps_of(const std::vector<Entity>& stages) {
  std::vector<Entity> steps;
  for (const Entity& stage : stages) {
    const std::vector<Entity> inside = stage.children("steps"_key);
    steps.insert(steps.end(), inside.begin(), inside.end());
  }
  return steps;
}

TransitionKind kind_of(facts::Way::Kind kind) {
  return kind == facts::Way::Kind::skip   ? TransitionKind::skip
         : kind == facts::Way::Kind::back ? TransitionKind::back
         : kind == facts::Way::Kind::loop ? TransitionKind::loop
                                          : TransitionKind::next;
}

// Nobody reads through more, and each of thousands would name all the others.
constexpr std::size_t kMostBeside = 12;

void add_beside(FlowGraph& graph, StageIndex stage, const std::vector<StageIndex>& together) {
  std::vector<std::string>& beside = graph.stages[stage].overlaps;
  std::size_t named = 0;
  for (const StageIndex other : together) {
    if (other == stage) {
      continue;
    }
    if (++named > kMostBeside) {
      beside.push_back(say_of("and {} more", together.size() - 1 - kMostBeside));
      return;
    }
    beside.push_back(graph.stages[other].title);
  }
}

class FlowBuilder {
 public:
  FlowBuilder(facts::Context& context, Entity journey, const Links& links)
      : context_(context), wording_(context.model()), journey_(journey), links_(links) {
    stages_ = journey_.children("stages"_key);
    steps_alone_ = stages_.empty();
    if (steps_alone_) {
      // A procedure of steps alone flows as well.
      stages_ = journey_.children("steps"_key);
    }
  }

  FlowGraph build_steps() {
    stages_ = steps_of(stages_);
    steps_alone_ = true;
    return build();
  }

  FlowGraph build() {
    graph_.title = journey_.title();
    graph_.goal = journey_.text("goal"_key);
    graph_.note = note();
    for (const Entity& stage : stages_) {
      graph_.stages.push_back(stage_of(stage));
      add_details(stage, graph_.stages.back());
    }
    if (steps_alone_) {
      add_order_of_steps(graph_);
    } else {
      add_ways_between_stages();
    }
    add_handoffs(journey_, stages_, steps_alone_ ? nullptr : &stage_ways(), wording_, graph_);
    add_overlaps();
    add_statuses();
    for (ShownPlay& play : plays_of(context_.model(), journey_)) {
      graph_.plays.push_back({with_stages(wording_, journey_, play.title, play.stages),
                              std::move(play.trigger), std::move(play.owner), std::move(play.steps),
                              links_.of(play.play)});
    }
    add_contingencies(journey_, "", graph_.contingencies);
    for (const Entity& milestone : journey_.children("milestones"_key)) {
      add_contingencies(milestone, milestone.title(), graph_.contingencies);
    }
    graph_.metrics = phrases(journey_, "metrics"_key);
    if (const LeftOut left_out = wording_.left_out(journey_.document()); !left_out.stages.empty()) {
      graph_.left_out = say("Not for ") + left_out.tier + say(": ") + text::joined(left_out.stages, "; ");
    }
    return std::move(graph_);
  }

  FlowGraph build_stages_and_handoffs() {
    for (const Entity& stage : stages_) {
      graph_.stages.push_back(stage_of(stage));
    }
    add_handoffs(journey_, stages_, steps_alone_ ? nullptr : &stage_ways(), wording_, graph_);
    add_overlaps();
    return std::move(graph_);
  }

 private:
  std::string note() const {
    std::vector<std::string> parts;
    if (!journey_.document().tier.empty()) {
      parts.push_back(title_of(language::NameKind::tier, journey_.document().tier));
    }
    if (const auto view = journey_.text("view"_key); view != "current") {
      parts.push_back(say(view_in_words(view)));
    }
    if (const auto status = journey_.text("status"_key); status != "active") {
      parts.push_back(say(status));
    }
    std::erase(parts, "");
    if (const auto version = journey_.text("version"_key); !version.empty()) {
      parts.push_back(fmt::format("{}{}", say("version "), version));
    }
    return fmt::format("{}", fmt::join(parts, " · "));
  }

  std::string title_of(language::NameKind kind, std::string_view name) const {
    return wording_.title(journey_.document(), kind, name);
  }

  std::string titles(const Entity& entity, language::KeyId key, language::NameKind kind) const {
    return listed(wording_.titles(entity, key, kind));
  }

  std::vector<std::string> phrases(const Entity& entity, language::KeyId key) const {
    return wording_.phrases(entity, key);
  }

  std::string phrase(const Entity& entity, language::KeyId key) const { return wording_.phrase(entity, key); }

  FlowStage stage_of(const Entity& stage) {
    FlowStage shown;
    shown.id = stage.id();
    shown.title = stage.title();
    fill_owner(stage, shown);
    shown.duration = phrase(stage, "duration"_key);
    if (shown.duration.empty()) {
      shown.duration = phrase(stage, "window"_key);
    }
    shown.terminal = terminal_of(stage.text("terminal"_key));
    shown.href = links_.of(stage);
    if (stage.kind() == language::Kind::step) {
      add_step(stage, shown);
    }
    return shown;
  }

  void add_step(const Entity& step, FlowStage& shown) const {
    shown.step = true;
    shown.optional = facts::is_set(step, "optional"_key);
    const std::string_view join = step.text("join"_key);
    shown.join = graph_.stages.empty() ? Join::none
                 : join == "or"        ? Join::either
                 : join == "and"       ? Join::both
                                       : Join::none;
    shown.channel = titles(step, "channel"_key, language::NameKind::channel);
    shown.actor = wording_.people(step, "actor"_key);
    if (shown.owner_origin == OwnerOrigin::unset && !shown.actor.empty()) {
      shown.owner = std::exchange(shown.actor, "");
      shown.owner_origin = OwnerOrigin::actor;
    }
  }

  void add_details(const Entity& stage, FlowStage& shown) const {
    shown.exit = phrase(stage, "exit"_key);
    shown.metrics = phrases(stage, "metrics"_key);
    for (const Entity& milestone : stage.children("milestones"_key)) {
      shown.milestones.push_back({milestone.title(), phrase(milestone, "due"_key), links_.of(milestone)});
      add_contingencies(milestone, milestone.title(), shown.contingencies);
    }
    add_contingencies(stage, "", shown.contingencies);
  }

  void fill_owner(const Entity& stage, FlowStage& shown) {
    const facts::Counting counts = facts::counting(stage, "owner"_key);
    const std::vector<ValueView> values = counts.values();
    const auto none =
        std::find_if(values.begin(), values.end(), [](const ValueView& value) { return value.is(Is::none); });
    if (none != values.end()) {
      shown.owner = (*none)->text;
      shown.owner_origin = OwnerOrigin::none;
      return;
    }
    const std::vector<std::string> owners = titles_of(wording_, counts);
    shown.owner = listed(owners);
    shown.owner_origin = owners.empty()         ? OwnerOrigin::unset
                         : counts.from == stage ? OwnerOrigin::own
                                                : OwnerOrigin::inherited;
  }

  void add_contingencies(const Entity& entity, const std::string& about,
                         std::vector<FlowContingency>& all) const {
    for (const Entity& contingency : entity.children("contingencies"_key)) {
      FlowContingency shown;
      const std::string condition = phrase(contingency, "if"_key);
      shown.condition = about.empty() || condition.empty() ? condition : about + say(": ") + condition;
      shown.play = titles(contingency, "play"_key, language::NameKind::play);
      if (shown.play.empty()) {
        shown.play = contingency.text("do"_key);
      }
      std::vector<std::string> detail;
      if (const std::string owner = titles(contingency, "owner"_key, language::NameKind::party);
          !owner.empty()) {
        detail.push_back(owner);
      }
      if (const std::string within = phrase(contingency, "within"_key); !within.empty()) {
        detail.push_back(say("within ") + within);
      }
      shown.detail = fmt::format("{}", fmt::join(detail, ", "));
      all.push_back(std::move(shown));
    }
  }

  const facts::StageWays& stage_ways() const { return facts::stage_ways(context_, journey_); }

  StageIndex find_stage(std::string_view id) const {
    return steps_alone_ ? kOutside : shown_index(stage_ways().index(id));
  }

  void add_ways_between_stages() {
    const facts::StageWays& ways = stage_ways();
    for (const std::uint32_t start : ways.starts) {
      graph_.stages[start].start = true;
    }
    for (const facts::Way& way : ways.ways) {
      if (way.kind == facts::Way::Kind::handoff || way.kind == facts::Way::Kind::overlap) {
        continue;
      }
      graph_.transitions.push_back({shown_index(way.from), shown_index(way.to), kind_of(way.kind),
                                    way.by ? condition_of(way.by) : "",
                                    way.kind == facts::Way::Kind::list && !way.by});
    }
  }

  std::string condition_of(const Entity& transition) const {
    std::string condition = phrase(transition, "if"_key);
    return condition.empty() ? phrase(transition, "when"_key) : condition;
  }

  void add_overlaps() {
    for (const Entity& overlap : journey_.children("overlaps"_key)) {
      std::vector<StageIndex> together;
      for (const std::string_view id : overlap.texts("stages"_key)) {
        together.push_back(find_stage(id));
      }
      std::erase(together, kOutside);
      for (const StageIndex stage : together) {
        add_beside(graph_, stage, together);
      }
    }
  }

  void add_statuses() {
    for (const Entity& status : journey_.children("statuses"_key)) {
      FlowStatus shown{with_stages(wording_, journey_, status.title(), status.texts("stages"_key)),
                       phrase(status, "entry"_key),
                       phrase(status, "exit"_key),
                       listed(owners_of(wording_, status)),
                       terminal_of(status.text("terminal"_key)),
                       {}};
      for (const std::string_view name : status.texts("notify"_key)) {
        shown.notify.push_back(title_of(language::NameKind::party, name));
      }
      graph_.statuses.push_back(std::move(shown));
    }
  }

  facts::Context& context_;
  Wording wording_;
  Entity journey_;
  const Links& links_;
  std::vector<Entity> stages_;
  // There are no stages: `stages_` are the steps of the journey.
  bool steps_alone_ = false;
  FlowGraph graph_;
};

}  // namespace

FlowGraph flow_of(facts::Context& context, Entity journey, const Links& links) {
  return FlowBuilder(context, journey, links).build();
}

FlowGraph flow_of_steps(facts::Context& context, Entity journey, const Links& links) {
  return FlowBuilder(context, journey, links).build_steps();
}

FlowGraph stages_and_handoffs_of(facts::Context& context, Entity journey, const Links& links) {
  return FlowBuilder(context, journey, links).build_stages_and_handoffs();
}

}  // namespace jc::view
