#include "compiler/lint/page/text.h"

#include <algorithm>

namespace jc::lint {

namespace {

std::size_t fence_length(std::string_view line) { return std::min(line.find_first_not_of('`'), line.size()); }

constexpr std::size_t kShortestFence = 3;

}  // namespace

std::vector<PageLine> lines_of(std::string_view text) {
  std::vector<PageLine> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t found = text.find('\n', begin);
    const std::size_t end = std::min(found, text.size());
    std::string_view line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) {
      line.remove_suffix(1);
    }
    const std::size_t next = std::min(end + 1, text.size());
    lines.push_back({line, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(next)});
    begin = end + 1;
  }
  return lines;
}

bool opens_fence(std::string_view line) { return fence_length(line) >= kShortestFence; }

Fence read_fence(const std::vector<PageLine>& lines, std::size_t at) {
  const std::size_t ticks = fence_length(lines[at].text);
  const std::string_view words = trimmed(lines[at].text.substr(ticks));
  const std::size_t space = std::min(words.find(' '), words.size());
  Fence fence{
      words.substr(0, space), trimmed(words.substr(space)), lines[at].next, lines[at].next, at + 1, false};
  for (; fence.after < lines.size() && !fence.closed; fence.after++) {
    const std::string_view line = trimmed(lines[fence.after].text);
    fence.closed = fence_length(line) >= ticks && fence_length(line) == line.size();
    fence.end = fence.closed ? lines[fence.after].begin : lines[fence.after].next;
  }
  return fence;
}

}  // namespace jc::lint
