// Shows findings to programs, in a form that keeps its promises from version to version.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "compiler/diag/diagnostic.h"
#include "compiler/diag/silenced.h"
#include "compiler/diag/summary.h"
#include "compiler/source/files.h"

namespace jc::diag {

// Changes when a key is removed or changes its meaning; new keys do not change it.
inline constexpr int kJsonSchemaVersion = 1;

struct Tool {
  std::string name = "journeyc";
  std::string version;
};

// How a path is shown; as it is where there is nothing to ask.
using ShownPath = std::function<std::string(std::string_view)>;

// One JSON object, indented, with a line end. Lines and columns are 1-based, columns count code points,
// offsets are 0-based bytes; ends are exclusive. `path` and `range` are null for findings without a file.
// `silenced` are findings with `by` (`comment` or `baseline`) and `reason`; the summary counts them apart.
// Bytes that are not UTF-8 become U+FFFD. Never throws.
std::string render_json(const Diagnostics& diagnostics, const source::Files& files, const Summary& summary,
                        const Tool& tool, const SilencedFindings& silenced = {},
                        const ShownPath& shown_path = {});

}  // namespace jc::diag
