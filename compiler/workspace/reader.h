// Reads one file of a check, from the disk or from what the caller has in its place.
#pragma once
#include <map>
#include <set>
#include <string>

#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"
#include "compiler/workspace/readings.h"

namespace jc::workspace {

struct Reader {
  source::Files& files;
  // The folder of the workspace.
  const std::string& root;
  // Paths at which nobody has seen a regular file yet.
  const std::set<std::string>& unseen;
  const std::map<std::string, const std::string*>& given;
  const Readings* known = nullptr;

  // What the file holds. Several threads may ask, each for a file of its own.
  Reading read(source::FileId id) const;

 private:
  bool load(source::FileId id, diag::Diagnostics& found) const;
};

}  // namespace jc::workspace
