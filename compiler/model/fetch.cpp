#include "compiler/model/fetch.h"

namespace jc::model {

void fetch(const Model& model, const Document& document) {
  // Of nearly every processor, in bytes; with another size some is fetched twice, or half of it not.
  constexpr std::size_t kCacheLine = 64;
  for (const PhraseValue& phrase : document.phrases) {
    // Where it begins; and its names, beside which a variant keeps what it holds.
    __builtin_prefetch(phrase.read.get());
    __builtin_prefetch(&phrase.read->names);
  }
  if (!document.records.empty()) {
    const Record& root = document.records.front();
    const std::string_view text = model.files()[document.file].content();
    for (std::size_t at = root.begin; at < root.end; at += kCacheLine) {
      __builtin_prefetch(text.data() + at);
    }
  }
}

}  // namespace jc::model
