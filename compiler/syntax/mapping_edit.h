// Text edits that add a key to a mapping, or take one out, in the style the mapping is written in.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/source/span.h"

namespace jc::syntax {

// Where a key and its value stand. A value that stands elsewhere (an alias) has the range 0 to 0.
struct EntryPlace {
  std::uint32_t key_begin = 0;
  std::uint32_t key_end = 0;
  std::uint32_t value_begin = 0;
  std::uint32_t value_end = 0;
};

// A mapping as it is written in one place: its range and its entries in written order, none of them come in
// through `<<` or an alias.
struct MappingPlace {
  source::Span span;
  std::vector<EntryPlace> entries;
};

// The column of a byte, from 0. Columns of keys are what `- ` and indentation make of them, one byte each.
std::size_t column_of(std::string_view content, std::size_t at);

// Adds `text`, one line of `key: value`, behind entry `after`, or before the first where that is nothing.
// Both block and flow style; comments stay with their lines. Nothing where the text is no place for it: an
// empty mapping, keys that don't stand in one column.
std::optional<diag::Edit> add_entry(std::string_view content, const MappingPlace& mapping,
                                    std::optional<std::size_t> after, std::string_view text);

// Takes entry `at` out, with its line or its comma. Nothing where a comment would go with it, or where it is
// the only one.
std::optional<diag::Edit> remove_entry(std::string_view content, const MappingPlace& mapping, std::size_t at);

}  // namespace jc::syntax
