// What tells a file from itself after somebody has touched it, without reading it.
#pragma once
#include <string>

namespace jc::workspace {

// Size, number and times of the file; also the time of the last change of these, which nobody can set. Empty
// where there is no regular file. A link is none, but for those of the system itself that lead to a program.
std::string standing_of(const std::string& path);

}  // namespace jc::workspace
