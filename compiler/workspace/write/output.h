// A file of a build: what the list of outputs keeps about it, and its bytes.
#pragma once
#include <string>

namespace jc::workspace {

// What there is to know of it without its bytes.
struct OutputFile {
  // Relative to the folder of outputs, with forward slashes: its folder is that of a journey or portfolio.
  std::string path;
  // Which output it is of: `map`, or `map png`.
  std::string kind;
  // What readers call it.
  std::string title;
  // The tier it is for; empty for the framework.
  std::string tier;

  bool operator==(const OutputFile&) const = default;
};

struct Output {
  OutputFile file;
  std::string bytes;
};

}  // namespace jc::workspace
