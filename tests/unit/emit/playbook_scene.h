// A workspace from texts, for tests of pages.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "compiler/emit/playbook/playbook.h"
#include "compiler/model/decode/decode.h"
#include "compiler/model/effective.h"
#include "compiler/source/load.h"
#include "compiler/syntax/parse.h"

namespace jc::emit {

struct PlaybookScene {
  source::Files files;
  model::Model model{files};
  diag::Diagnostics findings;
  // Documents may point into the trees they were made from.
  std::vector<syntax::Tree> trees;

  PlaybookScene(const std::string& path, const std::string& text)
      : PlaybookScene(std::vector<std::pair<std::string, std::string>>(1, {path, text})) {}
  explicit PlaybookScene(const std::vector<std::pair<std::string, std::string>>& texts) {
    trees.reserve(texts.size());
    for (const auto& [path, text] : texts) {
      const source::FileId file = files.add(path, text);
      trees.push_back(syntax::parse(files, file, findings));
      for (model::Document& document : model::decode(files, trees.back(), findings)) {
        model.documents.push_back(std::move(document));
      }
    }
    model::link_shared(model, findings);
    for (std::size_t i = 0; i < model.documents.size(); i++) {
      model::link_document(model, i, findings);
    }
  }

  model::Entity journey(std::size_t index = 0) const {
    return model.roots(language::Kind::journey).at(index);
  }
  std::string page(std::string_view folder = {}) const {
    const Page page = playbook(model, journey(), Templates(), folder);
    return page.error.empty() ? page.text : "ERROR " + page.error;
  }
};

}  // namespace jc::emit
