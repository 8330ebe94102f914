#include "compiler/facts/shared.h"

#include <set>
#include <string_view>

#include "compiler/facts/told.h"
#include "compiler/model/asked.h"

namespace jc::facts {

namespace {

struct ServedSegments {
  std::set<std::string_view> ids;
  // Some tier has conditions in place of segments.
  bool by_conditions = false;
};

void add_tier(const Entity& tier, ServedSegments& served) {
  const ValueView serves = tier.find("serves"_key);
  if (!serves) {
    served.by_conditions = served.by_conditions || tier.find("where"_key);
    return;
  }
  for (const ValueView& segment : serves.items()) {
    if (segment.is(Is::name)) {
      served.ids.insert(segment->text);
    } else {
      served.by_conditions = true;
    }
  }
}

void add_tiers(const Document& document, ServedSegments& served) {
  for (RecordId id = 0; id < document.records.size(); id++) {
    if (document.records[id].kind == Kind::tier) {
      add_tier(Entity(&document, id), served);
    }
  }
}

ServedSegments served_segments(const Model& model) {
  Asked::note(Asked::What::told);
  ServedSegments served;
  for (const Document& document : model.documents) {
    add_tiers(document, served);
  }
  return served;
}

}  // namespace

void tell_tiers(const Document& journey, Digest& to) {
  ServedSegments served;
  add_tiers(journey, served);
  to.add({served.ids.begin(), served.ids.end()});
  to.add(static_cast<std::uint64_t>(served.by_conditions));
}

bool unserved(Context& context, Entity segment) {
  const auto& served = context.whole<ServedSegments>(served_segments);
  return !served.by_conditions && !served.ids.empty() && !served.ids.contains(segment.id());
}

std::vector<Entity> shared_vocabularies(Context& context) { return context.model().roots(Kind::vocabulary); }

}  // namespace jc::facts
