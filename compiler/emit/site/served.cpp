#include "compiler/emit/site/served.h"

#include "compiler/emit/site/tier_pages.h"

namespace jc::emit {

namespace {

double accounts_of(const Told& told, const ToldTier& tier, const std::string& party) {
  if (tier.head == party) {
    return tier.accounts_a_head;
  }
  const auto found = told.parties.find(party);
  return found == told.parties.end() ? 0 : found->second.accounts.value_or(0);
}

}  // namespace

ServedByParty served_by_party(const Told& told) {
  ServedByParty all;
  for (const ToldTier& tier : told.tiers) {
    const std::string href = tier_file(tier);
    for (const TierPart& part : tier.parts) {
      for (const Served& served : part.served) {
        std::vector<ServedTier>& tiers = all[served.party];
        // Tiers come one after another, so that a tier known already is the last.
        if (tiers.empty() || tiers.back().href != href) {
          ServedTier& added = tiers.emplace_back();
          added.tier = tier.title;
          added.href = href;
          added.accounts = accounts_of(told, tier, served.party);
        }
        tiers.back().journeys.push_back(part.journey);
        tiers.back().hours_once += served.hours_once;
        tiers.back().hours_a_month += served.hours_a_month;
      }
    }
  }
  return all;
}

const std::vector<ServedTier>& served_by(const ServedByParty& all, std::string_view party) {
  static const std::vector<ServedTier> nobody;
  const auto found = all.find(party);
  return found == all.end() ? nobody : found->second;
}

}  // namespace jc::emit
