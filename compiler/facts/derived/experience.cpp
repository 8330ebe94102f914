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

Property line_to_nothing(Context& context, Entity journey) {
  return facts_or_nothing(lines_to_nothing(context, journey));
}

// A word in a list, as on the wall of a workshop: nobody has planned the contact yet.
Property only_named(Context&, Entity touchpoint) {
  const ValueView title = touchpoint.find("title"_key);
  const bool short_form = title && title->begin == touchpoint->begin && title->end == touchpoint->end;
  return short_form ? Property(true) : Property();
}

constexpr Derived kExperiences[] = {
    {Kind::feeling, "out-of-scale", PropertyType::facts,
     "its score, or an end of it, is not on `scales.emotion` (-2..2 where nobody declares it)", off_scale},
    {Kind::journey, "bare-front", PropertyType::facts,
     "columns of its blueprint have something on the front stage and nothing back stage or in support, all "
     "in "
     "one",
     bare_front},
    {Kind::journey, "line-to-nothing", PropertyType::facts,
     "an item of a row serves something that nothing in the journey is called", line_to_nothing},
    {Kind::touchpoint, "only-named", PropertyType::flag,
     "it is a text alone, and nothing is said of it but what it is called", only_named, Reach::entity},
};

}  // namespace

std::span<const Derived> experience_properties() { return kExperiences; }

}  // namespace jc::facts
