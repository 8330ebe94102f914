#include "compiler/layout/flow/links.h"

#include <algorithm>

#include "compiler/layout/board/flow_measures.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::layout::flow {
namespace {

// A text in a narrow column may go on for longer.
std::size_t label_lines(double width) { return width > kLabelWidths[1] ? 5 : 9; }

view::Role role_of(const view::FlowTransition& transition) {
  if (transition.from == view::kAnyStage) {
    return view::Role::from_any;
  }
  switch (transition.kind) {
    case view::TransitionKind::skip:
      return view::Role::skip;
    case view::TransitionKind::back:
      return view::Role::back;
    case view::TransitionKind::loop:
      return view::Role::loop;
    case view::TransitionKind::next:
      break;
  }
  return view::Role::next;
}

bool exists(const view::FlowGraph& graph, view::StageIndex stage) { return stage < graph.stages.size(); }

const std::string& name_of(const view::FlowGraph& graph, view::StageIndex stage) {
  const view::FlowStage& found = graph.stages[stage];
  return found.title.empty() ? found.id : found.title;
}

// Between one hand-off and the next on the same line.
constexpr double kHandoffGap = 6;

// Whether the bands of the two cards say the same as the hand-off.
bool shown_by_bands(const view::FlowHandoff& handoff, const view::FlowGraph& graph) {
  const auto says = [&](view::StageIndex stage, const std::string& owner) {
    return owner.empty() || (exists(graph, stage) &&
                             (graph.stages[stage].owner == owner || graph.stages[stage].title == owner));
  };
  return says(handoff.from, handoff.from_owner) && says(handoff.to, handoff.to_owner);
}

std::string owners_of(const view::FlowHandoff& handoff) {
  if (handoff.from_owner.empty()) {
    return handoff.to_owner.empty() ? view::say("Hand-off") : view::say("to ") + handoff.to_owner;
  }
  return handoff.to_owner.empty() ? view::say("from ") + handoff.from_owner
                                  : handoff.from_owner + " \xE2\x86\x92 " + handoff.to_owner;
}

std::string accepted_in_words(const view::FlowHandoff& handoff) {
  return handoff.accepted.empty() ? "" : view::say("accepted: ") + handoff.accepted;
}

void add_handoff(TextStack& stack, const view::FlowHandoff& handoff, const view::FlowGraph& graph,
                 double width, bool beside_bands) {
  const std::size_t lines = label_lines(width);
  std::size_t parts = 0;
  const auto add = [&](const std::string& text, bool bold, bool italic, view::Role role, std::size_t most) {
    const bool first = parts++ == 0;
    const bool icon = first && !beside_bands;
    stack.add(balanced_block(text, {kSmallSize, bold, italic, role}, width, most,
                             icon ? std::optional(view::IconKind::baton) : std::nullopt));
    if (first && !stack.empty()) {
      stack.blocks.back().space = kHandoffGap;
    }
  };
  if (!handoff.title.empty()) {
    add(handoff.title, true, false, view::Role::handoff, lines);
  }
  if (!beside_bands || !shown_by_bands(handoff, graph)) {
    add(owners_of(handoff), handoff.title.empty(), false, view::Role::handoff, 3);
  }
  if (!handoff.payload.empty()) {
    add(view::listed(handoff.payload), false, false, view::Role::label, lines);
  }
  if (!handoff.condition.empty()) {
    add(handoff.condition, false, true, view::Role::muted, lines);
  }
  if (!handoff.accepted.empty()) {
    add(accepted_in_words(handoff), false, true, view::Role::muted, lines);
  }
}

}  // namespace

std::vector<Link> links_of(const view::FlowGraph& graph) {
  std::vector<Link> links;
  for (const view::FlowTransition& transition : graph.transitions) {
    if (!exists(graph, transition.to) ||
        (transition.from != view::kAnyStage && !exists(graph, transition.from))) {
      continue;
    }
    const view::Role role = role_of(transition);
    auto link = std::find_if(links.begin(), links.end(), [&](const Link& made) {
      return made.from == transition.from && made.to == transition.to && made.role == role;
    });
    if (link == links.end()) {
      link = links.insert(links.end(), Link{transition.from, transition.to, role, {}, {}});
    }
    if (!transition.condition.empty()) {
      link->conditions.push_back(transition.condition);
    }
  }
  for (const view::FlowHandoff& handoff : graph.handoffs) {
    // One inside a stage leads nowhere: the stage's card tells it.
    if (!exists(graph, handoff.from) || !exists(graph, handoff.to) || handoff.from == handoff.to) {
      continue;
    }
    auto link = std::find_if(links.begin(), links.end(), [&](const Link& made) {
      return made.from == handoff.from && made.to == handoff.to;
    });
    if (link == links.end()) {
      link = links.insert(links.end(), Link{handoff.from, handoff.to, view::Role::handoff, {}, {}});
    }
    link->handoffs.push_back(&handoff);
  }
  return links;
}

Line line_of(view::Role link_role) {
  if (link_role == view::Role::skip || link_role == view::Role::from_any) {
    return Line::dashed;
  }
  return link_role == view::Role::back || link_role == view::Role::handoff ? Line::dotted : Line::solid;
}

std::string words_for(const Link& link, const view::FlowGraph& graph) {
  const std::string from = link.from == view::kAnyStage ? view::say("any stage") : name_of(graph, link.from);
  std::string words = view::say_of("Way from {} to {}", from, name_of(graph, link.to));
  if (link.role == view::Role::skip || link.role == view::Role::back || link.role == view::Role::loop) {
    words += " (" + view::say(name_of(link.role)) + ")";
  }
  if (!link.conditions.empty()) {
    words += ", " + view::say("if ") + view::listed(link.conditions);
  }
  for (const view::FlowHandoff* handoff : link.handoffs) {
    words += "; " + view::say("hand-off ") + owners_of(*handoff);
  }
  return text::one_line(words);
}

TextStack label_of(const Link& link, const view::FlowGraph& graph, double width, bool beside_bands) {
  TextStack stack;
  stack.gap = 3;
  for (const view::FlowHandoff* handoff : link.handoffs) {
    add_handoff(stack, *handoff, graph, width, beside_bands);
  }
  for (const std::string& condition : link.conditions) {
    stack.add(balanced_block(condition, {kSmallSize, false, false, link.role}, width, label_lines(width)));
  }
  return stack;
}

std::string sentence_for(const view::FlowHandoff& handoff) {
  const bool owners = !handoff.from_owner.empty() || !handoff.to_owner.empty();
  std::string text = handoff.title.empty() ? view::say("Hand-off") : handoff.title;
  if (owners) {
    text += handoff.title.empty() ? " " + owners_of(handoff) : " (" + owners_of(handoff) + ")";
  }
  if (!handoff.payload.empty()) {
    text += ": " + view::listed(handoff.payload);
  }
  if (!handoff.condition.empty()) {
    text += " (" + handoff.condition + ")";
  }
  if (!handoff.accepted.empty()) {
    text += "; " + accepted_in_words(handoff);
  }
  return text;
}

std::vector<std::string> handoffs_on_card(const view::FlowGraph& graph, view::StageIndex stage) {
  std::vector<std::string> found;
  for (const view::FlowHandoff& handoff : graph.handoffs) {
    const bool leaves = handoff.from == stage && handoff.to == view::kOutside;
    const bool enters = handoff.to == stage && handoff.from == view::kOutside;
    const bool inside = handoff.from == stage && handoff.to == stage;
    if (leaves || enters || inside) {
      found.push_back(sentence_for(handoff));
    }
  }
  return found;
}

}  // namespace jc::layout::flow
