#include "compiler/model/derived_topics.h"
#include "compiler/model/facts_cadence.h"

namespace jc::model {

namespace {

Property one(std::optional<Fact> fact) {
  std::vector<Fact> facts;
  if (fact) {
    facts.push_back(std::move(*fact));
  }
  return facts_or_nothing(std::move(facts));
}

Property ambiguous(Context& context, Entity entity) { return one(ambiguous_cadence(context, entity)); }

Property contradiction(Context& context, Entity entity) {
  return one(cadence_contradiction(context, entity));
}

constexpr std::string_view kAmbiguous = "its cadence can be read in more than one way, as `biweekly` can";
constexpr std::string_view kContradiction = "its title or purpose names another rhythm than its cadence";

constexpr Derived kCadences[] = {
    {Kind::ritual, "ambiguous-cadence", PropertyType::facts, kAmbiguous, ambiguous},
    {Kind::touchpoint, "ambiguous-cadence", PropertyType::facts, kAmbiguous, ambiguous},
    {Kind::review, "ambiguous-cadence", PropertyType::facts, kAmbiguous, ambiguous},
    {Kind::ritual, "cadence-contradiction", PropertyType::facts, kContradiction, contradiction},
    {Kind::touchpoint, "cadence-contradiction", PropertyType::facts, kContradiction, contradiction},
};

}  // namespace

std::span<const Derived> cadence_properties() { return kCadences; }

}  // namespace jc::model
