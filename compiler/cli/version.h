// The version of the program, as CMake knows it.
#pragma once
#include <string>
#include <string_view>

namespace jc::cli {

inline constexpr std::string_view kVersion = JOURNEYC_VERSION;

// `journeyc 0.1.0 (1a2b3c4, 2026-11-28)`, with a line end; commit and day are left out where the sources are
// no checkout.
std::string version_line();

}  // namespace jc::cli
