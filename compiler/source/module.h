// Parts of the program that stand in libraries of their own and are loaded when they are wanted: what most
// runs do without shall neither slow their start nor keep the program from being installed.
#pragma once
#include <string>

namespace jc::source {

struct LoadedSymbol {
  // Null where it could not be had.
  void* address = nullptr;
  // Why, for the user: `libgit2 is not installed (…)`.
  std::string error;
};

// Looks for the file beside the program and in `../lib/journeyc` from there, never where the program was
// called: a file in somebody's folder must not run. Stays loaded to the end. `needs` is what the library
// loads in its turn. Modules are built by the same compiler from the same commit, so types of C++ may pass.
LoadedSymbol load_symbol(const char* file, const char* symbol, const char* needs);

}  // namespace jc::source
