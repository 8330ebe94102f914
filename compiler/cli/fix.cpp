#include "compiler/cli/fix.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "compiler/cli/findings.h"
#include "compiler/cli/targets.h"
#include "compiler/diag/summary.h"
#include "compiler/diag/unified_diff.h"

namespace jc::cli {

namespace {

// Findings where the output is taken by a fixed file.
class AllToError : public Streams {
 public:
  explicit AllToError(Streams& inner) : inner_(inner) {}
  bool out_is_terminal() const override { return inner_.error_is_terminal(); }
  bool error_is_terminal() const override { return inner_.error_is_terminal(); }
  unsigned width() const override { return inner_.width(); }
  std::string environment(const char* name) const override { return inner_.environment(name); }

 private:
  void put_out(std::string_view text) override { inner_.styled_error(text); }
  void put_error(std::string_view text) override { inner_.styled_error(text); }

  Streams& inner_;
};

void print_notes(const Arguments& arguments, Streams& streams, const Checked& checked) {
  for (const std::string& problem : checked.fix_problems) {
    streams.error(fmt::format("journeyc: {}\n", problem));
  }
  if (!arguments.quiet) {
    for (const std::string& choice : checked.fix_choices) {
      streams.error(fmt::format("journeyc: {}\n", choice));
    }
  }
}

// The text of standard input as it was judged last: with the fixes made. Nothing where it was not read.
std::optional<std::string_view> given_text(const Arguments& arguments, const Checked& checked) {
  if (std::find(arguments.paths.begin(), arguments.paths.end(), "-") == arguments.paths.end()) {
    return std::nullopt;
  }
  const std::string path = shown_path(arguments, "-");
  for (std::uint32_t i = 0; i < checked.files->size(); i++) {
    if (const source::File& file = (*checked.files)[{i}]; file.path() == path) {
      return file.content();
    }
  }
  return std::nullopt;
}

// What is true of the files as they are: the findings that would be left are those of other ones.
int print_unfixed(const Arguments& arguments, Streams& streams,
                  const std::vector<workspace::WriteFailure>& failures, bool given) {
  for (const workspace::WriteFailure& failure : failures) {
    streams.error(fmt::format("journeyc: `{}` was not fixed: it {}\n", failure.path, failure.reason));
  }
  streams.error("journeyc: no file was fixed, because they are fixed together or not at all\n");
  // Standard input can't be read again.
  if (!given) {
    Arguments plain = arguments;
    plain.fix = false;
    plain.unsafe_fixes = false;
    const Checked checked = compile_targets(plain, streams, true);
    print_findings(plain, streams, checked);
  }
  return 2;
}

}  // namespace

bool check_fix_flags(const Arguments& arguments, Streams& streams) {
  if (arguments.unsafe_fixes && !arguments.fix && !arguments.diff) {
    streams.error("journeyc: `--unsafe-fixes` goes with `--fix` or `--diff`\n");
    return false;
  }
  return true;
}

void take_mended(workspace::Mended& mended, Checked& checked) {
  const auto move_to = [](auto& from, auto& to) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  checked.summary.fixing = true;
  checked.summary.fixed += mended.findings;
  checked.summary.fixed_files += mended.files.size();
  move_to(mended.files, checked.mended);
  move_to(mended.choices, checked.fix_choices);
  move_to(mended.problems, checked.fix_problems);
}

int print_diff(const Arguments& arguments, Streams& streams, const Checked& checked) {
  for (const workspace::MendedFile& file : checked.mended) {
    streams.exact_out(diag::unified_diff(file.path, file.before, file.after));
  }
  print_notes(arguments, streams, checked);
  const diag::Summary& summary = checked.summary;
  if (!arguments.quiet) {
    const std::string more = summary.unsafe_fixable > 0
                                 ? fmt::format("; {} more with `--unsafe-fixes`", summary.unsafe_fixable)
                                 : "";
    streams.error(fmt::format("Would fix {} in {}{}\n", diag::counted(summary.fixed, "finding"),
                              diag::counted(summary.fixed_files, "file"), more));
  }
  return checked.code == 2 ? 2 : checked.mended.empty() ? 0 : 1;
}

int write_fixes(const Arguments& arguments, Streams& streams, const Checked& checked) {
  print_notes(arguments, streams, checked);
  const auto failures = workspace::write_mended(checked.workspaces.front().config.root, checked.mended);
  const auto given = given_text(arguments, checked);
  if (!failures.empty()) {
    return print_unfixed(arguments, streams, failures, given.has_value());
  }
  AllToError errors_only(streams);
  if (given) {
    streams.exact_out(*given);
  }
  const bool printed = print_findings(arguments, given ? errors_only : streams, checked);
  if (!printed || checked.code == 2) {
    return 2;
  }
  return arguments.exit_zero ? 0 : exit_code(checked.summary, checked.fail_on);
}

}  // namespace jc::cli
