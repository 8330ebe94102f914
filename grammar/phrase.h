// A whole text that is one phrase.
#pragma once
#include "grammar/phrase_cadence.h"

namespace jc::grammar::phrase {

struct the_end : p::eof {};
template <typename Phrase>
struct only : p::seq<gap, Phrase, the_end> {};

}  // namespace jc::grammar::phrase
