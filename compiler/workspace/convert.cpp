#include "compiler/workspace/convert.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <vector>

#include "compiler/expr/phrase_number.h"

namespace jc::workspace {

namespace {

constexpr const char* kProgram = "rsvg-convert";

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using TemporaryFile = std::unique_ptr<std::FILE, Close>;

// The child reads and writes unnamed files: with pipes, each side could wait for the other for ever.
std::string content_of(std::FILE* file) {
  std::string bytes;
  std::rewind(file);
  char buffer[1 << 16];
  for (std::size_t read = 0; (read = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
    bytes.append(buffer, read);
  }
  return bytes;
}

// Our own environment, with the date that cairo writes into a PDF.
std::vector<std::string> environment_with(int as_of) {
  std::vector<std::string> lines;
  for (char** line = environ; *line != nullptr; line++) {
    if (!std::string_view(*line).starts_with("SOURCE_DATE_EPOCH=")) {
      lines.emplace_back(*line);
    }
  }
  const expr::Date day{static_cast<std::int16_t>(as_of / 10000), static_cast<std::uint8_t>(as_of / 100 % 100),
                       static_cast<std::uint8_t>(as_of % 100)};
  constexpr std::int64_t kSecondsADay = 86400;
  lines.push_back(fmt::format("SOURCE_DATE_EPOCH={}", expr::day_number(day) * kSecondsADay));
  return lines;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) {
    pointers.push_back(text.data());
  }
  pointers.push_back(nullptr);
  return pointers;
}

// What posix_spawnp and the child said: 0 and 0 where all went well.
struct Ended {
  int spawn_error = 0;
  int status = 0;
};

Ended run(std::vector<std::string> words, std::vector<std::string> environment, int in, int out, int error) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in, 0);
  posix_spawn_file_actions_adddup2(&actions, out, 1);
  posix_spawn_file_actions_adddup2(&actions, error, 2);
  const std::vector<char*> argv = pointers_to(words);
  const std::vector<char*> envp = pointers_to(environment);
  pid_t child = 0;
  Ended ended;
  ended.spawn_error = posix_spawnp(&child, words[0].c_str(), &actions, nullptr, argv.data(), envp.data());
  posix_spawn_file_actions_destroy(&actions);
  while (ended.spawn_error == 0 && waitpid(child, &ended.status, 0) < 0 && errno == EINTR) {
  }
  return ended;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

Converted convert_svg(const std::string& svg, const std::string& format, double zoom, int as_of) {
  const TemporaryFile in(std::tmpfile());
  const TemporaryFile out(std::tmpfile());
  const TemporaryFile error(std::tmpfile());
  if (!in || !out || !error || std::fwrite(svg.data(), 1, svg.size(), in.get()) != svg.size()) {
    return {"", "there is no room for temporary files, so no PNG or PDF can be made",
            "set TMPDIR to a folder with room"};
  }
  std::rewind(in.get());
  std::vector<std::string> words = {kProgram, "--format", format};
  if (format == "png") {
    words.insert(words.end(), {"--zoom", fmt::format("{:.4f}", zoom)});
  }
  const Ended ended =
      run(words, environment_with(as_of), fileno(in.get()), fileno(out.get()), fileno(error.get()));
  // A child that could not start the program ends with 127 where the system tells it no other way.
  const bool missing =
      ended.spawn_error == ENOENT || (WIFEXITED(ended.status) && WEXITSTATUS(ended.status) == 127);
  if (missing) {
    return {"", fmt::format("`{}` is not installed, and PNG and PDF are made by it", kProgram),
            "install it (Debian and Ubuntu: `apt-get install librsvg2-bin`; macOS: `brew install librsvg`), "
            "or leave "
            "`png` and `pdf` out of `emit`"};
  }
  if (ended.spawn_error != 0 || ended.status != 0) {
    return {
        "",
        fmt::format("`{}` could not make a {}: {}", kProgram, format, first_line(content_of(error.get()))),
        "the SVG of the same picture is fine to use"};
  }
  return {content_of(out.get()), "", ""};
}

}  // namespace jc::workspace
