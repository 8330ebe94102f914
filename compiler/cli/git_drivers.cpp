// What git calls, once `git-setup` has told it to.
#include <fmt/format.h>

#include <filesystem>

#include "compiler/cli/commands.h"
#include "compiler/cli/findings.h"
#include "compiler/diff/readable.h"
#include "compiler/emit/diff/diff_page.h"
#include "compiler/source/load.h"
#include "compiler/workspace/compare/compare.h"
#include "compiler/workspace/repository.h"

namespace jc::cli {

namespace {

namespace fs = std::filesystem;

// Path, file, id and mode before, file, id and mode after; of a renamed one its new path and a note behind.
constexpr std::size_t kWords = 7;
constexpr std::string_view kNoFile = "/dev/null";

// As git itself fails: it stops at what is not 0.
int fail(Streams& streams, const std::string& text) {
  streams.error(fmt::format("journeyc: {}\n", text));
  return 2;
}

// Git gives files of the repository, or copies of its own elsewhere, and never what a link leads to.
bool leads_out(const std::string& file) {
  std::error_code error;
  const std::string written = fs::absolute(file, error).lexically_normal().generic_string();
  const std::string repository = workspace::repository_of("");
  return fs::is_symlink(file, error) ||
         (workspace::holds(repository, written) && !workspace::holds(repository, workspace::real_path(file)));
}

std::optional<std::string> read(const std::string& file, Streams& streams) {
  if (leads_out(file)) {
    fail(streams, fmt::format("`{}` is or stands behind a link, which git compares by where it leads", file));
    return std::nullopt;
  }
  auto loaded = source::load(file);
  if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
    fail(streams, fmt::format("`{}` {}", file, failure->text));
    return std::nullopt;
  }
  return std::get<std::string>(std::move(loaded));
}

bool is_readable(const workspace::Comparison& comparison) {
  return comparison.unread_before.empty() && comparison.unread_after.empty();
}

std::string heading(const Arguments& arguments) {
  const std::string& path = arguments.paths[0];
  const std::string now = arguments.paths.size() > kWords ? arguments.paths[kWords] : path;
  return path == now ? fmt::format("{}\n", path) : fmt::format("{} -> {}\n", path, now);
}

}  // namespace

int run_git_text(const Arguments& arguments, Streams& streams) {
  const auto text = read(arguments.subject, streams);
  if (!text) {
    return 2;
  }
  workspace::Request request;
  request.root = "";
  request.lint = false;
  const std::string name = fs::path(arguments.subject).filename().generic_string();
  const std::map<std::string, std::string> alone{{name, *text}};
  request.revision = &alone;
  request.files = {{name, *text}};
  const workspace::Compilation compiled = workspace::compile(request);
  if (compiled.model->documents.empty()) {
    // What can't be read is compared as it stands.
    streams.out(*text);
    return 0;
  }
  for (const model::Document& document : compiled.model->documents) {
    streams.out(diff::readable_lines(*compiled.model, document));
  }
  return 0;
}

int run_git_diff(const Arguments& arguments, Streams& streams) {
  if (arguments.paths.size() < kWords) {
    return fail(streams, "`git-diff` takes what git says of a file; `journeyc diff` compares two sides");
  }
  const std::string& path = arguments.paths[0];
  // The names it shares with others are those of today; what is there before and after stands in the words.
  workspace::Side before = workspace::side_on_disk(path);
  before.texts->erase(path);
  workspace::Side after = before;
  for (const auto& [side, word] : {std::pair(&before, std::size_t{1}), std::pair(&after, std::size_t{4})}) {
    if (arguments.paths[word] == kNoFile) {
      side->file.clear();
      continue;
    }
    const auto text = read(arguments.paths[word], streams);
    if (!text) {
      return 2;
    }
    (*side->texts)[path] = *text;
  }
  const workspace::Comparison comparison = workspace::compare(before, after, 1);
  streams.out(heading(arguments));
  if (!is_readable(comparison)) {
    streams.out("  can't be read as it is, so nothing is said of its meaning\n");
    return 0;
  }
  std::vector<diff::Verdict> verdicts(comparison.report.changes.size());
  const std::vector<diff::ApprovalProblem> none;
  const emit::DiffPage page{
      comparison.report, verdicts,        none, *comparison.files_before, *comparison.files_after, "before",
      "after",           "journeyc diff", ""};
  streams.out(emit::diff_text(page, wants_colour(arguments, streams)));
  return 0;
}

}  // namespace jc::cli
