#include "compiler/facts/owner.h"

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/ping_pong.h"
#include "compiler/facts/raci.h"
#include "compiler/facts/tier_owner.h"

namespace jc::facts {

namespace {

Property owner(Context& context, Entity entity) { return values_or_nothing(owner_values(context, entity)); }

Property stage_owner(Context& context, Entity stage) {
  std::vector<ValueView> owners = owner_values(context, stage);
  return values_or_nothing(owners.empty() ? owners_by_tier(context, stage) : std::move(owners));
}

Property ping_pong(Context& context, Entity entity) {
  return fact_or_nothing(ownership_returns(context, entity));
}

constexpr std::string_view kOwn = "who answers for it: its own `owner`, or `accountable` of its RACI";
constexpr std::string_view kInheritedOwner =
    "who answers for it: its own `owner`, else the owner of what it stands in";

Property one_raci(Context& context, Entity journey) { return fact_or_nothing(raci_of_one(context, journey)); }

Property told(Context& context, Entity journey) {
  return facts_or_nothing(told_of_own_work(context, journey));
}

constexpr std::string_view kPingPong =
    "customers twice come back to an owner who had handed them over, from stage to stage or from contact to "
    "contact";

constexpr Derived kOwners[] = {
    {Kind::journey, "owner", PropertyType::values, kOwn, owner},
    {Kind::stage, "owner", PropertyType::values,
     "who answers for it: its own `owner`, `accountable` of its RACI, else the owner of the journey; where "
     "nobody owns that, those accountable for its activities when each has one, or those that the tiers name "
     "when "
     "each does",
     stage_owner},
    {Kind::milestone, "owner", PropertyType::values, kInheritedOwner, owner},
    {Kind::touchpoint, "owner", PropertyType::values, kInheritedOwner, owner},
    {Kind::step, "owner", PropertyType::values, kInheritedOwner, owner},
    {Kind::contingency, "owner", PropertyType::values, kInheritedOwner, owner},
    {Kind::lane_item, "owner", PropertyType::values, kInheritedOwner, owner},
    {Kind::play, "owner", PropertyType::values, kInheritedOwner, owner},
    {Kind::activity, "owner", PropertyType::values, "who answers for it: its `accountable`", owner},
    {Kind::ritual, "owner", PropertyType::values,
     "who calls it: its own `owner`, else `contact` of the governance it stands in", owner},
    {Kind::status, "owner", PropertyType::values, kInheritedOwner, owner},
    {Kind::opportunity, "owner", PropertyType::values, kOwn, owner},
    {Kind::journey, "raci-of-one", PropertyType::facts,
     "one party is accountable, and does the work, in every row of its RACI", one_raci},
    {Kind::journey, "raci-told-twice", PropertyType::facts,
     "somebody is consulted or informed of what is theirs to do or to answer for", told},
    {Kind::journey, "ownership-ping-pong", PropertyType::facts, kPingPong, ping_pong},
    {Kind::stage, "ownership-ping-pong", PropertyType::facts, kPingPong, ping_pong},
};

}  // namespace

std::span<const Derived> owner_properties() { return kOwners; }

}  // namespace jc::facts
