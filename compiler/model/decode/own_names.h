// Names that a file itself uses, so that an example in a message speaks of the reader's own journey.
#pragma once
#include <functional>
#include <map>
#include <set>
#include <string>

#include "compiler/expr/phrase/kind.h"
#include "compiler/syntax/tree.h"

namespace jc::model {

// The first of each kind that is written in the file; a name in common use where it has none.
struct OwnNames {
  std::string event = "contract-signed";
  std::string metric = "adoption-rate";
  std::string target = "adoption-rate >= 70%";
  std::string attribute = "arr";
  std::string party = "csm";
  // Somebody is named in the file: nobody else is to be named by advice that is followed word by word.
  bool has_party = false;
  // What the journey starts at; empty where nothing says so.
  std::string start;
  // What days are counted down to: the one planned day that the file names; empty where there are several.
  std::string end;
  // The ids of its stages, which alone have a start and an end.
  std::set<std::string, std::less<>> stages;
  // Ids of its milestones, by that and by the words of the title in an id.
  std::map<std::string, std::string, std::less<>> milestones;
};

OwnNames own_names(const syntax::Tree& tree);

// Advice on a time with the ends that there are: `end of lease` is none where no stage is called so, and
// `onboarding-ends` is the end of the stage `onboarding`.
std::string with_own_ends(const OwnNames& names, std::string advice);

// Advice with the milestones that there are: `event plan-agreed` is none where a milestone is called so.
std::string with_own_milestones(const OwnNames& names, std::string advice);
// A time that counts from one of them, by its id: `3 days after plan-agreed`, which is the title of `plan`.
std::string with_own_milestone_ids(const OwnNames& names, std::string advice);

// A right phrase for `key`, which takes one of that kind.
std::string own_example(const OwnNames& names, expr::PhraseKind kind, std::string_view key);

}  // namespace jc::model
