#include "compiler/facts/handoff.h"

#include <algorithm>
#include <optional>

#include "compiler/facts/owner.h"
#include "compiler/facts/stage_ways.h"

namespace jc::facts {

namespace {

// A stage, and the one that the list leads to.
struct Neighbours {
  Entity from;
  Entity to;
};

// What was answered with `none`, or reported already, is not missing.
bool is_settled(const ValueView& value) { return value.is(Is::none) || value.is(Is::unreadable); }

bool names_stage(const ValueView& value, const Entity& stage) {
  return is_settled(value) || value->text == stage.id() || value->text == "any";
}

// An unknown name was reported; it may have meant this stage.
bool is_known_stage(const StageWays& order, const ValueView& value) {
  return order.index(value->text) != StageWays::kNone;
}

void add_own(const StageWays& order, const Neighbours& pair, std::vector<ValueView>& out) {
  const ValueView handoff = pair.from.find("handoff"_key);
  if (!handoff) {
    return;
  }
  for (const ValueView& item : handoff.items()) {
    const ValueView to = item.record() ? item.record().find("to"_key) : ValueView();
    const bool leads = is_settled(item) || (item.is(Is::record) &&
                                            (!to || names_stage(to, pair.to) || !is_known_stage(order, to)));
    if (leads) {
      out.push_back(item);
    }
  }
}

// Written on the stage that receives: it must say so.
void add_received(const Neighbours& pair, std::vector<ValueView>& out) {
  const ValueView handoff = pair.to.find("handoff"_key);
  if (!handoff) {
    return;
  }
  for (const ValueView& item : handoff.items()) {
    const Entity record = item.record();
    const ValueView from = record ? record.find("from"_key) : ValueView();
    const ValueView to = record ? record.find("to"_key) : ValueView();
    if ((from && from->text == pair.from.id()) || (to && to->text == pair.to.id())) {
      out.push_back(item);
    }
  }
}

bool shares(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

// Nobody is called so, which is told where it is written: it may have meant those who own the stage.
bool is_slip(Context& context, const ValueView& owner, const std::vector<std::string_view>& owners) {
  const auto known = [&](std::string_view name) {
    return static_cast<bool>(context.model().find(owner.document(), language::NameKind::party, name));
  };
  const std::vector<std::string_view> names = owner.texts();
  return std::none_of(names.begin(), names.end(), known) && std::any_of(owners.begin(), owners.end(), known);
}

// One end of a hand-off of the journey: by stage, else by owner. Nothing where neither is said.
std::optional<bool> end_fits(Context& context, const Entity& handoff, KeyId stage_key, KeyId owner_key,
                             const Entity& stage) {
  if (const ValueView named = handoff.find(stage_key)) {
    return names_stage(named, stage);
  }
  if (const ValueView owner = handoff.find(owner_key)) {
    const auto owners = owner_set(context, stage);
    return is_settled(owner) || shares(owner.texts(), owners) || is_slip(context, owner, owners);
  }
  return std::nullopt;
}

void add_of_journey(Context& context, const Neighbours& pair, std::vector<ValueView>& out) {
  const ValueView handoffs = pair.from.root().find("handoffs"_key);
  if (!handoffs) {
    return;
  }
  for (const ValueView& item : handoffs.items()) {
    if (is_settled(item)) {
      out.push_back(item);
      continue;
    }
    const Entity handoff = item.record();
    if (!handoff) {
      continue;
    }
    const auto from = end_fits(context, handoff, "from"_key, "from-owner"_key, pair.from);
    const auto to = end_fits(context, handoff, "to"_key, "to-owner"_key, pair.to);
    if ((from || to) && from.value_or(true) && to.value_or(true)) {
      out.push_back(item);
    }
  }
}

std::optional<Neighbours> neighbours(const StageWays& order, const Entity& stage) {
  const std::uint32_t at = order.index(stage);
  if (at == StageWays::kNone || order.next[at] == StageWays::kNone) {
    return std::nullopt;
  }
  return Neighbours{stage, order.stages[order.next[at]]};
}

}  // namespace

std::vector<ValueView> handoffs_to_next(Context& context, Entity stage) {
  std::vector<ValueView> found;
  const StageWays& order = stage_ways(context, stage);
  const auto pair = neighbours(order, stage);
  if (pair) {
    add_own(order, *pair, found);
    add_received(*pair, found);
    add_of_journey(context, *pair, found);
  }
  return found;
}

}  // namespace jc::facts
