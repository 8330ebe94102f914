// The lines of a Markdown page, in the few shapes a rule page has.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "compiler/text/trimmed.h"

namespace jc::lint {

struct PageLine {
  // Without the line end.
  std::string_view text;
  std::uint32_t begin = 0;
  // Of the next line.
  std::uint32_t next = 0;
};

std::vector<PageLine> lines_of(std::string_view text);

// A fenced block: "```yaml acme.vocabulary.yaml".
struct Fence {
  std::string_view language;
  // What follows the language.
  std::string_view name;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // The first line after the closing fence, as an index of lines; the number of lines where it is not closed.
  std::size_t after = 0;
  bool closed = false;
};

bool opens_fence(std::string_view line);
// The block that begins with line `at`.
Fence read_fence(const std::vector<PageLine>& lines, std::size_t at);

using text::trimmed;

}  // namespace jc::lint
