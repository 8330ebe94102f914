// Makes git speak of journeys: which files it asks us about stands in `.gitattributes`, which is committed;
// how it asks in the configuration of this clone.
#include <fmt/format.h>

#include <filesystem>
#include <sstream>

#include "compiler/cli/commands.h"
#include "compiler/source/load.h"
#include "compiler/source/write.h"
#include "compiler/workspace/git/repository.h"
#include "compiler/workspace/repository.h"

namespace jc::cli {

namespace {

namespace fs = std::filesystem;
namespace git = workspace::git;

constexpr std::string_view kPatterns[] = {"*.journey.yaml", "*.vocabulary.yaml", "*.portfolio.yaml"};

int fail(Streams& streams, const std::string& text) {
  streams.error(fmt::format("journeyc: {}\n", text));
  return 2;
}

// What a shell finds by its name is called so; else by where it is.
std::string own_name(const Streams& streams) {
  std::istringstream folders(streams.environment("PATH"));
  std::error_code error;
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (!folder.empty() && fs::exists(fs::path(folder) / "journeyc", error)) {
      return "journeyc";
    }
  }
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  return error ? "journeyc" : fmt::format("'{}'", self.generic_string());
}

bool has_line(const std::string& text, const std::string& wanted) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line == wanted) {
      return true;
    }
  }
  return false;
}

// The file with the lines that it lacks; all else in it stays.
std::string with_patterns(std::string text) {
  for (const std::string_view pattern : kPatterns) {
    const std::string line = fmt::format("{} diff=journeyc", pattern);
    if (!has_line(text, line)) {
      text += (text.empty() || text.ends_with('\n') ? "" : "\n") + line + "\n";
    }
  }
  return text;
}

}  // namespace

int run_git_setup(const Arguments& arguments, Streams& streams) {
  const auto repository = git::Repository::around(arguments.folder);
  if (!repository || repository->folder().empty()) {
    return fail(streams, fmt::format("there is no git repository with files around `{}`",
                                     arguments.folder.empty() ? "." : arguments.folder));
  }
  const std::string path = repository->folder() + ".gitattributes";
  if (!workspace::is_in_repository(path, repository->folder())) {
    return fail(streams,
                fmt::format("`{}` leads out of the repository, so nothing was set up; put a file there "
                            "in place of the link",
                            path));
  }
  const std::string name = own_name(streams);
  for (const auto& [key, value] :
       {std::pair("diff.journeyc.command", name + " git-diff"),
        std::pair("diff.journeyc.textconv", name + " git-text"),
        std::pair("diff.journeyc.xfuncname", std::string("^ *([A-Z][a-z]+ [^:]*)$"))}) {
    if (const auto problem = repository->set(key, value)) {
      return fail(streams, problem->text);
    }
  }
  std::error_code error;
  std::string text;
  if (fs::exists(path, error)) {
    auto loaded = source::load(path);
    if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
      return fail(streams, fmt::format("`{}` {}", path, failure->text));
    }
    text = std::get<std::string>(std::move(loaded));
  }
  const auto written = source::write_if_changed(path, with_patterns(text));
  if (written.outcome == source::WriteOutcome::failed) {
    return fail(streams, fmt::format("`{}` could not be written: {}", path, written.reason));
  }
  streams.out(
      "git speaks of journeys now: `git diff` says what a change means, `git log -p` compares values in "
      "place of "
      "lines.\nThe lines themselves: `git diff --no-ext-diff --no-textconv`. Commit .gitattributes; each "
      "clone "
      "runs `journeyc git-setup` once.\n");
  return 0;
}

}  // namespace jc::cli
