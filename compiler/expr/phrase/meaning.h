// Whether a text written anew still says what was meant: what every "write it as" must answer first.
#pragma once
#include <string_view>

namespace jc::expr {

// Every number and content word of the one stands in the other, and nothing else does. Spelling is free:
// `two` is 2, `hrs` is hours, `no more than` is `<=`, `Go live` is `go-live`, `wekes` is weeks.
bool says_the_same(std::string_view original, std::string_view rewrite);

// Every number and content word of the text stands in the advice, which may say much more.
bool keeps_words(std::string_view original, std::string_view advice);

}  // namespace jc::expr
