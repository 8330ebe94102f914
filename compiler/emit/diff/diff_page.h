// What the renderings of a diff are made from, and those renderings.
#pragma once
#include <string>
#include <vector>

#include "compiler/diff/policy.h"
#include "compiler/source/files.h"

namespace jc::emit {

struct DiffPage {
  const diff::Report& report;
  // One for each change.
  const std::vector<diff::Verdict>& verdicts;
  const std::vector<diff::ApprovalProblem>& approval_problems;
  const source::Files& files_before;
  const source::Files& files_after;
  // As people call the two sides.
  std::string before;
  std::string after;
  // What to type to approve a change, without its fingerprint: `journeyc diff --against main`.
  std::string command;
  // Where the picture is; empty for none.
  std::string picture;
};

// Changes when a key is removed or changes its meaning.
inline constexpr int kDiffSchemaVersion = 1;

// `journeyc schema diff` describes it.
std::string diff_json(const DiffPage& page);
std::string diff_schema();

std::string diff_text(const DiffPage& page, bool colour);

// The one comment of a pull request, under `most_bytes`: promises are never left out.
inline constexpr std::size_t kLongestComment = 65'000;
std::string diff_markdown(const DiffPage& page, std::size_t most_bytes = kLongestComment);

// Changes of a class that stand for themselves, in the order of the report; those in more than one class
// with the first of them.
std::vector<std::size_t> changes_of(const diff::Report& report, diff::Class which);
// What follows from a change.
std::vector<std::size_t> consequences_of(const diff::Report& report, const diff::Change& change);
// "Customer success manager 52 → 26, Sales 0 → 13": hours a year by role; empty where none differs.
std::string hours_of(const diff::Report& report);
// "2 promises weaker, 1 stronger · workload: 1 less · wording: 3": one line.
std::string counts_of(const diff::Report& report);
// "2 promises weaker, 1 stage added": what a reader has to know first.
std::string title_of(const diff::Report& report);
// Cut behind a word, with an ellipsis.
std::string shortened(const std::string& text, std::size_t longest);

}  // namespace jc::emit
