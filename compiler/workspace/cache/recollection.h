// What an earlier check has found, where nothing that it depends on has changed since: the files it has read,
// those that it has looked for, how it was asked, and the program. What stands in the entry is told by
// `Entry`; a field of it that changes changes the program, and with it every key.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "compiler/workspace/cache/marks.h"
#include "compiler/workspace/compile.h"

namespace jc::workspace {

// Whether a check may go by an earlier one, or leave something to a later one: not where texts come from
// elsewhere than the disk.
bool may_remember(const Request& request);

class Recollection {
 public:
  // `begun` has its configuration, and `paths` are the files that it is about to read. Nothing of them has
  // been read yet but the configuration.
  Recollection(const Request& request, const Compilation& begun, const std::vector<std::string>& paths);

  // Fills the result with all but the model, and the rules. False where nothing is known.
  bool recall(Compilation& result) const;

  // Leaves the findings of a whole check for the next one; `links` are the files that it has looked for. Not
  // to be called where a file could not be read, since whoever may read it is not told by its times.
  void keep(const Compilation& result, const std::map<std::string, bool>& links) const;

 private:
  const Request& request_;
  // All that counts and is no file.
  std::string key_;
  // Where the entry is: one for each way to ask for a workspace, the last one. Empty where there is no place.
  std::string file_;
  std::vector<Mark> marks_;
};

}  // namespace jc::workspace
