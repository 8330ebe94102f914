// Contingencies in a sentence, as most people write them first.
#pragma once
#include <string>
#include <string_view>

namespace jc::model {

// `{ if: no reply in 5 days, do: call the champion }` for `if no reply in 5 days, call the champion`; empty
// where the text does not tell what goes wrong from what is done.
std::string contingency_of(std::string_view text);
// The same where a colon told them apart already.
std::string contingency_of(std::string_view trouble, std::string_view answer);

// `if: no reply in 5 days, do: call the champion` for `no reply in 5 days -> call the champion`; empty where
// nothing says beyond doubt that an answer begins.
std::string keys_of_contingency(std::string_view text);

}  // namespace jc::model
