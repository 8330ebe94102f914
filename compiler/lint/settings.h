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

// A setting for a rule wins over one for its category, that one over one for all; of several for the same the
// later one wins. Only a setting for a rule turns one on that the profile leaves off.
struct RuleSetting {
  // The id of a rule, a category, or `all`.
  std::string rule;
  // Left out: as the page says.
  std::optional<Level> level;
  // For these files only, relative to `Settings::root`; empty: for all.
  std::vector<source::Glob> paths;
  // Where it is written: `journeyc.yaml:7`.
  std::string from;
};

// What stands for every rule in settings and selections.
inline constexpr std::string_view kAllRules = "all";

struct Settings {
  std::string profile = "recommended";
  std::vector<RuleSetting> rules;
  // Ids of rules, categories, `profile:<name>` or `all`. Not empty: only these speak, whatever the profile
  // (and those about files that can't be read).
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  // Built-in rules that came later stay off unless they are set or selected; empty: the newest.
  std::string edition;
  // What paths of files begin with that globs don't: the folder of the configuration, with a slash behind it.
  std::string root;
  // The day that dates are compared with, as yyyymmdd.
  int as_of = 0;
};

}  // namespace jc::lint
