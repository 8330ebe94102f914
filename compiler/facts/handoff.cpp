#include "compiler/facts/handoff.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/owner.h"
#include "compiler/facts/stage_order.h"

namespace jc::facts {

namespace {

// Two neighbours of the list, first and next.
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
bool is_known_stage(const StageOrder& order, const ValueView& value) {
  return order.index(value->text) != StageOrder::kNone;
}

void add_own(const StageOrder& order, const Neighbours& pair, std::vector<ValueView>& out) {
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

// One end of a hand-off of the journey: by stage, else by owner. Nothing where neither is said.
std::optional<bool> end_fits(Context& context, const Entity& handoff, KeyId stage_key, KeyId owner_key,
                             const Entity& stage) {
  if (const ValueView named = handoff.find(stage_key)) {
    return names_stage(named, stage);
  }
  if (const ValueView owner = handoff.find(owner_key)) {
    return is_settled(owner) || shares(owner.texts(), owner_set(context, stage));
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

std::optional<Neighbours> neighbours(const StageOrder& order, const Entity& stage) {
  const std::uint32_t at = order.index(stage);
  if (at == StageOrder::kNone || order.next[at] == StageOrder::kNone) {
    return std::nullopt;
  }
  return Neighbours{stage, order.stages[order.next[at]]};
}

std::string quoted(const std::vector<std::string_view>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); i++) {
    text += i == 0 ? "" : i + 1 == names.size() ? " and " : ", ";
    text += fmt::format("`{}`", names[i]);
  }
  return text;
}

}  // namespace

std::vector<ValueView> handoffs_to_next(Context& context, Entity stage) {
  std::vector<ValueView> found;
  const StageOrder& order = stage_order(context, stage);
  const auto pair = neighbours(order, stage);
  if (pair) {
    add_own(order, *pair, found);
    add_received(*pair, found);
    add_of_journey(context, *pair, found);
  }
  return found;
}

std::optional<Fact> owner_change(Context& context, Entity stage) {
  const StageOrder& order = stage_order(context, stage);
  const auto pair = neighbours(order, stage);
  if (!pair) {
    return std::nullopt;
  }
  const std::uint32_t from = order.index(stage);
  const auto before = owner_set(context, pair->from);
  const auto after = owner_set(context, pair->to);
  if (before.empty() || after.empty() || shares(before, after)) {
    return std::nullopt;
  }
  const std::uint32_t to = order.next[from];
  if (order.overlap(from, to) || order.apart(from, to) || !handoffs_to_next(context, stage).empty()) {
    return std::nullopt;
  }
  const Model& model = context.model();
  Fact fact;
  fact.at = place(model, stage.name_span());
  fact.text =
      fmt::format("stage `{}` is owned by {}, the next one, `{}`, by {}, and no hand-off lies between",
                  stage.id(), quoted(before), pair->to.id(), quoted(after));
  fact.help = fmt::format("add `handoff: {{ to: {}, payload: [ … ], accepted-when: event … }}` to stage `{}`",
                          pair->to.id(), stage.id());
  fact.related.push_back({place(model, owner_values(context, pair->to).front()),
                          fmt::format("the owner changes here, to {}", quoted(after))});
  fact.about = stage;
  return fact;
}

}  // namespace jc::facts
