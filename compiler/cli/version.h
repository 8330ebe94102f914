// The version of the program, as CMake knows it.
#pragma once
#include <string_view>

namespace jc::cli {

inline constexpr std::string_view kVersion = JOURNEYC_VERSION;

}  // namespace jc::cli
