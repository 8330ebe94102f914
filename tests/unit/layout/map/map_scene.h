// Workspaces read into a model, for tests that draw what real journeys say.
#pragma once
#include <algorithm>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "compiler/facts/derived.h"
#include "compiler/model/decode/decode.h"
#include "compiler/syntax/parse.h"
#include "compiler/view/flow/flow_of_journey.h"
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
    for (std::size_t i = 0; i < model.documents.size(); i++) {
      model::link_document(model, i, diagnostics_);
      pages_.emplace(model.documents[i].place, "page.md");
    }
  }

  std::vector<model::Entity> journeys() const { return model.roots(language::Kind::journey); }

 private:
  source::Files files_;
  diag::Diagnostics diagnostics_;
  std::deque<syntax::Tree> trees_;
  view::Pages pages_;

 public:
  model::Model model{files_};
  facts::Context context{model, 20260901};
  view::Links links{pages_};
};

using Texts = std::vector<std::pair<std::string, std::string>>;

// The files of a workspace that the environment names, for a look at more than the tests have time for:
// `JOURNEYC_MORE_JOURNEYS=folder test_layout` with what tests/bench/generate.py writes, or with a team's own.
inline Texts more_journeys() {
  Texts files;
  const char* folder = std::getenv("JOURNEYC_MORE_JOURNEYS");
  for (const std::filesystem::directory_entry& entry :
       folder == nullptr ? std::filesystem::recursive_directory_iterator()
                         : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml" && entry.path().filename() != "journeyc.yaml") {
      files.emplace_back(entry.path().generic_string(), test::read_file(entry.path()));
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

// Calls `see` with every journey of the starter kits and the real journeys, each folder a workspace, and with
// those the environment names.
inline void for_each_journey(const std::function<void(MapScene&, model::Entity)>& see) {
  std::vector<std::pair<std::filesystem::path, Texts>> folders;
  for (const std::filesystem::path& path : test::corpus()) {
    const std::string folder = path.parent_path().generic_string();
    if (folder.find("/specs/") == std::string::npos && folder.find("/tests/real/") == std::string::npos) {
      continue;
    }
    if (folders.empty() || folders.back().first != path.parent_path()) {
      folders.push_back({path.parent_path(), {}});
    }
    folders.back().second.emplace_back(path.generic_string(), test::read_file(path));
  }
  folders.emplace_back("", more_journeys());
  for (auto& [folder, files] : folders) {
    MapScene scene(std::move(files));
    for (const model::Entity& journey : scene.journeys()) {
      see(scene, journey);
    }
  }
}

}  // namespace jc::layout
