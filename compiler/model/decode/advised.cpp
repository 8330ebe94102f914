#include "compiler/model/decode/advised.h"

#include "compiler/expr/phrase/read.h"

namespace jc::model {

std::string advised_phrase(expr::PhraseKind kind, std::string_view hint) {
  constexpr std::string_view kWrite = "write `";
  // What comes before it gives the reason, and may make a condition of it as well.
  constexpr std::string_view kReason = "what happens has a name";
  const auto at = hint.find(kWrite);
  if (at == std::string_view::npos || (at > 0 && !hint.starts_with(kReason)) || !hint.ends_with('`')) {
    return "";
  }
  const std::string_view phrase = hint.substr(at + kWrite.size(), hint.size() - at - kWrite.size() - 1);
  const bool one = phrase.find('`') == std::string_view::npos;
  return one && expr::read_phrase(kind, phrase) != nullptr ? std::string(phrase) : "";
}

}  // namespace jc::model
