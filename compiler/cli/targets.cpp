#include "compiler/cli/targets.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "compiler/source/load.h"
#include "compiler/workspace/discover.h"

namespace jc::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kUnnamed = "stdin.journey.yaml";

Target& target_for(std::vector<Target>& targets, const std::string& root) {
  const auto found =
      std::find_if(targets.begin(), targets.end(), [&](const Target& target) { return target.root == root; });
  return found != targets.end() ? *found : targets.emplace_back(Target{root, {}, {}});
}

std::string folder_of(const std::string& file) { return fs::path(file).parent_path().generic_string(); }

void add_file(const std::string& file, std::optional<std::string> content, std::vector<Target>& targets) {
  const std::string folder = folder_of(file);
  const std::string root = workspace::find_root(folder).value_or(workspace::as_prefix(folder));
  target_for(targets, root).files.push_back({file, std::move(content)});
}

void add_folder(const std::string& folder, std::vector<Target>& targets) {
  const std::string prefix = workspace::as_prefix(folder);
  const std::string root = workspace::find_root(folder).value_or(prefix);
  Target& target = target_for(targets, root);
  target.folders.push_back(prefix);
}

bool add_standard_input(const Arguments& arguments, Streams& streams, std::vector<Target>& targets) {
  auto loaded = source::load_descriptor(0);
  if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
    streams.error(fmt::format("journeyc: standard input {}\n", failure->text));
    return false;
  }
  add_file(shown_path(arguments, "-"), std::get<std::string>(std::move(loaded)), targets);
  return true;
}

}  // namespace

std::string shown_path(const Arguments& arguments, const std::string& word) {
  if (word != "-") {
    return workspace::clean_path(word);
  }
  return workspace::clean_path(arguments.stdin_filename.empty() ? std::string(kUnnamed)
                                                                : arguments.stdin_filename);
}

bool find_targets(const Arguments& arguments, Streams& streams, std::vector<Target>& targets) {
  const std::vector<std::string> paths =
      arguments.paths.empty() ? std::vector<std::string>{"."} : arguments.paths;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == "-") {
      if (!add_standard_input(arguments, streams, targets)) {
        return false;
      }
    } else if (fs::is_directory(path, error)) {
      add_folder(workspace::clean_path(path), targets);
    } else if (fs::exists(fs::symlink_status(path, error))) {
      add_file(workspace::clean_path(path), std::nullopt, targets);
    } else {
      streams.error(fmt::format("journeyc: `{}` does not exist\n", path));
      return false;
    }
  }
  return true;
}

}  // namespace jc::cli
