#include "compiler/view/prose.h"

#include <algorithm>
#include <vector>

#include "compiler/text/joined.h"

namespace jc::view {

using language::NameKind;

namespace {

model::Entity named(const model::Model& model, const model::Document& document, std::string_view word) {
  for (const NameKind kind : {NameKind::event, NameKind::milestone, NameKind::stage}) {
    if (const model::Entity found = model.find(document, kind, word)) {
      return found;
    }
  }
  return {};
}

}  // namespace

std::string told_prose(const model::Model& model, const model::Document& document, std::string_view text,
                       const std::function<std::string(model::Entity named, std::string_view word)>& tell) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    words.push_back(tell(named(model, document, word), word));
    begin = end + 1;
  }
  return text::joined(words, " ");
}

}  // namespace jc::view
