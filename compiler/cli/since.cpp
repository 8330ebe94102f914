#include "compiler/cli/since.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/cli/diff_sides.h"
#include "compiler/diag/summary.h"
#include "compiler/lint/reported.h"
#include "compiler/workspace/compare/since.h"

namespace jc::cli {

namespace {

namespace git = workspace::git;

bool fail(Streams& streams, const std::string& text) {
  streams.error(fmt::format("journeyc: {}\n", text));
  return false;
}

// What silenced findings and baselines have left in the summary stays as it is.
void count_again(std::size_t journeys, std::size_t files, workspace::Compilation& compilation) {
  diag::Summary summary = diag::summarize(compilation.findings, journeys, files);
  const diag::Summary& earlier = compilation.summary;
  summary.suppressed = earlier.suppressed;
  summary.known = earlier.known;
  summary.fixed_since = earlier.fixed_since;
  summary.as_of = earlier.as_of;
  summary.newer_rules = earlier.newer_rules;
  summary.edition = earlier.edition;
  compilation.summary = summary;
}

// What can't be read hides all that is in it, and is told whoever broke it.
void keep_touched(const workspace::Touched& touched, workspace::Compilation& compilation) {
  std::erase_if(compilation.findings, [&](const diag::Diagnostic& found) {
    return found.span.exists() && !lint::is_unreadable(found.rule) &&
           !touched.holds((*compilation.files)[found.span.file].path());
  });
  const auto& documents = compilation.model->documents;
  const auto journeys =
      std::count_if(documents.begin(), documents.end(), [&](const model::Document& document) {
        return document.kind == language::Kind::journey &&
               touched.holds((*compilation.files)[document.file].path());
      });
  count_again(static_cast<std::size_t>(journeys), touched.changed.size() + touched.dependent.size(),
              compilation);
}

std::string in_words(const workspace::Touched& touched) {
  return fmt::format(
      "{} changed, {} on {}", diag::counted(touched.changed.size(), "file"),
      touched.dependent.size() == 1 ? "1 depends" : fmt::format("{} depend", touched.dependent.size()),
      touched.changed.size() == 1 ? "it" : "them");
}

}  // namespace

bool narrow(const Arguments& arguments, Streams& streams, const workspace::Request& request,
            workspace::Compilation& compilation) {
  const std::string shown = request.root.empty() ? "." : request.root;
  auto repository = git::Repository::around(request.root);
  if (!repository) {
    return fail(streams, fmt::format("there is no git repository around `{}` that says what changed", shown));
  }
  const auto base = find_base(*repository, arguments);
  if (const auto* problem = std::get_if<git::Problem>(&base)) {
    return fail(streams, problem->text);
  }
  const workspace::Side before =
      workspace::side_in(*repository, std::get<git::Commit>(base), request.root, request.threads);
  std::string said;
  if (arguments.new_only) {
    workspace::keep_new(request, before, compilation);
    count_again(compilation.summary.journeys, compilation.summary.files, compilation);
    said = "only what is new";
  }
  if (arguments.changed) {
    const workspace::Touched touched = workspace::touched_since(compilation, before, request.threads);
    keep_touched(touched, compilation);
    said = said.empty() ? in_words(touched) : in_words(touched) + "; " + said;
  }
  if (!arguments.quiet) {
    streams.error(fmt::format("journeyc: since {}{}: {}\n", before.name,
                              arguments.since.empty() ? "" : fmt::format(" ({})", arguments.since), said));
  }
  return true;
}

}  // namespace jc::cli
