// Names that a file itself uses, so that an example in a message speaks of the reader's own journey.
#pragma once
#include <string>

#include "compiler/expr/phrase/kind.h"
#include "compiler/syntax/tree.h"

namespace jc::model {

// The first of each kind that is written in the file; a name in common use where it has none.
struct OwnNames {
  std::string event = "contract-signed";
  std::string metric = "adoption-rate";
  std::string attribute = "arr";
  std::string party = "csm";
  // Somebody is named in the file: nobody else is to be named by advice that is followed word by word.
  bool has_party = false;
  // What the journey starts at; empty where nothing says so.
  std::string start;
  // What days are counted down to: the one planned day that the file names; empty where there are several.
  std::string end;
};

OwnNames own_names(const syntax::Tree& tree);

// A right phrase for `key`, which takes one of that kind.
std::string own_example(const OwnNames& names, expr::PhraseKind kind, std::string_view key);

}  // namespace jc::model
