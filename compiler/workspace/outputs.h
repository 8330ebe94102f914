// Writes what a build made into its folder: whole files or nothing, unchanged ones left alone, those of an
// earlier build that are no longer made removed, and nothing outside the folder, ever.
#pragma once
#include <string>
#include <vector>

#include "compiler/diag/diagnostic.h"

namespace jc::workspace {

struct Output {
  // Relative to the folder, with forward slashes.
  std::string path;
  std::string bytes;
};

struct WriteReport {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
};

// A list of the outputs is kept in the folder as `.journeyc-outputs`; only files on the list of the
// earlier build are ever removed. Failures are reported under `unwritable-output`.
WriteReport write_outputs(const std::string& folder, const std::vector<Output>& outputs,
                          diag::Diagnostics& out);

// A name for a folder or file made from an id: letters, digits, `-`, `_` and `.`; never empty, hidden or
// `..`.
std::string safe_name(std::string_view id);

}  // namespace jc::workspace
