#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "compiler/cli/run.h"

namespace {

class Terminal : public jc::cli::Streams {
 public:
  bool out_is_terminal() const override { return isatty(STDOUT_FILENO) != 0; }
  bool error_is_terminal() const override { return isatty(STDERR_FILENO) != 0; }
  unsigned width() const override {
    winsize size{};
    return out_is_terminal() && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
  }
  std::string environment(const char* name) const override {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
  }
  bool broken() const { return broken_; }

 private:
  void put_out(std::string_view text) override { put(stdout, text); }
  void put_error(std::string_view text) override { put(stderr, text); }
  void put(std::FILE* to, std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), to) != text.size() || std::fflush(to) != 0) {
      broken_ = broken_ || to == stdout;
    }
  }

  bool broken_ = false;
};

}  // namespace

int main(int count, char** words) {
  // A reader such as `head` that has seen enough is no error of ours; it shows as a failed write.
  std::signal(SIGPIPE, SIG_IGN);
  Terminal terminal;
  const int code = jc::cli::run(std::vector<std::string>(words + 1, words + count), terminal);
  // What could not be written was not said.
  return terminal.broken() && code == 0 ? 2 : code;
}
