// Reads YAML text into a syntax tree, and says where the text is not YAML.
//
// libyaml reads (its events carry both ends of every node); yaml-cpp writes, see write.h.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"
#include "compiler/syntax/tree.h"

namespace jc::syntax {

// What a file may cost. The language itself nests about a dozen levels deep; everything beyond the
// limits is a mistake or an attack, and is answered with a diagnostic.
struct Limits {
  std::uint32_t depth = 60;
  // Nodes of one document once its aliases are followed.
  std::uint64_t expanded_nodes = 1'000'000;
  // Documents of one file, each of which costs pages and pictures of its own.
  std::size_t documents = 1'000;
  // Mistakes that are looked for behind the first one, each of which is another reading of the file.
  std::size_t further = 12;
};

// Never fails: what stands before the first mistake is in the tree, as far as its documents are
// complete. Problems are reported under `unreadable-yaml`, `too-deep` and `too-many-aliases`.
Tree parse(const source::Files& files, source::FileId file, diag::Diagnostics& out,
           const Limits& limits = {});

// The same into a tree that has held another file: its memory is used again.
void parse_into(Tree& tree, const source::Files& files, source::FileId file, diag::Diagnostics& out,
                const Limits& limits = {});

}  // namespace jc::syntax
