#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "compiler/cli/check.h"
#include "compiler/cli/commands.h"
#include "compiler/diag/baseline_file.h"
#include "compiler/diag/order.h"
#include "compiler/diag/summary.h"
#include "compiler/diag/text.h"
#include "compiler/source/load.h"
#include "compiler/source/write.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/repository.h"

namespace jc::cli {

namespace {

namespace fs = std::filesystem;

std::string counted(std::size_t number) { return diag::counted(number, "finding"); }

enum class Does : std::uint8_t { create, update, prune, show };

// The baselines of the workspaces that were checked.
class Baselines {
 public:
  Baselines(Does does, const Arguments& arguments, Streams& streams, const Checked& checked)
      : does_(does), arguments_(arguments), streams_(streams), checked_(checked) {}

  // The exit code.
  int run() {
    int code = 0;
    for (const workspace::Compilation& each : checked_.workspaces) {
      code = std::max(code, run_one(each));
    }
    return code;
  }

 private:
  int run_one(const workspace::Compilation& workspace) {
    const std::string path = workspace::baseline_path(workspace.config);
    std::error_code error;
    const bool there = fs::exists(path, error);
    if (!workspace::is_in_repository(path, workspace.config.root)) {
      return fail(fmt::format("`{}` leads out of the repository; `baseline` names a file inside it", path));
    }
    if (does_ == Does::create) {
      return create(workspace, path, there);
    }
    if (!workspace.baseline) {
      if (checked_.workspaces.size() > 1) {
        return 0;
      }
      return fail(fmt::format("there is no baseline `{}`; `journeyc baseline create` records one", path));
    }
    return does_ == Does::show ? show(workspace) : update(workspace, path);
  }

  int create(const workspace::Compilation& workspace, const std::string& path, bool there) {
    if (there && !arguments_.force) {
      return fail(
          fmt::format("`{}` is there already; `journeyc baseline update` drops what is fixed, "
                      "`--force` records all anew",
                      path));
    }
    // Whoever says `--force` means an earlier baseline, whatever file the settings name.
    const source::Loaded present = there ? source::load(path) : source::Loaded();
    if (const auto* text = std::get_if<std::string>(&present);
        text != nullptr && !diag::may_become_baseline(*text)) {
      return fail(fmt::format(
          "`{}` is no baseline, so it is kept; let `baseline` in journeyc.yaml name another file", path));
    }
    const std::set<std::string> keys = keys_of(workspace.findings, workspace);
    if (keys.empty() && !there) {
      say(fmt::format("{}: nothing to record\n", path));
      return 0;
    }
    const int code = write(path, keys);
    if (code == 0) {
      say(fmt::format("{}: {} recorded\n", path, counted(keys.size())));
    }
    if (keys.size() < workspace.findings.size()) {
      streams_.error(fmt::format("journeyc: {} of files that can't be read: not recorded\n",
                                 counted(workspace.findings.size() - keys.size())));
    }
    return code;
  }

  // Drops what is fixed; adds only when told to.
  int update(const workspace::Compilation& workspace, const std::string& path) {
    std::set<std::string> keys = workspace.baseline->keys;
    for (const std::string& key : workspace.fixed_since) {
      keys.erase(key);
    }
    const std::size_t left = keys.size();
    const std::set<std::string> found = all_keys(workspace);
    std::size_t fresh = 0;
    for (const std::string& key : found) {
      fresh += keys.contains(key) ? 0 : 1;
    }
    if (arguments_.accept_new) {
      keys.insert(found.begin(), found.end());
    }
    if (const int code = write(path, keys); code != 0) {
      return code;
    }
    std::string text =
        fmt::format("{}: {} fixed and dropped, {} left", path, workspace.fixed_since.size(), left);
    if (arguments_.accept_new) {
      text += fmt::format(", {} added", fresh);
    } else if (fresh > 0 && does_ == Does::update) {
      text += fmt::format("; {} not in it, which `--accept-new` records",
                          fresh == 1 ? "1 finding is" : counted(fresh) + " are");
    }
    say(text + "\n");
    return 0;
  }

  int show(const workspace::Compilation& workspace) {
    diag::Diagnostics known;
    for (const diag::Silenced& each : workspace.silenced) {
      if (each.by == diag::SilencedBy::baseline) {
        known.push_back(each.finding);
      }
    }
    std::string text = diag::render_concise(known, *checked_.files);
    for (const std::string& key : workspace.fixed_since) {
      text += fmt::format("fixed: {}\n", key);
    }
    text += fmt::format("{}: {} known, {} fixed since\n", workspace.baseline->path, counted(known.size()),
                        workspace.fixed_since.size());
    streams_.out(text);
    return 0;
  }

  static std::set<std::string> keys_of(const diag::Diagnostics& findings,
                                       const workspace::Compilation& workspace) {
    std::set<std::string> all;
    for (const auto& keys : workspace::baseline_keys(findings, *workspace.model, workspace.config)) {
      all.insert(keys.begin(), keys.end());
    }
    return all;
  }

  // Of all that is found, known or not.
  std::set<std::string> all_keys(const workspace::Compilation& workspace) const {
    diag::Diagnostics all = workspace.findings;
    for (const diag::Silenced& each : workspace.silenced) {
      if (each.by == diag::SilencedBy::baseline) {
        all.push_back(each.finding);
      }
    }
    diag::sort_and_unique(all, *checked_.files);
    return keys_of(all, workspace);
  }

  int write(const std::string& path, const std::set<std::string>& keys) {
    const auto result = source::write_if_changed(path, diag::write_baseline(keys));
    return result.outcome == source::WriteOutcome::failed
               ? fail(fmt::format("`{}` could not be written: {}", path, result.reason))
               : 0;
  }

  int fail(const std::string& text) {
    streams_.error(fmt::format("journeyc: {}\n", text));
    return 2;
  }

  void say(const std::string& text) {
    if (!arguments_.quiet) {
      streams_.out(text);
    }
  }

  Does does_;
  const Arguments& arguments_;
  Streams& streams_;
  const Checked& checked_;
};

// For the workspace around the folder and those inside of it.
int run_baseline(Does does, const Arguments& given, Streams& streams) {
  Arguments arguments = given;
  std::string folder = workspace::clean_path(arguments.folder);
  std::error_code error;
  if (!folder.empty() && !fs::exists(folder, error)) {
    streams.error(fmt::format("journeyc: `{}` does not exist\n", folder));
    return 2;
  }
  if (fs::is_regular_file(folder, error)) {
    folder = fs::path(folder).parent_path().generic_string();
  }
  // A part of a workspace would make a part of a baseline.
  const std::string root = workspace::find_root(folder).value_or(workspace::as_prefix(folder));
  arguments.paths = {root.empty() ? "." : root};
  arguments.no_baseline = does == Does::create;
  const Checked checked = compile_targets(arguments, streams, true);
  if (checked.code == 2 || checked.workspaces.empty()) {
    streams.error(diag::render_concise(checked.findings, *checked.files));
    return 2;
  }
  return Baselines(does, arguments, streams, checked).run();
}

}  // namespace

int run_baseline_create(const Arguments& arguments, Streams& streams) {
  return run_baseline(Does::create, arguments, streams);
}

int run_baseline_update(const Arguments& arguments, Streams& streams) {
  return run_baseline(Does::update, arguments, streams);
}

int run_baseline_prune(const Arguments& arguments, Streams& streams) {
  return run_baseline(Does::prune, arguments, streams);
}

int run_baseline_show(const Arguments& arguments, Streams& streams) {
  return run_baseline(Does::show, arguments, streams);
}

}  // namespace jc::cli
