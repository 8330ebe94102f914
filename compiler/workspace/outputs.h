// Writes what a build made into its folder: whole files or nothing, unchanged ones left alone, those of an
// earlier build that are no longer made removed, and nothing outside the folder, ever.
#pragma once
#include <cstddef>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/diag/diagnostic.h"

namespace jc::workspace {

struct Output {
  // Relative to the folder, with forward slashes.
  std::string path;
  std::string bytes;
};

struct WriteReport {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
};

// A list of the outputs is kept in the folder as `.journeyc-outputs`; only files on the list of the
// earlier build are ever removed. Failures are reported under `unwritable-output`, ordered by path.
class OutputWriter {
 public:
  explicit OutputWriter(std::string folder);

  // Several threads may write at once. What is written may wait for more, or for the end.
  void write(std::vector<Output> outputs);
  // When all have been written: removes what is no longer made.
  WriteReport finish(diag::Diagnostics& out);

 private:
  void write_all(const std::vector<Output>& outputs);
  void write_one(const Output& output);
  void fail(const std::string& path, const std::string& reason);

  std::string folder_;
  std::set<std::string> earlier_;
  // Guards what is below.
  std::mutex mutex_;
  std::vector<Output> waiting_;
  std::size_t waiting_bytes_ = 0;
  std::set<std::string> made_;
  std::vector<std::pair<std::string, std::string>> failures_;
  WriteReport report_;
};

// A name for a folder or file made from an id: letters, digits, `-`, `_` and `.`; never empty, hidden or
// `..`.
std::string safe_name(std::string_view id);

}  // namespace jc::workspace
