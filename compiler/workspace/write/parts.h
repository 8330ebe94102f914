// What a build has left of each journey, as the next one remembers it: where nothing of what a journey's
// outputs are made of has changed, and nobody has touched them, they are not made again.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jc::workspace {

// The outputs of one journey with its tiers.
struct Part {
  // Its folder among the outputs: `core/`.
  std::string folder;
  // Of all that they depend on.
  std::string stamp;
  // Their paths, in the order in which they were made.
  std::vector<std::string> paths;
  // What they tell the pages about the whole, as bytes of who made them.
  std::string told;
  // Of the files as they stood when the build was done.
  std::string standing;
};

// By folder.
using Parts = std::map<std::string, Part, std::less<>>;

// One text of all of them, for `read_parts`; what is damaged is to be kept away from it.
std::string parts_text(const Parts& parts);
Parts read_parts(std::string_view text);

}  // namespace jc::workspace
