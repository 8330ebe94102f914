// The pages that say what somebody answers for and does: when, with what, and how many hours a month it
// takes.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compiler/emit/site/page.h"
#include "compiler/emit/site/served.h"
#include "compiler/facts/calendar.h"

namespace jc::emit {

// The part of a file's name that is of the party: `role-csm`. No two have the same, on systems that tell `A`
// from `a` and on those that don't.
std::string party_file_name(std::string_view party);
std::string person_file(std::string_view party);

// What is whose, in the order in which it was told. Points into what was told.
using Duties = std::vector<const Duty*>;
using DutiesByParty = std::unordered_map<std::string_view, Duties>;
DutiesByParty duties_by_party(const Told& told);

// Where there are more people than anybody looks through, they have no pages of their own: that would be as
// many files.
inline constexpr std::size_t kMostPeople = 2'500;
inline bool have_own_pages(const Told& told) { return told.parties.size() <= kMostPeople; }

// Not on the customers' or a partner's side.
bool is_of_us(const Party& party);

// The keys of all parties, in the order in which readers look for them.
std::vector<std::string> parties_by_title(const Told& told);

// Everybody, with how much there is to do.
Page people_page(const Told& told, const Templates& templates, const std::vector<SitePage>& pages);

// What the page of somebody is made of.
struct PersonPage {
  const Party& party;
  const Duties& duties;
  // By tier.
  const std::vector<ServedTier>& served;
  facts::Day today;
};

// What somebody is late with and what comes in the weeks from `today` on stands on top.
Page person_page(const PersonPage& person, const Templates& templates, const std::vector<SitePage>& pages);

}  // namespace jc::emit
