#include "compiler/lint/problem.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/source/nearest.h"

namespace jc::lint {

namespace {
// More than a person reads in one line.
constexpr std::size_t kMostListed = 24;
}  // namespace

std::string help_for_word(std::string_view word, const std::vector<std::string_view>& known) {
  std::vector<std::string_view> sorted = known;
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  std::string help;
  if (const auto near = source::nearest(word, sorted)) {
    help = fmt::format("did you mean `{}`? ", *near);
  }
  const std::size_t shown = std::min(sorted.size(), kMostListed);
  const std::string_view more = shown < sorted.size() ? ", …" : "";
  return fmt::format("{}expected one of {}{}", help,
                     fmt::join(sorted.begin(), sorted.begin() + static_cast<long>(shown), ", "), more);
}

}  // namespace jc::lint
