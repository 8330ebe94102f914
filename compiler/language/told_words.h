// Words of other tools that no key here stands for: what to write instead is a sentence.
#pragma once
#include <span>
#include <string_view>

#include "compiler/language/type.h"

namespace jc::language {

// The sentence for a word in kebab-case where it stands as a key of that kind; empty where there is none.
std::string_view instead_of(Kind kind, std::string_view word);

// Words that mean something of their own in one kind of record, whatever they mean elsewhere and whatever key
// they are spelt like.
struct ToldOfKind {
  Kind in;
  // In kebab-case, with a space between two.
  std::string_view words;
  std::string_view instead;
};

std::span<const ToldOfKind> told_of_kinds();
// The same of smaller parts of a journey, and of `journeyc.yaml`.
std::span<const ToldOfKind> told_of_parts();
std::span<const ToldOfKind> told_of_small_parts();
std::span<const ToldOfKind> told_of_settings();

// The sentence for such a word; empty where there is none.
std::string_view told_of_kind(Kind kind, std::string_view word);

}  // namespace jc::language
