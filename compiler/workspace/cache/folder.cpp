#include "compiler/workspace/cache/folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "compiler/source/write.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

struct Kept {
  fs::path path;
  fs::file_time_type time;
  std::size_t bytes = 0;
};

// Regular files only: nobody's links are followed out of the folder.
std::vector<Kept> files_in(const std::string& folder) {
  std::vector<Kept> files;
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    std::error_code gone;
    const Kept file{entry->path(), entry->last_write_time(gone),
                    static_cast<std::size_t>(entry->file_size(gone))};
    if (!gone && entry->symlink_status(gone).type() == fs::file_type::regular) {
      files.push_back(file);
    }
  }
  return files;
}

}  // namespace

std::string cache_folder() {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  const char* home = std::getenv("HOME");
  const bool named = cache != nullptr && *cache == '/';
  return named                             ? fmt::format("{}/journeyc", cache)
         : home != nullptr && *home == '/' ? fmt::format("{}/.cache/journeyc", home)
                                           : "";
}

std::string make_in_cache(std::string_view name) {
  const std::string above = cache_folder();
  if (above.empty()) {
    return "";
  }
  const std::string folder = fmt::format("{}/{}", above, name);
  std::error_code error;
  // Findings quote files that others on the machine may not read.
  if (fs::create_directories(folder, error)) {
    fs::permissions(folder, fs::perms::owner_all, error);
  }
  return error ? "" : folder;
}

CacheContent clean_cache() {
  CacheContent removed;
  const std::string above = cache_folder();
  if (above.empty()) {
    return removed;
  }
  for (const std::string_view name : {kFindingsCache, kBuildsCache}) {
    const std::string folder = fmt::format("{}/{}", above, name);
    for (const Kept& file : files_in(folder)) {
      std::error_code error;
      if (fs::remove(file.path, error)) {
        removed.files++;
        removed.bytes += file.bytes;
      }
    }
    std::error_code not_empty;
    fs::remove(folder, not_empty);
  }
  return removed;
}

void bound_cache(const std::string& folder, CacheContent most) {
  source::remove_dead_temporaries(folder + "/");
  std::vector<Kept> files = files_in(folder);
  std::sort(files.begin(), files.end(), [](const Kept& a, const Kept& b) { return a.time > b.time; });
  CacheContent kept;
  for (const Kept& file : files) {
    kept.files++;
    kept.bytes += file.bytes;
    const bool waiting = source::is_temporary(file.path.filename().string());
    if (!waiting && (kept.files > most.files || kept.bytes > most.bytes)) {
      std::error_code error;
      fs::remove(file.path, error);
    }
  }
}

}  // namespace jc::workspace
