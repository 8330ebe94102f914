#include "compiler/model/model.h"

#include <algorithm>

#include "compiler/syntax/scalar_offsets.h"

namespace jc::model {

Entity Model::find(const Document& document, std::span<const Kind> kinds, std::string_view name) const {
  // Few names have more than one meaning: what comes first in `kinds` wins, own names before shared ones.
  Entity best;
  std::size_t rank = kinds.size();
  for (const Scope::Matches& scope : {linked_of(document).own.find(name), shared.find(name)}) {
    const auto end = scope.end();
    for (auto match = scope.begin(); match != end; ++match) {
      const auto last = kinds.begin() + static_cast<std::ptrdiff_t>(rank);
      const auto at = static_cast<std::size_t>(std::find(kinds.begin(), last, match.kind()) - kinds.begin());
      if (at < rank) {
        best = *match;
        rank = at;
      }
    }
  }
  return best;
}

Entity Model::find(const Document& document, NameKind kind, std::string_view name) const {
  return find(document, info(kind).kinds, name);
}

bool Model::declares(const Document& document, Kind kind) const {
  return linked_of(document).own.count(kind) > 0 || shared.count(kind) > 0;
}

std::vector<Entity> Model::roots(Kind kind) const {
  std::vector<Entity> all;
  for (const Document& document : documents) {
    if (document.kind == kind) {
      all.emplace_back(&document, 0);
    }
  }
  return all;
}

namespace {

source::Span span_in_scalar(const source::Files& files, source::FileId file, std::uint32_t begin,
                            std::uint32_t end, syntax::Style style, std::string_view text,
                            expr::Extent extent) {
  const std::string_view written = files.text({file, begin, end});
  const std::uint32_t from = syntax::offset_in_source(written, style, text, extent.begin);
  const std::uint32_t to =
      extent.end > extent.begin ? syntax::offset_in_source(written, style, text, extent.end - 1) + 1 : from;
  return files[file].first_line({file, begin + from, begin + std::max(from, to)});
}

}  // namespace

source::Span span_in_phrase(const source::Files& files, const ValueView& value, expr::Extent extent) {
  const source::FileId file = value.document().file;
  const Composition* composed =
      value->is == Is::phrase ? value.document().phrases[value->first].composed.get() : nullptr;
  if (composed != nullptr) {
    for (const Piece& piece : composed->pieces) {
      if (piece.text_begin <= extent.begin && extent.begin < piece.text_end) {
        const std::string_view text = value->text.substr(piece.text_begin, piece.text_end - piece.text_begin);
        const expr::Extent within{extent.begin - piece.text_begin,
                                  std::min(extent.end, piece.text_end) - piece.text_begin};
        return span_in_scalar(files, file, piece.begin, piece.end, piece.style, text, within);
      }
    }
    return files[file].first_line(value.span());
  }
  return span_in_scalar(files, file, value->begin, value->end, value->style, value->text, extent);
}

}  // namespace jc::model
