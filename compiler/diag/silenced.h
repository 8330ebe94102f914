// Findings that a team has said no to: still known, so that reports can tell why they don't count.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "compiler/diag/diagnostic.h"

namespace jc::diag {

enum class SilencedBy : std::uint8_t {
  // In the file: `# journeyc: ignore[rule] reason`.
  comment,
  // Recorded outside of it, before the rule was taken on.
  baseline,
};

struct Silenced {
  Diagnostic finding;
  SilencedBy by = SilencedBy::comment;
  // As the comment gives it; for the baseline its file.
  std::string reason;
};

using SilencedFindings = std::vector<Silenced>;

}  // namespace jc::diag
