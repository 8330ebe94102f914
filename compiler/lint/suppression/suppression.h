// Comments by which a team says no to a finding, and keeps the reason where the next reader looks:
//   # journeyc: ignore[rule-a, rule-b] reason        at the end of a line, or on a line of its own above a
//   node # journeyc: ignore-file[rule] reason             above the first line of a file's content
//
// YAML readers drop comments. Every `#` outside of a scalar with white space (or nothing) before it begins
// one, so they are found from the text and the places of the nodes. A file without such a comment costs one
// look for `#`.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"
#include "compiler/syntax/tree.h"

namespace jc::lint {

// What is wrong with such a comment is reported under these; they can't be ignored themselves.
inline constexpr std::string_view kMalformedSuppression = "malformed-suppression";
inline constexpr std::string_view kUnknownSuppression = "unknown-suppression";
inline constexpr std::string_view kUnusedSuppression = "unused-suppression";

struct SuppressedRule {
  std::string rule;
  source::Span span;
};

// A comment that can be obeyed.
struct Suppression {
  // From its `#` on.
  source::Span span;
  // What has to go for the comment to be gone: the white space before it, or its whole line.
  source::Span whole;
  // Between the brackets.
  source::Span list;
  std::vector<SuppressedRule> rules;
  std::string reason;
  // Findings of these rules that begin from `begin` to `end` (included) are silenced.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // `ignore-file`.
  bool of_file = false;
  // Above the first key of the file, where people may mean the file.
  bool above_all = false;
  // The file has been read to its end: what is not found in it is not there.
  bool complete = true;
};

// The comments of a file, in order; those that nobody can obey are reported and left out. Says nothing of
// comments in a file that could not be read to its end.
//
// A comment on a line of its own covers the key or list item below it with everything in it. One behind
// something covers its line, and the value that ends or (a scalar only) begins there.
std::vector<Suppression> read_suppressions(const source::Files& files, const syntax::Tree& tree,
                                           diag::Diagnostics& out);

// A fix that makes the comment go.
diag::Fix remove_comment(source::Span whole);

}  // namespace jc::lint
