// What the library around libgit2 gives the program: one function, found by its name, that opens a
// repository.
#pragma once
#include "compiler/workspace/git/repository.h"

namespace jc::workspace::git {

// `HEAD`'s own branch and the one that it follows; empty where there is none.
struct HeadNames {
  std::string branch;
  std::string upstream;
};

// A file of a commit, by its path from the top and the id of what is in it.
struct Listed {
  std::string path;
  std::string object;
};

// Reads what objects hold. One for each thread that reads.
class ObjectReader {
 public:
  virtual ~ObjectReader() = default;
  // Nothing where it can't be read.
  virtual std::optional<std::string> read(const std::string& object) = 0;
};

// What is asked of a repository; words for people are the program's.
class Engine {
 public:
  virtual ~Engine() = default;

  virtual std::string folder() const = 0;
  virtual bool is_shallow() const = 0;
  virtual std::optional<Commit> find(const std::string& revision) const = 0;
  // The id; empty where there is none.
  virtual std::string merge_base(const Commit& a, const Commit& b) const = 0;
  virtual HeadNames head() const = 0;
  // Of branches and tags, as people write them.
  virtual std::vector<std::string> names() const = 0;
  // Of the files of a commit below `under`, those that are wanted.
  virtual std::vector<Listed> files(const Commit& commit, const std::string& under,
                                    const std::function<bool(std::string_view)>& wanted) const = 0;
  virtual std::unique_ptr<ObjectReader> reader() const = 0;
  virtual bool tracks(const std::string& path) const = 0;
  virtual std::string object_at(const Commit& commit, const std::string& path) const = 0;
  // Writes into the repository's own configuration. What the library says where it can't; else empty.
  virtual std::string set(const std::string& name, const std::string& value) const = 0;
  virtual std::vector<Commit> history(const std::string& from) const = 0;
};

using OpenRepository = Engine* (*)(const char*);
inline constexpr const char* kOpenRepository = "journeyc_open_repository";
inline constexpr const char* kGitEngine = "journeyc_git.so";

}  // namespace jc::workspace::git

// The repository around a folder, to be deleted by the caller; null where there is none.
extern "C" jc::workspace::git::Engine* journeyc_open_repository(const char* folder);
