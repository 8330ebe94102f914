#include "compiler/cli/options.h"

#include <fmt/format.h>

namespace jc::cli {

std::string help_of(const Option& option) {
  return option.help.ends_with(':') ? fmt::format("{} {}", option.help, fmt::join(option.words, ", "))
                                    : std::string(option.help);
}

}  // namespace jc::cli
