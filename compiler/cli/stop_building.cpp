#include "compiler/cli/stop_building.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

namespace jc::cli {

namespace {

// A pipe, since folders are removed by a thread: a signal handler may do no more than write to it.
int told[2] = {-1, -1};

constexpr char kStop = 's';
constexpr char kDone = 'd';

void tell(char what) {
  const int before = errno;
  // It fails only where it was told more often than anybody can press a key.
  [[maybe_unused]] const auto written = ::write(told[1], &what, 1);
  errno = before;
}

void on_signal(int) { tell(kStop); }

// Threads of the build go on writing while it goes.
void clear(const std::filesystem::path& folder) {
  constexpr int kTries = 20;
  std::error_code failed;
  for (int i = 0; i < kTries && std::filesystem::exists(folder, failed); i++) {
    std::filesystem::remove_all(folder, failed);
  }
}

}  // namespace

StopBuilding::StopBuilding(const std::filesystem::path& folder) : folder_(folder) {
  if (::pipe(told) != 0) {
    return;
  }
  waiting_ = std::thread([this] { wait(); });
  struct sigaction action = {};
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  ::sigaction(SIGINT, &action, &interrupted_);
  ::sigaction(SIGTERM, &action, &ended_);
}

StopBuilding::~StopBuilding() {
  if (!waiting_.joinable()) {
    return;
  }
  ::sigaction(SIGINT, &interrupted_, nullptr);
  ::sigaction(SIGTERM, &ended_, nullptr);
  tell(kDone);
  waiting_.join();
  ::close(told[0]);
  ::close(told[1]);
}

void StopBuilding::wait() {
  char what = kDone;
  while (::read(told[0], &what, 1) < 0 && errno == EINTR) {
  }
  if (what == kStop) {
    clear(folder_);
    std::fflush(nullptr);
    std::_Exit(0);
  }
}

}  // namespace jc::cli
