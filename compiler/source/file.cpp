#include "compiler/source/file.h"

#include <algorithm>

namespace jc::source {

namespace {

constexpr std::uint32_t kWalked = 4096;

}  // namespace

// Counted in bytes that many at a time are added up as.
File::Letters File::letters_in(std::string_view text) {
  Letters letters;
  while (!text.empty()) {
    std::uint8_t all = 0;
    std::uint8_t beyond = 0;
    const std::string_view part = text.substr(0, UINT8_MAX);
    for (const char c : part) {
      const auto byte = static_cast<std::uint8_t>(c);
      all = static_cast<std::uint8_t>(all + ((byte & 0xC0U) != 0x80U ? 1U : 0U));
      beyond = static_cast<std::uint8_t>(beyond + (byte >= 0xF0U ? 1U : 0U));
    }
    letters.all += all;
    letters.beyond_basic_plane += beyond;
    text.remove_prefix(part.size());
  }
  return letters;
}

void File::start() const {
  starts_.push_back(0);
  for (std::uint32_t i = 0; i < content_.size(); i++) {
    const bool crlf = content_[i] == '\r' && i + 1 < content_.size() && content_[i + 1] == '\n';
    if (content_[i] == '\n' || (content_[i] == '\r' && !crlf)) {
      starts_.push_back(i + 1);
    }
  }
  letters_.emplace_back();
  for (std::size_t at = kWalked; at <= content_.size(); at += kWalked) {
    const Letters before = letters_.back();
    const Letters part = letters_in(std::string_view(content_).substr(at - kWalked, kWalked));
    letters_.push_back({before.all + part.all, before.beyond_basic_plane + part.beyond_basic_plane});
  }
}

const std::vector<std::uint32_t>& File::starts() const {
  std::call_once(started_, [&] { start(); });
  return starts_;
}

File::Letters File::letters_before(std::uint32_t offset) const {
  const std::uint32_t mark = offset / kWalked;
  const Letters before = letters_[mark];
  const Letters rest = letters_in(std::string_view(content_).substr(mark * kWalked, offset - mark * kWalked));
  return {before.all + rest.all, before.beyond_basic_plane + rest.beyond_basic_plane};
}

Position File::position(std::uint32_t offset) const {
  offset = std::min<std::uint32_t>(offset, static_cast<std::uint32_t>(content_.size()));
  const auto& lines = starts();
  const auto after = std::upper_bound(lines.begin(), lines.end(), offset);
  const std::uint32_t begin = *(after - 1);
  Position at;
  at.line = static_cast<std::uint32_t>(after - lines.begin());
  at.byte_column = offset - begin + 1;
  const bool bom = begin == 0 && offset > 0 && content_.starts_with("\xEF\xBB\xBF");
  const Letters line = letters_before(begin);
  const Letters before = letters_before(offset);
  at.column += before.all - line.all - (bom ? 1 : 0);
  // Code points beyond the basic plane take two UTF-16 units.
  at.utf16_column = at.column + before.beyond_basic_plane - line.beyond_basic_plane;
  return at;
}

std::uint32_t File::line_count() const { return static_cast<std::uint32_t>(starts().size()); }

std::uint32_t File::line_start(std::uint32_t number) const {
  const auto& lines = starts();
  if (number == 0 || number > lines.size()) {
    return static_cast<std::uint32_t>(content_.size());
  }
  return lines[number - 1];
}

std::string_view File::line(std::uint32_t number) const {
  const std::uint32_t begin = line_start(number);
  std::string_view text = content().substr(begin, line_start(number + 1) - begin);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) {
    text.remove_suffix(1);
  }
  return text;
}

Span File::first_line(Span span) const {
  // Looked for within the span alone: a file of one line is asked for thousands of places, and each would
  // walk it to its end.
  const std::uint32_t begin =
      std::min<std::uint32_t>(span.begin, static_cast<std::uint32_t>(content_.size()));
  const std::string_view within = content().substr(begin, std::max(span.end, begin) - begin);
  const std::size_t stop = within.find_first_of("\r\n");
  if (stop != std::string_view::npos) {
    span.end = span.begin + static_cast<std::uint32_t>(stop);
  }
  return span;
}

}  // namespace jc::source
