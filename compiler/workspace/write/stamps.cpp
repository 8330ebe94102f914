#include "compiler/workspace/write/stamps.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>

#include "compiler/source/load.h"
#include "compiler/source/text_hash.h"
#include "compiler/source/write.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

// From this many on those of folders that are gone are swept.
constexpr std::size_t kMany = 100;

// As the XDG base directory specification has it; empty where there is no home.
std::string cache_folder() {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  const char* home = std::getenv("HOME");
  const bool named = cache != nullptr && *cache == '/';
  return named                             ? fmt::format("{}/journeyc/builds", cache)
         : home != nullptr && *home == '/' ? fmt::format("{}/.cache/journeyc/builds", home)
                                           : "";
}

std::string file_of(const std::string& folder) {
  return fmt::format("{}/{:016x}", cache_folder(), source::text_hash(folder));
}

// The folder, and its stamp.
std::pair<std::string, std::string> read(const std::string& path) {
  const source::Loaded loaded = source::load(path);
  const auto* text = std::get_if<std::string>(&loaded);
  const std::size_t end = text == nullptr ? std::string::npos : text->find('\n');
  return end == std::string::npos ? std::pair<std::string, std::string>()
                                  : std::pair(text->substr(0, end), text->substr(end + 1));
}

void sweep() {
  std::error_code error;
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(cache_folder(), error)) {
    if (++count > kMany && !fs::exists(read(entry.path().string()).first, error)) {
      fs::remove(entry.path(), error);
    }
  }
}

}  // namespace

std::string remembered_stamp(const std::string& folder) {
  if (cache_folder().empty()) {
    return "";
  }
  const auto [of, stamp] = read(file_of(folder));
  return of == folder ? stamp : "";
}

void remember_stamp(const std::string& folder, const std::string& stamp) {
  const bool speakable = folder.find('\n') == std::string::npos;
  if (cache_folder().empty() || stamp.empty() || !speakable) {
    return;
  }
  std::error_code error;
  fs::create_directories(cache_folder(), error);
  sweep();
  source::write_if_changed(file_of(folder), folder + "\n" + stamp);
}

}  // namespace jc::workspace
