// What is fuzzed: a function for each kind of text that comes with a stranger's repository.
//
// libFuzzer (fuzz.cpp) and the replay of the corpus (replay.cpp) go through the same list.
#pragma once
#include <span>
#include <string_view>

namespace jc::fuzz {

struct Entry {
  // Also the folder of the corpus.
  std::string_view name;
  // Ends the program where something does not hold that always does.
  void (*take)(std::string_view input);
};

std::span<const Entry> entries();
// Null where there is none of that name.
const Entry* find_entry(std::string_view name);

}  // namespace jc::fuzz
