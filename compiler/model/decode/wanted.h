// What a key takes, in the words of a message: for values in another shape.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/language/type.h"

namespace jc::model {

// `true` or `false`, a date, one word: what the one value of the field is.
std::string value_wanted(const language::Field& field);

// A map of a record, by its keys where they are few: a map with `customer` and `team` under it.
std::string map_wanted(const language::Field& field);

// What the key is for, with the words of its list where it has one.
std::string told_of(const language::Field& field);

// How what the key takes looks, with gaps to be filled: `transitions: [{ from: …, to: … }]`; empty for single
// values.
std::string form_of(const language::Field& field);

// The keys there are. Where they are many, nobody reads the list, and of words that are spelt like none of
// them the likeliest would be a guess. What is for the authors alone is kept under a key of their own.
std::string list_of_keys(const std::vector<std::string_view>& keys, std::string_view word,
                         std::string_view kind);

// The reason of `none: not wanted`, written as one text; nothing where the text says something else.
std::optional<std::string_view> reason_of_none(std::string_view text);

}  // namespace jc::model
