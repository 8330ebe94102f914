#include "compiler/facts/entry.h"

#include "compiler/facts/derived/topics.h"

namespace jc::facts {

namespace {

Property way_in(Context& context, Entity stage) { return values_or_nothing(stage_entries(context, stage)); }

Property measure(Context& context, Entity stage) { return values_or_nothing(own_metrics(context, stage)); }

constexpr Derived kEntries[] = {
    {Kind::stage, "way-in", PropertyType::values,
     "what says when a customer is in it: its entry or window, an exit, hand-off or transition that leads "
     "there, or the start of the journey",
     way_in},
    {Kind::stage, "measure", PropertyType::values, "its metrics, without those that only the journey has",
     measure},
};

}  // namespace

std::span<const Derived> entry_properties() { return kEntries; }

}  // namespace jc::facts
