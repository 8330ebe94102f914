#include "compiler/cli/add_ignores.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "compiler/cli/check.h"
#include "compiler/diag/summary.h"
#include "compiler/lint/suppression/add.h"
#include "compiler/workspace/mend/mend.h"

namespace jc::cli {

namespace {

// One line that says something, without what would begin another comment of ours.
bool is_reason(const std::string& text) {
  const bool one_line =
      std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  const bool words = std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
  });
  return one_line && words && text.find('#') == std::string::npos;
}

bool check_flags(const Arguments& arguments, Streams& streams) {
  const bool input = std::find(arguments.paths.begin(), arguments.paths.end(), "-") != arguments.paths.end();
  const char* problem =
      !is_reason(arguments.reason) ? "`--add-ignores` wants `--reason \"…\"`: one line of words, without `#`"
      : arguments.fix || arguments.diff ? "`--add-ignores` does not go with `--fix` or `--diff`"
      : arguments.no_suppressions       ? "`--add-ignores` does not go with `--no-suppressions`"
      : input                           ? "`--add-ignores` writes into files; standard input is none"
                                        : nullptr;
  if (problem != nullptr) {
    streams.error(fmt::format("journeyc: {}\n", problem));
  }
  return problem == nullptr;
}

}  // namespace

bool add_ignores(const Arguments& arguments, Streams& streams) {
  if (!check_flags(arguments, streams)) {
    return false;
  }
  const Checked checked = compile_targets(arguments, streams, true);
  if (checked.workspaces.empty() || (checked.code == 2 && checked.findings.empty())) {
    return false;
  }
  const lint::AddedIgnores added = lint::add_ignores(*checked.files, checked.findings, arguments.reason);
  std::size_t findings = 0;
  std::vector<workspace::MendedFile> changed;
  for (const lint::CommentedFile& file : added.files) {
    const source::File& read = (*checked.files)[file.file];
    changed.push_back({read.path(), std::string(read.content()), file.text, false});
    findings += file.findings;
  }
  const std::vector<workspace::WriteFailure> failures =
      workspace::write_mended(checked.workspaces.front().config.root, changed);
  for (const workspace::WriteFailure& failure : failures) {
    streams.error(fmt::format("journeyc: `{}` got no comments: it {}\n", failure.path, failure.reason));
  }
  if (!failures.empty()) {
    return false;
  }
  if (!arguments.quiet) {
    streams.error(fmt::format("journeyc: {} ignored in {}\n", diag::counted(findings, "finding"),
                              diag::counted(added.files.size(), "file")));
    if (!added.left.empty()) {
      streams.error(fmt::format("journeyc: {} can't be ignored in a file\n",
                                diag::counted(added.left.size(), "finding")));
    }
  }
  return true;
}

}  // namespace jc::cli
