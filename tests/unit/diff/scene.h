// Two small workspaces in memory, before and after, and what the diff says of them.
#pragma once
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "compiler/diff/diff.h"
#include "compiler/model/decode/decode.h"
#include "compiler/syntax/parse.h"

namespace jc::diff {

// A file each text; what they are is told by their first key.
class Workspace {
 public:
  explicit Workspace(std::vector<std::string> texts) {
    for (std::string& text : texts) {
      const source::FileId id = files.add("file-" + std::to_string(trees_.size()) + ".yaml", std::move(text));
      trees_.push_back(syntax::parse(files, id, diagnostics));
      for (model::Document& document : model::decode(files, trees_.back(), diagnostics)) {
        model.documents.push_back(std::move(document));
      }
    }
    model::link_shared(model, diagnostics);
    for (std::size_t i = 0; i < model.documents.size(); i++) {
      model::link_document(model, i, diagnostics);
    }
  }

  source::Files files;
  diag::Diagnostics diagnostics;
  model::Model model{files};

 private:
  std::deque<syntax::Tree> trees_;
};

// A line a change, consequences left out: `j/a promise:weaker workload:more`.
inline std::vector<std::string> changes(const std::vector<std::string>& before,
                                        const std::vector<std::string>& after) {
  const Workspace was(before);
  const Workspace is(after);
  std::vector<std::string> lines;
  for (const Change& change : diff(was.model, is.model, {}).changes) {
    if (change.is_consequence()) {
      continue;
    }
    std::string line = change.entity;
    for (std::size_t i = 0; i < kClassCount; i++) {
      const auto which = static_cast<Class>(i);
      if (const auto direction = change.classes.of(which)) {
        line += " " + std::string(name_of(which)) + ":" + std::string(name_of(*direction));
      }
    }
    lines.push_back(line);
  }
  return lines;
}

// What the reader is told, in its order; what only comes with another change behind `… `.
inline std::vector<std::string> sentences(const std::vector<std::string>& before,
                                          const std::vector<std::string>& after) {
  const Workspace was(before);
  const Workspace is(after);
  std::vector<std::string> lines;
  for (const Change& change : diff(was.model, is.model, {}).changes) {
    lines.push_back((change.is_consequence() ? "… " : "") + change.says);
  }
  return lines;
}

}  // namespace jc::diff
