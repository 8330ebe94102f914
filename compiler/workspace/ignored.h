// What git ignores is not part of a workspace: copies of build folders and other checkouts would be read as
// journeys of their own on one machine, and on a fresh checkout not.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/glob.h"

namespace jc::workspace {

// The patterns of `.gitignore`, git's `info/exclude` and the user's own excludes, as gitignore(5) has them:
// of all patterns that match a path the last one of the innermost file decides. As other tools do, it asks
// the patterns alone: a file that was added to git against them counts as ignored.
class IgnoredByGit {
 public:
  // Of the folder with a slash behind it, or "" for the current one; reads what counts there from the
  // outside.
  explicit IgnoredByGit(const std::string& root);

  // Takes the `.gitignore` of a folder in, relative to the root and without a slash at its end; what stands
  // in the folder is asked about before `leave`.
  void enter(const std::string& folder);
  void leave() { lists_.pop_back(); }

  // `path` is relative to the root, and no folder around it is ignored.
  bool ignores(std::string_view path, bool is_folder) const;

 private:
  struct Pattern {
    source::Glob glob;
    bool negated = false;
    bool folders_only = false;
    // Of the whole path below the list's folder, not of the name alone.
    bool anchored = false;
  };
  struct List {
    // What to put before a path so that it counts from the folder of the list, or to take off from it.
    std::string above;
    std::size_t below = 0;
    std::vector<Pattern> patterns;
  };

  List read(const std::string& file) const;
  static void add_pattern(std::string_view line, List& list);
  void add(List list, std::string above) {
    list.above = std::move(above);
    lists_.push_back(std::move(list));
  }

  std::string root_;
  // From the outside in.
  std::vector<List> lists_;
};

}  // namespace jc::workspace
