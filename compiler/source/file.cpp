#include "compiler/source/file.h"

#include <algorithm>

#include "compiler/text/ascii.h"

namespace jc::source {

const std::vector<std::uint32_t>& File::starts() const {
  std::call_once(started_, [&] {
    starts_.push_back(0);
    for (std::uint32_t i = 0; i < content_.size(); i++) {
      const bool crlf = content_[i] == '\r' && i + 1 < content_.size() && content_[i + 1] == '\n';
      if (content_[i] == '\n' || (content_[i] == '\r' && !crlf)) {
        starts_.push_back(i + 1);
      }
    }
  });
  return starts_;
}

Position File::position(std::uint32_t offset) const {
  offset = std::min<std::uint32_t>(offset, static_cast<std::uint32_t>(content_.size()));
  const auto& lines = starts();
  const auto after = std::upper_bound(lines.begin(), lines.end(), offset);
  const std::uint32_t begin = *(after - 1);
  Position at;
  at.line = static_cast<std::uint32_t>(after - lines.begin());
  at.byte_column = offset - begin + 1;
  for (std::uint32_t i = begin; i < offset; i++) {
    const auto byte = static_cast<unsigned char>(content_[i]);
    const bool continuation = (byte & 0xC0) == 0x80;
    const bool bom = i == 0 && content_.starts_with("\xEF\xBB\xBF");
    if (!continuation && !bom) {
      at.column++;
      // Code points beyond the basic plane take two UTF-16 units.
      at.utf16_column += byte >= 0xF0 ? 2 : 1;
    }
  }
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
  const std::string_view rest = content().substr(std::min<std::size_t>(span.begin, content_.size()));
  const std::size_t stop = rest.find_first_of("\r\n");
  if (stop != std::string_view::npos && span.begin + stop < span.end) {
    span.end = span.begin + static_cast<std::uint32_t>(stop);
  }
  return span;
}

namespace {

// Length of the well-formed sequence at the front of `bytes` (Unicode 15, table 3-7), or 0.
std::size_t sequence_length(std::string_view bytes) {
  const auto at = [&](std::size_t i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U; };
  const auto in = [](unsigned byte, unsigned low, unsigned high) { return byte >= low && byte <= high; };
  const unsigned first = at(0);
  if (first < 0x80) {
    return 1;
  }
  if (in(first, 0xC2, 0xDF)) {
    return in(at(1), 0x80, 0xBF) ? 2 : 0;
  }
  if (in(first, 0xE0, 0xEF)) {
    const unsigned low = first == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : 0xBF;
    return in(at(1), low, high) && in(at(2), 0x80, 0xBF) ? 3 : 0;
  }
  if (in(first, 0xF0, 0xF4)) {
    const unsigned low = first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xF4 ? 0x8F : 0xBF;
    return in(at(1), low, high) && in(at(2), 0x80, 0xBF) && in(at(3), 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      i++;
      while (bytes.size() - i >= kAsciiStride && next_are_ascii(bytes.data() + i)) {
        i += kAsciiStride;
      }
      continue;
    }
    const std::size_t length = sequence_length(bytes.substr(i));
    if (length == 0) {
      return i;
    }
    i += length;
  }
  return std::string_view::npos;
}

}  // namespace jc::source
