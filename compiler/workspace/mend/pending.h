// What a `--fix` is about to do, noted before it does it: where it is killed between two files, the next one
// finds the note and brings both to the same end.
#pragma once
#include <string>
#include <vector>

namespace jc::workspace {

// A file that is to change, with its new and its old bytes waiting beside it.
struct PendingFile {
  // Real, without links.
  std::string path;
  std::string next;
  std::string back;
  // Of the bytes.
  std::string hash_after;
  std::string hash_before;
};

// Held while files change: another `--fix` in the same repository waits.
class FixLock {
 public:
  explicit FixLock(const std::string& root);
  FixLock(const FixLock&) = delete;
  FixLock& operator=(const FixLock&) = delete;
  ~FixLock();

 private:
  int folder_ = -1;
};

// Keeps the note beside the repository's other files; false where it can't be written.
bool note_pending(const std::string& root, const std::vector<PendingFile>& files);
void forget_pending(const std::string& root);

// Lets every file that is still as it was take its new bytes; where one of them can take neither, because
// somebody has changed it, those that have new ones get their old ones back. Removes the note, and what
// waited. The note may have come with the repository, so it is obeyed only about files in it, with the
// hashes it names, and names that no commit needs.
void finish_pending(const std::string& root);

}  // namespace jc::workspace
