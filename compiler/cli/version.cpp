#include "compiler/cli/version.h"

#include <fmt/format.h>

#include "compiler/cli/commands.h"

namespace jc::cli {

std::string version_line() {
  constexpr std::string_view kCommit(JOURNEYC_COMMIT, sizeof JOURNEYC_COMMIT - 1);
  return kCommit.empty() ? fmt::format("journeyc {}\n", kVersion)
                         : fmt::format("journeyc {} ({})\n", kVersion, kCommit);
}

int run_version(const Arguments& /*arguments*/, Streams& streams) {
  streams.out(version_line());
  return 0;
}

}  // namespace jc::cli
