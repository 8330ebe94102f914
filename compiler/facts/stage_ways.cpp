#include "compiler/facts/stage_ways.h"

#include <algorithm>

#include "compiler/facts/flag.h"
#include "compiler/facts/inheritance.h"
#include "compiler/facts/stage_reach.h"

namespace jc::facts {

namespace {

using End = StageWays::End;

constexpr std::string_view kSideEnds[] = {"failure", "blocked"};

End end_of(const Entity& stage) {
  const ValueView terminal = stage.find("terminal"_key);
  if (!terminal.is(Is::choice)) {
    return End::no;
  }
  return std::find(std::begin(kSideEnds), std::end(kSideEnds), terminal->text) != std::end(kSideEnds)
             ? End::side
             : End::cut;
}

class Builder {
 public:
  explicit Builder(const Entity& journey) : journey_(journey) {}

  StageWays build() {
    order_.stages = journey_.children("stages"_key);
    const std::size_t count = order_.stages.size();
    order_.by_id.reserve(count);
    order_.ends.resize(count);
    order_.next.assign(count, StageWays::kNone);
    order_.onward.resize(count);
    led_to_.assign(count, false);
    for (std::uint32_t i = 0; i < count; i++) {
      order_.by_id.emplace_back(order_.stages[i].id(), i);
      order_.by_record.emplace_back(order_.stages[i].record_id(), i);
      order_.ends[i] = end_of(order_.stages[i]);
      order_.certain = order_.certain && !order_.stages[i].find("terminal"_key).is(Is::unreadable);
    }
    std::sort(order_.by_id.begin(), order_.by_id.end());
    std::sort(order_.by_record.begin(), order_.by_record.end());
    if (count != 0) {
      read_transitions();
      add_list_order();
      add_transitions();
      add_handoffs();
      add_overlaps();
      find_starts();
    }
    find_reach(order_);
    return std::move(order_);
  }

 private:
  // The records of a field; what could not be read may hold names that we miss.
  Children records(const Entity& entity, KeyId key) {
    const Items items = entity.find(key).items();
    for (const ValueView& item : items) {
      order_.certain = order_.certain && !item.is(Is::unreadable);
    }
    return Children(items);
  }

  std::uint32_t resolve(const ValueView& name) {
    const std::uint32_t found = name.is(Is::name) ? order_.index(name->text) : StageWays::kNone;
    if (found == StageWays::kNone) {
      order_.certain = false;
    }
    return found;
  }

  void add_way(const Way& way) {
    if (way.from == StageWays::kNone || way.to == StageWays::kNone) {
      return;
    }
    order_.ways.push_back(way);
    if (way.from == Way::kAny) {
      order_.from_anywhere.push_back(way.to);
    } else {
      order_.onward[way.from].push_back(way.to);
    }
  }

  static Way::Kind kind_of(std::string_view word) {
    return word == "skip"   ? Way::Kind::skip
           : word == "back" ? Way::Kind::back
           : word == "loop" ? Way::Kind::loop
                            : Way::Kind::next;
  }

  // Read before the list is, which does not lead into an end that a transition leads to.
  void read_transitions() {
    for (const Entity& transition : records(journey_, "transitions"_key)) {
      const ValueView target = transition.find("to"_key);
      const ValueView from = transition.find("from"_key);
      const std::uint32_t to = target && from ? resolve(target) : StageWays::kNone;
      if (to == StageWays::kNone) {
        continue;
      }
      for (const ValueView& name : from.items()) {
        const bool any = name.is(Is::name) && name->text == "any";
        const std::uint32_t start = any ? Way::kAny : resolve(name);
        led_to_[to] = led_to_[to] || start != to;
        by_transition_.push_back({start, to, kind_of(transition.text("kind"_key)), transition});
      }
    }
  }

  // One along the order of the list says more about the same way.
  void add_transitions() {
    const std::size_t listed = order_.ways.size();
    for (const Way& way : by_transition_) {
      // Those of the list stand in the order of the stages that they leave.
      const auto end = order_.ways.begin() + static_cast<std::ptrdiff_t>(listed);
      auto same = std::partition_point(order_.ways.begin(), end,
                                       [&](const Way& each) { return each.from < way.from; });
      same = std::find_if(same, end, [&](const Way& each) {
        return each.from != way.from || (each.to == way.to && !each.conditional());
      });
      if (way.kind == Way::Kind::next && same != end && same->from == way.from) {
        same->by = way.by;
      } else {
        add_way(way);
      }
    }
  }

  void add_list_order() {
    for (std::uint32_t i = 0; i < order_.stages.size(); i++) {
      if (order_.is_aside(i)) {
        order_.from_anywhere.push_back(i);
      } else if (order_.ends[i] == End::no) {
        order_.next[i] = lead_on(i, i + 1);
      }
    }
  }

  // Ways by the list from `from` to what stands at `at` and after. Returns the stage on the main line, else
  // the first one beside it.
  std::uint32_t lead_on(std::uint32_t from, std::uint32_t at) {
    std::uint32_t first_side = StageWays::kNone;
    for (; at < order_.stages.size(); at++) {
      if (order_.is_aside(at)) {
        continue;
      }
      if (order_.ends[at] != End::side) {
        add_way({from, at, Way::Kind::list, {}});
        return at;
      }
      if (!led_to_[at]) {
        add_way({from, at, Way::Kind::list, {}});
        first_side = std::min(first_side, at);
      }
    }
    return first_side;
  }

  // `from-owner: sales`, `to-owner: csm`, and no stage.
  static bool names_owners_alone(const Entity& handoff) {
    return handoff.field("from"_key) == nullptr && handoff.field("to"_key) == nullptr &&
           handoff.field("from-owner"_key) != nullptr && handoff.field("to-owner"_key) != nullptr;
  }

  static bool has_any(const std::vector<ValueView>& owners, const std::vector<std::string_view>& names) {
    return std::any_of(owners.begin(), owners.end(), [&](const ValueView& owner) {
      return std::find(names.begin(), names.end(), owner->text) != names.end();
    });
  }

  void place_by_owners() {
    const std::vector<Entity> handoffs = records(journey_, "handoffs"_key);
    if (std::none_of(handoffs.begin(), handoffs.end(), names_owners_alone)) {
      return;
    }
    std::vector<std::vector<ValueView>> owners;
    for (const Entity& stage : order_.stages) {
      owners.push_back(counting(stage, "owner"_key).values());
    }
    for (const Entity& handoff : handoffs) {
      std::vector<std::uint32_t> places;
      for (std::uint32_t i = 0; i < order_.stages.size() && names_owners_alone(handoff); i++) {
        const std::uint32_t to = order_.next[i];
        if (to != StageWays::kNone && has_any(owners[i], handoff.texts("from-owner"_key)) &&
            has_any(owners[to], handoff.texts("to-owner"_key))) {
          places.push_back(i);
        }
      }
      if (places.size() == 1) {
        order_.by_owners.emplace_back(handoff.record_id(), places.front());
      }
    }
  }

  void add_handoffs() {
    place_by_owners();
    for (const Entity& stage : order_.stages) {
      for (const Entity& handoff : records(stage, "handoff"_key)) {
        add_handoff(handoff);
      }
    }
    for (const Entity& handoff : records(journey_, "handoffs"_key)) {
      add_handoff(handoff);
    }
  }

  void add_handoff(const Entity& handoff) {
    for (const KeyId key : {"from"_key, "to"_key}) {
      const ValueView named = handoff.find(key);
      if (named && named->text != "any") {
        resolve(named);
      }
    }
    add_way({order_.leaves(handoff), order_.enters(handoff), Way::Kind::handoff, handoff});
  }

  void add_overlaps() {
    for (const Entity& overlap : records(journey_, "overlaps"_key)) {
      std::vector<std::uint32_t> members;
      const ValueView names = overlap.find("stages"_key);
      for (const ValueView& name : names ? names.items() : std::vector<ValueView>()) {
        if (const std::uint32_t found = resolve(name); found != StageWays::kNone) {
          members.push_back(found);
        }
      }
      for (std::size_t i = 0; i < members.size() && members.size() > 1; i++) {
        add_way({members[i], members[(i + 1) % members.size()], Way::Kind::overlap, overlap});
      }
      order_.overlaps.push_back(std::move(members));
    }
  }

  void find_starts() {
    const ValueView starts = journey_.find("start-stages"_key);
    if (starts && starts->is != Is::none && starts->is != Is::nothing) {
      for (const ValueView& name : starts.items()) {
        if (const std::uint32_t found = resolve(name); found != StageWays::kNone) {
          order_.starts.push_back(found);
        }
      }
    }
    for (std::uint32_t i = 0; i < order_.stages.size() && order_.starts.empty(); i++) {
      if (order_.ends[i] != End::side && !order_.is_aside(i)) {
        order_.starts.push_back(i);
        // Stages beside the main line that stand before its first one are ways to end at once.
        for (std::uint32_t side = 0; side < i; side++) {
          if (!led_to_[side]) {
            order_.starts.push_back(side);
          }
        }
      }
    }
    if (order_.starts.empty()) {
      for (std::uint32_t i = 0; i < order_.stages.size(); i++) {
        order_.starts.push_back(i);
      }
    }
  }

  Entity journey_;
  StageWays order_;
  std::vector<Way> by_transition_;
  // A transition from elsewhere has it as its target.
  std::vector<bool> led_to_;
};

bool disjoint(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  return !a.empty() && !b.empty() && std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) == a.end();
}

}  // namespace

bool apart(const Entity& a, const Entity& b) {
  for (const KeyId key : {"tiers"_key, "segments"_key, "personas"_key}) {
    if (a.field(key) != nullptr && b.field(key) != nullptr && disjoint(a.texts(key), b.texts(key))) {
      return true;
    }
  }
  return false;
}

bool StageWays::apart(std::uint32_t a, std::uint32_t b) const { return facts::apart(stages[a], stages[b]); }

bool is_aside(const Entity& stage) { return is_set(stage, "aside"_key); }

bool StageWays::is_aside(std::uint32_t stage) const { return facts::is_aside(stages[stage]); }

std::uint32_t StageWays::index(const Entity& stage) const {
  const std::uint32_t found = index(stage.id());
  if (found != kNone && stages[found] == stage) {
    return found;
  }
  // Two stages with one id: reported, but still two stages.
  const auto at = std::lower_bound(by_record.begin(), by_record.end(), std::pair(stage.record_id(), 0U));
  return at == by_record.end() || stages[at->second] != stage ? kNone : at->second;
}

bool StageWays::is_last(std::uint32_t stage) const {
  if (is_aside(stage)) {
    return false;
  }
  for (std::uint32_t behind = stage + 1; behind < stages.size(); behind++) {
    if (!is_aside(behind)) {
      return false;
    }
  }
  return true;
}

bool StageWays::overlap(std::uint32_t a, std::uint32_t b) const {
  return std::any_of(overlaps.begin(), overlaps.end(), [&](const std::vector<std::uint32_t>& members) {
    return std::find(members.begin(), members.end(), a) != members.end() &&
           std::find(members.begin(), members.end(), b) != members.end();
  });
}

std::uint32_t StageWays::leaves(const Entity& handoff) const {
  const Entity around = handoff.around(Kind::stage);
  const std::string_view named = handoff.text("from"_key);
  if (around || !named.empty()) {
    return around ? index(around) : index(named);
  }
  const auto found = std::lower_bound(by_owners.begin(), by_owners.end(), handoff.record_id(),
                                      [](const auto& each, RecordId wanted) { return each.first < wanted; });
  return found == by_owners.end() || found->first != handoff.record_id() ? kNone : found->second;
}

std::uint32_t StageWays::enters(const Entity& handoff) const {
  if (const ValueView named = handoff.find("to"_key)) {
    return index(named->text);
  }
  const std::uint32_t from = leaves(handoff);
  return from == kNone ? kNone : next[from];
}

bool Way::conditional() const {
  return by && (by.field("if"_key) != nullptr || by.field("when"_key) != nullptr);
}

StageWays ways_between_stages(const Entity& journey) { return Builder(journey).build(); }

const StageWays& stage_ways(Context& context, const Entity& entity) {
  return context.cache<StageWays>(
      entity.document(), [](const Document& document) { return ways_between_stages(Entity(&document, 0)); });
}

}  // namespace jc::facts
