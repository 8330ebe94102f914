// One spelling for what looks the same: `é` typed as one letter, or as `e` with an accent behind it.
#pragma once
#include <string>
#include <string_view>

namespace jc::text {

// A letter and the marks behind it may have to become one letter. False for nearly every text.
bool may_be_decomposed(std::string_view text);

// The text in Unicode's composed form (NFC); as it is where it is not UTF-8.
std::string composed(std::string_view text);

}  // namespace jc::text
