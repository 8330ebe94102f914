#include "compiler/facts/stage_reach.h"

#include <algorithm>

namespace jc::facts {

namespace {

using End = StageWays::End;

// Follows ways from stages already in `seen`.
void spread(const std::vector<std::vector<std::uint32_t>>& ways, std::vector<std::uint32_t> from,
            std::vector<bool>& seen) {
  while (!from.empty()) {
    const std::uint32_t at = from.back();
    from.pop_back();
    for (const std::uint32_t to : ways[at]) {
      if (!seen[to]) {
        seen[to] = true;
        from.push_back(to);
      }
    }
  }
}

class Reachability {
 public:
  explicit Reachability(StageWays& order) : order_(order) {}

  void find() {
    const std::size_t count = order_.stages.size();
    order_.reachable.assign(count, false);
    order_.dead_end.assign(count, false);
    order_.cut_off.assign(count, false);
    find_reachable();
    find_dead_ends();
  }

 private:
  void find_reachable() {
    if (!order_.certain) {
      order_.reachable.assign(order_.stages.size(), true);
      return;
    }
    std::vector<std::uint32_t> from = order_.starts;
    from.insert(from.end(), order_.from_anywhere.begin(), order_.from_anywhere.end());
    for (std::uint32_t i = 0; i < order_.stages.size(); i++) {
      if (order_.ends[i] == End::side) {
        from.push_back(i);
      }
    }
    for (const std::uint32_t stage : from) {
      order_.reachable[stage] = true;
    }
    spread(order_.onward, std::move(from), order_.reachable);
    find_cut_off();
  }

  // First the stages that no other unreachable stage leads to; what is left then goes round in circles, of
  // which the first one stands for all.
  void find_cut_off() {
    const std::size_t count = order_.stages.size();
    if (std::all_of(order_.reachable.begin(), order_.reachable.end(), [](bool reached) { return reached; })) {
      return;
    }
    std::vector<bool> behind(count, false);
    for (std::uint32_t i = 0; i < count; i++) {
      for (const std::uint32_t to : order_.onward[i]) {
        behind[to] = behind[to] || (!order_.reachable[i] && to != i);
      }
    }
    std::vector<bool> told = order_.reachable;
    for (const bool circles : {false, true}) {
      for (std::uint32_t i = 0; i < count; i++) {
        if (!told[i] && (circles || !behind[i])) {
          order_.cut_off[i] = true;
          told[i] = true;
          spread(order_.onward, {i}, told);
        }
      }
    }
  }

  bool is_end(std::uint32_t stage, bool after_cut) const {
    const bool main_line_ends = order_.next[stage] == StageWays::kNone && !after_cut;
    return order_.ends[stage] != End::no || order_.is_last(stage) || main_line_ends;
  }

  bool leads_to(std::uint32_t stage, const std::vector<bool>& wanted) const {
    return std::any_of(order_.onward[stage].begin(), order_.onward[stage].end(),
                       [&](std::uint32_t to) { return wanted[to]; });
  }

  // Adds the stages from which one of `ends` can be reached. Nearly all ways lead down the list, so that
  // going up finds them at once; what is left is found by the ways turned round.
  void spread_back(std::vector<bool>& ends) const {
    const auto count = static_cast<std::uint32_t>(ends.size());
    bool all = true;
    for (std::uint32_t i = count; i-- > 0;) {
      ends[i] = ends[i] || leads_to(i, ends);
      all = all && ends[i];
    }
    if (all) {
      return;
    }
    std::vector<std::vector<std::uint32_t>> back(count);
    std::vector<std::uint32_t> from;
    for (std::uint32_t i = 0; i < count; i++) {
      for (const std::uint32_t to : order_.onward[i]) {
        back[to].push_back(i);
      }
      if (ends[i]) {
        from.push_back(i);
      }
    }
    spread(back, std::move(from), ends);
  }

  void find_dead_ends() {
    if (!order_.certain) {
      return;
    }
    const std::size_t count = order_.stages.size();
    std::vector<bool> ends(count, false);
    bool after_cut = false;
    for (std::uint32_t i = 0; i < count; i++) {
      ends[i] = is_end(i, after_cut);
      after_cut = after_cut || order_.ends[i] == End::cut;
    }
    spread_back(ends);
    // Where some stage that can be entered from anywhere leads to an end, every stage does.
    for (const std::uint32_t target : order_.from_anywhere) {
      if (ends[target] && !order_.is_aside(target)) {
        return;
      }
    }
    for (std::uint32_t i = 0; i < count; i++) {
      order_.dead_end[i] = order_.reachable[i] && !ends[i] && !order_.is_aside(i) && is_last_of_trap(i);
    }
  }

  // No stage without a way to an end that can be reached from here stands later in the list or leads back
  // here no more. Few stages ever come here.
  bool is_last_of_trap(std::uint32_t stage) const {
    std::vector<bool> seen(order_.stages.size(), false);
    spread(order_.onward, {stage}, seen);
    for (std::uint32_t other = 0; other < seen.size(); other++) {
      if (!seen[other] || other == stage) {
        continue;
      }
      std::vector<bool> again(order_.stages.size(), false);
      spread(order_.onward, {other}, again);
      if (other > stage || !again[stage]) {
        return false;
      }
    }
    return true;
  }

  StageWays& order_;
};

}  // namespace

void find_reach(StageWays& stages) { Reachability(stages).find(); }

}  // namespace jc::facts
