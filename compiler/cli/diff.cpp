#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "compiler/cli/check.h"
#include "compiler/cli/commands.h"
#include "compiler/cli/diff_sides.h"
#include "compiler/cli/findings.h"
#include "compiler/cli/formats.h"
#include "compiler/cli/version.h"
#include "compiler/diag/github.h"
#include "compiler/diag/text.h"
#include "compiler/emit/diff/diff_page.h"
#include "compiler/emit/diff/diff_svg.h"
#include "compiler/model/date.h"
#include "compiler/source/write.h"
#include "compiler/workspace/compare/approvals.h"
#include "compiler/workspace/compare/compare.h"

namespace jc::cli {

namespace {

std::string date_in_words(int date) {
  return fmt::format("{:04}-{:02}-{:02}", date / 10000, date / 100 % 100, date % 100);
}

// What the user has typed so far, to be typed again with an approval.
std::string command_of(const Arguments& arguments) {
  std::string command = "journeyc diff";
  for (const std::string& path : arguments.paths) {
    command += " " + path;
  }
  command += arguments.against.empty() ? "" : " --against " + arguments.against;
  command += arguments.since.empty() ? "" : " --since " + arguments.since;
  return command;
}

class Run {
 public:
  Run(const Arguments& arguments, Streams& streams) : arguments_(arguments), streams_(streams) {}

  int run() {
    if (!read_policy() || !knows_formats(arguments_, streams_, kDiffFormats)) {
      return 2;
    }
    auto sides = find_sides(arguments_, streams_);
    if (!sides) {
      return 2;
    }
    sides_ = std::move(*sides);
    comparison_ = workspace::compare(sides_.before, sides_.after, threads_of(arguments_));
    if (!are_readable()) {
      return 2;
    }
    if (!read_approvals()) {
      return 2;
    }
    find_known();
    if (!arguments_.approve.empty()) {
      return approve();
    }
    verdicts_ = diff::judge(comparison_.report, policy_);
    problems_ = diff::problems_of(comparison_.report, policy_);
    return print();
  }

 private:
  bool fail(const std::string& text) {
    streams_.error(fmt::format("journeyc: {}\n", text));
    return false;
  }

  bool read_policy() {
    if (!arguments_.as_of.empty() && !model::read_date(arguments_.as_of)) {
      return fail(fmt::format("`{}` is not a date; write it as `--as-of 2026-09-01`", arguments_.as_of));
    }
    if (!arguments_.until.empty() && !model::read_date(arguments_.until)) {
      return fail(fmt::format("`{}` is not a date; write it as `--until 2027-03-01`", arguments_.until));
    }
    policy_.today = date_in_words(model::read_date(arguments_.as_of).value_or(today()));
    if (!arguments_.fail_on.empty()) {
      std::string wrong;
      policy_.gates = diff::read_gates(arguments_.fail_on, wrong);
      if (!wrong.empty()) {
        return fail(fmt::format(
            "`{}` is nothing to fail on; write classes (promise, workload, ownership, measurement, "
            "editorial), each with `:DIRECTION` where only one fails, such as `promise:weaker`",
            wrong));
      }
    }
    if (!arguments_.approve.empty() && arguments_.why.empty()) {
      return fail("an approval needs a reason: add `--why \"…\"`");
    }
    return true;
  }

  // What can't be read may hold anything: no diff would be true.
  bool are_readable() {
    const bool unread = !comparison_.unread_before.empty() || !comparison_.unread_after.empty();
    streams_.error(diag::render_concise(comparison_.unread_before, *comparison_.files_before));
    streams_.error(diag::render_concise(comparison_.unread_after, *comparison_.files_after));
    if (unread) {
      return fail("what can't be read can't be compared");
    }
    const auto empty = [](const auto& compilations) {
      return std::all_of(compilations.begin(), compilations.end(),
                         [](const auto& each) { return each->model->documents.empty(); });
    };
    if (empty(comparison_.before) && empty(comparison_.after)) {
      return fail("there is no journey on either side; journeys are named `*.journey.yaml`");
    }
    return true;
  }

  bool read_approvals() {
    diag::Diagnostics found;
    policy_.approvals = workspace::read_approvals(sides_.after.root, approval_files_, found);
    streams_.error(diag::render_concise(found, approval_files_));
    return found.empty() || fail(fmt::format("`{}` can't be used", workspace::kApprovalsName));
  }

  // What the base has already.
  void find_known() {
    if (!sides_.base) {
      return;
    }
    const workspace::Comparison base =
        workspace::compare(sides_.before, *sides_.base, threads_of(arguments_), comparison_.readings);
    for (const diff::Change& change : base.report.changes) {
      policy_.known.insert(change.fingerprint);
    }
  }

  int approve() {
    const auto& changes = comparison_.report.changes;
    const auto found = std::find_if(changes.begin(), changes.end(), [&](const diff::Change& each) {
      return each.fingerprint == arguments_.approve;
    });
    if (found == changes.end()) {
      fail(fmt::format("no change of this diff is {}; `{}` lists them", arguments_.approve,
                       command_of(arguments_)));
      return 2;
    }
    const std::string path = sides_.after.root + std::string(workspace::kApprovalsName);
    const diff::Approval approval{found->fingerprint, found->says, arguments_.why, arguments_.until, {}};
    const auto written =
        source::write_if_changed(path, workspace::with_approval(policy_.approvals, approval));
    if (written.outcome == source::WriteOutcome::failed) {
      fail(fmt::format("`{}` could not be written: {}", path, written.reason));
      return 2;
    }
    streams_.out(fmt::format("approved in {}: {}\n", path, found->says));
    return 0;
  }

  int print() {
    const emit::DiffPage page{comparison_.report,
                              verdicts_,
                              problems_,
                              *comparison_.files_before,
                              *comparison_.files_after,
                              sides_.before.name,
                              sides_.after.name,
                              command_of(arguments_),
                              picture()};
    const auto rendered = [&](std::string_view format, bool to_file) {
      return render(format, page, !to_file && wants_colour(arguments_, streams_));
    };
    if (!print_formats(arguments_, streams_, kDiffFormats, rendered)) {
      return 2;
    }
    const bool fails = std::any_of(verdicts_.begin(), verdicts_.end(), [](const diff::Verdict& each) {
      return each.passing == diff::Passing::fails;
    });
    return fails || !problems_.empty() ? 1 : 0;
  }

  // The file a format is asked for in; empty where it is not, or is printed.
  std::string file_of(std::string_view format) const {
    const std::string start = std::string(format) + "=";
    for (const std::string& wanted : arguments_.formats) {
      if (wanted.starts_with(start)) {
        return wanted.substr(start.size());
      }
    }
    return "";
  }

  // As a link leads from the comment to the picture that is drawn in the same run.
  std::string picture() const {
    namespace fs = std::filesystem;
    const std::string drawn = file_of("svg");
    const std::string comment = file_of("markdown");
    if (drawn.empty() || comment.empty()) {
      return drawn;
    }
    std::error_code error;
    const fs::path from = fs::absolute(comment, error).lexically_normal().parent_path();
    return fs::absolute(drawn, error).lexically_normal().lexically_relative(from).generic_string();
  }

  std::string render(std::string_view format, const emit::DiffPage& page, bool colour) const {
    return format == "json"       ? emit::diff_json(page)
           : format == "markdown" ? emit::diff_markdown(page)
           : format == "github"   ? annotations()
           : format == "svg"
               ? emit::diff_svg(page, models_of(comparison_.before), models_of(comparison_.after))
               : emit::diff_text(page, colour);
  }

  static emit::Models models_of(const std::vector<std::shared_ptr<workspace::Compilation>>& compilations) {
    emit::Models models;
    for (const auto& each : compilations) {
      models.push_back(each->model.get());
    }
    return models;
  }

  // Beside the changed lines; what is gone has none.
  std::string annotations() const {
    diag::Diagnostics found;
    for (std::size_t i = 0; i < verdicts_.size(); i++) {
      const diff::Change& change = comparison_.report.changes[i];
      if (change.is_consequence() || change.classes.only_editorial()) {
        continue;
      }
      diag::Diagnostic each;
      each.rule = "diff";
      each.severity = verdicts_[i].passing == diff::Passing::fails ? diag::Severity::error
                      : change.classes.has(diff::Class::promise)   ? diag::Severity::warning
                                                                   : diag::Severity::info;
      each.span = change.now;
      each.message = change.says;
      each.entity = change.entity;
      if (verdicts_[i].passing == diff::Passing::fails) {
        each.help = fmt::format("{} --approve {} --why \"…\"", command_of(arguments_), change.fingerprint);
      }
      found.push_back(std::move(each));
    }
    diag::Report report{found, *comparison_.files_after, {.version = std::string(kVersion)}, {}};
    std::error_code error;
    report.folder = std::filesystem::current_path(error).generic_string();
    report.root = report.folder;
    return diag::render_github(report);
  }

  const Arguments& arguments_;
  Streams& streams_;
  TwoSides sides_;
  workspace::Comparison comparison_;
  diff::Policy policy_;
  source::Files approval_files_;
  std::vector<diff::Verdict> verdicts_;
  std::vector<diff::ApprovalProblem> problems_;
};

}  // namespace

int run_diff(const Arguments& arguments, Streams& streams) { return Run(arguments, streams).run(); }

}  // namespace jc::cli
