#include "compiler/syntax/mapping_edit.h"

#include <fmt/format.h>

#include <algorithm>

namespace jc::syntax {
namespace {

std::size_t line_begin(std::string_view content, std::size_t at) {
  const std::size_t end = at == 0 ? std::string_view::npos : content.rfind('\n', at - 1);
  return end == std::string_view::npos ? 0 : end + 1;
}

// Of the line break, or of the text.
std::size_t line_stop(std::string_view content, std::size_t at) {
  const std::size_t end = content.find('\n', at);
  return end == std::string_view::npos ? content.size() : end;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// Written as `{ … }`. An anchor or a tag may stand before the brace.
bool is_flow(std::string_view content, const MappingPlace& mapping) {
  const std::size_t first = mapping.entries.empty() ? mapping.span.end : mapping.entries.front().key_begin;
  const std::string_view head = content.substr(mapping.span.begin, first - mapping.span.begin);
  return head.find('{') != std::string_view::npos;
}

// Columns of a block mapping's keys are what `- ` and indentation make of them; both are one byte a column.
std::optional<std::size_t> column_of_keys(std::string_view content, const MappingPlace& mapping) {
  std::optional<std::size_t> column;
  for (const EntryPlace& entry : mapping.entries) {
    const std::size_t begin = line_begin(content, entry.key_begin);
    const std::string_view lead = content.substr(begin, entry.key_begin - begin);
    const bool plain = lead.find_first_not_of(" -") == std::string_view::npos;
    if (!plain || (column && *column != lead.size())) {
      return std::nullopt;
    }
    column = lead.size();
  }
  return column;
}

diag::Edit insertion(const MappingPlace& mapping, std::size_t at, std::string text) {
  const auto place = static_cast<std::uint32_t>(at);
  return {{mapping.span.file, place, place}, std::move(text)};
}

diag::Edit removal(const MappingPlace& mapping, std::size_t begin, std::size_t end) {
  return {{mapping.span.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, ""};
}

// The end of the last line that belongs to the entry, without its line break; comments below stay below.
std::size_t last_line(std::string_view content, const EntryPlace& entry) {
  std::size_t end = std::max<std::size_t>(entry.value_end, entry.key_end);
  // A block scalar's range ends at the next line's begin.
  while (end > entry.key_end &&
         (content[end - 1] == '\n' || content[end - 1] == '\r' || content[end - 1] == ' ')) {
    end--;
  }
  const std::size_t stop = line_stop(content, end);
  return stop > 0 && stop < content.size() && content[stop - 1] == '\r' ? stop - 1 : stop;
}

std::optional<diag::Edit> remove_from_flow(std::string_view content, const MappingPlace& mapping,
                                           std::size_t at) {
  const auto& entries = mapping.entries;
  const std::size_t left = at == 0 ? 0 : at - 1;
  const std::size_t gap_begin = entries[left].value_end;
  const std::size_t gap_end = entries[left + 1].key_begin;
  const bool known = gap_begin >= entries[left].key_end && entries[at].value_end >= entries[at].key_end;
  if (!known || gap_end <= gap_begin) {
    return std::nullopt;
  }
  // Nothing but a comma: no other entry, and no comment.
  const std::string_view gap = content.substr(gap_begin, gap_end - gap_begin);
  const std::size_t begin = at == 0 ? entries[0].key_begin : gap_begin;
  const std::size_t end = at == 0 ? gap_end : entries[at].value_end;
  const bool plain = gap.find_first_not_of(", \t\r\n") == std::string_view::npos &&
                     content.substr(begin, end - begin).find('#') == std::string_view::npos;
  return plain ? std::optional(removal(mapping, begin, end)) : std::nullopt;
}

}  // namespace

std::size_t column_of(std::string_view content, std::size_t at) { return at - line_begin(content, at); }

std::optional<diag::Edit> add_entry(std::string_view content, const MappingPlace& mapping,
                                    std::optional<std::size_t> after, std::string_view text) {
  if (mapping.entries.empty()) {
    return std::nullopt;
  }
  const EntryPlace& first = mapping.entries.front();
  if (is_flow(content, mapping)) {
    if (!after) {
      return insertion(mapping, first.key_begin, fmt::format("{}, ", text));
    }
    const EntryPlace& left = mapping.entries[*after];
    return left.value_end < left.key_end
               ? std::nullopt
               : std::optional(insertion(mapping, left.value_end, fmt::format(", {}", text)));
  }
  const auto column = column_of_keys(content, mapping);
  if (!column) {
    return std::nullopt;
  }
  const std::string indent(*column, ' ');
  if (!after) {
    return insertion(mapping, first.key_begin, fmt::format("{}\n{}", text, indent));
  }
  return insertion(mapping, last_line(content, mapping.entries[*after]), fmt::format("\n{}{}", indent, text));
}

std::optional<diag::Edit> remove_entry(std::string_view content, const MappingPlace& mapping,
                                       std::size_t at) {
  const auto& entries = mapping.entries;
  if (entries.size() < 2) {
    return std::nullopt;
  }
  if (is_flow(content, mapping)) {
    return remove_from_flow(content, mapping, at);
  }
  const EntryPlace& entry = entries[at];
  const std::size_t begin = line_begin(content, entry.key_begin);
  const std::size_t end = std::min(line_stop(content, last_line(content, entry)) + 1, content.size());
  const std::size_t value_end = std::max(entry.value_end, entry.key_end);
  const std::string_view behind =
      value_end < end ? content.substr(value_end, end - value_end) : std::string_view();
  const std::string_view own = content.substr(entry.key_end, end - entry.key_end);
  if (!is_blank(behind) && behind.find('#') != std::string_view::npos) {
    return std::nullopt;
  }
  // Inside of a value of several lines `#` may begin a comment as well.
  const bool several = own.substr(0, own.empty() ? 0 : own.size() - 1).find('\n') != std::string_view::npos;
  if (several && own.find('#') != std::string_view::npos) {
    return std::nullopt;
  }
  if (is_blank(content.substr(begin, entry.key_begin - begin))) {
    // Without a line break at the end of the text, the one before the key goes.
    const bool last = end == content.size() && !content.ends_with('\n');
    return removal(mapping, last && begin > 0 ? begin - 1 : begin, end);
  }
  // Behind a `- `: the next key comes up to its place.
  const std::size_t next = at + 1 < entries.size() ? entries[at + 1].key_begin : 0;
  const bool close = next > end && is_blank(content.substr(end, next - end));
  return close ? std::optional(removal(mapping, entry.key_begin, next)) : std::nullopt;
}

}  // namespace jc::syntax
