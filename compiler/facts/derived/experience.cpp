#include "compiler/facts/derived/topics.h"
#include "compiler/facts/scale.h"

namespace jc::facts {

namespace {

Property off_scale(Context& context, Entity feeling) {
  return fact_or_nothing(out_of_scale(context, feeling));
}

constexpr Derived kExperiences[] = {
    {Kind::feeling, "out-of-scale", PropertyType::facts,
     "its score, or an end of it, is not on `scales.emotion` (-2..2 where nobody declares it)", off_scale},
};

}  // namespace

std::span<const Derived> experience_properties() { return kExperiences; }

}  // namespace jc::facts
