#include "compiler/workspace/compare/side.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>

#include "compiler/source/load.h"
#include "compiler/workspace/compare/house_rules.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/repository.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

bool is_yaml(std::string_view path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }

bool is_shared(std::string_view path) {
  return path.find(".vocabulary.") != std::string_view::npos ||
         path.find(".portfolio.") != std::string_view::npos;
}

// The file with the shared names of its workspace and nothing else, so that two drafts of one journey in one
// folder don't meet.
void take_alone(Side& side) {
  diag::Diagnostics unused;
  source::Files files;
  const Config config = load_config(side.root, files, unused);
  std::map<std::string, std::string> texts;
  std::vector<std::string> wanted = config.files;
  for (const std::string& path : discover(config).files) {
    if (is_shared(path)) {
      wanted.push_back(path);
    }
  }
  wanted.push_back(side.file);
  for (const std::string& path : wanted) {
    auto loaded = source::load(path);
    if (auto* text = std::get_if<std::string>(&loaded)) {
      texts[path] = std::move(*text);
    }
  }
  side.texts = std::move(texts);
}

// The folders of the team's own rules, of every workspace in it.
std::set<std::string> house_rule_folders(const Side& side) {
  std::set<std::string> folders;
  diag::Diagnostics unused;
  source::Files files;
  const auto add = [&](const std::string& root) {
    folders.insert(house_rule_folder(load_config(root, files, unused, {}, &*side.texts)));
  };
  add(side.root);
  for (const auto& [path, text] : *side.texts) {
    const fs::path file(path);
    if (file.filename() == kConfigName || file.filename() == kHiddenConfigName) {
      add(as_prefix(file.parent_path().generic_string()));
    }
  }
  return folders;
}

}  // namespace

Side side_on_disk(const std::string& path) {
  Side side;
  side.name = path;
  std::error_code error;
  if (fs::is_directory(path.empty() ? "." : path, error)) {
    side.root = as_prefix(path);
    return side;
  }
  side.file = clean_path(path);
  const std::string folder = fs::path(side.file).parent_path().generic_string();
  side.root = find_root(folder).value_or(as_prefix(folder));
  take_alone(side);
  return side;
}

std::string path_in(const git::Repository& repository, const std::string& root) {
  const std::string real = real_path(root) + "/";
  return real.starts_with(repository.folder()) ? real.substr(repository.folder().size()) : "";
}

Side side_in(git::Repository& repository, const git::Commit& commit, const std::string& root,
             unsigned threads) {
  constexpr std::size_t kShort = 9;
  Side side;
  side.name = commit.id.substr(0, kShort);
  side.root = root;
  const std::string under = path_in(repository, root);
  side.texts.emplace();
  const auto take = [&](const std::function<bool(std::string_view)>& wanted) {
    for (auto& [path, text] : repository.files(commit, under, wanted, threads)) {
      side.texts->emplace(root + path.substr(under.size()), std::move(text));
    }
  };
  take(is_yaml);
  const std::set<std::string> folders = house_rule_folders(side);
  take([&](std::string_view path) {
    const std::string here = root + std::string(path.substr(under.size()));
    return std::any_of(folders.begin(), folders.end(),
                       [&](const std::string& folder) { return is_house_rule(here, folder); });
  });
  return side;
}

Request request_for(const Side& side, unsigned threads, const std::string& below) {
  Request request;
  request.root = side.root + below;
  request.lint = false;
  request.threads = threads;
  if (side.texts) {
    request.revision = &*side.texts;
  }
  if (!side.file.empty()) {
    request.files = {{side.file, std::nullopt}};
  }
  return request;
}

}  // namespace jc::workspace
