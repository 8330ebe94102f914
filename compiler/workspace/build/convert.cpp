#include "compiler/workspace/build/convert.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "compiler/expr/phrase/number.h"

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

// Our own.
std::vector<std::string> environment() {
  std::vector<std::string> lines;
  for (char** line = environ; *line != nullptr; line++) {
    lines.emplace_back(*line);
  }
  return lines;
}

// With the date that cairo writes into a PDF.
std::vector<std::string> environment_with(int as_of) {
  std::vector<std::string> lines = environment();
  std::erase_if(lines, [](const std::string& line) { return line.starts_with("SOURCE_DATE_EPOCH="); });
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

// Files of ours under their numbers in the child.
using Descriptors = std::vector<std::pair<int, int>>;

Ended run(std::vector<std::string> words, std::vector<std::string> environment,
          const Descriptors& descriptors) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (const auto& [ours, theirs] : descriptors) {
    posix_spawn_file_actions_adddup2(&actions, ours, theirs);
  }
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

Converted failure(const Ended& ended, const std::string& format, const std::string& said) {
  // A child that could not start the program ends with 127 where the system tells it no other way.
  const bool missing =
      ended.spawn_error == ENOENT || (WIFEXITED(ended.status) && WEXITSTATUS(ended.status) == 127);
  if (missing) {
    return {"", fmt::format("`{}` is not installed, and PNG and PDF are made by it", kProgram),
            "install it (Debian and Ubuntu: `apt-get install librsvg2-bin`; macOS: `brew install librsvg`), "
            "or leave "
            "`png` and `pdf` out of `emit`"};
  }
  return {"", fmt::format("`{}` could not make a {}: {}", kProgram, format, first_line(said)),
          "the SVG of the same picture is fine to use"};
}

// `words` come before the names of the pictures.
Converted convert(std::span<const std::string> svgs, const std::string& format,
                  std::vector<std::string> words, std::vector<std::string> environment) {
  const TemporaryFile nothing(std::tmpfile());
  const TemporaryFile out(std::tmpfile());
  const TemporaryFile error(std::tmpfile());
  bool room = nothing && out && error;
  std::vector<TemporaryFile> pictures;
  Descriptors descriptors;
  for (std::size_t i = 0; i < svgs.size() && room; i++) {
    std::FILE* const file = pictures.emplace_back(std::tmpfile()).get();
    room = file != nullptr && std::fwrite(svgs[i].data(), 1, svgs[i].size(), file) == svgs[i].size();
    if (room) {
      std::rewind(file);
      // Under its own number, which says that the child gets it.
      descriptors.emplace_back(fileno(file), fileno(file));
      words.push_back(fmt::format("/dev/fd/{}", fileno(file)));
    }
  }
  if (!room) {
    return {"", "there is no room for temporary files, so no PNG or PDF can be made",
            "set TMPDIR to a folder with room"};
  }
  descriptors.insert(descriptors.end(),
                     {{fileno(nothing.get()), 0}, {fileno(out.get()), 1}, {fileno(error.get()), 2}});
  const Ended ended = run(std::move(words), std::move(environment), descriptors);
  if (ended.spawn_error != 0 || ended.status != 0) {
    return failure(ended, format, content_of(error.get()));
  }
  return {content_of(out.get()), "", ""};
}

}  // namespace

Converted png_of(const std::string& svg, double zoom) {
  return convert({&svg, 1}, "png", {kProgram, "--format", "png", "--zoom", fmt::format("{:.4f}", zoom)},
                 environment());
}

Converted pdf_of(std::span<const std::string> svgs, int as_of) {
  return convert(svgs, "pdf", {kProgram, "--format", "pdf"}, environment_with(as_of));
}

}  // namespace jc::workspace
