// What customers of a tier take of somebody's working time, and how much that is with as many customers as
// one has: what a page about a role says beside what the role does.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/emit/site/told.h"

namespace jc::emit {

// All journeys of a tier's customers together.
struct ServedTier {
  std::string tier;
  std::string href;
  // The titles of the journeys.
  std::vector<std::string> journeys;
  // Of one customer.
  double hours_once = 0;
  double hours_a_month = 0;
  // As the tier says it, or else the party; 0 where neither does.
  double accounts = 0;

  std::optional<double> hours_of_all() const {
    return accounts > 0 && hours_a_month > 0 ? std::optional(accounts * hours_a_month) : std::nullopt;
  }
};

// By `party_key`; nobody who spends no time on any customer. In the order of the offer.
using ServedByParty = std::map<std::string, std::vector<ServedTier>, std::less<>>;
ServedByParty served_by_party(const Told& told);
// Those of one; none where there are none.
const std::vector<ServedTier>& served_by(const ServedByParty& all, std::string_view party);

}  // namespace jc::emit
