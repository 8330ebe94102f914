#include "compiler/cli/misnamed.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
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

// The same of what beyond doubt is meant for this program: by the key that its first line has.
std::string_view kind_by_first_key(std::string_view text) {
  while (text.starts_with('#') || text.starts_with('\n') || text.starts_with("---\n")) {
    const auto end = text.find('\n');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  for (const std::string_view kind : {"journey", "vocabulary", "portfolio"}) {
    if (text.starts_with(kind) && text.substr(kind.size()).starts_with(": ")) {
      return kind;
    }
  }
  return "";
}

// `vocabulary.yaml` says nothing of its own: what it calls itself does.
std::string own_name(const fs::path& file, std::string_view kind, std::string_view text) {
  if (file.stem().string() != kind) {
    return text::harmless(file.stem().string(), false);
  }
  const std::string key = fmt::format("{}: ", kind);
  const auto at = text.starts_with(key) ? 0 : text.find("\n" + key);
  if (at == std::string_view::npos) {
    return "<id>";
  }
  const std::string_view behind = text.substr(text.find(key, at) + key.size());
  const std::string id(behind.substr(0, behind.find_first_of(" \r\n")));
  const bool plain = id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  return plain && !id.empty() ? id : "<id>";
}

// YAML files right in the folder, but those that have the name of a spec already: they are left out on
// purpose.
std::vector<fs::path> candidates(const std::string& folder) {
  constexpr std::size_t kMostLookedAt = 50;
  std::vector<fs::path> files;
  std::error_code error;
  fs::directory_iterator entry(folder.empty() ? "." : folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const fs::path& file = entry->path();
    const std::string kind = file.stem().extension().string();
    const bool yaml = file.extension() == ".yaml" || file.extension() == ".yml";
    const bool named = kind == ".journey" || kind == ".vocabulary" || kind == ".portfolio";
    std::error_code gone;
    if (yaml && !named && file.filename() != "journeyc.yaml" && entry->is_regular_file(gone) &&
        !entry->is_symlink(gone)) {
      files.push_back(file);
    }
  }
  // In an order of their own, whichever the system has: the first of them are the same each time.
  std::sort(files.begin(), files.end());
  files.resize(std::min(files.size(), kMostLookedAt));
  return files;
}

// Of files that are none of ours, each check reads no more than it takes to see that.
std::string beginning_of(const fs::path& file) {
  constexpr std::size_t kEnough = 4096;
  std::string text(kEnough, '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

std::string whole_of(const fs::path& file) {
  constexpr std::size_t kLargest = 1'000'000;
  source::Loaded loaded = source::load(file.string(), kLargest);
  auto* text = std::get_if<std::string>(&loaded);
  return text == nullptr ? "" : std::move(*text);
}

}  // namespace

std::string misnamed_specs(const std::string& folder, bool none_is_read) {
  for (const fs::path& file : candidates(folder)) {
    const std::string text = none_is_read ? whole_of(file) : beginning_of(file);
    const std::string_view kind = none_is_read ? kind_of(text) : kind_by_first_key(text);
    if (!kind.empty()) {
      return fmt::format("journeyc: `{}` looks like a {}{}: name it `{}.{}.yaml`\n",
                         text::harmless(file.filename().string(), false), kind,
                         none_is_read ? "" : " and is not read", own_name(file, kind, text), kind);
    }
  }
  return "";
}

}  // namespace jc::cli
