// Writes suppression comments for findings in bulk, so that a team can take rules on before everything is
// mended.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"

namespace jc::lint {

// A file with comments added; nothing else in it has changed, and YAML reads the same from it.
struct CommentedFile {
  source::FileId file;
  std::string text;
  std::size_t findings = 0;
};

struct AddedIgnores {
  std::vector<CommentedFile> files;
  // Findings without a place for a comment: of no file, of files that can't be read, and about suppressions.
  diag::Diagnostics left;
};

// A comment a place for all findings there, on a line of its own above the key or item that holds them, or
// behind a key that has more below it than the finding speaks of. Never inside a text or brackets that go
// over several lines: then above the key that begins them. `reason` is one line and not empty.
AddedIgnores add_ignores(const source::Files& files, const diag::Diagnostics& findings,
                         std::string_view reason);

}  // namespace jc::lint
