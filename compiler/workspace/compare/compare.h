// Compares two workspaces: compiles both sides, finds what got other names, and asks the semantic diff.
#pragma once
#include <memory>
#include <vector>

#include "compiler/diff/diff.h"
#include "compiler/workspace/compare/side.h"
#include "compiler/workspace/readings.h"

namespace jc::workspace {

struct Comparison {
  diff::Report report;
  // One each for every workspace: that of the root, and those inside it. They own what changes point into.
  std::vector<std::shared_ptr<Compilation>> before;
  std::vector<std::shared_ptr<Compilation>> after;
  // Findings of files that could not be read, of both sides.
  diag::Diagnostics unread_before;
  diag::Diagnostics unread_after;
  std::shared_ptr<source::Files> files_before = std::make_shared<source::Files>();
  std::shared_ptr<source::Files> files_after = std::make_shared<source::Files>();
  // Of all that was read; documents point into its texts.
  std::shared_ptr<Readings> readings;
};

// What was read before, in another comparison of the run, is not read again.
Comparison compare(const Side& before, const Side& after, unsigned threads,
                   std::shared_ptr<Readings> readings = std::make_shared<Readings>());

}  // namespace jc::workspace
