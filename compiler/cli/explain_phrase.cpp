#include "compiler/cli/explain_phrase.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/emit/reference/examples.h"
#include "compiler/emit/reference/words.h"
#include "compiler/text/columns.h"
#include "compiler/text/wrap.h"

namespace jc::cli {

namespace {

std::string lines_of(std::string_view text, std::size_t width) {
  std::string out;
  for (const std::string& line : text::wrap(text, width, width, text::LongWord::sticks_out)) {
    out += line + "\n";
  }
  return out;
}

std::string examples_of(expr::PhraseKind kind) {
  std::size_t widest = 0;
  for (const emit::PhraseExample& example : emit::phrase_examples(kind)) {
    widest = std::max(widest, text::display_width(example.text));
  }
  std::string out = "\nExamples\n";
  for (const emit::PhraseExample& example : emit::phrase_examples(kind)) {
    const std::string gap(widest - text::display_width(example.text), ' ');
    out += fmt::format("  {}{}  {}\n", example.text, gap, example.meaning);
  }
  out += "\nAs a map, each line an example of its own\n";
  for (const std::string_view example : emit::map_form_examples(kind)) {
    out += fmt::format("  {}\n", example);
  }
  return out;
}

}  // namespace

std::string explain_phrase(std::string_view name, std::size_t width) {
  for (std::size_t i = 0; i <= static_cast<std::size_t>(expr::PhraseKind::range); i++) {
    const auto kind = static_cast<expr::PhraseKind>(i);
    if (expr::name(kind) == name) {
      return fmt::format("{}\n", name) + lines_of(emit::phrase_words(kind), width) + examples_of(kind);
    }
  }
  return "";
}

}  // namespace jc::cli
