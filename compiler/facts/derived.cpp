#include "compiler/facts/derived.h"

#include <algorithm>

#include "compiler/facts/derived/topics.h"

namespace jc::facts {

std::vector<std::span<const Derived>> derived_tables() {
  return {owner_properties(),  stage_properties(),      journey_properties(), tier_properties(),
          metric_properties(), experience_properties(), cadence_properties(), review_properties(),
          entry_properties(),  shared_properties(),     text_properties(),    portfolio_properties()};
}

const Derived* find_derived(Kind kind, std::string_view name) {
  for (const std::span<const Derived> table : derived_tables()) {
    for (const Derived& property : table) {
      if (property.kind == kind && property.name == name) {
        return &property;
      }
    }
  }
  return nullptr;
}

source::Span place(const Model& model, source::Span span) {
  return model.files()[span.file].first_line(span);
}

source::Span place(const Model& model, const ValueView& value) { return place(model, value.span()); }

source::Span place(const Model& model, const ValueView& value, expr::Extent part) {
  return value.is(Is::phrase) ? span_in_phrase(model.files(), value, part) : place(model, value);
}

source::Span replaceable(const Model& model, const ValueView& value) {
  // What came through an alias or a merge stands elsewhere, for others too.
  if (!value.is(Is::phrase) || value->shared || value.document().phrases[value->first].composed != nullptr) {
    return {};
  }
  const source::Span span =
      span_in_phrase(model.files(), value, {0, static_cast<std::uint32_t>(value->text.size())});
  return model.files().text(span) == value->text ? span : source::Span();
}

}  // namespace jc::facts
