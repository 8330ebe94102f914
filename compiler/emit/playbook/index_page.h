// The README of the build folder: what there is, and where to begin.
#pragma once
#include <string>
#include <vector>

#include "compiler/emit/playbook/template.h"
#include "compiler/model/model.h"

namespace jc::emit {

// A file that was built.
struct Output {
  // From the index page: `core-lifecycle/flow.svg`.
  std::string path;
  // What readers call it: `map`, `playbook`, `JSON`.
  std::string label;
  // The journey or portfolio it is of; false for files of the whole workspace.
  model::Entity of;
  // The tier it is for; empty for the framework.
  std::string tier;
};

// Journeys and portfolios in the order of the model, with links to the outputs. `folder` as for `playbook`.
Page workspace_index(const model::Model& model, const std::vector<Output>& outputs,
                     const Templates& templates = {}, std::string_view folder = {});

}  // namespace jc::emit
