#include "compiler/workspace/build/build.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/cli/check.h"
#include "compiler/cli/commands.h"
#include "compiler/cli/findings.h"
#include "compiler/workspace/build/asked.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/write/outputs.h"
#include "compiler/workspace/write/safe_name.h"

namespace jc::cli {

namespace {

using workspace::OutputFile;

// Where several workspaces are built at once, each gets a folder of its own.
std::string out_dir_of(const Arguments& arguments, const workspace::Compilation& compilation, bool several) {
  const std::string named = compilation.config.out_dir;
  const bool absolute = named.starts_with('/');
  if (!arguments.out_dir.empty()) {
    const std::string own = workspace::safe_name(workspace::clean_path(compilation.config.root));
    return several ? arguments.out_dir + "/" + own : arguments.out_dir;
  }
  return absolute ? named : compilation.config.root + workspace::clean_path(named);
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

bool build_one(const Arguments& arguments, Streams& streams, const workspace::Compilation& compilation,
               const std::string& folder) {
  workspace::OutputWriter writer(folder, compilation.config.root);
  if (const std::string other = writer.other_owner(); !other.empty()) {
    streams.error(fmt::format(
        "journeyc: `{}` has the outputs of another workspace, `{}`; choose another folder with `--out-dir`\n",
        folder, other));
    return false;
  }
  const auto stays = what_stays(arguments, compilation);
  workspace::BuildOrder order{folder, writer.earlier(), threads_of(arguments),
                              progress(arguments, streams, "drawing")};
  std::erase_if(order.kept, [&](const OutputFile& file) { return !stays(file); });
  diag::Diagnostics problems;
  workspace::build(compilation, order, problems,
                   [&](std::vector<workspace::Output> outputs) { writer.write(std::move(outputs)); });
  end_progress(arguments, streams);
  const workspace::WriteReport report = writer.finish(stays, problems);
  say(problems, streams);
  for (const std::string& path : report.left_alone) {
    streams.error(fmt::format(
        "journeyc: `{}/{}` is no longer made, and is kept: it is not as `journeyc build` left it\n", folder,
        path));
  }
  if (!arguments.quiet) {
    streams.out(fmt::format("{}: {} written, {} unchanged, {} removed; begin with {}/README.md\n", folder,
                            report.written, report.unchanged, report.removed, folder));
  }
  return problems.empty();
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
  for (const workspace::Compilation& compilation : checked.workspaces) {
    if (!build_one(arguments, streams, compilation,
                   out_dir_of(arguments, compilation, checked.workspaces.size() > 1))) {
      return 2;
    }
  }
  return exit_code(checked.summary, checked.fail_on);
}

}  // namespace jc::cli
