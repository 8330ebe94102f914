#include "compiler/view/flow/flow_handoffs.h"

#include <utility>

#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {

using language::operator""_key;
using model::Entity;

namespace {

std::string terms_of(const Wording& wording, const Entity& handoff) {
  std::vector<std::string> terms{wording.phrase(handoff, "when"_key)};
  for (const auto& [key, before] : {std::pair{"if"_key, "if "}, std::pair{"unless"_key, "unless "}}) {
    if (const std::string words = wording.phrase(handoff, key); !words.empty()) {
      terms.push_back(before + words);
    }
  }
  std::erase(terms, "");
  return listed(terms);
}

// Who is named at one end, else who owns the stage there. A stage without an owner, whatever the reason,
// gives and takes in its own name: only what comes from outside, or leaves, has nobody at that end.
std::string side_of(const Wording& wording, const Entity& handoff, language::KeyId key,
                    const FlowGraph& graph, StageIndex stage) {
  std::string side = listed(wording.titles(handoff, key, language::NameKind::party));
  if (!side.empty() || stage >= graph.stages.size()) {
    return side;
  }
  const FlowStage& at = graph.stages[stage];
  return at.owner_origin == OwnerOrigin::none || at.owner.empty() ? at.title : at.owner;
}

FlowHandoff handoff_of(const Wording& wording, const Entity& handoff, const FlowGraph& graph, StageIndex from,
                       StageIndex to) {
  FlowHandoff shown;
  shown.from = from;
  shown.to = to;
  shown.from_owner = side_of(wording, handoff, "from-owner"_key, graph, from);
  shown.to_owner = side_of(wording, handoff, "to-owner"_key, graph, to);
  for (const std::string_view payload : handoff.texts("payload"_key)) {
    shown.payload.push_back(wording.title(handoff.document(), language::NameKind::payload, payload));
  }
  shown.condition = terms_of(wording, handoff);
  shown.accepted = wording.phrase(handoff, "accepted-when"_key);
  if (handoff.field("title"_key) != nullptr) {
    shown.title = handoff.title();
  }
  return shown;
}

}  // namespace

StageIndex shown_index(std::uint32_t stage) {
  return stage == facts::Way::kAny ? kAnyStage : stage == facts::StageWays::kNone ? kOutside : stage;
}

void add_handoffs(const Entity& journey, const std::vector<Entity>& stages, const facts::StageWays* ways,
                  const Wording& wording, FlowGraph& graph) {
  for (StageIndex i = 0; i < stages.size(); i++) {
    for (const Entity& handoff : stages[i].children("handoff"_key)) {
      const StageIndex to = ways == nullptr ? kOutside : shown_index(ways->enters(handoff));
      graph.handoffs.push_back(handoff_of(wording, handoff, graph, i, to));
    }
  }
  for (const Entity& handoff : journey.children("handoffs"_key)) {
    const StageIndex from = ways == nullptr ? kOutside : shown_index(ways->leaves(handoff));
    const StageIndex to = ways == nullptr ? kOutside : shown_index(ways->enters(handoff));
    graph.handoffs.push_back(handoff_of(wording, handoff, graph, from, to));
  }
}

}  // namespace jc::view
