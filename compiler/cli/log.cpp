// What a journey has promised over the commits of a repository, newest first.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>

#include "compiler/cli/check.h"
#include "compiler/cli/commands.h"
#include "compiler/cli/diff_sides.h"
#include "compiler/cli/formats.h"
#include "compiler/emit/playbook/markdown.h"
#include "compiler/workspace/compare/compare.h"
#include "compiler/workspace/discover.h"

namespace jc::cli {

namespace {

namespace fs = std::filesystem;
namespace git = workspace::git;

using diff::Change;
using diff::Class;

// A promise that was told otherwise from a commit on.
struct Told {
  git::Commit commit;
  Change change;
};

// The day of a commit, in universal time: the same wherever it is read.
std::string day_of(const git::Commit& commit) {
  const std::time_t time = commit.time;
  std::tm date{};
  gmtime_r(&time, &date);
  return fmt::format("{:04}-{:02}-{:02}", date.tm_year + 1900, date.tm_mon + 1, date.tm_mday);
}

std::string short_id(const git::Commit& commit) {
  constexpr std::size_t kShort = 9;
  return commit.id.substr(0, kShort);
}

class History {
 public:
  History(const Arguments& arguments, Streams& streams)
      : arguments_(arguments), streams_(streams), root_(root_of(arguments)), journey_(arguments.subject) {}

  int run() {
    if (!knows_formats(arguments_, streams_, kLogFormats)) {
      return 2;
    }
    repository_ = git::Repository::around(root_);
    if (!repository_) {
      return fail(fmt::format("there is no git repository around `{}`", root_.empty() ? "." : root_));
    }
    if (!know_journey()) {
      return 2;
    }
    const std::string asked = journey_;
    if (repository_->is_shallow()) {
      streams_.error(
          fmt::format("journeyc: this clone is shallow, so earlier commits are not told; run `{}`\n",
                      repository_->fetch_line("HEAD")));
    }
    if (!walk()) {
      return 2;
    }
    return print_formats(arguments_, streams_, kLogFormats,
                         [&](std::string_view format, bool) {
                           return format == "markdown" ? markdown(asked) : text(asked);
                         })
               ? 0
               : 2;
  }

 private:
  static std::string root_of(const Arguments& arguments) {
    std::error_code error;
    const bool file = fs::is_regular_file(arguments.subject, error);
    const std::string folder =
        file ? fs::path(arguments.subject).parent_path().generic_string() : arguments.folder;
    return workspace::find_root(folder).value_or(workspace::as_prefix(folder));
  }

  int fail(const std::string& text) {
    streams_.error(fmt::format("journeyc: {}\n", text));
    return 2;
  }

  // By its file or its id; one that is gone by now is known by its id alone.
  bool know_journey() {
    std::error_code error;
    if (!fs::is_regular_file(arguments_.subject, error)) {
      return true;
    }
    const workspace::Side side = workspace::side_on_disk(arguments_.subject);
    const workspace::Compilation compiled = workspace::compile(workspace::request_for(side, 1));
    for (const model::Entity& journey : compiled.model->roots(language::Kind::journey)) {
      if (compiled.model->files()[journey.document().file].path() == side.file) {
        journey_ = std::string(journey.id());
        return true;
      }
    }
    fail(fmt::format("`{}` holds no journey", arguments_.subject));
    return false;
  }

  // From each commit that touches the workspace to the one before it. An id that it had before counts on.
  bool walk() {
    std::string last;
    if (!arguments_.since.empty()) {
      const auto since = repository_->find(arguments_.since);
      if (const auto* problem = std::get_if<git::Problem>(&since)) {
        fail(problem->text);
        return false;
      }
      last = std::get<git::Commit>(since).id;
    }
    const std::vector<git::Commit> commits = repository_->history("HEAD");
    const std::string under = workspace::path_in(*repository_, root_);
    const std::string folder = under.empty() ? "" : under.substr(0, under.size() - 1);
    for (std::size_t i = 0; i < commits.size() && commits[i].id != last; i++) {
      const bool first = i + 1 == commits.size();
      const std::string before = first ? "" : repository_->object_at(commits[i + 1], folder);
      if (repository_->object_at(commits[i], folder) != before) {
        const std::size_t told = told_.size();
        step(commits, i);
        if (first && repository_->is_shallow()) {
          // What it holds may be older: nobody can say that it came with this commit.
          told_.resize(told);
        }
      }
    }
    if (!seen_) {
      fail(fmt::format("no commit{} says anything of a journey `{}`",
                       last.empty() ? "" : " since " + arguments_.since, arguments_.subject));
    }
    return seen_;
  }

  // What could not be read in a commit is compared as it was before it.
  workspace::Comparison compared(const std::vector<git::Commit>& commits, std::size_t at) {
    const workspace::Side after =
        workspace::side_in(*repository_, commits[at], root_, threads_of(arguments_));
    for (std::size_t earlier = at + 1; earlier < commits.size(); earlier++) {
      const workspace::Side before =
          workspace::side_in(*repository_, commits[earlier], root_, threads_of(arguments_));
      workspace::Comparison found = workspace::compare(before, after, threads_of(arguments_));
      if (found.unread_before.empty()) {
        return found;
      }
    }
    workspace::Side nothing = after;
    nothing.texts->clear();
    return workspace::compare(nothing, after, threads_of(arguments_));
  }

  void step(const std::vector<git::Commit>& commits, std::size_t at) {
    const git::Commit& commit = commits[at];
    const workspace::Comparison found = compared(commits, at);
    if (!found.unread_after.empty()) {
      streams_.error(fmt::format("journeyc: {} {} is left out: what it holds can't be read\n",
                                 short_id(commit), commit.summary));
      return;
    }
    std::string earlier = journey_;
    for (const Change& change : found.report.changes) {
      const bool reached =
          std::find(change.journeys.begin(), change.journeys.end(), journey_) != change.journeys.end() ||
          change.entity == journey_ || change.entity.starts_with(journey_ + "/");
      if (!reached) {
        continue;
      }
      seen_ = true;
      if (change.kind == language::Kind::journey && change.verb == diff::Verb::renamed) {
        earlier = change.before;
      }
      if (change.classes.has(Class::promise) && !change.is_consequence()) {
        told_.push_back({commit, change});
      }
    }
    journey_ = earlier;
  }

  std::string heading(const std::string& journey) const {
    return fmt::format("What `{}` has promised: {} in {}", journey, counted(told_.size(), "change"),
                       counted(commits(), "commit"));
  }

  static std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
  }

  std::size_t commits() const {
    std::vector<std::string> ids;
    for (const Told& each : told_) {
      if (ids.empty() || ids.back() != each.commit.id) {
        ids.push_back(each.commit.id);
      }
    }
    return ids.size();
  }

  std::string text(const std::string& journey) const {
    std::string text = heading(journey) + "\n";
    std::string last;
    for (const Told& each : told_) {
      if (each.commit.id != last) {
        text +=
            fmt::format("\n{}  {}  {}\n", day_of(each.commit), short_id(each.commit), each.commit.summary);
        last = each.commit.id;
      }
      text += fmt::format("  {:<10}  {}\n", diff::name_of(*each.change.classes.of(Class::promise)),
                          each.change.says);
    }
    return text;
  }

  std::string markdown(const std::string& journey) const {
    std::string text = fmt::format(
        "### {}\n\n| date | commit | direction | what | was | becomes | for whom |\n"
        "|---|---|---|---|---|---|---|\n",
        heading(journey));
    for (const Told& each : told_) {
      const Change& change = each.change;
      text +=
          fmt::format("| {} | `{}` {} | {} | {} | {} | {} | {} |\n", day_of(each.commit),
                      short_id(each.commit), emit::escape_markdown(each.commit.summary),
                      diff::name_of(*change.classes.of(Class::promise)), emit::escape_markdown(change.says),
                      emit::escape_markdown(change.was), emit::escape_markdown(change.becomes),
                      change.tiers.empty() ? "all" : fmt::format("{}", fmt::join(change.tiers, ", ")));
    }
    return text;
  }

  const Arguments& arguments_;
  Streams& streams_;
  std::string root_;
  // As it was called at the commit that is looked at.
  std::string journey_;
  std::optional<git::Repository> repository_;
  std::vector<Told> told_;
  bool seen_ = false;
};

}  // namespace

int run_log(const Arguments& arguments, Streams& streams) { return History(arguments, streams).run(); }

}  // namespace jc::cli
