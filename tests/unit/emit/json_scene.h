// Workspaces in memory, their model as JSON, and whether JSON keeps to a schema.
#pragma once
#include <deque>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/decode/decode.h"
#include "compiler/model/model.h"
#include "compiler/source/files.h"
#include "compiler/syntax/tree.h"

namespace jc::emit {

// Files read, decoded and linked.
class Scene {
 public:
  using Text = std::pair<std::string, std::string>;
  explicit Scene(const std::vector<Text>& texts);
  Scene(const std::string& path, const std::string& text) : Scene(std::vector<Text>{{path, text}}) {}
  // The model refers to the files.
  Scene(const Scene&) = delete;
  Scene& operator=(const Scene&) = delete;
  // Findings as `file:line rule message`, one a line.
  std::string findings() const;

  source::Files files;
  std::deque<syntax::Tree> trees;
  diag::Diagnostics found;
  model::Model model{files};
};

// The documents of a file as JSON, as YAML 1.2 reads them; `<<` is applied.
std::vector<nlohmann::json> yaml_as_json(const syntax::Tree& tree);

// What breaks `schema`, as `/stages/0/owner: …`; empty where nothing does. Knows the words our schemas use,
// and says so when it meets another.
std::string problems(const nlohmann::json& schema, const nlohmann::json& value);

// All files below `folder` of the source tree that end in `ending`, by folder.
std::vector<std::vector<Scene::Text>> workspaces_in(const std::string& folder);

// Holds text against tests/golden/emit/NAME; UPDATE_GOLDEN=1 in the environment rewrites it.
void check_golden_file(const std::string& path_in_tree, const std::string& text);

}  // namespace jc::emit
