// Links to files of the repository that are not there: decks that were moved, pages that were renamed.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/model.h"

namespace jc::workspace {

// Files of a repository that were asked for, and whether they are there.
class LinkedFiles {
 public:
  explicit LinkedFiles(const std::string& root);

  // Many links share a file.
  bool has(const std::string& path);
  const std::map<std::string, bool>& asked() const { return known_; }
  // Those asked for since this was asked last.
  std::vector<std::string> take_latest() { return std::exchange(latest_, {}); }

 private:
  std::string repository_;
  std::map<std::string, bool> known_;
  std::vector<std::string> latest_;
};

// `href` of assets and evidence, and `links` that are paths, as they lead from the file they stand in.
// Addresses with a scheme, mail addresses and absolute paths are somebody else's.
void report_dead_links(const model::Model& model, const model::Document& document, LinkedFiles& linked,
                       diag::Diagnostics& out);

}  // namespace jc::workspace
