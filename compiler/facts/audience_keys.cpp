#include <algorithm>
#include <iterator>

#include "compiler/facts/audience.h"

namespace jc::facts {

using language::operator""_key;

namespace {

// What those outside know of. All that is not here is our own work and our own thoughts about them.
constexpr Kind kKnownOutside[] = {
    Kind::journey, Kind::stage,      Kind::milestone, Kind::success, Kind::touchpoint,
    Kind::sides,   Kind::step,       Kind::needs,     Kind::ritual,  Kind::stage_value,
    Kind::role,    Kind::governance, Kind::team,      Kind::person,  Kind::metric,
    Kind::channel, Kind::vocabulary, Kind::product,   Kind::event,   Kind::portfolio_product,
    Kind::persona, Kind::portfolio,
};

struct KeyOfKind {
  Kind kind;
  KeyId key;
};

// Told although keys of their role are not: what either side brings to the plan, how often we meet, and what
// they get of it by their own figures.
constexpr KeyOfKind kToldAlso[] = {
    {Kind::needs, "team"_key},         {Kind::needs, "partner"_key},
    {Kind::ritual, "cadence"_key},     {Kind::ritual, "first"_key},
    {Kind::ritual, "duration"_key},    {Kind::touchpoint, "repeat"_key},
    {Kind::stage_value, "metric"_key}, {Kind::stage_value, "baseline"_key},
    {Kind::step, "does"_key},          {Kind::stage_value, "target"_key},
    {Kind::role, "kind"_key},          {Kind::metric, "unit"_key},
};

// Not told although keys of their role are: who is behind the map and not in front of the customer, how we
// sort customers, and words of ours for what becomes of them.
constexpr KeyId kKept[] = {
    "maintainer"_key,   "sponsor"_key,  "facilitator"_key, "stakeholders"_key, "contact"_key,  "inform"_key,
    "optional"_key,     "terminal"_key, "plays"_key,       "tiers"_key,        "segments"_key, "personas"_key,
    "version"_key,      "status"_key,   "state"_key,       "direction"_key,    "lead"_key,     "includes"_key,
    "orchestrator"_key, "based-on"_key, "parent"_key,      "sub-journeys"_key,
};

bool has(std::span<const KeyOfKind> table, Kind kind, KeyId key) {
  return std::any_of(table.begin(), table.end(),
                     [&](const KeyOfKind& each) { return each.kind == kind && each.key == key; });
}

}  // namespace

bool is_told_outside(Kind kind, const Field& field) {
  if (std::find(std::begin(kKnownOutside), std::end(kKnownOutside), kind) == std::end(kKnownOutside)) {
    return false;
  }
  const KeyId key = language::find_key(field.key);
  if (field.type.base == language::Base::id || key == "title"_key || has(kToldAlso, kind, key)) {
    return true;
  }
  const bool kept = std::find(std::begin(kKept), std::end(kKept), key) != std::end(kKept);
  // Of what is declared for everybody the name is enough.
  const bool named_only = kind == Kind::role || kind == Kind::team || kind == Kind::person ||
                          kind == Kind::metric || kind == Kind::channel || kind == Kind::product ||
                          kind == Kind::event || kind == Kind::portfolio_product || kind == Kind::persona;
  if (kept || named_only) {
    return false;
  }
  switch (language::role_of(field)) {
    case KeyRole::promise_time:
    case KeyRole::promise_content:
    case KeyRole::people:
      return true;
    case KeyRole::name:
      return field.type.base == language::Base::name;
    case KeyRole::parts:
      return std::find(std::begin(kKnownOutside), std::end(kKnownOutside), field.type.record) !=
             std::end(kKnownOutside);
    default:
      return false;
  }
}

}  // namespace jc::facts
