#include "compiler/expr/pattern.h"

#include <fmt/format.h>
#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "compiler/expr/needles.h"

namespace jc::expr {

struct Pattern::Program {
  Program(std::string_view pattern, const RE2::Options& options) : filtered(kShortestWord) {
    int number = 0;
    filtered.Add(re2::StringPiece(pattern.data(), pattern.size()), options, &number);
  }

  const RE2& expression() const { return filtered.GetRE2(0); }

  bool may_occur_in(std::string_view text) const {
    // Many a rule has a pattern that no text is ever held against: found out when the first one is.
    std::call_once(looked_for_needles, [this] { find_needles(); });
    return !needles || needles->may_occur_in(text);
  }

  // Words one of which must occur; none where the pattern can do without.
  void find_needles() const {
    std::vector<std::string> words;
    filtered.Compile(&words);
    if (!words.empty() && words.size() <= kMostWords) {
      needles.emplace(words);
    }
  }

  static constexpr int kShortestWord = 1;
  // More would let most texts through.
  static constexpr std::size_t kMostWords = 32;
  mutable re2::FilteredRE2 filtered;
  mutable std::once_flag looked_for_needles;
  mutable std::optional<Needles> needles;
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
  if (program->filtered.NumRegexps() == 0) {
    const RE2 broken(re2::StringPiece(pattern.data(), pattern.size()), options);
    // RE2 names the part that is wrong; it is a piece of the pattern, or empty.
    const std::string& part = broken.error_arg();
    const std::size_t offset = part.empty() ? 0 : pattern.find(part);
    return PatternProblem{std::min(offset, pattern.size()),
                          fmt::format("this pattern can't be used: {}", broken.error())};
  }
  result.program_ = std::move(program);
  last = Last{std::string(pattern), std::string(flags), result};
  return result;
}

bool Pattern::search(std::string_view text) const {
  return program_->may_occur_in(text) &&
         RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), program_->expression());
}

}  // namespace jc::expr
