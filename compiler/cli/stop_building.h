// Ctrl-C while a preview is built: the build of a large workspace takes longer than anybody waits for the
// end.
#pragma once
#include <signal.h>

#include <filesystem>
#include <thread>

namespace jc::cli {

// As long as this is there, SIGINT and SIGTERM remove `folder`, which is the preview's own, and end the
// program with 0, whatever else it is at. One at a time.
class StopBuilding {
 public:
  explicit StopBuilding(const std::filesystem::path& folder);
  ~StopBuilding();
  StopBuilding(const StopBuilding&) = delete;
  StopBuilding& operator=(const StopBuilding&) = delete;

 private:
  void wait();

  const std::filesystem::path& folder_;
  struct sigaction interrupted_ = {};
  struct sigaction ended_ = {};
  std::thread waiting_;
};

}  // namespace jc::cli
