// The one answer to which stage leads where: rules, criteria, the flow, the map and the playbook all ask
// here.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// The keys of all that ways between stages are made of, for those who say what they look at.
inline constexpr KeyId kKeysOfWays[] = {"stages"_key,  "aside"_key,    "terminal"_key, "transitions"_key,
                                        "handoff"_key, "handoffs"_key, "overlaps"_key, "start-stages"_key,
                                        "tiers"_key,   "segments"_key, "personas"_key};

// These, and more.
template <std::size_t N>
constexpr std::array<KeyId, std::size(kKeysOfWays) + N> with_keys_of_ways(const KeyId (&more)[N]) {
  std::array<KeyId, std::size(kKeysOfWays) + N> all{};
  std::copy(std::begin(kKeysOfWays), std::end(kKeysOfWays), all.begin());
  std::copy(std::begin(more), std::end(more), all.begin() + std::size(kKeysOfWays));
  return all;
}

// A way from one stage to another.
struct Way {
  enum class Kind : std::uint8_t {
    // By the order of the list; a transition that says more about it may be its `by`.
    list,
    // By a transition, or by a hand-off.
    next,
    skip,
    back,
    loop,
    handoff,
    // Customers in one stage are in the other as well.
    overlap,
  };
  // Or kAny: from every stage.
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  Kind kind = Kind::list;
  // The transition, hand-off or overlap that says so; nothing where only the list does.
  Entity by;

  static constexpr std::uint32_t kAny = UINT32_MAX - 1;
  // Only some customers go this way.
  bool conditional() const;
};

// A catch-all that customers can be in at any time: neither the next stage of another nor an end.
bool is_aside(const Entity& stage);

// Stages are numbered by their place in the list.
struct StageWays {
  static constexpr std::uint32_t kNone = UINT32_MAX;
  enum class End : std::uint8_t {
    no,
    // `terminal: success|steady`: the list goes no further.
    cut,
    // `terminal: failure|blocked`: beside the main line. The list leads into it, unless a transition does,
    // and on past it. It needs no way in: customers fail anywhere.
    side,
  };

  std::vector<Entity> stages;
  // Ids in order, each with its (first) stage.
  std::vector<std::pair<std::string_view, std::uint32_t>> by_id;
  // Records in order, each with its stage: what ids do not tell apart.
  std::vector<std::pair<RecordId, std::uint32_t>> by_record;
  std::vector<End> ends;
  // The stage that the list leads to, past those beside the main line (else the first of these), or kNone.
  std::vector<std::uint32_t> next;
  // All ways: those of the list, then by transitions, hand-offs and overlaps, each as they are written. The
  // stages of an overlap are joined to a ring, which is enough for "whoever is in one is in all".
  std::vector<Way> ways;
  // The stages to which those from a stage lead.
  std::vector<std::vector<std::uint32_t>> onward;
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
  // Hand-offs of the journey that name owners and no stage, in order, each with the stage that it leaves: the
  // only one where these owners change.
  std::vector<std::pair<RecordId, std::uint32_t>> by_owners;
  // The numbers of stages that run side by side.
  std::vector<std::vector<std::uint32_t>> overlaps;

  std::uint32_t index(std::string_view id) const {
    const auto found =
        std::lower_bound(by_id.begin(), by_id.end(), id,
                         [](const auto& each, std::string_view wanted) { return each.first < wanted; });
    return found == by_id.end() || found->first != id ? kNone : found->second;
  }
  std::uint32_t index(const Entity& stage) const;
  // A catch-all: a customer gets into it from wherever, and back from it.
  bool is_aside(std::uint32_t stage) const;
  bool overlap(std::uint32_t a, std::uint32_t b) const;
  // No customer has both: they are for different tiers, segments or personas.
  bool apart(std::uint32_t a, std::uint32_t b) const;
  // Of the order: what stands outside of it does not count.
  bool is_last(std::uint32_t stage) const;
  // Where a hand-off comes from and goes to: as it says, else the stage it stands on and what comes next
  // there, or where its owners change; kNone where it comes from or goes to somebody outside.
  std::uint32_t leaves(const Entity& handoff) const;
  std::uint32_t enters(const Entity& handoff) const;
};

// Of any journey.
StageWays ways_between_stages(const Entity& journey);
// Of the journey that `entity` stands in; made once for each document.
const StageWays& stage_ways(Context& context, const Entity& entity);

// No customer has both entities: each names tiers (or segments, or personas), and no common one.
bool apart(const Entity& a, const Entity& b);

}  // namespace jc::facts
