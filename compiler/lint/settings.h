// What a run wants from the rules: which of them speak, how loud, and where. Plain values: reading them from
// `journeyc.yaml` and the command line is done elsewhere.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/source/glob.h"

namespace jc::lint {

enum class Level : std::uint8_t { error, warning, info, off };

// Later settings of the same rule win.
struct RuleSetting {
  std::string rule;
  // Left out: as the page says.
  std::optional<Level> level;
  // For these files only; empty: for all.
  std::vector<source::Glob> paths;
};

struct Settings {
  std::string profile = "recommended";
  std::vector<RuleSetting> rules;
  // Ids. Not empty: only these speak, whatever the profile (and those about files that can't be read).
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  // The day that dates are compared with, as yyyymmdd.
  int as_of = 0;
};

}  // namespace jc::lint
