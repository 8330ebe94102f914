// Workspaces read into a model, for tests that draw what real journeys say.
#pragma once
#include <deque>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "compiler/layout/flow_of_journey.h"
#include "compiler/model/decode.h"
#include "compiler/model/derived.h"
#include "compiler/syntax/parse.h"
#include "tests/unit/corpus.h"

namespace jc::layout {

class MapScene {
 public:
  explicit MapScene(std::string text) : MapScene({std::pair(std::string("a.yaml"), std::move(text))}) {}
  explicit MapScene(std::vector<std::pair<std::string, std::string>> written) {
    for (auto& [path, text] : written) {
      const source::FileId id = files_.add(path, std::move(text));
      trees_.push_back(syntax::parse(files_, id, diagnostics_));
      for (model::Document& document : model::decode(files_, trees_.back(), diagnostics_)) {
        document.place = static_cast<std::uint32_t>(model.documents.size());
        model.documents.push_back(std::move(document));
      }
    }
    model::link_shared(model, diagnostics_);
    for (std::size_t i = 0; i < model.documents.size(); i++)
      model::link_document(model, i, diagnostics_);
  }

  std::vector<model::Entity> journeys() const { return model.roots(model::Kind::journey); }

 private:
  source::Files files_;
  diag::Diagnostics diagnostics_;
  std::deque<syntax::Tree> trees_;

 public:
  model::Model model{files_};
  model::Context context{model, 20260901};
  Link link = [](const model::Entity& entity) { return "#" + std::string(entity.id()); };
};

// Calls `see` with every journey of the starter kits and the real journeys, each folder a workspace.
inline void for_each_journey(const std::function<void(MapScene&, model::Entity)>& see) {
  std::vector<std::pair<std::filesystem::path, std::vector<std::pair<std::string, std::string>>>> folders;
  for (const std::filesystem::path& path : test::corpus()) {
    const std::string folder = path.parent_path().generic_string();
    if (folder.find("/specs/") == std::string::npos && folder.find("/tests/real/") == std::string::npos)
      continue;
    if (folders.empty() || folders.back().first != path.parent_path())
      folders.push_back({path.parent_path(), {}});
    folders.back().second.emplace_back(path.generic_string(), test::read_file(path));
  }
  for (auto& [folder, files] : folders) {
    MapScene scene(std::move(files));
    for (const model::Entity& journey : scene.journeys())
      see(scene, journey);
  }
}

}  // namespace jc::layout
