// Phrases in the language that pictures speak: `30 days after kickoff` as "30 Tage nach Kickoff". Built from
// what was read, as languages have other orders of words; the words are in `phrases.def`.
#pragma once
#include <functional>
#include <string>

#include "compiler/expr/phrase/phrase.h"

namespace jc::view {

// The title of a name in the phrase.
using TitleOf = std::function<std::string(const expr::Name&)>;

// Whether phrases are told in other words than those they are written in.
bool tells_phrases();

// Nothing for what no other language can say as it is meant, such as `biweekly` with its two meanings.
std::string told(const expr::PhraseContent& phrase, const TitleOf& title_of);
std::string told(const expr::Duration& duration);

}  // namespace jc::view
