// What writes pictures, for as many journeys as are at work at once: each goes on with what another one has
// left.
#pragma once
#include <memory>
#include <mutex>
#include <vector>

#include "compiler/workspace/build/pictures.h"
#include "compiler/workspace/compile.h"

namespace jc::workspace {

class Writers {
 public:
  Writers(const Compilation& compilation, const LookAtPicture& look)
      : config_(compilation.config), as_of_(compilation.as_of), look_(look) {}

  std::unique_ptr<PictureFiles> take() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) {
      return std::make_unique<PictureFiles>(config_, as_of_, &look_);
    }
    std::unique_ptr<PictureFiles> writer = std::move(free_.back());
    free_.pop_back();
    return writer;
  }

  void give(std::unique_ptr<PictureFiles> writer) {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(writer));
  }

 private:
  const Config& config_;
  int as_of_;
  const LookAtPicture& look_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<PictureFiles>> free_;
};

}  // namespace jc::workspace
