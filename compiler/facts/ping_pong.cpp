#include "compiler/facts/ping_pong.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/flag.h"
#include "compiler/facts/owner.h"
#include "compiler/facts/stage_ways.h"

namespace jc::facts {

namespace {

using Owners = std::vector<std::string_view>;

// Those who have the customer, one after the other.
struct Turn {
  Owners owners;
  Entity at;
};

bool share(const Owners& a, const Owners& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

void take_turn(Owners owners, const Entity& at, std::vector<Turn>& turns) {
  if (owners.empty() || (!turns.empty() && share(turns.back().owners, owners))) {
    return;
  }
  turns.push_back({std::move(owners), at});
}

std::vector<Turn> along_stages(Context& context, const Entity& journey) {
  const StageWays& order = stage_ways(context, journey);
  std::vector<Turn> turns;
  for (std::uint32_t i = 0; i < order.stages.size(); i++) {
    // What is beside the main line, or side by side with the stage before, is no turn.
    const bool beside = order.ends[i] == StageWays::End::side;
    const bool overlaps = i > 0 && (order.overlap(i - 1, i) || order.apart(i - 1, i));
    if (!beside && !overlaps) {
      take_turn(owner_set(context, order.stages[i]), order.stages[i], turns);
    }
    if (order.ends[i] == StageWays::End::cut) {
      break;
    }
  }
  return turns;
}

std::vector<Turn> inside_stage(Context& context, const Entity& stage, KeyId key) {
  std::vector<Turn> turns;
  for (const Entity& each : stage.children(key)) {
    const bool own = each.find("owner"_key).is(Is::name) || each.find("owner"_key).is(Is::list) ||
                     each.find("owner"_key).is(Is::text);
    if (own && !(key == "touchpoints"_key && is_set(each, "automated"_key)) &&
        (turns.empty() || !apart(turns.back().at, each))) {
      take_turn(owner_set(context, each), each, turns);
    }
  }
  return turns;
}

std::optional<Fact> returns_in(Context& context, const std::vector<Turn>& turns) {
  constexpr std::size_t kMostReturns = 1;
  std::vector<const Turn*> returns;
  for (std::size_t i = 2; i < turns.size(); i++) {
    if (share(turns[i].owners, turns[i - 2].owners)) {
      returns.push_back(&turns[i]);
    }
  }
  if (returns.size() <= kMostReturns) {
    return std::nullopt;
  }
  Fact fact;
  std::string way;
  for (const Turn& turn : turns) {
    way += fmt::format("{}`{}`", way.empty() ? "" : ", ", turn.owners.front());
  }
  fact.text = fmt::format("the customer is passed to and fro: {}", way);
  const Model& model = context.model();
  fact.at = place(model, owner_values(context, returns[1]->at).front());
  for (std::size_t i = 0; i < returns.size(); i++) {
    if (i != 1) {
      fact.related.push_back({place(model, owner_values(context, returns[i]->at).front()),
                              fmt::format("back with `{}` here too", returns[i]->owners.front())});
    }
  }
  return fact;
}

}  // namespace

std::optional<Fact> ownership_returns(Context& context, Entity entity) {
  if (entity.kind() == Kind::journey) {
    return returns_in(context, along_stages(context, entity));
  }
  auto found = returns_in(context, inside_stage(context, entity, "touchpoints"_key));
  return found ? found : returns_in(context, inside_stage(context, entity, "steps"_key));
}

}  // namespace jc::facts
