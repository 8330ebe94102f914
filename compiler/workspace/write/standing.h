// What tells a file from itself after somebody has touched it, without reading it.
#pragma once
#include <cstdint>
#include <string>

namespace jc::workspace {

// What stands at a path.
struct Standing {
  // Size, number and times; also the time of the last change of these, which nobody can set. Of what is no
  // regular file its kind as well; empty where there is nothing.
  std::string text;
  // The later one of its times, in nanoseconds since 1970.
  std::int64_t newest = 0;
  bool regular = false;
  bool link = false;
};

// Links are not followed, but for those of the system itself that lead to a program.
Standing look_at(const std::string& path);

// Its text. Empty where there is no regular file.
std::string standing_of(const std::string& path);
// The same of what is below a folder that is open: to tens of thousands of files the way from there is
// shorter.
std::string standing_in(int folder, const std::string& path);

}  // namespace jc::workspace
