#include "compiler/facts/cadence.h"

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/first_date.h"

namespace jc::facts {

namespace {

Property ambiguous(Context& context, Entity entity) {
  return fact_or_nothing(ambiguous_cadence(context, entity));
}

Property contradiction(Context& context, Entity entity) {
  return fact_or_nothing(cadence_contradiction(context, entity));
}

Property first_date(Context& context, Entity entity) {
  return fact_or_nothing(first_date_off(context, entity));
}

Property as_moment(Context& context, Entity entity) {
  return fact_or_nothing(rhythm_as_moment(context, entity));
}

constexpr std::string_view kAmbiguous = "its cadence can be read in more than one way, as `biweekly` can";
constexpr std::string_view kContradiction = "its title or purpose names another rhythm than its cadence";

constexpr std::string_view kFirstDate = "its first date is none of the days that its cadence names";

constexpr Derived kCadences[] = {
    {Kind::ritual, "ambiguous-cadence", PropertyType::facts, kAmbiguous, ambiguous, Reach::entity},
    {Kind::touchpoint, "ambiguous-cadence", PropertyType::facts, kAmbiguous, ambiguous, Reach::entity},
    {Kind::review, "ambiguous-cadence", PropertyType::facts, kAmbiguous, ambiguous, Reach::entity},
    {Kind::ritual, "cadence-contradiction", PropertyType::facts, kContradiction, contradiction,
     Reach::entity},
    {Kind::touchpoint, "cadence-contradiction", PropertyType::facts, kContradiction, contradiction,
     Reach::entity},
    {Kind::ritual, "first-date-off-cadence", PropertyType::facts, kFirstDate, first_date, Reach::entity},
    {Kind::touchpoint, "rhythm-as-moment", PropertyType::facts,
     "its `when` is a rhythm such as `weekly`, which is read as the name of an event", as_moment,
     Reach::entity},
    {Kind::touchpoint, "first-date-off-cadence", PropertyType::facts, kFirstDate, first_date, Reach::entity},
};

}  // namespace

std::span<const Derived> cadence_properties() { return kCadences; }

}  // namespace jc::facts
