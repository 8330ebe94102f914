// The semantic diff: two models in, what changed in meaning out.
#pragma once
#include <string>
#include <vector>

#include "compiler/diff/change.h"
#include "compiler/diff/renames.h"
#include "compiler/diff/workload.h"
#include "compiler/model/model.h"

namespace jc::diff {

// A journey whose version went up with an entry that says its change was announced.
struct Announcement {
  std::string journey;
  std::string version;
  std::string date;
  std::string why;
};

struct Report {
  // Promises first, wording last; within a class by path.
  std::vector<Change> changes;
  std::vector<Announcement> announcements;
  // Documents whose bytes differ and whose meaning does not, and those that stand in another file now.
  std::size_t same_meaning = 0;
  std::size_t moved_files = 0;
  // Roles of the team whose hours a year differ.
  std::vector<RoleHours> hours;
  // In the order of what they are about, as it was found.
  std::vector<Hint> hints;
};

// `renames` were applied to `before` already: they are told, and not looked for.
Report diff(const model::Model& before, const model::Model& after, const std::vector<Rename>& renames);

}  // namespace jc::diff
