#include <fmt/format.h>

#include "compiler/cli/commands.h"
#include "compiler/diag/summary.h"
#include "compiler/workspace/cache/folder.h"

namespace jc::cli {

namespace {

bool has_folder(Streams& streams) {
  if (workspace::cache_folder().empty()) {
    streams.error("journeyc: nothing is remembered: neither $XDG_CACHE_HOME nor $HOME names a folder\n");
    return false;
  }
  return true;
}

}  // namespace

int run_cache_clean(const Arguments& /*arguments*/, Streams& streams) {
  if (!has_folder(streams)) {
    return 2;
  }
  const workspace::CacheContent removed = workspace::clean_cache();
  constexpr std::size_t kKilobyte = 1000;
  streams.out(fmt::format("Removed {}, {} kB, from {}\n", diag::counted(removed.files, "file"),
                          (removed.bytes + kKilobyte - 1) / kKilobyte, workspace::cache_folder()));
  return 0;
}

int run_cache_path(const Arguments& /*arguments*/, Streams& streams) {
  if (!has_folder(streams)) {
    return 2;
  }
  streams.out(workspace::cache_folder() + "\n");
  return 0;
}

}  // namespace jc::cli
