#include "compiler/cli/watching.h"

#include <chrono>
#include <thread>

#include "compiler/cli/targets.h"

namespace jc::cli {

namespace {

constexpr std::chrono::milliseconds kPause{300};

}  // namespace

workspace::Watch watch_over(const Arguments& arguments, Streams& streams) {
  std::vector<Target> targets;
  find_targets(arguments, streams, targets);
  std::vector<std::string> folders;
  std::vector<std::string> written;
  for (const Target& target : targets) {
    folders.push_back(target.root);
    // Where nothing else is said; a folder of outputs elsewhere holds no specs, so that it does no harm.
    written.push_back(target.root + "build");
    if (!arguments.out_dir.empty()) {
      written.push_back(arguments.out_dir);
    }
  }
  return {std::move(folders), std::move(written)};
}

int keep_running(const Arguments& arguments, Streams& streams,
                 int (*command)(const Arguments& arguments, Streams& streams)) {
  workspace::Watch watch = watch_over(arguments, streams);
  while (true) {
    command(arguments, streams);
    if (!arguments.quiet) {
      streams.error("journeyc: watching; Ctrl-C stops\n");
    }
    while (!watch.changed()) {
      std::this_thread::sleep_for(kPause);
    }
  }
}

}  // namespace jc::cli
