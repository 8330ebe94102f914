#include "compiler/workspace/config/config.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "compiler/source/load.h"
#include "compiler/workspace/config/read.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/repository.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

std::optional<std::string> config_in(const std::string& prefix) {
  for (const std::string_view name : {kConfigName, kHiddenConfigName}) {
    std::error_code error;
    if (fs::is_regular_file(prefix + std::string(name), error)) {
      return prefix + std::string(name);
    }
  }
  return std::nullopt;
}

std::optional<std::string> config_among(const std::string& prefix,
                                        const std::map<std::string, std::string>& texts) {
  for (const std::string_view name : {kConfigName, kHiddenConfigName}) {
    if (texts.contains(prefix + std::string(name))) {
      return prefix + std::string(name);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> find_root(const std::string& folder) {
  std::error_code error;
  const fs::path start = fs::absolute(folder.empty() ? "." : folder, error).lexically_normal();
  std::string prefix = as_prefix(folder);
  for (fs::path at = start; !error; at = at.parent_path()) {
    if (config_in(prefix)) {
      return prefix;
    }
    // A repository ends the search: what stands above it is not the team's.
    if (fs::exists(at / ".git", error) || at == at.parent_path() || at == at.root_path()) {
      return std::nullopt;
    }
    // Paths stay as the user named them while that is possible.
    const bool named = !prefix.empty() && prefix != "/" && !prefix.ends_with("../");
    prefix =
        named ? as_prefix(fs::path(prefix).parent_path().parent_path().generic_string()) : prefix + "../";
  }
  return std::nullopt;
}

Config load_config(const std::string& root, source::Files& files, diag::Diagnostics& out,
                   const std::map<std::string, std::string>& texts,
                   const std::map<std::string, std::string>* revision) {
  Config config;
  config.root = root;
  config.settings.root = root;
  if (const auto path = revision != nullptr ? config_among(root, *revision) : config_in(root)) {
    config.file = *path;
    ConfigReader(config, files, out, texts, revision).read(*path);
  }
  return config;
}

std::string house_rule_folder(const Config& config) { return config.root + clean_path(config.house_rules); }

bool is_house_rule_name(std::string_view name) {
  return name.ends_with(".md") && name != "index.md" && name != "README.md";
}

HouseRulePages house_rule_pages(const Config& config) {
  HouseRulePages pages;
  pages.folder = house_rule_folder(config);
  pages.outside = !is_in_repository(pages.folder, config.root);
  if (pages.outside) {
    return pages;
  }
  for (const auto& entry : fs::directory_iterator(pages.folder, pages.error)) {
    const std::string name = entry.path().filename().string();
    if (is_house_rule_name(name)) {
      pages.paths.push_back(pages.folder + "/" + name);
    }
  }
  std::sort(pages.paths.begin(), pages.paths.end());
  return pages;
}

void add_house_rules(const Config& config, source::Files& files, lint::RuleSet& rules,
                     diag::Diagnostics& out) {
  const HouseRulePages pages = house_rule_pages(config);
  if (pages.outside) {
    out.push_back({.rule = "unreadable-file",
                   .message = fmt::format("`house-rules` leads out of the repository, to `{}`", pages.folder),
                   .help = "name a folder of the repository"});
    return;
  }
  if (pages.error && config.house_rules_named) {
    out.push_back({.rule = "unreadable-file",
                   .message = fmt::format("the folder of house rules, `{}`, can't be read: {}", pages.folder,
                                          pages.error.message()),
                   .help = "make the folder, or take `house-rules` out of `journeyc.yaml`"});
  }
  for (const std::string& page : pages.paths) {
    auto loaded = is_in_repository(page, config.root)
                      ? source::load(page)
                      : source::LoadFailure{.text = "leads out of the repository, so it is not read"};
    if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
      out.push_back({.rule = "unreadable-file", .message = fmt::format("`{}` {}", page, failure->text)});
      continue;
    }
    rules.add_page(files, files.add(page, std::get<std::string>(std::move(loaded))), out);
  }
}

}  // namespace jc::workspace
