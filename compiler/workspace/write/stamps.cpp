#include "compiler/workspace/write/stamps.h"

#include <fmt/format.h>

#include <filesystem>
#include <string_view>

#include "compiler/source/load.h"
#include "compiler/source/text_hash.h"
#include "compiler/source/write.h"
#include "compiler/workspace/cache/folder.h"
#include "compiler/workspace/write/list.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

// From this many on those of folders that are gone are swept.
constexpr std::size_t kMany = 100;

// Empty where there is no place to remember anything.
std::string builds_folder() {
  const std::string above = cache_folder();
  return above.empty() ? "" : fmt::format("{}/{}", above, kBuildsCache);
}

// Behind the name of the stamp's file.
constexpr std::string_view kOfParts = ".parts";

std::string file_of(const std::string& folder, std::string_view ending = "") {
  return fmt::format("{}/{:016x}{}", builds_folder(), source::text_hash(folder), ending);
}

// The folder, and its stamp. No copies here and below: parts take as much as the journeys themselves, and
// more.
std::pair<std::string, std::string> read(const std::string& path) {
  source::Loaded loaded = source::load(path, source::kNoLimit);
  auto* text = std::get_if<std::string>(&loaded);
  const std::size_t end = text == nullptr ? std::string::npos : text->find('\n');
  if (end == std::string::npos) {
    return {};
  }
  std::string folder = text->substr(0, end);
  text->erase(0, end + 1);
  return {std::move(folder), std::move(*text)};
}

void sweep() {
  std::error_code error;
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(builds_folder(), error)) {
    if (++count > kMany && !fs::exists(read(entry.path().string()).first, error)) {
      fs::remove(entry.path(), error);
    }
  }
}

}  // namespace

namespace {

std::string remembered(const std::string& folder, std::string_view ending) {
  if (builds_folder().empty()) {
    return "";
  }
  auto [of, text] = read(file_of(folder, ending));
  return of == folder ? std::move(text) : "";
}

void remember(const std::string& folder, std::string text, std::string_view ending) {
  const bool speakable = folder.find('\n') == std::string::npos;
  if (text.empty() || !speakable || make_in_cache(kBuildsCache).empty()) {
    return;
  }
  sweep();
  text.insert(0, folder + "\n");
  source::write_if_changed(file_of(folder, ending), text);
}

}  // namespace

std::string remembered_stamp(const std::string& folder) { return remembered(folder, ""); }

void remember_stamp(const std::string& folder, const std::string& stamp) { remember(folder, stamp, ""); }

std::string remembered_parts(const std::string& folder) {
  std::string text = remembered(folder, kOfParts);
  const std::size_t end = text.find('\n');
  if (end == std::string::npos) {
    return "";
  }
  const std::string hash = text.substr(0, end);
  text.erase(0, end + 1);
  return hash == content_hash(text) ? std::move(text) : "";
}

void remember_parts(const std::string& folder, std::string parts) {
  parts.insert(0, content_hash(parts) + "\n");
  remember(folder, std::move(parts), kOfParts);
}

}  // namespace jc::workspace
