#include "compiler/expr/pattern.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <optional>

namespace jc::expr {

struct Pattern::Program {
  explicit Program(std::string_view pattern, const RE2::Options& options)
      : re2(re2::StringPiece(pattern.data(), pattern.size()), options) {}
  RE2 re2;
};

std::variant<Pattern, PatternProblem> Pattern::compile(std::string_view pattern, std::string_view flags) {
  // A page often asks several keys the same, and compiling costs as much as a thousand searches.
  struct Last {
    std::string pattern;
    std::string flags;
    Pattern compiled;
  };
  thread_local std::optional<Last> last;
  if (last && last->pattern == pattern && last->flags == flags) {
    return last->compiled;
  }
  // A house rule has no need of more, and a hostile one gets no more. In bytes,
  // for one pattern.
  constexpr std::int64_t kMaxMemory = 1 << 20;
  if (!flags.empty() && flags != "i") {
    return PatternProblem{pattern.size(), "the only flag of a pattern is `i`, for any case"};
  }
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMaxMemory);
  options.set_case_sensitive(flags.empty());
  Pattern result;
  auto program = std::make_shared<const Program>(pattern, options);
  if (!program->re2.ok()) {
    // RE2 names the part that is wrong; it is a piece of the pattern, or empty.
    const std::string& part = program->re2.error_arg();
    const std::size_t offset = part.empty() ? 0 : pattern.find(part);
    return PatternProblem{std::min(offset, pattern.size()),
                          fmt::format("this pattern can't be used: {}", program->re2.error())};
  }
  result.program_ = std::move(program);
  last = Last{std::string(pattern), std::string(flags), result};
  return result;
}

bool Pattern::search(std::string_view text) const {
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), program_->re2);
}

}  // namespace jc::expr
