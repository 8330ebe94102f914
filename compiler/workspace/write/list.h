// The list that a build keeps in its folder of what it made, with a hash for each file: what says that a file
// is ours to write anew or to remove.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/workspace/write/output.h"

namespace jc::workspace {

inline constexpr std::string_view kListName = ".journeyc-outputs";

// A line of the list. The list may have come with the repository, so a line alone proves nothing: what stands
// at the path must have the hash as well.
struct Listed {
  OutputFile file;
  std::string hash;
};

struct OutputList {
  // The workspace whose outputs these are, as its root is reached from the folder.
  std::string workspace;
  // Whom they are for; empty for nobody in particular.
  std::string audience;
  // By path. Several lines for one path are what was there before and what an interrupted build has begun to
  // write: the file may be any of them.
  std::multimap<std::string, Listed> lines;

  bool has(const std::string& path, std::string_view hash) const;
  // The last line of each path.
  std::vector<OutputFile> files() const;
};

// Of the bytes of a file.
std::string content_hash(std::string_view bytes);

// What can't be read is left out: paths that leave the folder, names that no output has.
OutputList read_list(std::string_view text);
std::string list_head(std::string_view workspace, std::string_view audience = {});
std::string list_line(const Listed& listed);

// Whether a path stays inside the folder it is from.
bool stays_inside(const std::string& path);

}  // namespace jc::workspace
