// The workspace: where it begins, which files belong to it, and how it wants to be checked and built.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/language/outputs.h"
#include "compiler/lint/rule_set.h"
#include "compiler/lint/settings.h"
#include "compiler/lint/suppression/suppression.h"
#include "compiler/model/document.h"
#include "compiler/source/files.h"
#include "compiler/view/words/words.h"

namespace jc::workspace {

inline constexpr std::string_view kConfigName = "journeyc.yaml";
inline constexpr std::string_view kHiddenConfigName = ".journeyc.yaml";

// A value of the configuration and where it comes from: `journeyc.yaml:4`, `extends team.yaml:2` or `flag`.
struct Origin {
  std::string key;
  std::string value;
  std::string from;
};

struct Config {
  // Folder of the configuration file, or the folder asked for where there is none; "" is the current folder,
  // else it ends with a slash.
  std::string root;
  // Empty where there is no file.
  std::string file;
  // This file and those it extends.
  std::vector<std::string> files;
  std::vector<std::string> include = {"**/*.journey.yaml", "**/*.vocabulary.yaml", "**/*.portfolio.yaml",
                                      "**/*.journey.yml",  "**/*.vocabulary.yml",  "**/*.portfolio.yml"};
  std::vector<std::string> exclude;
  bool respect_gitignore = true;
  std::string house_rules = "rules";
  // The folder was named, so it has to be there.
  bool house_rules_named = false;
  std::string out_dir = "build/journeys";
  std::vector<std::string> emit{language::kDefaultEmits.begin(), language::kDefaultEmits.end()};
  std::string templates;
  std::string fail_on = "error";
  // Of known findings, from the root.
  std::string baseline = "journeyc-baseline.json";
  std::string accent;
  std::string font;
  std::string theme = "auto";
  // What pictures say, and in which language.
  view::Words words;
  // Of journey maps; all that have content where empty.
  std::vector<std::string> lanes;
  std::string page = "none";
  lint::Settings settings;
  std::vector<Origin> origins;
  // Where settings for single rules stand, so that an unknown rule can be pointed at.
  std::vector<std::pair<std::string, source::Span>> rule_places;
  // As written; empty where any will do.
  std::string required_version;
  // Of the value of `edition`.
  source::Span edition_place;
  // Comments in the configuration.
  std::vector<lint::Suppression> suppressions;
};

// The folder of the nearest configuration file at or above `folder` (both without trailing slash, "." is
// the current folder); nothing where there is none.
std::optional<std::string> find_root(const std::string& folder);

// Reads the configuration in `root`; what is wrong in it is reported at its place and the default holds.
// `texts` stand for files on disk, by path; `revision`, where there is one, for all there are.
Config load_config(const std::string& root, source::Files& files, diag::Diagnostics& out,
                   const std::map<std::string, std::string>& texts = {},
                   const std::map<std::string, std::string>* revision = nullptr);

// The pages in the team's own rules folder, by name; why there are none.
struct HouseRulePages {
  std::string folder;
  std::vector<std::string> paths;
  // The folder is not the repository's.
  bool outside = false;
  std::error_code error;
};
HouseRulePages house_rule_pages(const Config& config);
// Where they are, as paths in messages begin, and what a page in there is called.
std::string house_rule_folder(const Config& config);
bool is_house_rule_name(std::string_view name);

// Adds the pages of the team's own rules folder, by name. `files` must outlive `rules`.
void add_house_rules(const Config& config, source::Files& files, lint::RuleSet& rules,
                     diag::Diagnostics& out);

// Reports settings for rules, and an edition, that nobody has; the edition is dropped then.
void check_settings(Config& config, const lint::RuleSet& rules, diag::Diagnostics& out);

// What is in effect, a line a value, with where it comes from.
std::string describe(const Config& config);

// What every rule counts as, and why: in the file at `path`, or everywhere where it is empty.
std::string describe_rules(const Config& config, const lint::RuleSet& rules, const std::string& path);

}  // namespace jc::workspace
