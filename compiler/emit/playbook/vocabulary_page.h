// The page of names: what each means here, who has it, and where it is used. Made from the field tables, so
// that a new kind of name, or a new key of one, shows without a line of code.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/emit/playbook/index_page.h"
#include "compiler/facts/derived.h"

namespace jc::emit {

// Where the page stands in the build folder.
inline constexpr std::string_view kVocabularyFile = "vocabulary.md";

// Some vocabulary, shared or a journey's own, has anything to say.
bool has_vocabulary(const model::Model& model);

// A name that so many journeys use that a page of its own lists them.
struct WidelyUsed {
  // Of the name: its page is `names-ANCHOR.html`.
  std::string anchor;
  std::string title;
  // Each journey as a line, by what its title begins with.
  std::vector<std::pair<std::string, std::vector<std::string>>> journeys;
  std::size_t count = 0;
};

// Of the whole workspace. Journeys are linked to their playbooks among `outputs`; `folder` as for `playbook`.
Page vocabulary_page(facts::Context& context, const std::vector<Output>& outputs,
                     const Templates& templates = {}, std::string_view folder = {});

// The data that the template gets; journeys are linked to those of the outputs that readers call `label`.
// With `widely_used` of names that very many journeys use only the first ones are told, and all of them
// there.
Data vocabulary_data(facts::Context& context, const std::vector<Output>& outputs, std::string_view label,
                     std::string_view folder = {}, std::vector<WidelyUsed>* widely_used = nullptr);

}  // namespace jc::emit
