#include "compiler/cli/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <mutex>
#include <set>
#include <thread>

#include "compiler/cli/add_ignores.h"
#include "compiler/cli/commands.h"
#include "compiler/cli/findings.h"
#include "compiler/cli/fix.h"
#include "compiler/cli/misnamed.h"
#include "compiler/cli/since.h"
#include "compiler/cli/targets.h"
#include "compiler/diag/order.h"
#include "compiler/diag/text.h"
#include "compiler/lint/reported.h"
#include "compiler/lint/selection.h"
#include "compiler/model/date.h"
#include "compiler/workspace/cache/folder.h"
#include "compiler/workspace/discover.h"

namespace jc::cli {

unsigned threads_of(const Arguments& arguments) {
  constexpr unsigned kMost = 16;
  return arguments.threads > 0 ? arguments.threads
                               : std::clamp(std::thread::hardware_concurrency(), 1U, kMost);
}

namespace {

bool names_rules(const Arguments& arguments) {
  return !arguments.select.empty() || !arguments.ignore.empty();
}

// Rules are needed beside the findings where something is asked about them.
void recall_by(const Arguments& arguments, workspace::Request& request) {
  request.remember =
      arguments.cache == "content" ? workspace::Remember::by_content : workspace::Remember::by_times;
  request.with_rules = names_rules(arguments) || tells_of_rules(arguments);
}

// Compiles one workspace and those inside it.
bool compile_target(const Arguments& arguments, Streams& streams, const Target& target, bool lint,
                    bool may_recall, Checked& checked) {
  workspace::Request request;
  request.root = target.root;
  request.files = target.files;
  request.folders = target.folders;
  request.keep_in = checked.files;
  request.lint = lint;
  request.obey_comments = !arguments.no_suppressions;
  request.use_baseline = !arguments.no_baseline;
  request.today = today();
  request.threads = threads_of(arguments);
  request.adjust = [&](workspace::Config& config) { apply_flags(arguments, config); };
  request.progress = progress(arguments, streams, "reading");
  if (arguments.fix) {
    workspace::finish_interrupted_fix(target.root);
  } else if (workspace::is_pending(target.root)) {
    streams.error("journeyc: a `--fix` was cut short here; `journeyc check --fix` brings it to its end\n");
  }
  const bool fixing = lint && (arguments.fix || arguments.diff);
  const bool narrowing = lint && (arguments.changed || arguments.new_only);
  // More than the cache has room for would only drive one another out.
  constexpr std::size_t kMostRemembered = workspace::kMostFindings / 2;
  if (may_recall && !fixing && !narrowing && !arguments.no_cache &&
      checked.workspaces.size() < kMostRemembered) {
    recall_by(arguments, request);
  }
  workspace::Mended mended = fixing ? workspace::mend(request, arguments.unsafe_fixes) : workspace::Mended();
  workspace::Compilation compilation = fixing ? std::move(mended.compilation) : workspace::compile(request);
  end_progress(arguments, streams);
  if (fixing) {
    take_mended(mended, checked);
    // They were tried, or the notes say why not: nobody is sent to a flag that is there.
    if (arguments.unsafe_fixes) {
      compilation.summary.unsafe_fixable = 0;
    }
  }
  if (lint && names_rules(arguments) && !check_selection(arguments, *compilation.rules, streams)) {
    return false;
  }
  if (narrowing && !narrow(arguments, streams, request, compilation)) {
    return false;
  }
  const std::vector<std::string> nested = compilation.nested;
  checked.fail_on = compilation.config.fail_on;
  checked.workspaces.push_back(std::move(compilation));
  for (const std::string& folder : nested) {
    const std::string prefix = workspace::as_prefix(folder);
    const bool wanted = std::any_of(target.folders.begin(), target.folders.end(),
                                    [&](const std::string& asked) { return prefix.starts_with(asked); });
    if (wanted && !compile_target(arguments, streams, {prefix, {}, {prefix}}, lint, may_recall, checked)) {
      return false;
    }
  }
  return true;
}

void gather(Checked& checked) {
  for (workspace::Compilation& each : checked.workspaces) {
    checked.findings.insert(checked.findings.end(), each.findings.begin(), each.findings.end());
    checked.silenced.insert(checked.silenced.end(), each.silenced.begin(), each.silenced.end());
    checked.summary.journeys += each.summary.journeys;
    checked.summary.files += each.summary.files;
    checked.summary.errors += each.summary.errors;
    checked.summary.warnings += each.summary.warnings;
    checked.summary.infos += each.summary.infos;
    checked.summary.fixable += each.summary.fixable;
    checked.summary.unsafe_fixable += each.summary.unsafe_fixable;
    checked.summary.suppressed += each.summary.suppressed;
    checked.summary.known += each.summary.known;
    checked.summary.fixed_since += each.summary.fixed_since;
    checked.summary.as_of = std::max(checked.summary.as_of, each.summary.as_of);
    if (each.summary.newer_rules > checked.summary.newer_rules) {
      checked.summary.newer_rules = each.summary.newer_rules;
      checked.summary.edition = each.summary.edition;
    }
    if (each.unreadable) {
      checked.code = 2;
    }
  }
  diag::sort_and_unique(checked.findings, *checked.files);
}

}  // namespace

void apply_flags(const Arguments& arguments, workspace::Config& config) {
  const auto from_flag = [&](std::string key, std::string value) {
    config.origins.push_back({std::move(key), std::move(value), "flag"});
  };
  if (!arguments.profile.empty()) {
    config.settings.profile = arguments.profile;
    from_flag("profile", arguments.profile);
  }
  if (!arguments.fail_on.empty()) {
    config.fail_on = arguments.fail_on;
    from_flag("fail-on", arguments.fail_on);
  }
  if (const auto date = model::read_date(arguments.as_of)) {
    config.settings.as_of = *date;
    from_flag("as-of", arguments.as_of);
  }
  if (!arguments.out_dir.empty()) {
    config.out_dir = arguments.out_dir;
    from_flag("out-dir", arguments.out_dir);
  }
  if (!arguments.emit.empty()) {
    config.emit = arguments.emit;
  }
  if (!arguments.lanes.empty()) {
    config.lanes = arguments.lanes;
  }
  if (!arguments.page.empty()) {
    config.page = arguments.page;
  }
  if (!arguments.theme.empty()) {
    config.theme = arguments.theme;
  }
  config.settings.select = arguments.select;
  config.settings.ignore = arguments.ignore;
}

bool are_read(const Checked& checked, Streams& streams) {
  diag::Diagnostics unread;
  std::copy_if(checked.findings.begin(), checked.findings.end(), std::back_inserter(unread),
               [](const diag::Diagnostic& each) { return lint::is_unreadable(each.rule); });
  streams.error(diag::render_concise(unread, *checked.files));
  return unread.empty();
}

bool check_selection(const Arguments& arguments, const lint::RuleSet& rules, Streams& streams) {
  for (const auto* names : {&arguments.select, &arguments.ignore}) {
    for (const std::string& name : *names) {
      if (!lint::is_selector(rules, name)) {
        const std::string_view near = lint::nearest_selector(rules, name);
        streams.error(fmt::format(
            "journeyc: no rule or category is called `{}`; {}\n", name,
            near.empty() ? "`journeyc rules` lists them" : fmt::format("did you mean `{}`?", near)));
        return false;
      }
    }
  }
  return true;
}

int today() {
  const std::time_t now = std::time(nullptr);
  std::tm date{};
  localtime_r(&now, &date);
  return (date.tm_year + 1900) * 10000 + (date.tm_mon + 1) * 100 + date.tm_mday;
}

std::function<void(std::size_t, std::size_t)> progress(const Arguments& arguments, Streams& streams,
                                                       std::string what) {
  if (arguments.quiet || !streams.error_is_terminal()) {
    return {};
  }
  auto guard = std::make_shared<std::mutex>();
  auto shown = std::make_shared<std::size_t>(0);
  const std::clock_t start = std::clock();
  return [&streams, guard, shown, what = std::move(what), start](std::size_t done, std::size_t all) {
    const std::lock_guard<std::mutex> lock(*guard);
    // Short work needs no words; long work one line, a percent at a time.
    const std::size_t percent = all == 0 ? 100 : done * 100 / all;
    const bool long_work = std::clock() - start > CLOCKS_PER_SEC / 3;
    if (long_work && percent > *shown) {
      *shown = percent;
      streams.status(fmt::format("{} {}/{}", what, done, all));
    }
  };
}

void end_progress(const Arguments& arguments, Streams& streams) {
  if (!arguments.quiet && streams.error_is_terminal()) {
    streams.status("");
  }
}

Checked compile_targets(const Arguments& arguments, Streams& streams, bool lint, bool may_recall) {
  Checked checked;
  if (!arguments.as_of.empty() && !model::read_date(arguments.as_of)) {
    streams.error(
        fmt::format("journeyc: `{}` is not a date; write it as `--as-of 2026-09-01`\n", arguments.as_of));
    checked.code = 2;
    return checked;
  }
  std::vector<Target> targets;
  if (!find_targets(arguments, streams, targets)) {
    checked.code = 2;
    return checked;
  }
  for (const Target& target : targets) {
    if (!compile_target(arguments, streams, target, lint, may_recall, checked)) {
      checked.code = 2;
      return checked;
    }
  }
  gather(checked);
  if (checked.summary.files == 0 && !arguments.allow_empty && !arguments.changed) {
    streams.error(
        "journeyc: there is no file to check\n"
        "journeyc: journeys are named `*.journey.yaml`; `journeyc init` starts a workspace, `--allow-empty` "
        "accepts an empty one\n");
    streams.error(misnamed_specs(targets.front().root, true));
    checked.code = 2;
  } else if (lint && !arguments.quiet) {
    streams.error(misnamed_specs(targets.front().root, false));
  }
  return checked;
}

int run_check(const Arguments& arguments, Streams& streams) {
  if (!check_fix_flags(arguments, streams)) {
    return 2;
  }
  if (arguments.add_ignores && !add_ignores(arguments, streams)) {
    return 2;
  }
  // Never taken apart: the process ends next, and the system frees memory faster than thousands of
  // destructors. The static keeps it reachable for leak checkers.
  static std::vector<std::unique_ptr<const Checked>>& kept = *new std::vector<std::unique_ptr<const Checked>>;
  kept.clear();
  const Checked& checked =
      *kept.emplace_back(std::make_unique<const Checked>(compile_targets(arguments, streams, true, true)));
  if (checked.workspaces.empty() || (checked.summary.files == 0 && checked.code == 2)) {
    return checked.code;
  }
  if (arguments.diff) {
    return print_diff(arguments, streams, checked);
  }
  if (arguments.fix) {
    return write_fixes(arguments, streams, checked);
  }
  if (!print_findings(arguments, streams, checked) || checked.code == 2) {
    return 2;
  }
  return arguments.exit_zero ? 0 : exit_code(checked.summary, checked.fail_on);
}

}  // namespace jc::cli
