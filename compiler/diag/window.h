// Shows the lines of source that a finding speaks of, file by file, with line numbers in front.
#pragma once
#include <cstddef>
#include <string>

#include "compiler/diag/diagnostic.h"
#include "compiler/diag/text.h"
#include "compiler/source/files.h"

namespace jc::diag {

// More related places than a person reads; the machine forms have them all.
inline constexpr std::size_t kMostRelated = 20;

// Shows the primary place and the first `kMostRelated` related ones.
struct Windows {
  // Complete lines, each with its line end; empty when no place of the finding is in a file.
  std::string text;
  // Cells of the widest line number.
  std::size_t gutter = 0;
};

Windows draw_windows(const Diagnostic& diagnostic, const source::Files& files, const TextOptions& options);

}  // namespace jc::diag
