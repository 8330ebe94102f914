// The plan on a page: the five activities of a practice with what the specs already say about each, what was
// won, and when it is time for the next journey.
#pragma once
#include <string>

#include "compiler/emit/playbook/template.h"
#include "compiler/facts/derived.h"

namespace jc::emit {

// Where the page will be, and what it leads to.
struct PracticePlace {
  // Named from the same place as the paths of the model's files.
  std::string_view folder;
  // The page of the journey or portfolio itself, from there.
  std::string page;
};

// Whether the journey or portfolio says anything of its practice.
bool has_practice(const model::Entity& root);

// The data of the templates `practice-page` and `site/practice-page`; templates/README.md describes it.
Data practice_data(facts::Context& context, model::Entity root, const PracticePlace& place);

// As Markdown.
Page practice_page(facts::Context& context, model::Entity root, const PracticePlace& place,
                   const Templates& templates);

}  // namespace jc::emit
