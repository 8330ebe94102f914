// What an earlier check has found, where nothing that it depends on has changed since: the files it has read,
// those that it has looked for, how it was asked, and the program. What stands in the entry is told by
// `Entry`; a field of it that changes changes the program, and with it every key.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/workspace/cache/kept_check.h"
#include "compiler/workspace/cache/marks.h"
#include "compiler/workspace/compile.h"

namespace jc::workspace {

// Whether a check may go by an earlier one, or leave something to a later one: not where texts come from
// elsewhere than the disk.
bool may_remember(const Request& request);

// An earlier check of the same files, and the places of those that have changed since: journeys, or what the
// check knows better.
struct Base {
  KeptCheck check;
  std::vector<std::size_t> changed;
};

// Gives what is kept the numbers that files have in this run: `ids` are those of the listed ones, and what
// has no text yet gets it. Nothing speaks of the `changed` ones. False where another file is not what it was.
bool give_files(KeptCheck& check, source::Files& files, const std::vector<source::FileId>& ids,
                const std::set<std::size_t>& changed);

class Recollection {
 public:
  // `begun` has its configuration, and `paths` are the files that it is about to read. Nothing of them has
  // been read yet but the configuration.
  Recollection(const Request& request, const Compilation& begun, const std::vector<std::string>& paths);

  // Fills the result with all but the model, and the rules. False where nothing is known.
  bool recall(Compilation& result) const;

  // Leaves the findings of a whole check for the next one; `links` are the files that it has looked for. Not
  // to be called where a file could not be read, since whoever may read it is not told by its times.
  // Of what `base` tells not all files were read.
  void keep(const Compilation& result, const std::map<std::string, bool>& links, const KeptCheck* base) const;

  // The same by files, for a check of which most is the same.
  std::optional<Base> base() const;
  void keep_files(const Compilation& result, const std::map<std::string, bool>& links, KeptCheck check,
                  const KeptCheck* base) const;
  // Whether its files could be told by less than they are now.
  bool is_worn(const KeptCheck& base) const;

 private:
  // With the hashes of what can't be told by its times yet.
  std::vector<Mark> hashed_marks(const Compilation& result, const KeptCheck* base) const;
  static std::vector<Looked> looked(const std::map<std::string, bool>& links);

  const Request& request_;
  // All that counts and is no file.
  std::string key_;
  // Where the entry is: one for each way to ask for a workspace, the last one. Empty where there is no place.
  std::string file_;
  std::vector<Mark> marks_;
  // The files that are listed, and where these begin among the marks.
  const std::vector<std::string>& paths_;
  std::size_t first_path_;
};

}  // namespace jc::workspace
