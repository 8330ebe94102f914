#include "compiler/workspace/build/build.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "compiler/cli/check.h"
#include "compiler/cli/commands.h"
#include "compiler/cli/findings.h"
#include "compiler/facts/audience.h"
#include "compiler/model/date.h"
#include "compiler/source/nearest.h"
#include "compiler/text/controls.h"
#include "compiler/workspace/build/asked.h"
#include "compiler/workspace/build/for_audience.h"
#include "compiler/workspace/build/stamp.h"
#include "compiler/workspace/build/too_large.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/repository.h"
#include "compiler/workspace/write/outputs.h"
#include "compiler/workspace/write/safe_name.h"

namespace jc::cli {

namespace {

using workspace::OutputFile;

// Where several workspaces are built at once, each gets a folder of its own.
std::string out_dir_of(const Arguments& arguments, const workspace::Compilation& compilation, bool several) {
  // What is for somebody stands beside what is for nobody in particular, never among it.
  const std::string beside =
      arguments.audience.empty() ? "" : "-for-" + workspace::safe_name(arguments.audience);
  const std::string named = compilation.config.out_dir + (arguments.out_dir.empty() ? beside : "");
  std::string folder =
      named.starts_with('/') ? named : compilation.config.root + workspace::clean_path(named);
  if (!arguments.out_dir.empty()) {
    const std::string own = workspace::safe_name(workspace::clean_path(compilation.config.root));
    folder = several ? arguments.out_dir + "/" + own : arguments.out_dir;
  }
  return folder.empty() ? "." : folder;
}

constexpr const char* kLeadsOut =
    "leads out of the repository, which only `--out-dir` on the command line may do";

// Why nothing may be written to the folder; empty where it may.
std::string refusal(const std::string& folder, const Arguments& arguments, const std::string& root) {
  // What turns texts or speaks to a terminal would do so in every list of files.
  const std::string_view own = std::string_view(folder).substr(folder.starts_with(root) ? root.size() : 0);
  if (folder.find('\0') != std::string::npos || (arguments.out_dir.empty() && text::has_hidden(own))) {
    return "is not the name of a folder that others could read; write it without hidden characters";
  }
  if (workspace::holds(workspace::real_path(folder), workspace::real_path(root))) {
    return "is the workspace itself, or a folder above it; name a folder inside it, such as `build/journeys`";
  }
  if (arguments.out_dir.empty() && !workspace::is_in_repository(folder, root)) {
    return kLeadsOut;
  }
  return "";
}

// A folder for each workspace, or nothing where one can't be used; that is said on the error stream.
std::vector<std::string> choose_folders(const Arguments& arguments, Streams& streams,
                                        const Checked& checked) {
  std::vector<std::string> folders;
  std::set<std::string> taken;
  for (const workspace::Compilation& compilation : checked.workspaces) {
    std::string folder = out_dir_of(arguments, compilation, checked.workspaces.size() > 1);
    // `a/b` and `a-b` have one name.
    for (int i = 2; !arguments.out_dir.empty() && taken.contains(workspace::real_path(folder)); i++) {
      folder = fmt::format("{}-{}", out_dir_of(arguments, compilation, true), i);
    }
    std::string problem = refusal(folder, arguments, compilation.config.root);
    if (!taken.insert(workspace::real_path(folder)).second) {
      problem = "is the output folder of two workspaces; give each its own `out-dir`";
    }
    if (!problem.empty()) {
      streams.error(
          fmt::format("journeyc: nothing was written: the output folder `{}` {}\n", folder, problem));
      return {};
    }
    folders.push_back(std::move(folder));
  }
  return folders;
}

void say(const diag::Diagnostics& problems, Streams& streams) {
  for (const diag::Diagnostic& problem : problems) {
    streams.error(
        fmt::format("journeyc: {}{}{}\n", problem.message, problem.help.empty() ? "" : "; ", problem.help));
  }
}

// What was made earlier and was not asked for now stays, where what to make was chosen on the command line:
// that is about a part of what the configuration wants.
std::function<bool(const OutputFile&)> what_stays(const Arguments& arguments,
                                                  const workspace::Compilation& compilation) {
  const bool part = !arguments.emit.empty() && !arguments.only;
  return [part, asked = workspace::Asked(compilation.config.emit)](const OutputFile& file) {
    return part && !asked.has_kind(file.kind);
  };
}

// Whoever the build is for in the workspace; what is wrong with that is said on the error stream.
struct Whom {
  std::optional<facts::Audience> audience;
  bool is_wrong = false;
};

Whom find_whom(const Arguments& arguments, Streams& streams, const workspace::Compilation& compilation) {
  const std::string& name = arguments.audience;
  if (name.empty()) {
    return {};
  }
  Whom whom{facts::find_audience(*compilation.model, name)};
  if (!whom.audience) {
    const std::vector<std::string_view> known = facts::audience_names(*compilation.model);
    const auto near = source::nearest(name, known);
    streams.error(fmt::format("journeyc: no role, team or person is called `{}`{}\n", name,
                              near ? fmt::format("; did you mean `{}`?", *near) : ""));
    return {std::nullopt, true};
  }
  const std::vector<std::string> refused = workspace::not_for(*whom.audience, arguments.emit);
  if (!refused.empty()) {
    streams.error(
        fmt::format("journeyc: `{}` is not made with `--audience`: it is about the whole; `--emit` "
                    "takes map, playbook and site there\n",
                    fmt::join(refused, "`, `")));
    return {std::nullopt, true};
  }
  return whom;
}

// Takes the day on which the customer begins, or says why it can't be one.
bool take_start(const Arguments& arguments, Streams& streams, Whom& whom) {
  if (arguments.start.empty()) {
    return true;
  }
  const std::optional<int> start = model::read_date(arguments.start);
  if (!start) {
    streams.error(
        fmt::format("journeyc: `{}` is not a date; write it as `--start 2026-09-01`\n", arguments.start));
    return false;
  }
  if (!whom.audience || !whom.audience->outside) {
    streams.error("journeyc: `--start` is the day of one customer: it takes `--audience customer`\n");
    return false;
  }
  whom.audience->start = facts::day_of(model::calendar_date(*start));
  return true;
}

std::string whom_of(const std::string& audience) {
  return audience.empty() ? "nobody in particular" : "`" + audience + "`";
}

// Customers get pages without an index: each is given what is theirs.
std::string_view first_of(const workspace::Compilation& compilation,
                          const std::optional<facts::Audience>& audience) {
  const bool site = workspace::Asked(compilation.config.emit).has_kind("site");
  return site && !(audience && audience->outside) ? "index.html" : audience ? "" : "README.md";
}

// What other programs make of our pictures may be other bytes tomorrow.
bool can_be_stamped(const workspace::Compilation& compilation) {
  return !workspace::Asked(compilation.config.emit).converts();
}

// One workspace whose outputs are made and wait to take their places.
struct Built {
  std::unique_ptr<workspace::OutputWriter> writer;
  std::string folder;
  std::function<bool(const OutputFile&)> stays;
  // The file to open first; empty where there is no such.
  std::string_view first;
  // Where all that there is to make is there already: how many files.
  std::optional<std::size_t> as_made;
  diag::Diagnostics problems;
};

// Nothing where the folder is another workspace's.
std::optional<Built> build_one(const Arguments& arguments, Streams& streams,
                               const workspace::Compilation& compilation, const std::string& folder) {
  using Tracked = workspace::OutputWriter::Tracked;
  Whom whom = find_whom(arguments, streams, compilation);
  if (whom.is_wrong || !take_start(arguments, streams, whom)) {
    return std::nullopt;
  }
  const workspace::TooLarge left_out = workspace::too_large_to_build(*compilation.model);
  if (workspace::leaves_nothing(left_out, *compilation.model)) {
    say(left_out.reasons, streams);
    streams.error("journeyc: nothing was written: nothing is left to build\n");
    return std::nullopt;
  }
  Built built{std::make_unique<workspace::OutputWriter>(folder, compilation.config.root, arguments.audience,
                                                        arguments.force ? Tracked::ours : Tracked::kept),
              folder, what_stays(arguments, compilation), first_of(compilation, whom.audience)};
  // Once more, now that it is open: what stood there may have become a link.
  if (arguments.out_dir.empty() &&
      !workspace::is_in_repository(built.writer->place(), compilation.config.root)) {
    streams.error(fmt::format("journeyc: `{}` {}\n", folder, kLeadsOut));
    return std::nullopt;
  }
  if (const std::string other = built.writer->other_owner(); !other.empty()) {
    streams.error(fmt::format(
        "journeyc: `{}` has the outputs of another workspace, `{}`; choose another folder with `--out-dir`\n",
        folder, other));
    return std::nullopt;
  }
  if (const auto other = built.writer->other_audience()) {
    streams.error(
        fmt::format("journeyc: `{}` has what was written for {}, and this is for {}; choose another "
                    "folder with `--out-dir`\n",
                    folder, whom_of(*other), whom_of(arguments.audience)));
    return std::nullopt;
  }
  workspace::BuildOrder order{folder, built.writer->earlier(), threads_of(arguments),
                              progress(arguments, streams, "drawing"),
                              whom.audience ? &*whom.audience : nullptr};
  std::erase_if(order.kept, [&](const OutputFile& file) { return !built.stays(file); });
  const std::string stamp = can_be_stamped(compilation) ? workspace::stamp_of(compilation, order) : "";
  built.as_made = built.writer->as_made(stamp);
  if (built.as_made) {
    return built;
  }
  workspace::OutputWriter& writer = *built.writer;
  const workspace::KeepParts parts{
      [&](const std::string& journey, const std::string& of) { return writer.keep(journey, of); },
      [&](const std::string& path) { return writer.left(path); },
      [&](workspace::Part part) { writer.note(std::move(part)); }};
  order.parts = stamp.empty() ? nullptr : &parts;
  workspace::build(compilation, order, built.problems,
                   [&](std::vector<workspace::Output> outputs) { writer.write(std::move(outputs)); });
  end_progress(arguments, streams);
  built.writer->set_stamp(built.problems.empty() ? stamp : "");
  return built;
}

bool finish_one(const Arguments& arguments, Streams& streams, Built& built) {
  workspace::WriteReport report;
  if (built.as_made) {
    report.unchanged = *built.as_made;
  } else {
    report = built.writer->finish(built.stays, built.problems);
  }
  say(built.problems, streams);
  for (const std::string& path : report.left_alone) {
    streams.error(fmt::format(
        "journeyc: `{}/{}` is no longer made, and is kept: it is not as `journeyc build` left it\n",
        built.folder, path));
  }
  for (const std::string& path : report.tracked) {
    streams.error(fmt::format(
        "journeyc: `{}/{}` is no longer made, and is kept: git tracks it; `--force` removes such files\n",
        built.folder, path));
  }
  if (!arguments.quiet) {
    const std::string begin =
        built.first.empty() ? "" : fmt::format("; begin with {}/{}", built.folder, built.first);
    streams.out(fmt::format("{}: {} written, {} unchanged, {} removed{}\n", built.folder, report.written,
                            report.unchanged, report.removed, begin));
  }
  return built.problems.empty();
}

// Of all workspaces, or of none where one of them has a file that may not be written.
bool build_all(const Arguments& arguments, Streams& streams,
               const std::vector<workspace::Compilation>& workspaces,
               const std::vector<std::string>& folders) {
  std::vector<Built> all;
  bool sound = true;
  for (std::size_t i = 0; i < folders.size(); i++) {
    std::optional<Built> built = build_one(arguments, streams, workspaces[i], folders[i]);
    if (!built) {
      return false;
    }
    sound = built->writer->is_sound() && sound;
    all.push_back(std::move(*built));
  }
  if (!sound) {
    for (Built& built : all) {
      if (!built.writer->is_sound()) {
        built.writer->finish(built.stays, built.problems);
      }
      say(built.problems, streams);
    }
    streams.error("journeyc: nothing was written: outputs are written together or not at all\n");
    return false;
  }
  bool done = true;
  for (Built& built : all) {
    done = finish_one(arguments, streams, built) && done;
  }
  return done;
}

}  // namespace

int run_build(const Arguments& arguments, Streams& streams) {
  Checked checked = compile_targets(arguments, streams, true);
  if (checked.workspaces.empty() || (checked.summary.files == 0 && checked.code == 2)) {
    return checked.code;
  }
  // A file that was asked for is written where there is nothing to say, too.
  const bool wanted = !checked.findings.empty() || !arguments.formats.empty();
  if (wanted && !print_findings(arguments, streams, checked)) {
    return 2;
  }
  if (checked.code == 2 || checked.summary.errors > 0) {
    streams.error("journeyc: nothing was written, because of the errors above\n");
    return checked.code == 2 ? 2 : 1;
  }
  std::erase_if(checked.workspaces,
                [](const workspace::Compilation& each) { return each.summary.files == 0; });
  const std::vector<std::string> folders = choose_folders(arguments, streams, checked);
  if (folders.size() != checked.workspaces.size()) {
    return 2;
  }
  if (!build_all(arguments, streams, checked.workspaces, folders)) {
    return 2;
  }
  return exit_code(checked.summary, checked.fail_on);
}

}  // namespace jc::cli
