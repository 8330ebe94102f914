// Checking: compiles every workspace that was asked for.
#pragma once
#include <functional>
#include <vector>

#include "compiler/cli/arguments.h"
#include "compiler/cli/streams.h"
#include "compiler/workspace/compile.h"
#include "compiler/workspace/mend/mend.h"

namespace jc::cli {

struct Checked {
  // 2 where the job could not be done; else nothing is decided yet.
  int code = 0;
  std::vector<workspace::Compilation> workspaces;
  // Of all workspaces.
  std::shared_ptr<source::Files> files = std::make_shared<source::Files>();
  diag::Diagnostics findings;
  // What comments and baselines have taken out of them.
  diag::SilencedFindings silenced;
  diag::Summary summary;
  std::string fail_on = "error";
  // With `--fix` and `--diff`: the files that fixes change, and what there is to say about it.
  std::vector<workspace::MendedFile> mended;
  std::vector<std::string> fix_choices;
  std::vector<std::string> fix_problems;
};

// Compiles the targets and the workspaces inside them. Says on the error stream why where it can't.
// Findings that are remembered come without models.
Checked compile_targets(const Arguments& arguments, Streams& streams, bool lint, bool may_recall = false);

// False, with words on the error stream, where a file could not be read: whoever counts would count wrong.
bool are_read(const Checked& checked, Streams& streams);

// What the flags say, over what the configuration does.
void apply_flags(const Arguments& arguments, workspace::Config& config);

// Whether all that `--select` and `--ignore` name is there; says on the error stream what is not.
bool check_selection(const Arguments& arguments, const lint::RuleSet& rules, Streams& streams);

// As many threads as were asked for, or as there are processors.
unsigned threads_of(const Arguments& arguments);

// Today as yyyymmdd.
int today();

// Says how far long work is, on a terminal; silent elsewhere.
std::function<void(std::size_t, std::size_t)> progress(const Arguments& arguments, Streams& streams,
                                                       std::string what);
void end_progress(const Arguments& arguments, Streams& streams);

}  // namespace jc::cli
