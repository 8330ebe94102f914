#include "compiler/facts/tier_load.h"

#include <fmt/format.h>

#include <cmath>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/tiers.h"
#include "compiler/facts/working_time.h"
#include "compiler/model/effective.h"
#include "compiler/model/walk.h"

namespace jc::facts {

namespace {

// Who serves the tier, how many customers each has, and how many hours a month.
struct Serving {
  Entity party;
  ValueView ratio;
  double accounts = 0;
  double hours = 0;
};

std::optional<Serving> serving(const Model& model, const Document& journey, std::string_view tier) {
  const Entity entity = model.find(journey, NameKind::tier, tier);
  Serving found;
  found.ratio = entity ? entity.find("ratio"_key) : ValueView();
  const auto* quantity = read_as<expr::Quantity>(found.ratio);
  const auto accounts = accounts_in(found.ratio);
  if (quantity == nullptr || !accounts || quantity->per_name.text.empty()) {
    return std::nullopt;
  }
  found.party = model.find(found.ratio.document(), NameKind::party, quantity->per_name.text);
  // Of a team nobody knows how many of its hours one of it has.
  const bool role = found.party && found.party.kind() == Kind::role;
  const auto hours = role ? hours_a_month(effort_in(found.party.find("capacity"_key))) : std::nullopt;
  if (!hours) {
    return std::nullopt;
  }
  found.accounts = *accounts;
  found.hours = *hours;
  return found;
}

// What the contacts with one customer take of somebody's month.
double hours_with_one(const Model& model, const Document& copy, const Entity& party) {
  double hours = 0;
  for_each_record(copy, [&](const Entity& contact) {
    if (contact.kind() != Kind::touchpoint || is_spent_once_for_all(contact)) {
      return;
    }
    const auto time = working_time(contact).a_month;
    for (const ValueView& worker : time ? workers_of(contact) : std::vector<ValueView>()) {
      if (model.find(worker.document(), NameKind::customer_party, worker->text) == party) {
        hours += *time;
        break;
      }
    }
  });
  return hours;
}

}  // namespace

std::vector<Fact> overbooked_tiers(Context& context, Entity journey) {
  const Model& model = context.model();
  std::vector<Fact> facts;
  for (const std::string_view tier : tiers_of(model, journey.document())) {
    const auto served = serving(model, journey.document(), tier);
    if (!served) {
      continue;
    }
    const Document copy = effective(journey.document(), tier);
    const double needed = served->accounts * hours_with_one(model, copy, served->party);
    if (needed <= served->hours) {
      continue;
    }
    Fact fact;
    fact.at = place(model, journey.name_span());
    fact.text = fmt::format("{} accounts of tier `{}` take {} hours a month of one `{}`, who has {}",
                            std::lround(served->accounts), tier, std::lround(needed), served->party.id(),
                            std::lround(served->hours));
    fact.related = {{place(model, served->ratio), "so many accounts"},
                    {place(model, served->party.find("capacity"_key)), "so many hours"}};
    fact.members = {std::string(tier)};
    facts.push_back(std::move(fact));
  }
  return facts;
}

}  // namespace jc::facts
