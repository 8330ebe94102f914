// The ways through the stages of a journey: which stage leads to which, and what can be reached from where.
#pragma once
#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Stages are numbered by their place in the list.
struct StageOrder {
  static constexpr std::uint32_t kNone = UINT32_MAX;
  enum class End : std::uint8_t {
    no,
    // `terminal: success|steady`: the list goes no further.
    cut,
    // `terminal: failure|blocked`: beside the main line. The list leads into it, unless a transition does,
    // and on past it.
    side,
  };

  std::vector<Entity> stages;
  // Ids in order, each with its (first) stage.
  std::vector<std::pair<std::string_view, std::uint32_t>> by_id;
  std::vector<End> ends;
  // The stage that the list leads to, or kNone.
  std::vector<std::uint32_t> next;
  // All ways on from a stage, those by transitions, hand-offs and overlaps included.
  std::vector<std::vector<std::uint32_t>> ways;
  // Targets of `from: any`.
  std::vector<std::uint32_t> from_anywhere;
  std::vector<std::uint32_t> starts;
  std::vector<bool> reachable;
  // Not reachable, and not behind another stage that is not: where the way was lost.
  std::vector<bool> cut_off;
  // Reachable, but no end of the journey can be reached from it; of stages that only lead to each other the
  // last one.
  std::vector<bool> dead_end;
  // Some name of a stage does not resolve, so there may be ways we don't see: everything counts as reachable.
  bool certain = true;
  // The numbers of stages that run side by side.
  std::vector<std::vector<std::uint32_t>> overlaps;

  std::uint32_t index(std::string_view id) const {
    const auto found =
        std::lower_bound(by_id.begin(), by_id.end(), id,
                         [](const auto& each, std::string_view wanted) { return each.first < wanted; });
    return found == by_id.end() || found->first != id ? kNone : found->second;
  }
  std::uint32_t index(const Entity& stage) const;
  bool overlap(std::uint32_t a, std::uint32_t b) const;
  // No customer has both: they are for different tiers, segments or personas.
  bool apart(std::uint32_t a, std::uint32_t b) const;
  bool is_last(std::uint32_t stage) const { return stage + 1 == stages.size(); }
};

// Of the journey that `entity` stands in; made once for each document.
const StageOrder& stage_order(Context& context, const Entity& entity);

// No customer has both entities: each names tiers (or segments, or personas), and no common one.
bool apart(const Entity& a, const Entity& b);

}  // namespace jc::facts
