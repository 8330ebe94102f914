#include <fmt/format.h>

#include <filesystem>

#include "compiler/cli/check.h"
#include "compiler/cli/commands.h"
#include "compiler/diag/text.h"
#include "compiler/workspace/config/config.h"
#include "compiler/workspace/discover.h"

namespace jc::cli {

int run_config_show(const Arguments& arguments, Streams& streams) {
  source::Files files;
  diag::Diagnostics found;
  std::error_code error;
  std::string folder = workspace::clean_path(arguments.folder);
  if (!folder.empty() && !std::filesystem::exists(folder, error)) {
    streams.error(fmt::format("journeyc: `{}` does not exist\n", folder));
    return 2;
  }
  std::string file;
  if (std::filesystem::is_regular_file(folder, error)) {
    file = folder;
    folder = std::filesystem::path(folder).parent_path().generic_string();
  }
  const std::string root = workspace::find_root(folder).value_or(workspace::as_prefix(folder));
  workspace::Config config = workspace::load_config(root, files, found);
  lint::RuleSet rules = lint::RuleSet::built_in();
  workspace::add_house_rules(config, files, rules, found);
  workspace::check_settings(config, rules, found);
  if (!check_selection(arguments, rules, streams)) {
    return 2;
  }
  apply_flags(arguments, config);
  streams.out(workspace::describe(config) + workspace::describe_rules(config, rules, file));
  if (!found.empty()) {
    streams.error(diag::render_concise(found, files));
  }
  return found.empty() ? 0 : 1;
}

}  // namespace jc::cli
