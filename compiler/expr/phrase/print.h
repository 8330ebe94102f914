// Pieces of canonical text that several printers need.
#pragma once
#include <string>

#include "compiler/expr/phrase/phrase.h"

namespace jc::expr {

// `days`, or `day` for one.
std::string unit_name(Unit unit, bool singular);
// `30 days`, `1 hour 30 minutes`, without a bound.
std::string print_amounts(const std::vector<Amount>& amounts);
// With a bound in words: `at least 60 days` rather than `60+ days`, for places that read no `+`.
std::string print_in_words(const Duration& duration);
// With its preposition even where `at` could be left out.
std::string print_clause(const Point& point);
// `event `, `milestone `, `stage ` or nothing.
std::string kind_prefix(AnchorKind kind);
// `>= ` and so on, for values that are no words.
std::string print_comparator(Comparator comparator);
std::string print(const Value& value);
// A word as it may stand in a comparison, quoted where it would not read back.
std::string print_choice(const std::string& text);
// As print, with the listed values in order: equal for leaves that say the same.
std::string leaf_key(const Leaf& leaf);

}  // namespace jc::expr
