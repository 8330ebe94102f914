// Applies the fixes of findings to the files they are about, until nothing is left to fix.
//
// A fix is text edits, in one file or in several (an id that changes its name). A round takes all fixes that
// don't touch each other, compiles the texts they make in memory, and keeps what did no harm; the next round
// begins from there, because one fix can uncover another finding, or have stood in another's way. Nothing is
// written here: `write_mended` does that, once, when all is known.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "compiler/workspace/compile.h"

namespace jc::workspace {

// A file that fixes have changed.
struct MendedFile {
  std::string path;
  // As it was when it was read, and as it should be.
  std::string before;
  std::string after;
  // It came with the request (standard input), so there is nothing to write to.
  bool given = false;
};

struct Mended {
  // By path; none where there was nothing to fix.
  std::vector<MendedFile> files;
  // Findings whose fix was applied.
  std::size_t findings = 0;
  // In words for people: which of several fixes was taken.
  std::vector<std::string> choices;
  // In words for people: fixes that were taken back because they did harm, which is a bug of theirs.
  std::vector<std::string> problems;
  // What is left, with the fixed texts in `request.keep_in`.
  Compilation compilation;
};

// `unsafe`: also fixes that may change the meaning; of several for one finding the first.
//
// Only findings in the request's targets are fixed; a fix of one of those may edit another file of the
// workspace. Files that lead outside of the workspace (a link) are never edited.
Mended mend(const Request& request, bool unsafe);

struct WriteFailure {
  std::string path;
  // Lower case, without the path.
  std::string reason;
};

// Writes what `mend` changed, through links, in place of nothing but what was read: all files or, where one
// of them can't be written or somebody has changed it meanwhile, none. `root` is that of the workspace.
// Should the program be killed between two files, the next `--fix` there brings all of them to one end.
std::vector<WriteFailure> write_mended(const std::string& root, const std::vector<MendedFile>& files);

// Whether a `--fix` was killed while it changed files.
bool is_pending(const std::string& root);
void finish_interrupted_fix(const std::string& root);

}  // namespace jc::workspace
