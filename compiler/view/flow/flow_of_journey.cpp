#include "compiler/view/flow/flow_of_journey.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/facts/owner.h"
#include "compiler/text/joined.h"
#include "compiler/view/wording.h"

namespace jc::view {

using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

namespace {

class FlowBuilder {
 public:
  FlowBuilder(facts::Context& context, Entity journey, const Link& link)
      : context_(context), wording_(context.model()), journey_(journey), link_(link) {
    stages_ = journey_.children("stages"_key);
    if (stages_.empty()) {
      // A procedure of steps alone flows as well.
      stages_ = journey_.children("steps"_key);
    }
  }

  FlowGraph build() {
    graph_.title = journey_.title();
    graph_.goal = journey_.text("goal"_key);
    graph_.note = note();
    for (const Entity& stage : stages_) {
      graph_.stages.push_back(stage_of(stage));
      add_details(stage, graph_.stages.back());
    }
    mark_starts();
    add_order();
    add_written_transitions();
    add_handoffs();
    add_overlaps();
    add_statuses();
    add_contingencies(journey_, "", graph_.contingencies);
    for (const Entity& milestone : journey_.children("milestones"_key)) {
      add_contingencies(milestone, milestone.title(), graph_.contingencies);
    }
    graph_.metrics = phrases(journey_, "metrics"_key);
    if (const LeftOut left_out = wording_.left_out(journey_.document()); !left_out.stages.empty()) {
      graph_.left_out = "Not for " + left_out.tier + ": " + text::joined(left_out.stages, "; ");
    }
    return std::move(graph_);
  }

  FlowGraph build_stages_and_handoffs() {
    for (const Entity& stage : stages_) {
      graph_.stages.push_back(stage_of(stage));
    }
    add_handoffs();
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
      parts.emplace_back(view_in_words(view));
    }
    if (const auto status = journey_.text("status"_key); status != "active") {
      parts.emplace_back(status);
    }
    std::erase(parts, "");
    if (const auto version = journey_.text("version"_key); !version.empty()) {
      parts.push_back(fmt::format("version {}", version));
    }
    return fmt::format("{}", fmt::join(parts, " · "));
  }

  std::string title_of(language::NameKind kind, std::string_view name) const {
    return wording_.title(journey_.document(), kind, name);
  }

  std::string titles(const Entity& entity, language::KeyId key, language::NameKind kind) const {
    return text::joined(wording_.titles(entity, key, kind));
  }

  std::vector<std::string> phrases(const Entity& entity, language::KeyId key) const {
    return wording_.phrases(entity, key);
  }

  std::string phrase(const Entity& entity, language::KeyId key) const { return wording_.phrase(entity, key); }

  std::string criterion(const Entity& entity, language::KeyId key) const {
    return wording_.criterion(entity, key);
  }

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
    const ValueView aside = stage.find("aside"_key);
    shown.aside = aside.is(Is::flag) && aside->number() != 0;
    shown.href = link_(stage);
    if (stage.kind() == language::Kind::step) {
      add_step(stage, shown);
    }
    return shown;
  }

  void add_step(const Entity& step, FlowStage& shown) const {
    shown.step = true;
    const ValueView optional = step.find("optional"_key);
    shown.optional = optional.is(Is::flag) && optional->number() != 0;
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
    shown.metrics = phrases(stage, "metrics"_key);
    for (const Entity& milestone : stage.children("milestones"_key)) {
      shown.milestones.push_back({milestone.title(), phrase(milestone, "due"_key), link_(milestone)});
      add_contingencies(milestone, milestone.title(), shown.contingencies);
    }
    add_contingencies(stage, "", shown.contingencies);
  }

  void fill_owner(const Entity& stage, FlowStage& shown) {
    const bool own = stage.field("owner"_key) != nullptr || stage.field("raci"_key) != nullptr ||
                     stage.field("activities"_key) != nullptr;
    std::vector<std::string> owners;
    for (const ValueView& value : facts::owner_values(context_, stage)) {
      if (value.is(Is::none)) {
        shown.owner = value->text;
        shown.owner_origin = OwnerOrigin::none;
        return;
      }
      const std::string title = title_of(language::NameKind::party, value->text);
      if (std::find(owners.begin(), owners.end(), title) == owners.end()) {
        owners.push_back(title);
      }
    }
    shown.owner = fmt::format("{}", fmt::join(owners, ", "));
    shown.owner_origin = owners.empty() ? OwnerOrigin::unset
                         : own          ? OwnerOrigin::own
                                        : OwnerOrigin::inherited;
  }

  static Terminal terminal_of(std::string_view word) {
    return word == "success"   ? Terminal::success
           : word == "failure" ? Terminal::failure
           : word == "steady"  ? Terminal::steady
           : word == "blocked" ? Terminal::blocked
                               : Terminal::none;
  }

  void add_contingencies(const Entity& entity, const std::string& about,
                         std::vector<FlowContingency>& all) const {
    for (const Entity& contingency : entity.children("contingencies"_key)) {
      FlowContingency shown;
      const std::string condition = criterion(contingency, "if"_key);
      shown.condition =
          about.empty() || condition.empty() ? condition : fmt::format("{}: {}", about, condition);
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
        detail.push_back(fmt::format("within {}", within));
      }
      shown.detail = fmt::format("{}", fmt::join(detail, ", "));
      all.push_back(std::move(shown));
    }
  }

  StageIndex find_stage(std::string_view id) const {
    for (StageIndex i = 0; i < stages_.size(); i++) {
      if (stages_[i].id() == id) {
        return i;
      }
    }
    return kOutside;
  }

  void mark_starts() {
    const auto starts = journey_.texts("start-stages"_key);
    for (const std::string_view id : starts) {
      if (const StageIndex stage = find_stage(id); stage != kOutside) {
        graph_.stages[stage].start = true;
      }
    }
    if (starts.empty() && !graph_.stages.empty()) {
      graph_.stages.front().start = true;
      // So are the ways beside the first.
      for (StageIndex i = 1; i < graph_.stages.size() && graph_.stages[i].join != Join::none; i++) {
        graph_.stages[i].start = true;
      }
    }
  }

  // Stages lead to the next in the list; `terminal` cuts that. Steps that are joined are ways side by side:
  // each leads to each of the next.
  void add_order() {
    const std::vector<std::pair<StageIndex, StageIndex>> places = places_in_order();
    for (std::size_t i = 0; i + 1 < places.size(); i++) {
      add_ways(places[i], places[i + 1], TransitionKind::next);
    }
    // Each that is optional can be left out, and all in a row together.
    std::size_t before = 0;
    for (std::size_t i = 1; i + 1 < places.size(); i++) {
      if (!can_be_left_out(places[i])) {
        before = i;
        continue;
      }
      add_way_past(places[i - 1], places[i + 1]);
      if (before + 1 < i && !can_be_left_out(places[i + 1])) {
        add_way_past(places[before], places[i + 1]);
      }
    }
  }

  // First and past the last of the stages and steps that stand side by side.
  std::vector<std::pair<StageIndex, StageIndex>> places_in_order() const {
    std::vector<std::pair<StageIndex, StageIndex>> places;
    for (StageIndex i = 0; i < graph_.stages.size(); i++) {
      if (graph_.stages[i].aside) {
        continue;
      }
      if (places.empty() || graph_.stages[i].join == Join::none) {
        places.emplace_back(i, i);
      }
      places.back().second = i + 1;
    }
    return places;
  }

  bool can_be_left_out(std::pair<StageIndex, StageIndex> place) const {
    return std::all_of(graph_.stages.begin() + static_cast<std::ptrdiff_t>(place.first),
                       graph_.stages.begin() + static_cast<std::ptrdiff_t>(place.second),
                       [](const FlowStage& stage) { return stage.optional; });
  }

  // Where many lead to many, lines past the step would hide more than they say: its card says it, too.
  void add_way_past(std::pair<StageIndex, StageIndex> before, std::pair<StageIndex, StageIndex> after) {
    if ((before.second - before.first) * (after.second - after.first) <= 2) {
      add_ways(before, after, TransitionKind::skip);
    }
  }

  void add_ways(std::pair<StageIndex, StageIndex> before, std::pair<StageIndex, StageIndex> after,
                TransitionKind kind) {
    for (StageIndex from = before.first; from < before.second; from++) {
      for (StageIndex to = after.first; to < after.second; to++) {
        if (order_leads(graph_.stages[from], graph_.stages[to])) {
          graph_.transitions.push_back({from, to, kind, ""});
        }
      }
    }
  }

  static TransitionKind kind_of(std::string_view word) {
    return word == "skip"   ? TransitionKind::skip
           : word == "back" ? TransitionKind::back
           : word == "loop" ? TransitionKind::loop
                            : TransitionKind::next;
  }

  void add_written_transitions() {
    for (const Entity& transition : journey_.children("transitions"_key)) {
      const StageIndex to = find_stage(transition.text("to"_key));
      for (const std::string_view name : transition.texts("from"_key)) {
        const StageIndex from = name == "any" ? kAnyStage : find_stage(name);
        if (from == kOutside || to == kOutside) {
          continue;
        }
        add_transition({from, to, kind_of(transition.text("kind"_key)), condition_of(transition)});
      }
    }
  }

  // A written transition along the order of the list says more about the same way.
  void add_transition(FlowTransition shown) {
    const auto same =
        std::find_if(graph_.transitions.begin(), graph_.transitions.end(), [&](const FlowTransition& each) {
          return each.from == shown.from && each.to == shown.to && each.kind == shown.kind &&
                 each.condition.empty();
        });
    if (same != graph_.transitions.end()) {
      *same = std::move(shown);
    } else {
      graph_.transitions.push_back(std::move(shown));
    }
  }

  FlowHandoff handoff_of(const Entity& handoff, StageIndex from, StageIndex to) const {
    FlowHandoff shown{from,
                      to,
                      titles(handoff, "from-owner"_key, language::NameKind::party),
                      titles(handoff, "to-owner"_key, language::NameKind::party),
                      {},
                      "",
                      "",
                      ""};
    if (shown.from_owner.empty() && from < graph_.stages.size()) {
      shown.from_owner = graph_.stages[from].owner;
    }
    if (shown.to_owner.empty() && to < graph_.stages.size()) {
      shown.to_owner = graph_.stages[to].owner;
    }
    for (const std::string_view payload : handoff.texts("payload"_key)) {
      shown.payload.push_back(title_of(language::NameKind::payload, payload));
    }
    shown.condition = terms_of(handoff);
    shown.accepted = criterion(handoff, "accepted-when"_key);
    if (handoff.field("title"_key) != nullptr) {
      shown.title = handoff.title();
    }
    return shown;
  }

  std::string condition_of(const Entity& transition) const {
    std::string condition = criterion(transition, "if"_key);
    return condition.empty() ? criterion(transition, "when"_key) : condition;
  }

  std::string terms_of(const Entity& handoff) const {
    std::vector<std::string> terms{criterion(handoff, "when"_key)};
    for (const auto& [key, before] : {std::pair{"if"_key, "if "}, std::pair{"unless"_key, "unless "}}) {
      if (const std::string words = criterion(handoff, key); !words.empty()) {
        terms.push_back(before + words);
      }
    }
    std::erase(terms, "");
    return text::joined(terms);
  }

  void add_handoffs() {
    for (StageIndex i = 0; i < stages_.size(); i++) {
      for (const Entity& handoff : stages_[i].children("handoff"_key)) {
        const std::string_view to = handoff.text("to"_key);
        const StageIndex next = i + 1 < stages_.size() ? i + 1 : kOutside;
        graph_.handoffs.push_back(handoff_of(handoff, i, to.empty() ? next : find_stage(to)));
      }
    }
    for (const Entity& handoff : journey_.children("handoffs"_key)) {
      graph_.handoffs.push_back(
          handoff_of(handoff, find_stage(handoff.text("from"_key)), find_stage(handoff.text("to"_key))));
    }
  }

  void add_overlaps() {
    for (const Entity& overlap : journey_.children("overlaps"_key)) {
      const auto together = overlap.texts("stages"_key);
      for (const std::string_view id : together) {
        const StageIndex stage = find_stage(id);
        for (const std::string_view other : together) {
          if (stage != kOutside && other != id && find_stage(other) != kOutside) {
            graph_.stages[stage].overlaps.push_back(graph_.stages[find_stage(other)].title);
          }
        }
      }
    }
  }

  void add_statuses() {
    for (const Entity& status : journey_.children("statuses"_key)) {
      FlowStatus shown{status.title(),
                       criterion(status, "entry"_key),
                       criterion(status, "exit"_key),
                       titles(status, "owner"_key, language::NameKind::party),
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
  const Link& link_;
  std::vector<Entity> stages_;
  FlowGraph graph_;
};

}  // namespace

bool order_leads(const FlowStage& from, const FlowStage& to) {
  return from.terminal == Terminal::none && to.terminal != Terminal::failure && !from.aside && !to.aside;
}

FlowGraph flow_of(facts::Context& context, Entity journey, const Link& link) {
  return FlowBuilder(context, journey, link).build();
}

FlowGraph stages_and_handoffs_of(facts::Context& context, Entity journey, const Link& link) {
  return FlowBuilder(context, journey, link).build_stages_and_handoffs();
}

}  // namespace jc::view
