#include "compiler/cli/version.h"

#include <fmt/format.h>

#include "compiler/cli/commands.h"

namespace jc::cli {

int run_version(const Arguments& /*arguments*/, Streams& streams) {
  streams.out(fmt::format("journeyc {}\n", kVersion));
  return 0;
}

}  // namespace jc::cli
