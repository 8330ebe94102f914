// Which language pictures speak on this thread.
#pragma once
#include <string_view>

namespace jc::view {

// One of `language::kLanguages`; `en` where nobody said another.
std::string_view spoken_language();

}  // namespace jc::view
