#include "compiler/model/model.h"

#include <algorithm>

#include "compiler/model/asked.h"
#include "compiler/syntax/scalar_offsets.h"

namespace jc::model {

Model::Found Model::look_up(const Document& document, std::span<const Kind> kinds,
                            std::string_view name) const {
  // Few names have more than one meaning: what comes first in `kinds` wins, own names before shared ones.
  Found found;
  std::size_t rank = kinds.size();
  const std::uint64_t hash = source::text_hash(name);
  for (const Scope::Matches& scope : {linked_of(document).own.find(name, hash), shared.find(name, hash)}) {
    const auto end = scope.end();
    for (auto match = scope.begin(); match != end; ++match) {
      const auto at =
          static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), match.kind()) - kinds.begin());
      if (at < kinds.size()) {
        found.meanings |= 1U << at;
      }
      if (at < rank) {
        found.entity = *match;
        rank = at;
      }
    }
  }
  // What a tier's copy declares is what stands there, as the tier changes it: records keep their numbers.
  if (found.entity && &found.entity.document() != &document &&
      found.entity.document().place == document.place && found.entity.record_id() < document.records.size()) {
    found.entity = Entity(&document, found.entity.record_id());
  }
  // What a journey names is looked at together with it.
  if (document.kind != Kind::journey && found.entity && found.entity.kind() == Kind::journey) {
    Asked::note(Asked::What::more);
  }
  return found;
}

Entity Model::find(const Document& document, std::span<const Kind> kinds, std::string_view name) const {
  return look_up(document, kinds, name).entity;
}

Entity Model::find(const Document& document, NameKind kind, std::string_view name) const {
  return find(document, info(kind).kinds, name);
}

bool Model::declares(const Document& document, Kind kind) const {
  return linked_of(document).own.count(kind) > 0 || shared.count(kind) > 0;
}

void Model::list_roots() {
  for (const Document& document : documents) {
    roots_[static_cast<std::size_t>(document.kind)].emplace_back(&document, 0);
  }
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

source::Span Model::place(const Document& document, const Use& use) const {
  const ValueView value(&document, use.value);
  if (use.number != Use::kWhole) {
    return span_in_phrase(*files_, value, document.phrases[value->first].read->names[use.number].at);
  }
  source::Span span = value.span();
  // A quoted scalar's span has its quotes.
  if (span.size() == use.text.size() + 2) {
    span.begin++;
    span.end--;
  }
  return span;
}

}  // namespace jc::model
