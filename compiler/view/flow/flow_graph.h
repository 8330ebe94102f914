// What the flow picture shows of a journey, as plain text and indices: whoever has a model fills this in,
// and lay_out_flow (flow.h) draws it. Texts arrive ready to show; nothing here is parsed.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace jc::view {

// A stage is named by its place in FlowGraph::stages.
using StageIndex = std::size_t;
inline constexpr StageIndex kAnyStage = SIZE_MAX;     // `from: any`
inline constexpr StageIndex kOutside = SIZE_MAX - 1;  // a hand-off that leaves (or enters) the journey

enum class OwnerOrigin : std::uint8_t {
  unset,      // nobody was named
  own,        // named on the stage itself
  inherited,  // named on the journey
  none,       // `none: <reason>`: on purpose
  actor,      // nobody owns the step, but this is who does it
};

enum class Terminal : std::uint8_t { none, success, failure, steady, blocked };

// How a step goes with the one before it in the list.
enum class Join : std::uint8_t { none, either, both };

enum class TransitionKind : std::uint8_t { next, skip, back, loop };

struct FlowMilestone {
  std::string title;
  std::string due;   // "30 days after kickoff", or empty
  std::string href;  // or empty
};

// "When this milestone is late, do that."
struct FlowContingency {
  std::string condition;  // "Onboarding complete is 7 days late"
  std::string play;       // title of the play or the text of what is done
  std::string detail;     // "CSM, within 2 days", or empty
  std::string href;
};

struct FlowStage {
  std::string id;
  std::string title;
  std::string owner;  // the owner's label; with OwnerOrigin::none the reason
  OwnerOrigin owner_origin = OwnerOrigin::unset;
  std::string duration;               // "30 days", "month 8..9", or empty
  std::string exit;                   // when a customer leaves it, or empty
  std::vector<std::string> metrics;   // short texts: "ttfv <= 30 days"
  std::vector<std::string> overlaps;  // titles of stages that run beside it
  std::vector<FlowMilestone> milestones;
  std::vector<FlowContingency> contingencies;
  Terminal terminal = Terminal::none;
  bool start = false;   // one of the ways in
  bool absent = false;  // left out on purpose in this tier or variant
  // Of steps.
  bool step = false;
  bool optional = false;
  Join join = Join::none;
  std::string actor;    // who does it, where somebody else owns it
  std::string channel;  // where it happens
  std::string note;     // the reason for `absent`, or any other short remark
  std::string href;
};

struct FlowTransition {
  StageIndex from = 0;  // or kAnyStage
  StageIndex to = 0;
  TransitionKind kind = TransitionKind::next;
  std::string condition;  // "event renewed", or empty
  bool listed = false;    // the order of the list alone says so
};

struct FlowHandoff {
  StageIndex from = kOutside;
  StageIndex to = kOutside;
  // Who hands over and who takes over: people, or a stage that nobody owns. Empty only for outside.
  std::string from_owner;
  std::string to_owner;
  std::vector<std::string> payload;
  std::string condition;  // "when", "if" and "unless" texts, or empty
  std::string title;      // where it has one of its own
  std::string accepted;   // when the receiving side has taken over, or empty
};

struct FlowStatus {
  std::string title;
  std::string entry;  // "health-score < 50", or empty
  std::string exit;
  std::string owner;
  Terminal terminal = Terminal::none;  // the journey ends with it, and how
  std::vector<std::string> notify;
};

// What is done when something happens, step by step.
struct FlowPlay {
  std::string title;
  std::string trigger;  // or empty
  std::string owner;
  std::vector<std::string> steps;  // with times and conditions
  std::string href;
};

struct FlowGraph {
  std::string title;
  std::string goal;  // the customer's end goal: the line under the title
  std::string note;  // tier, version, view: shown small at the right of the title
  std::vector<FlowStage> stages;
  // All of them, the ones that follow from the order of the list too.
  std::vector<FlowTransition> transitions;
  std::vector<FlowHandoff> handoffs;
  std::vector<FlowStatus> statuses;
  std::vector<FlowPlay> plays;
  // Contingencies and metrics of the journey itself.
  std::vector<FlowContingency> contingencies;
  std::vector<std::string> metrics;
  // Of a tier: what it has not of the framework, in words; or empty.
  std::string left_out;
};

}  // namespace jc::view
