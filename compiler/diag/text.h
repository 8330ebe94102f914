// Shows findings to a person at a terminal: the message, the source with carets, why, and what to do.
#pragma once
#include <cstdint>
#include <string>

#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"

namespace jc::diag {

struct TextOptions {
  // ANSI escape sequences. Those in messages and files are always made harmless.
  bool colour = false;
  // Cells of the terminal. 0: texts are not wrapped, source lines are cut at 140 cells.
  std::uint32_t width = 0;
  // Source lines shown around a marked line.
  std::uint32_t context_lines = 1;
};

// Each finding, followed by an empty line. Spans longer than a line are shown up to the end of their
// first line. Never throws on any content, span or text.
std::string render_text(const Diagnostics& diagnostics, const source::Files& files,
                        const TextOptions& options);

// `path:line:col: error[rule] message`, a line each, for editors and problem matchers.
std::string render_concise(const Diagnostics& diagnostics, const source::Files& files);

}  // namespace jc::diag
