// What a change touches: the files that are not as they were in a revision, those that depend on them, and
// the findings that were there before.
#pragma once
#include <set>
#include <string>

#include "compiler/workspace/compare/side.h"

namespace jc::workspace {

struct Touched {
  // Paths as the files of the compilation have them.
  std::set<std::string> changed;
  // Of what names, or is named by, something that changed; nothing of `changed` again.
  std::set<std::string> dependent;

  bool holds(const std::string& path) const { return changed.contains(path) || dependent.contains(path); }
};

// Journeys depend on the shared names that they use and on journeys that they name; a vocabulary on who uses
// its names. All depends on the configuration.
Touched touched_since(const Compilation& now, const Side& before, unsigned threads);

// Leaves the findings that the earlier side had not, by the keys of baselines. `asked` says how it is
// checked.
void keep_new(const Request& asked, const Side& before, Compilation& now);

}  // namespace jc::workspace
