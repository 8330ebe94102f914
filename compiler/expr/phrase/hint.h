// What to do about a phrase that could not be read, where nobody can know what was meant.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/expr/phrase/kind.h"

namespace jc::expr {

// A question or a form to fill in, in words for the writer: "`out` of what? write `90 days before <event>`".
// `<event>` stands for a name; `<start>` for what the journey starts at, `<stage>` for where it stands. Empty
// where there is nothing to say.
std::string hint(PhraseKind kind, std::string_view text);

// The text with words in a row joined to names (`2 weeks after go live` -> `2 weeks after go-live`), where
// they can be nothing else; empty when there are none.
std::string with_joined_names(PhraseKind kind, std::string_view text);

// The words as one name (` gross retention` -> `gross-retention`), where nothing else stands among them.
std::string one_name(std::string_view words);

// The text in other words or in another order, to be tried where it could not be read.
std::vector<std::string> reworded(PhraseKind kind, std::string_view text);

// A name of a time rather than of an event: `T0`, `W2`, `Q3`, `FY26`, `EOM`, `tomorrow`, `tbc`, `ongoing`.
bool is_time_idiom(std::string_view word);

// `renewal`, `contract-end`, `go-live-date`: a day that is planned rather than something that happened.
bool is_to_come(std::string_view name);

// `everyone else`: those whom the others leave.
bool says_the_rest(std::string_view text);

// Words that say there is nothing: `n/a`, `none`, `-`.
bool says_nothing(std::string_view text);

}  // namespace jc::expr
