#include "compiler/facts/blueprint.h"
#include "compiler/facts/derived/topics.h"
#include "compiler/facts/scale.h"

namespace jc::facts {

namespace {

Property off_scale(Context& context, Entity feeling) {
  return fact_or_nothing(out_of_scale(context, feeling));
}

Property bare_front(Context& context, Entity journey) {
  return fact_or_nothing(front_without_back(context, journey));
}

constexpr Derived kExperiences[] = {
    {Kind::feeling, "out-of-scale", PropertyType::facts,
     "its score, or an end of it, is not on `scales.emotion` (-2..2 where nobody declares it)", off_scale},
    {Kind::journey, "bare-front", PropertyType::facts,
     "columns of its blueprint have something on the front stage and nothing back stage or in support, all "
     "in "
     "one",
     bare_front},
};

}  // namespace

std::span<const Derived> experience_properties() { return kExperiences; }

}  // namespace jc::facts
