#include "compiler/workspace/compare/house_rules.h"

#include <filesystem>

#include "compiler/source/load.h"
#include "compiler/workspace/repository.h"

namespace jc::workspace {

namespace fs = std::filesystem;

Pages house_rules_of(const Side& side, const Config& config) {
  Pages pages;
  if (side.texts) {
    const std::string folder = house_rule_folder(config);
    for (const auto& [path, text] : *side.texts) {
      if (is_house_rule(path, folder)) {
        pages.emplace(fs::path(path).stem().string(), text);
      }
    }
    return pages;
  }
  for (const std::string& path : house_rule_pages(config).paths) {
    if (!is_in_repository(path, config.root)) {
      continue;
    }
    auto loaded = source::load(path);
    if (auto* text = std::get_if<std::string>(&loaded)) {
      pages.emplace(fs::path(path).stem().string(), std::move(*text));
    }
  }
  return pages;
}

bool is_house_rule(std::string_view path, const std::string& folder) {
  const fs::path page(path);
  return page.parent_path().generic_string() == folder && is_house_rule_name(page.filename().string());
}

}  // namespace jc::workspace
