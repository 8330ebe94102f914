#include "compiler/diag/edits.h"

#include <algorithm>

namespace jc::diag {
namespace {

bool overlap(const source::Span& a, const source::Span& b) {
  return a.begin == b.begin || (a.begin < b.end && b.begin < a.end);
}

bool starts_before(const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; }

// What may stand anywhere in YAML without quotes, and between any quotes without an escape.
bool is_bare(std::string_view text) {
  return text.find_first_of("\"'\\\n\r\t,[]{}#&*!|>%@`:") == std::string_view::npos;
}

}  // namespace

bool EditSet::fits(const Edit& edit) const {
  // Those taken are apart from each other, so that only the neighbours can overlap.
  const auto after = std::lower_bound(edits_.begin(), edits_.end(), edit, starts_before);
  if (after != edits_.end() && *after == edit) {
    return true;
  }
  const bool clear_after = after == edits_.end() || !overlap(after->span, edit.span);
  return clear_after && (after == edits_.begin() || !overlap(std::prev(after)->span, edit.span));
}

void EditSet::take(Edit edit) {
  const auto after = std::lower_bound(edits_.begin(), edits_.end(), edit, starts_before);
  if (after == edits_.end() || *after != edit) {
    edits_.insert(after, std::move(edit));
  }
}

std::string EditSet::apply(std::string_view text) const {
  const std::string_view end = line_end(text);
  std::string out;
  out.reserve(text.size() + 64 * edits_.size());
  std::size_t at = 0;
  for (const Edit& edit : edits_) {
    const std::size_t begin = std::min<std::size_t>(edit.span.begin, text.size());
    out += text.substr(at, begin - at);
    for (const char c : edit.replacement) {
      c == '\n' ? out += end : out += c;
    }
    at = std::min<std::size_t>(edit.span.end, text.size());
  }
  return out += text.substr(at);
}

std::string_view line_end(std::string_view text) {
  const std::size_t first = text.find('\n');
  return first != std::string_view::npos && first > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
}

std::vector<Edit> respell(std::string_view content, source::Span span, std::string_view word,
                          std::string_view better) {
  const std::string_view written =
      content.substr(std::min<std::size_t>(span.begin, content.size()), span.size());
  if (!is_bare(better)) {
    return {};
  }
  if (written == word) {
    return {{span, std::string(better)}};
  }
  const bool quoted = written.size() == word.size() + 2 && written.substr(1, word.size()) == word &&
                      (written.front() == '"' || written.front() == '\'') &&
                      written.front() == written.back();
  if (!quoted || !is_bare(word)) {
    return {};
  }
  return {{{span.file, span.begin + 1, span.end - 1}, std::string(better)}};
}

}  // namespace jc::diag
