// Says when something in a workspace has changed that its outputs are made of.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace jc::workspace {

// Looks at the files themselves: cheap for a workspace, and right on every file system. Specs, rule pages and
// templates count; hidden folders and what was built do not.
class Watch {
 public:
  // `left_out`: folders that are written to.
  Watch(std::vector<std::string> folders, std::vector<std::string> left_out);

  // Since the last time it was asked; the first time since it was made.
  bool changed();

 private:
  using Stamp = std::pair<std::filesystem::file_time_type, std::uintmax_t>;
  using Seen = std::map<std::string, Stamp>;
  Seen look() const;

  std::vector<std::string> folders_;
  std::vector<std::string> left_out_;
  Seen seen_;
};

}  // namespace jc::workspace
