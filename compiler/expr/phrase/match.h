// Which rule of the grammar reads which kind of phrase. For the two files that run the grammar.
#pragma once
#include "compiler/expr/phrase/phrase.h"
#include "grammar/phrase.h"

namespace jc::expr {

namespace p = tao::pegtl;
namespace g = jc::grammar::phrase;
// Places are counted in bytes only, so that no time goes into lines.
using Input = p::memory_input<p::tracking_mode::lazy, p::eol::lf_crlf, const char*>;

// Calls `match.template run<Rule>()` with the rule for `kind`.
template <typename Match>
bool run_grammar(PhraseKind kind, Match& match) {
  switch (kind) {
    case PhraseKind::duration:
      return match.template run<g::only<g::whole_duration>>();
    case PhraseKind::moment:
      return match.template run<g::only<g::moment>>();
    case PhraseKind::cadence:
      return match.template run<g::only<g::cadence>>();
    case PhraseKind::quantity:
      return match.template run<g::only<g::whole_quantity>>();
    case PhraseKind::target:
      return match.template run<g::only<g::target>>();
    case PhraseKind::effect:
      return match.template run<g::only<g::effect>>();
    case PhraseKind::range:
      return match.template run<g::only<g::range>>();
    case PhraseKind::criterion:
    case PhraseKind::condition:
      break;
  }
  return match.template run<g::only<g::criterion>>();
}

}  // namespace jc::expr
