// The preview of a workspace: its site, built anew whenever the specs change, in a folder of its own.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "compiler/cli/arguments.h"
#include "compiler/cli/streams.h"
#include "compiler/workspace/watch.h"

namespace jc::cli {

class Preview {
 public:
  // Makes the folder, which goes with this object.
  Preview(const Arguments& arguments, Streams& streams);
  ~Preview();
  Preview(const Preview&) = delete;
  Preview& operator=(const Preview&) = delete;

  // Builds; what can't be built leaves the pages as they are.
  void build();
  // Builds if something has changed.
  void follow();

  const std::filesystem::path& folder() const { return folder_; }
  // Goes up with each build.
  unsigned version() const { return version_; }
  // The pages are those of an earlier build: the last one could not be done.
  bool is_stale() const { return stale_; }
  // What the last build had to say, with the places in the files.
  const std::string& findings() const { return findings_; }
  // All pages that there are, from the folder, in order.
  std::vector<std::string> pages() const;

 private:
  Arguments arguments_;
  Streams& streams_;
  std::filesystem::path folder_;
  workspace::Watch watch_;
  unsigned version_ = 0;
  bool stale_ = false;
  std::string findings_;
};

}  // namespace jc::cli
