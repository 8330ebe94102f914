// Examples of phrases: the reference page lists them, editors offer them, and a test reads every one.
#pragma once
#include <span>
#include <string_view>

#include "compiler/expr/phrase/phrase.h"

namespace jc::emit {

struct PhraseExample {
  std::string_view text;
  // What it means; a sentence without capital and full stop.
  std::string_view meaning;
};

std::span<const PhraseExample> phrase_examples(expr::PhraseKind kind);

// The map form of a phrase, as `key: { … }` in a line of YAML.
std::span<const std::string_view> map_form_examples(expr::PhraseKind kind);

}  // namespace jc::emit
