#include "compiler/language/shorthand.h"

#include <algorithm>

#include "compiler/expr/phrase/read.h"

namespace jc::language {

namespace {

// Not every range: `low .. high` is one on a scale of words, and `anxious` may be a word of it.
bool is_number_or_range(std::string_view text) {
  const auto digit = text.find_first_of("0123456789");
  const auto lead = text.substr(0, digit);
  return digit != std::string_view::npos && (lead.empty() || lead == "-" || lead == "+") &&
         expr::read_phrase(expr::PhraseKind::range, text) != nullptr;
}

}  // namespace

const Field* shorthand_for(Kind kind, std::string_view bare) {
  const Field* words = shorthand_of(kind);
  if (words == nullptr || words->type.base != Base::text || !is_number_or_range(bare)) {
    return words;
  }
  const auto& fields = info(kind).fields;
  const auto number = std::find_if(fields.begin(), fields.end(), [](const Field& field) {
    return field.type.base == Base::phrase && field.type.phrase == expr::PhraseKind::range;
  });
  return number == fields.end() ? words : &*number;
}

}  // namespace jc::language
