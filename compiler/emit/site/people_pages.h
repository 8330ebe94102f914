// The pages that say what somebody answers for and does: when, with what, and how many hours a month it
// takes.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/emit/site/page.h"
#include "compiler/emit/site/told.h"

namespace jc::emit {

// The part of a file's name that is of the party: `role-csm`. No two have the same, on systems that tell `A`
// from `a` and on those that don't.
std::string party_file_name(std::string_view party);

// Not on the customers' or a partner's side.
bool is_of_us(const Party& party);

// The keys of all parties, in the order in which readers look for them.
std::vector<std::string> parties_by_title(const Told& told);

// Everybody, with how much there is to do.
Page people_page(const Told& told, const Templates& templates, const std::vector<SitePage>& pages);

// `party` is a key of `told.parties`.
Page person_page(const Told& told, const std::string& party, const Templates& templates,
                 const std::vector<SitePage>& pages);

}  // namespace jc::emit
