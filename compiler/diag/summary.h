// What one run looked at and found, in numbers.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "compiler/diag/diagnostic.h"

namespace jc::diag {

struct Summary {
  std::size_t journeys = 0;
  std::size_t files = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  // Findings that have a safe fix, and those that only have fixes which may change the meaning. The text
  // form speaks of them only when they are not 0.
  std::size_t fixable = 0;
  std::size_t unsafe_fixable = 0;
  // The run was asked to fix; what it fixed, and in how many files.
  bool fixing = false;
  std::size_t fixed = 0;
  std::size_t fixed_files = 0;
  // Findings that comments and the baseline have silenced, and what the baseline knows and nobody finds.
  std::size_t suppressed = 0;
  std::size_t known = 0;
  std::size_t fixed_since = 0;
  // The day that dates were compared with, as yyyymmdd; 0 where none was.
  int as_of = 0;
  // Rules that are off because they came after the edition that the configuration names.
  std::size_t newer_rules = 0;
  std::string edition;
};

// Counts `diagnostics`. `fixable` and `unsafe_fixable` are counted too: set them to 0 where no fix is on
// offer.
Summary summarize(const Diagnostics& diagnostics, std::size_t journeys, std::size_t files);

// `Checked 12 journeys in 14 files: 1 error, 2 warnings`, with a line end, and further lines about what was
// silenced, about fixes and about rules held back, when there are any.
std::string render_summary(const Summary& summary, bool colour = false);

// `1 finding`, `2 findings`, `3 opportunities`. The nouns are ours, and regular.
std::string counted(std::size_t number, std::string_view noun);

// `error`, `warning` or `info`: the words of every output.
const char* to_string(Severity severity);

}  // namespace jc::diag
