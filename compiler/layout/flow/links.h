// What leads from one stage to another, gathered: transitions between the same two stages and the hand-offs
// that go with them are one link, drawn as one line with one label.
#pragma once
#include <string>
#include <vector>

#include "compiler/layout/board/flow_text.h"
#include "compiler/layout/diagram.h"
#include "compiler/view/flow/flow_graph.h"

namespace jc::layout::flow {

struct Link {
  view::StageIndex from = 0;  // or kAnyStage
  view::StageIndex to = 0;
  view::Role role =
      view::Role::next;  // next, skip, back, loop, from_any, or handoff where no transition exists
  std::vector<std::string> conditions;
  std::vector<const view::FlowHandoff*> handoffs;  // into the graph
};

// In the order of the transitions, then of the hand-offs.
std::vector<Link> links_of(const view::FlowGraph& graph);

Line line_of(view::Role link_role);

// "Onboarding to Adoption", for screen readers.
std::string words_for(const Link& link, const view::FlowGraph& graph);

// The conditions and hand-offs as text at most `width` wide. Owners are left out `beside_bands`,
// where the two cards show them.
TextStack label_of(const Link& link, const view::FlowGraph& graph, double width, bool beside_bands);

// Hand-offs that no line shows, as sentences: those that enter or leave the journey at `stage`, and those
// inside it.
std::vector<std::string> handoffs_on_card(const view::FlowGraph& graph, view::StageIndex stage);
std::string sentence_for(const view::FlowHandoff& handoff);

}  // namespace jc::layout::flow
