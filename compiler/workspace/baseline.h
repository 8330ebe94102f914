// Findings that were there when a team took the rules on: recorded, so that only new ones count.
//
// What stands in the file is said by diag/baseline_file.h. A key has neither lines nor messages nor file
// names (where two files declare a journey of the same id, and for findings without an entity, the file is
// part of it), so that moving, reformatting and renaming change nothing. Of several findings with the same
// rule and entity the first ones are known.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/model.h"
#include "compiler/source/files.h"
#include "compiler/workspace/config/config.h"

namespace jc::workspace {

struct Baseline {
  // As messages show it.
  std::string path;
  std::set<std::string> keys;
};

// Where the baseline of the workspace is, or would be.
std::string baseline_path(const Config& config);

// Nothing where there is no file; `broken` and an error at its place where there is one that can't be used.
std::optional<Baseline> read_baseline(const Config& config, source::Files& files, diag::Diagnostics& out,
                                      bool& broken);

// Keys for every finding, in their order: one, or one for each of its members; none for those that are never
// recorded: a file that can't be read hides all that is in it. `findings` are sorted.
std::vector<std::vector<std::string>> baseline_keys(const diag::Diagnostics& findings,
                                                    const model::Model& model, const Config& config);

}  // namespace jc::workspace
