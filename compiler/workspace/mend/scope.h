// Which files of a workspace fixes may touch.
#pragma once
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "compiler/workspace/mend/mend.h"

namespace jc::workspace {

// Texts in place of those on disk, by path as messages show it.
using Texts = std::map<std::string, std::string>;

class MendScope {
 public:
  // `first`: the workspace as it was read.
  MendScope(const Request& request, const Compilation& first);

  // Findings of this file are asked for.
  bool is_target(const std::string& path) const;
  // The file is a spec inside of the workspace, and no other name of one that comes first.
  bool may_edit(const std::string& path) const;
  // All paths that lead to the same file, this one among them.
  std::vector<std::string> names_of(const std::string& path) const;
  // Drops texts that are what was read.
  void drop_unchanged(Texts& texts) const;
  // What differs from what was read, a file once.
  std::vector<MendedFile> changed(const Texts& texts) const;

 private:
  std::shared_ptr<source::Files> files_;
  std::map<std::string, source::FileId> ids_;
  std::set<std::string> targets_;
  std::vector<std::string> folders_;
  // What configures the workspace is judged with every run.
  std::vector<std::string> config_;
  std::set<std::string> given_;
  // By path without links; those outside of the workspace are not in it.
  std::map<std::string, std::vector<std::string>> names_;
  std::map<std::string, std::string> real_;
};

}  // namespace jc::workspace
