// What is kept of one check.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/workspace/cache/finding_fields.h"
#include "compiler/workspace/cache/marks.h"
#include "compiler/workspace/cache/spoken.h"

namespace jc::workspace {

// A file that the check has looked for.
struct Looked {
  std::string path;
  bool there = false;
};

template <>
struct Fields<Looked> {
  static void walk(auto& looked, auto& visit) {
    auto& [path, there] = looked;
    visit(path, there);
  }
};

struct Entry {
  std::string key;
  std::vector<Mark> marks;
  std::vector<Looked> links;
  // That findings speak of.
  std::vector<Spoken> files;
  std::vector<diag::Diagnostic> findings;
  std::vector<diag::Silenced> silenced;
  std::vector<std::string> fixed_since;
  diag::Summary summary;
  // Of the baseline, where there is one.
  std::vector<std::string> baseline;
};

std::string to_bytes(const Entry& entry);

// Nothing where the file was damaged.
std::optional<Entry> entry_in(std::string_view bytes);

}  // namespace jc::workspace
