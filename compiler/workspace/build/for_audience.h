// What a build for somebody in particular is made of: the model as they are shown it, and what of the outputs
// and of the findings is theirs.
#pragma once
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "compiler/facts/audience.h"
#include "compiler/language/outputs.h"
#include "compiler/workspace/build/scene.h"

namespace jc::workspace {

struct ShownModel {
  // Documents in which the audience has no part, and those that nobody is shown, are left out.
  std::unique_ptr<model::Model> model;
  // By the place of a document in `model`: what it was made of.
  std::vector<const model::Document*> written;
  // About what is left; none for readers outside.
  diag::Diagnostics findings;
};

// `audience` is null for nobody in particular; `left_out` is shown to nobody.
ShownModel shown_to(const facts::Audience* audience, const std::set<const model::Document*>& left_out,
                    const model::Model& model, const diag::Diagnostics& findings);

// Whether the output is made for them. Everything is where there is no audience.
bool is_for(const facts::Audience* audience, const language::OutputRow& row);

// The words among these of which nothing is made for them: each once.
std::vector<std::string> not_for(const facts::Audience& audience, const std::vector<std::string>& emit);

// Leaves the pages that are theirs: of themselves and of what they have a part in.
void keep_own(const facts::Audience& audience, emit::Told& told);
void keep_own(const facts::Audience& audience, std::vector<emit::SitePage>& pages);

}  // namespace jc::workspace
