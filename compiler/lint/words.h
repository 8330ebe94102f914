// How the words of a sentence meet the names of the language: singular or plural, kinds and where they stand.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/language/language.h"

namespace jc::lint {

// `metric` is `metrics`, `handoffs` is `handoff`: one may be the other's plural.
bool same_word(std::string_view a, std::string_view b);

// Entities of a kind, all of them or those in one key: pains are the insights in `pains`.
struct KindPick {
  language::Kind kind = language::Kind::journey;
  // None: wherever they stand.
  language::KeyId in;
};

// What a word may mean as a kind, the likeliest first: its own name, then the keys that hold entities.
std::vector<KindPick> kinds_named(std::string_view word);

// Some key of the language that takes names is called so: `orchestrator`, `owner`.
bool names_role(std::string_view word);

// Whether entities of `outer` may hold entities of `inner`, at any depth.
bool may_contain(language::Kind outer, language::Kind inner);

// All words that `kinds_named` knows.
std::vector<std::string_view> kind_words();

}  // namespace jc::lint
