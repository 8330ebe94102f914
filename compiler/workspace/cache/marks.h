// What tells the files that a run has read from those that the next one would read.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/workspace/cache/bytes.h"

namespace jc::workspace {

// By what a file is taken to be the one of the last run.
enum class MarkBy : std::uint8_t {
  // Size, number and times, which a copy does not keep. A file that has changed within the last two seconds
  // may do so again without showing it, so its text counts as well.
  times,
  // Its text alone.
  content,
};

struct Mark {
  std::string path;
  // Empty where nothing is there; a word where times don't count.
  std::string standing;
  // Of its text; empty where that does not count.
  std::string hash;
  // What is there has to be read to be known. Not kept.
  bool young = false;
};

template <>
struct Fields<Mark> {
  static void walk(auto& mark, auto& visit) {
    auto& [path, standing, hash, young] = mark;
    visit(path, standing, hash, young);
  }
};

// Without hashes, in the order of the paths: of what stands there before anything is read.
std::vector<Mark> marks_of(const std::vector<std::string>& paths, MarkBy by, unsigned threads);

// The places in the lists where they are not; both are of the same paths.
std::vector<std::size_t> changed_since(const std::vector<Mark>& then, const std::vector<Mark>& now,
                                       unsigned threads);

// Whether what stands there now is what was marked then.
bool are_same(const std::vector<Mark>& then, const std::vector<Mark>& now, unsigned threads);

// The hash of the file at the path; of what can't be read a word that no file has.
std::string hash_at(const std::string& path);

}  // namespace jc::workspace
