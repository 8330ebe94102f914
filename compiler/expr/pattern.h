// Regular expressions of rules, matched in time linear in the text, so that no rule page can hang a check.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace jc::expr {

// Why a pattern can't be used: what is wrong at byte `offset` of it.
struct PatternProblem {
  std::size_t offset = 0;
  std::string message;
};

// A compiled pattern; cheap to copy, safe to use from several threads at once.
class Pattern {
 public:
  // The syntax is that of RE2 (https://github.com/google/re2/wiki/Syntax): no back references, no
  // look-around. Text and pattern are UTF-8. The only flag is `i`, which ignores case.
  static std::variant<Pattern, PatternProblem> compile(std::string_view pattern, std::string_view flags);

  // Whether the pattern occurs anywhere in `text`. Text that is not UTF-8 is no error.
  bool search(std::string_view text) const;

 private:
  struct Program;
  Pattern() = default;

  std::shared_ptr<const Program> program_;
};

}  // namespace jc::expr
