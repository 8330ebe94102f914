#include "compiler/cli/misnamed.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "compiler/source/load.h"
#include "compiler/text/controls.h"

namespace jc::cli {

namespace fs = std::filesystem;

namespace {

// By a key that such files have at the start of a line; empty where there is none.
std::string_view kind_of(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kKeys[] = {
      {"journey", "journey"}, {"stages", "journey"},        {"phases", "journey"},
      {"steps", "journey"},   {"vocabulary", "vocabulary"}, {"portfolio", "portfolio"}};
  for (const auto& [key, kind] : kKeys) {
    const std::string line = fmt::format("\n{}:", key);
    if (text.starts_with(std::string_view(line).substr(1)) || text.find(line) != std::string_view::npos) {
      return kind;
    }
  }
  return "";
}

}  // namespace

std::string misnamed_specs(const std::string& folder) {
  constexpr std::size_t kLargest = 1'000'000;
  constexpr std::size_t kMostLookedAt = 50;
  std::vector<fs::path> files;
  std::error_code error;
  fs::directory_iterator entry(folder.empty() ? "." : folder, error);
  for (; !error && entry != fs::directory_iterator() && files.size() < kMostLookedAt;
       entry.increment(error)) {
    const std::string end = entry->path().extension().string();
    std::error_code gone;
    if ((end == ".yaml" || end == ".yml") && entry->is_regular_file(gone) && !entry->is_symlink(gone)) {
      files.push_back(entry->path());
    }
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    // What has the name already is left out on purpose.
    const std::string end = file.stem().extension().string();
    if (end == ".journey" || end == ".vocabulary" || end == ".portfolio") {
      continue;
    }
    const source::Loaded loaded = source::load(file.string(), kLargest);
    const auto* text = std::get_if<std::string>(&loaded);
    const std::string_view kind = text == nullptr ? "" : kind_of(*text);
    const std::string name = file.filename().string();
    if (!kind.empty() && name != "journeyc.yaml") {
      return fmt::format("journeyc: `{}` looks like a {}: name it `{}.{}.yaml`\n",
                         text::harmless(name, false), kind, text::harmless(file.stem().string(), false),
                         kind);
    }
  }
  return "";
}

}  // namespace jc::cli
