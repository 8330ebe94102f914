// The words of one suppression comment, taken apart; places are bytes of the file.
#pragma once
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace jc::lint {

struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct CommentText {
  // `journeyc: ignore`, as it was written.
  TextRange head;
  enum class Verb { ignore, ignore_file, unknown };
  Verb verb = Verb::unknown;
  // Spelt as it should be, colon included.
  bool exact = false;
  bool brackets = false;
  bool closed = false;
  // Between the brackets.
  TextRange list;
  std::vector<TextRange> rules;
  // Without the dash or colon that people set before it.
  TextRange reason;
};

// Whether the comment that begins with the `#` at `at` is meant for this program: `journeyc:`, and slips of
// the keyboard such as `jorneyc: ignore[…]`, `journeyc ignore[…]` and `ignore[stage-without-owner]`.
bool is_suppression(std::string_view content, std::size_t at);

// `end` is the first byte behind the comment.
CommentText read_comment(std::string_view content, std::size_t at, std::size_t end);

}  // namespace jc::lint
