// The program as a user runs it, inside a test: words in; exit code, text and findings out.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace jc::test {

namespace fs = std::filesystem;

struct Ran {
  int code = 0;
  std::string out;
  std::string error;
};

Ran program(const std::vector<std::string>& words);
// As above, with `input` on descriptor 0. It must be small enough for a pipe's buffer (64 KiB).
Ran program_with_input(std::string_view input, const std::vector<std::string>& words);

struct Finding {
  std::string rule;
  std::string severity;
  std::string entity;
  std::string path;
  std::string message;
  std::string help;
  // From 1; 0 where the finding has no place.
  std::size_t line = 0;
  // The keys of those it is told of, where they are several.
  std::vector<std::string> members;

  // `rule` at `entity`, which is what goldens speak about.
  std::string key() const { return rule + " at " + entity; }
  bool operator==(const Finding&) const = default;
};

struct Checked {
  int code = 0;
  std::vector<Finding> findings;
  std::string error;

  std::vector<std::string> keys() const;
  std::size_t count(std::string_view rule) const;
  // Every finding in a line of its own, for messages of failed tests.
  std::string text() const;
};

// `check --format json` with further words behind it.
Checked check(const fs::path& path, const std::vector<std::string>& more = {});

// A folder that is gone when the test is over.
class Folder {
 public:
  Folder();
  // A copy of `source` and all that is in it.
  explicit Folder(const fs::path& source);
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const fs::path& path() const { return path_; }
  fs::path write(const std::string& name, std::string_view bytes) const;

 private:
  fs::path path_;
};

fs::path source_folder();
// The folders right below `folder` of the repository, sorted.
std::vector<fs::path> folders_in(const std::string& folder);
// The files of a workspace whose names end like this, sorted.
std::vector<fs::path> files_ending(const fs::path& folder, std::string_view end);

}  // namespace jc::test
