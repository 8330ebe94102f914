// Differences in the reader's words: titles in place of ids, and sentences that say what is otherwise now.
#pragma once
#include <string>
#include <vector>

#include "compiler/diff/judge.h"

namespace jc::diff {

// What people call it: its title; what has none by what it does ("hand-off from Sales to CSM").
std::string called(const model::Model& model, const model::Entity& entity);

// A value as people read it; empty where it says nothing.
std::string in_words(const model::Model& model, const model::ValueView& value, const model::Field* field);

// The titles of owners, `nobody` where that is said.
std::string owners_in_words(const model::Model& model, const model::Entity& entity,
                            const std::vector<std::string>& owners);

// `done-when` as it stands in a sentence: "done when".
std::string key_in_words(std::string_view key);

// "step “Call them”", where a step of a play says something else.
std::string part_called(const Difference& difference);

// What follows where figures are no longer made as they were.
inline constexpr std::string_view kBreak = "; figures before and after can't be compared";

// Before the keys of what is only said otherwise.
inline constexpr std::string_view kWording = "wording of the ";

// Behind what is said for the first time.
inline constexpr std::string_view kUnsaid = ", which nothing said before";

// "a, b and c".
std::string listed(const std::vector<std::string>& words);

// One sentence. `tiers` are titles.
std::string sentence(const Sides& sides, const Difference& difference, const Judgement& judgement);
// What has come or gone.
std::string presence(const Sides& sides, const Difference& difference);

// With "Tier Starter: " in front, where only some are reached.
std::string for_tiers(const std::vector<std::string>& titles, std::string sentence);

std::string capitalized(std::string text);

}  // namespace jc::diff
